// node hcl.mjs NODE_MODULES <main.tf: what HashiCorp's own HCL parser makes of the text, as JSON;
// exits with 1 where it refuses it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const require = createRequire(resolve(process.argv[2], "x.js"));
const { parse } = require("@cdktf/hcl2json");
try {
  console.log(JSON.stringify(await parse("main.tf", readFileSync(0, "utf8"))));
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
}
