// Prints what is wrong with an Image, or what it was made from: node target/validate.js FILE
import { readFileSync } from "node:fs";
import type { Image } from "@imageschema/schema";
import schema from "@imageschema/schema/image.schema.json" with { type: "json" };
import { Ajv2020 } from "ajv/dist/2020.js";

const validate = new Ajv2020({ allErrors: true }).compile<Image>(schema);
const image: unknown = JSON.parse(readFileSync(process.argv[2] ?? "image.json", "utf8"));
if (validate(image)) {
  const origin = image.source?.details.origin;
  console.log(`valid, ${origin?.type === "docker-hub" ? `${origin.details.target} of Docker Hub` : origin?.type}`);
} else {
  console.log(validate.errors?.map((error) => `${error.instancePath} ${error.message}`).join("\n"));
  process.exitCode = 1;
}
