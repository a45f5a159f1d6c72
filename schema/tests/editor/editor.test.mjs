import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Editor } from "./editor.mjs";

const folder = new URL("../../../examples/editor/", import.meta.url);
const read = (path) => readFileSync(new URL(path, folder), "utf8");

const settings = JSON.parse(read(".vscode/settings.json"));
const fixture = read("fixtures/web.json");
const documentationExample = read("../fixtures/src/test/fixtures/valid/documentation-example.json");

// A field or value that is added to the schema files is offered, too.
const properties = (file) => JSON.parse(read(`../../schema/${file}`)).properties;
const quoted = (values) => values.map((value) => JSON.stringify(value));
const modes = quoted(properties("volume.schema.json").mode.enum);
const sources = quoted(properties("source/image-source.schema.json").type.enum);
const missingWithoutHub = Object.keys(properties("image.schema.json")).filter(
  (name) => name === "hub_id" || !(name in JSON.parse(documentationExample)),
);

const schemas = {
  "the settings of the example": settings["json.schemas"],
  "the closed bundle": [{ fileMatch: ["fixtures/*.json"], url: "../../schema/dist/image.closed.schema.json" }],
  "the open bundle": [{ fileMatch: ["fixtures/*.json"], url: "../../schema/dist/image.schema.json" }],
  "the draft-07 bundle": [{ fileMatch: ["fixtures/*.json"], url: "../../schema/dist/image.draft-07.schema.json" }],
  "the schema files": [{ fileMatch: ["fixtures/*.json"], url: "../../schema/image.schema.json" }],
};

/** Returns the text after one replacement. The replaced text must occur exactly once. */
function edit(text, from, to) {
  const parts = text.split(from);
  assert.equal(parts.length, 2, from);
  return parts.join(to);
}

for (const [name, mapping] of Object.entries(schemas)) {
  const editor = new Editor(folder, mapping);
  const isOpen = /open|draft-07/.test(name);
  const diagnostics = (...change) => editor.diagnostics("fixtures/web.json", edit(documentationExample, ...change));
  const completion = (...change) => editor.completion("fixtures/web.json", edit(documentationExample, ...change));
  const hover = (word) => editor.hover("fixtures/web.json", documentationExample, word);

  test(`${name}: the example of the documentation has no diagnostics`, async () => {
    assert.deepEqual(await editor.diagnostics("fixtures/web.json", documentationExample), []);
  });

  test(`${name}: a typo in an optional field is one diagnostic, at the name, unless the schema is open`, async () => {
    assert.deepEqual(
      await diagnostics('"nvidia_gpu"', '"nvidia_gup"'),
      isOpen ? [] : ['"nvidia_gup": Property nvidia_gup is not allowed.'],
    );
  });

  test(`${name}: a typo in a required field is also reported as a missing field, at the object`, async () => {
    assert.deepEqual(await diagnostics('"signal_stop"', '"singal_stop"'), [
      '"config": Missing property "signal_stop".',
      ...(isOpen ? [] : ['"singal_stop": Property singal_stop is not allowed.']),
    ]);
  });

  test(`${name}: a wrong value is one diagnostic, at the value, also in a union`, async () => {
    assert.deepEqual(await diagnostics('"ro"', '"rx"'), [`"rx": Value is not accepted. Valid values: ${modes.join(", ")}.`]);
    assert.deepEqual(await diagnostics('"target8"', "[]"), ['[]: Incorrect type. Expected "string".']);
    assert.deepEqual(await diagnostics('"direct"', '"dircet"'), [
      `"dircet": Value is not accepted. Valid values: ${sources.join(", ")}.`,
    ]);
  });

  test(`${name}: completion offers the missing fields of an object`, async () => {
    assert.deepEqual(await completion('"provider": "provider2",', "|"), ["provider"]);
    assert.deepEqual(await completion('"hub_id": "651586fca6078e98982dbd90",', "|"), missingWithoutHub);
  });

  test(`${name}: completion in a union offers the fields of the selected variant`, async () => {
    assert.deepEqual(await completion('"target": "target8",', "|"), ["target"]);
    assert.deepEqual(await completion('"source_id": "source_id8"', "|"), ["source_id"]);

    const upload = edit(documentationExample, '"docker-hub"', '"cycle-upload"');
    const offered = await editor.completion("fixtures/web.json", edit(upload, '"target": "target8",', "|"));
    assert.deepEqual(offered, ["expires"]);
  });

  test(`${name}: completion offers the values of an enum and the tags of a union`, async () => {
    assert.deepEqual(await completion('"mode": "ro"', '"mode": |'), modes);
    assert.deepEqual(await completion('"type": "direct"', '"type": |'), sources);
  });

  test(`${name}: hover shows the description of a field, also in a union`, async () => {
    assert.deepEqual(await hover('"signal_stop"'), ["Signal that asks the main process to stop, e\\.g\\. SIGTERM"]);
    assert.deepEqual(await hover('"username"'), ["User name at Docker Hub, for a private image"]);
  });
}

test("the expected completions of the schema files include known ones", () => {
  assert.ok(["hub_id", "factory", "meta"].every((name) => missingWithoutHub.includes(name)), missingWithoutHub);
  assert.ok(['"ro"', '"rw"'].every((mode) => modes.includes(mode)), modes);
  assert.ok(['"direct"', '"bucket"', '"stack-build"'].every((source) => sources.includes(source)), sources);
});

test("the fixture of the example has no diagnostics and no $schema", async () => {
  const editor = new Editor(folder, settings["json.schemas"]);

  assert.deepEqual(await editor.diagnostics("fixtures/web.json", fixture), []);
  assert.equal(JSON.parse(fixture).$schema, undefined);
});

test("the settings of the example apply to all fixtures and to no other file", async () => {
  const editor = new Editor(folder, settings["json.schemas"]);

  assert.equal((await editor.diagnostics("fixtures/invalid/web.json", "{}")).length, 9);
  assert.deepEqual(await editor.diagnostics("package.json", "{}"), []);
  assert.deepEqual(await editor.diagnostics("../fixtures/web.json", "{}"), []);
});

test("every field of the fixture has a description", async () => {
  const editor = new Editor(folder, settings["json.schemas"]);
  const fields = [...new Set(fixture.match(/"\w+"(?=:)/g))];

  assert.ok(fields.length > 30);
  for (const field of fields) {
    assert.match((await editor.hover("fixtures/web.json", fixture, field)).join("\n"), /\w+ \w+/, field);
  }
});
