// Runs every runner on every bundle that its validator supports, and compares the table with docs/conformance.md.
// Usage: node table.mjs [--write]
// With --write it writes docs/conformance.md.
import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const suite = join(here, "..");
// The number of cases in cases/ and generated/: a runner that finds fewer cases fails.
const counts = JSON.parse(readFileSync(join(suite, "counts.json"), "utf8"));
const CASES = counts["cases.byHand"] + counts["cases.generated"];
const { bundles, validators } = JSON.parse(readFileSync(join(here, "validators.json"), "utf8"));
const classPath = `java/target/classes:${readFileSync(join(here, "java/target/class-path"), "utf8")}`;
const java = ["-XX:TieredStopAtLevel=1", "-cp", classPath, "dev.imageschema.conformance.Runner"];
const conformance = join(here, "../../../docs/conformance.md");
const DATE = /^\d{4}-\d\d-\d\d, .*$/m;
const scratch = mkdtempSync(join(tmpdir(), "conformance-"));
const rows = [];
const problems = [];

/** Runs a runner, and returns its exit code, the number of passed and failed cases, and the failed cases. */
function run({ command: [program, ...options] }, { file, form }, cases) {
  const parameters = [...(program === "java" ? java : []), ...options, form, join(suite, "../dist", file), cases];
  return new Promise((resolve) =>
    execFile(program, parameters, { cwd: here, maxBuffer: 1e9 }, (failure, output, complaints) => {
      const lines = output.trimEnd().split("\n");
      const [, passed, failed] = lines.pop().match(/^(\d+) passed, (\d+) failed$/) ?? [];
      const differences = lines.map((line) => line.split("\t")).map(([path, title, words]) => ({ path, title, words }));
      resolve({ code: failure?.code ?? 0, passed: Number(passed), failed: Number(failed), differences, complaints });
    }),
  );
}

/** Checks that a runner fails without cases and with wrong cases. */
async function checkRunner(validator) {
  const type = [{ instanceLocation: "", keyword: "type" }];
  const port = {
    model: "Port",
    cases: [
      { description: "as stated", data: 1, valid: false, errors: type },
      { description: "valid", data: { host: 1, container: 1, type: "tcp" }, valid: false, errors: type },
      { description: "invalid", data: {}, valid: true },
      { description: "other errors", data: 1, valid: false, errors: [{ instanceLocation: "", keyword: "enum" }] },
    ],
  };
  const none = await run(validator, bundles[0], casesOf(`${validator.name} none`, {}));
  const wrong = await run(validator, bundles[0], casesOf(`${validator.name} wrong`, { "port.json": port }));
  const noticed = wrong.differences.map(({ title }) => title).join();
  const expected = validator.comparesErrors ? "valid,invalid,other errors" : "valid,invalid";
  if (none.code !== 1 || none.passed !== 0 || wrong.code !== 1 || noticed !== expected) {
    problems.push(`${validator.name} fails to reject missing or wrong cases: ${JSON.stringify({ none, wrong })}`);
  }
}

function casesOf(name, files) {
  const folder = join(scratch, name.replace(/\W+/g, "-"));
  mkdirSync(join(folder, "cases"), { recursive: true });
  mkdirSync(join(folder, "generated"));
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(join(folder, "cases", file), JSON.stringify(content));
  }
  return folder;
}

/** Checks that each difference has a reason, and counts the cases of each reason. */
async function compare(validator, bundle) {
  const problem = (text) => problems.push(`${validator.name}, ${bundle.file}: ${text}`);
  const { code, passed, failed, differences, complaints } = await run(validator, bundle, suite);
  if (passed + failed !== CASES) {
    problem(`${passed + failed} cases instead of ${CASES}`);
  }
  if (failed !== differences.length || code !== (failed && 1) || complaints) {
    problem(`exited with code ${code}, ${failed} failed cases and ${differences.length} lines: ${complaints}`);
  }
  const named = new Set();
  for (const exception of [validator, bundle].flatMap((each) => each.exceptions ?? [])) {
    const { cases, found = "", reason } = exception;
    const those = differences.filter(
      ({ title, words }) => title?.match(cases) && words.replace(/^.*, found /, "").match(found),
    );
    exception.counts ??= {};
    const counted = (exception.counts[bundle.form] ??= those.length);
    if (those.length !== counted || counted === 0) {
      problem(`${those.length} cases, but ${counted} with another bundle of this form: ${reason}`);
    }
    those.forEach((each) => named.add(each));
  }
  for (const difference of differences.filter((each) => !named.has(each))) {
    problem(`${difference.path}, ${difference.title}: ${difference.words}`);
  }
  if (named.size > CASES / 100) {
    problem(`${named.size} exceptions are more than 1 %`);
  }
  rows.push({ validator, bundle, passed, failed, named: named.size });
}

