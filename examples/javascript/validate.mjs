// Prints what is wrong with an Image: node validate.mjs FILE
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const schema = read(new URL("../../schema/dist/image.schema.json", import.meta.url));
const validate = new Ajv({ allErrors: true }).compile(schema);
const isValid = validate(read(process.argv[2]));
console.log(isValid ? "valid" : validate.errors.map((error) => `${error.instancePath} ${error.message}`).join("\n"));
process.exitCode = isValid ? 0 : 1;
