// Prints what is wrong with an Image: node validate.mjs FILE
import { readdirSync, readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

const schema = new URL("../../schema/", import.meta.url);
const ajv = new Ajv({ allErrors: true, strictTypes: false });
for (const folder of ["./", "auth/", "origin/", "source/"]) {
  for (const file of readdirSync(new URL(folder, schema)).filter((name) => name.endsWith(".schema.json"))) {
    ajv.addSchema(JSON.parse(readFileSync(new URL(folder + file, schema), "utf8")));
  }
}
const validate = ajv.getSchema("https://imageschema.dev/schema/1/image.schema.json");
const isValid = validate(JSON.parse(readFileSync(process.argv[2], "utf8")));
console.log(isValid ? "valid" : validate.errors.map((error) => `${error.instancePath} ${error.message}`).join("\n"));
process.exitCode = isValid ? 0 : 1;
