// Validates all files in a directory with Ajv, prints the errors, and then the number of invalid files.
// Usage: node ajv.mjs DIRECTORY
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

const Ajv = createRequire(new URL("../examples/javascript/package.json", import.meta.url))("ajv/dist/2020.js");

const schema = new URL("../schema/", import.meta.url);
const ajv = new Ajv({ allErrors: true, strictTypes: false });
for (const folder of ["./", "auth/", "origin/", "source/"]) {
  for (const file of readdirSync(new URL(folder, schema)).filter((name) => name.endsWith(".schema.json"))) {
    ajv.addSchema(JSON.parse(readFileSync(new URL(folder + file, schema), "utf8")));
  }
}
const validate = ajv.getSchema("https://imageschema.dev/schema/1/image.schema.json");

const folder = process.argv[2];
const lines = [];
let bad = 0;
for (const file of readdirSync(folder).sort()) {
  if (!validate(JSON.parse(readFileSync(`${folder}/${file}`, "utf8")))) {
    bad++;
    lines.push(...validate.errors.map((error) => `${file}: ${error.instancePath} ${error.message}`));
  }
}
console.log([...lines, bad].join("\n"));
