// node pods.mjs NODE_MODULES <objects.json: validates each object of an array with the published
// schema of its kind. Silent, or says what is wrong and exits with 1.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const modules = resolve(process.argv[2]);
const schemas = {
  "networking.k8s.io/v1 NetworkPolicy":
    "kubernetes-models/networking.k8s.io/v1/NetworkPolicy.js",
  "cilium.io/v2 CiliumNetworkPolicy":
    "@kubernetes-models/cilium/cilium.io/v2/CiliumNetworkPolicy.js",
};

let wrong = 0;
for (const object of JSON.parse(readFileSync(0, "utf8"))) {
  const file = schemas[`${object.apiVersion} ${object.kind}`];
  const types = await import(pathToFileURL(`${modules}/${file}`));
  try {
    new types[object.kind](object).validate();
  } catch (error) {
    console.log(`${object.metadata?.name}: ${error.message}`);
    wrong = 1;
  }
}
process.exit(wrong);
