import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import { file, types } from "./types.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const schema = fileURLToPath(new URL("../../", import.meta.url));
const manifest = JSON.parse(readFileSync(join(schema, "package.json"), "utf8"));
const example = JSON.parse(
  readFileSync(
    new URL("../../../examples/fixtures/src/test/fixtures/valid/documentation-example.json", import.meta.url),
    "utf8",
  ),
);

const counts = JSON.parse(readFileSync(join(schema, "tests/counts.json"), "utf8"));
const DEFINITIONS = ["ObjectId", "ResourceId", "Timestamp", "PortNumber", "PortType", "Secret"];

let consumer;
let folder;
let load;

before(() => {
  consumer = mkdtempSync(join(tmpdir(), "consumer-"));
  const [packed] = JSON.parse(npm(schema, "pack", "--json", "--pack-destination", consumer));
  writeFileSync(join(consumer, "package.json"), '{ "private": true, "type": "module" }');
  npm(consumer, "install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", join(consumer, packed.filename));
  folder = join(consumer, "node_modules", manifest.name);
  load = createRequire(join(consumer, "consumer.mjs"));
});

after(() => rmSync(consumer, { recursive: true }));

function installed(file) {
  return readFileSync(join(folder, file), "utf8");
}

function npm(cwd, ...command) {
  return execFileSync("npm", command, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

test("the package has exactly these files", () => {
  const [packed] = JSON.parse(npm(schema, "pack", "--dry-run", "--json"));

  assert.deepEqual(packed.files.map((each) => each.path).sort(), [
    "LICENSE",
    "README.md",
    "dist/image.closed.schema.json",
    "dist/image.draft-07.schema.json",
    "dist/image.openapi.json",
    "dist/image.schema.json",
    "dist/image.strict.schema.json",
    "dist/image.types.d.ts",
    "dist/image.types.schema.json",
    "dist/secrets.json",
    "package.json",
  ]);
});

test("the package has no scripts and no dependencies, and has the version of the jar", () => {
  const pom = readFileSync(join(schema, "pom.xml"), "utf8");

  for (const key of ["scripts", "dependencies", "peerDependencies", "optionalDependencies", "bin", "main"]) {
    assert.equal(manifest[key], undefined, key);
  }
  assert.equal(manifest.version, pom.match(/<version>(.*?)<\/version>/)[1]);
});

test("the package has the licence of the project", () => {
  assert.equal(installed("LICENSE"), readFileSync(join(schema, "../LICENSE"), "utf8"));
});

test("each link in the README leads to a file of the package or to a web site", () => {
  const links = [...installed("README.md").matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1]);
  const relative = links.filter((link) => !link.startsWith("https://"));

  assert.ok(relative.length >= 10);
  relative.forEach((link) => assert.ok(existsSync(join(folder, link)), link));
});

test("the package states the address of the repository that the pom states", () => {
  const pom = readFileSync(join(schema, "../pom.xml"), "utf8");
  const [, address] = pom.match(/<repository.address>(.*?)</);

  assert.equal(manifest.homepage, address);
  assert.equal(manifest.repository.url, `git+${address}.git`);
  assert.equal(manifest.bugs, `${address}/issues`);
});

test("every JSON file of the package is exported under its name", () => {
  const files = Object.entries(manifest.exports).filter(([name]) => name !== ".");

  assert.equal(files.length, 7);
  for (const [name, path] of files) {
    assert.equal(path, name.replace("./", "./dist/"));
    assert.deepEqual(load(name.replace(".", manifest.name)), JSON.parse(readFileSync(join(schema, path), "utf8")));
  }
});

for (const name of ["image", "image.closed", "image.strict", "image.types", "image.draft-07"]) {
  test(`${name}.schema.json and each of its models compile in Ajv's strict mode without warnings`, () => {
    const bundle = load(`${manifest.name}/${name}.schema.json`);
    const keyword = name === "image.draft-07" ? "definitions" : "$defs";
    const warnings = [];
    const logger = { log: (text) => warnings.push(text), warn: (text) => warnings.push(text), error: assert.fail };
    const ajv = new (name === "image.draft-07" ? Ajv : Ajv2020)({ strict: true, allErrors: true, logger });

    const validate = ajv.compile(bundle);
    assert.equal(validate(example), name !== "image.strict");
    assert.equal(validate({ ...example, size: "1" }), false);

    const models = Object.keys(bundle[keyword]);
    assert.equal(models.length, counts["model.models"] + DEFINITIONS.length);
    for (const model of models) {
      const examples = (model === "Image" ? bundle : bundle[keyword][model]).examples ?? [];
      const validateModel = ajv.getSchema(`${bundle.$id}#/${keyword}/${model}`);
      examples.forEach((each) => assert.ok(validateModel(each), model));
      assert.equal(validateModel(true), false, model);
    }
    assert.deepEqual(warnings, []);
  });
}

test("the OpenAPI document is valid in version 3.1", async () => {
  const validator = new Validator();

  assert.deepEqual(await validator.validate(load(`${manifest.name}/image.openapi.json`)), { valid: true });
  assert.equal(validator.version, "3.1");
});

test("the types match the schema; npm run types regenerates them", async () => {
  assert.equal(readFileSync(file, "utf8"), await types());
});

test("there is exactly one type for each model", () => {
  const names = [...readFileSync(file, "utf8").matchAll(/^export (?:type|interface) (\w+)/gm)].map((match) => match[1]);
  const { $defs } = load(`${manifest.name}/image.types.schema.json`);

  assert.deepEqual(names.sort(), Object.keys($defs).sort());
});

test("a program that uses the types compiles, and each expected type error occurs", () => {
  copyFileSync(join(here, "consumer.ts"), join(consumer, "consumer.ts"));

  compileTypeScript("consumer.ts");
});

test("the snippet in the README compiles", () => {
  const [, imports] = readFileSync(join(schema, "README.md"), "utf8").match(/```ts\n(.*?)```/s);
  writeFileSync(join(consumer, "readme.ts"), `${imports}export const title: [string, Image?] = [schema.title];\n`);

  compileTypeScript("readme.ts");
});

function compileTypeScript(program) {
  const options = ["--strict", "--noEmit", "--module", "nodenext", "--types", "", program];
  execFileSync(process.execPath, [join(here, "node_modules/typescript/bin/tsc"), ...options], {
    cwd: consumer,
    stdio: "inherit",
  });
}