function version(name) {
  const [source, artifact] = name.split(":");
  switch (source) {
    case "debian":
      return execFileSync("dpkg-query", ["-W", "-f", "${source:Upstream-Version}", artifact], { encoding: "utf8" });
    case "maven":
      return classPath.match(new RegExp(`/${artifact}-(\\d[^/]*)\\.jar`))[1];
    case "npm":
      return JSON.parse(readFileSync(join(here, "node_modules", artifact, "package.json"), "utf8")).version;
  }
}

function table() {
  const head = ["Language", "Validator", "Version", "Bundle", "Read as", "Compared", "Cases", "Agree", "Exceptions"];
  const isNumber = (column) => column > 5;
  const place = (row) => validators.indexOf(row.validator) * bundles.length + bundles.indexOf(row.bundle);
  const cells = rows
    .sort((one, other) => place(one) - place(other))
    .map(({ validator, bundle, passed, failed, named }) => [
      validator.language,
      validator.name,
      version(validator.package),
      validator.reads ? `${validator.reads}, ${bundle.form}` : bundle.file.replace(".schema.json", ""),
      validator.dialect ?? bundle.dialect,
      validator.comparesErrors ? "verdict, errors" : "verdict",
      ...[passed + failed, passed, named].map((number) => number.toLocaleString("en")),
    ]);
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((row) => row[column].length)));
  const rule = widths.map((width, column) => "-".repeat(width - 1) + (isNumber(column) ? ":" : "-"));
  return [head, rule, ...cells]
    .map((row) => row.map((cell, i) => (isNumber(i) ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join(" | "))
    .map((row) => `| ${row} |`)
    .join("\n");
}

function reasons() {
  const words = (counts) => {
    const forms = ["open", "closed", "strict"].filter((form) => form in counts);
    const isOneNumber = new Set(Object.values(counts)).size === 1;
    return isOneNumber ? counts[forms[0]] : forms.map((form) => `${counts[form]} ${form}`).join(", ");
  };
  return [...validators, ...bundles]
    .flatMap(({ name, file, exceptions = [] }) =>
      exceptions.map(({ reason, counts }) => `- ${name ?? file}: ${reason} (${words(counts)})`),
    )
    .join("\n");
}

/** Removes the date, the system and the versions, which are those of the machine. */
function withoutMachine(text) {
  return text.split("\n").map((line) =>
    line.startsWith("| ")
      ? line.split("|").map((cell) => cell.trim()).toSpliced(3, 1).join("|")
      : line.replace(DATE, ""),
  );
}

function page() {
  const [, system] = readFileSync("/etc/os-release", "utf8").match(/^PRETTY_NAME="(.*)"$/m);
  return `# Conformance

This page lists the results of validators in seven languages for the [cases](../schema/tests),
with the bundles in [schema/dist](../schema/dist).
A validator agrees with a case if it gives the stated verdict and, where they are compared, the stated errors.
\`./regenerate\` wrote this page on
${new Date().toISOString().slice(0, 10)}, ${system}.

${table()}

A validator that does not support 2020-12 reads all bundles as draft-07.
The bundles use only keywords that draft-07 has, and only a description stands beside a \`$ref\`.
Errors are compared if a validator reports which keyword fails at which location.
hyperjump does not name the missing field.
The validator of this project ("ours") contains the schema and reads no bundle.

## Exceptions

Each line names a reason why a validator does not agree, with the number of cases in each form.
A case with two reasons counts once in the table.

${reasons()}
`;
}

const jobs = validators.flatMap((validator) => [
  () => checkRunner(validator),
  ...bundles.filter(({ file }) => !validator.without?.includes(file)).map((bundle) => () => compare(validator, bundle)),
]);
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    while (jobs.length > 0) {
      await jobs.shift()();
    }
  }),
);
rmSync(scratch, { recursive: true });

const current = readFileSync(conformance, "utf8");
const made = page();
if (process.argv.includes("--write")) {
  // A page that differs only in its date stays as it is, so that the command changes nothing if nothing changed.
  if (problems.length === 0 && current.replace(DATE, "") !== made.replace(DATE, "")) {
    writeFileSync(conformance, made);
  }
} else {
  const [stated, found] = [current, made].map(withoutMachine);
  const line = found.findIndex((each, i) => each !== stated[i]);
  if (line >= 0 || stated.length !== found.length) {
    const place = line < 0 ? found.length : line;
    problems.push(
      `docs/conformance.md differs at line ${place + 1}:\n-${stated[place]}\n+${found[place]}\nRun ./regenerate and review the diff.`,
    );
  }
}

console.log(`${table()}\n\nExceptions:\n${reasons()}`);
problems.slice(0, 50).forEach((problem) => console.error(problem));
if (problems.length > 50) {
  console.error(`${problems.length} problems in all`);
}
process.exitCode = problems.length === 0 ? 0 : 1;
