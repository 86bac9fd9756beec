// node powershell.mjs NODE_MODULES <scripts.json: parses each text of an array with tree-sitter's
// grammar of PowerShell. Prints an array: for each text { errors, commands }, where a command is the
// array of the texts of its name and elements, strings without their quotes.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const modules = resolve(process.argv[2]);
const { Parser, Language } = await import(
  pathToFileURL(`${modules}/web-tree-sitter/web-tree-sitter.js`)
);
await Parser.init();
const parser = new Parser();
parser.setLanguage(
  await Language.load(`${modules}/tree-sitter-powershell/tree-sitter-powershell.wasm`),
);

function strings(node) {
  if (node.type === "verbatim_string_characters") {
    return [node.text.slice(1, -1).replace(/['\u2018-\u201b]{2}/g, (pair) => pair[0])];
  }
  if (node.type === "command_parameter" || node.type === "generic_token") return [node.text];
  if (node.namedChildCount === 0) return node.type === "command_argument_sep" ? [] : [node.text];
  return node.namedChildren.flatMap(strings);
}

const results = [];
for (const text of JSON.parse(readFileSync(0, "utf8"))) {
  const root = parser.parse(text).rootNode;
  const errors = [];
  const commands = [];
  const walk = (node) => {
    if (node.isError || node.isMissing) errors.push(`${node.startPosition.row + 1}: ${node.text}`);
    if (node.type === "command") commands.push(strings(node));
    for (const child of node.children) walk(child);
  };
  walk(root);
  results.push({ errors, commands });
}
console.log(JSON.stringify(results));
