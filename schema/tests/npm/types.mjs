// Generates the TypeScript types from the bundle for code generators. Usage: node types.mjs --write
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";

const dist = new URL("../../dist/", import.meta.url);
export const file = new URL("image.types.d.ts", dist);

// Moves each reference that has a description into allOf. Otherwise the generator copies the type and adds a number to
// its name.
function alone(schema) {
  if (Array.isArray(schema)) {
    return schema.map(alone);
  }
  if (schema === null || typeof schema !== "object") {
    return schema;
  }
  const { $ref, ...others } = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, alone(value)]));
  if ($ref === undefined) {
    return others;
  }
  return Object.keys(others).length === 0 ? { $ref } : { ...others, allOf: [{ $ref }] };
}

export async function types() {
  const schema = JSON.parse(readFileSync(new URL("image.types.schema.json", dist), "utf8"));
  return compile(alone(schema), "Image", {
    bannerComment: "// Made from image.types.schema.json by json-schema-to-typescript: change the schema.",
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv.includes("--write")) {
  writeFileSync(file, await types());
}
