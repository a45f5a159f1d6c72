// The common code of the runners in JavaScript. Usage: node RUNNER FORM BUNDLE CASES
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [form, bundleFile, folder] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
export const bundle = read(bundleFile);
export const isDraft07 = bundle.$schema === "http://json-schema.org/draft-07/schema#";

/**
 * Compares each case with the result of a validator.
 *
 * @param compile takes the location of a model and returns a function that validates a document; that function returns
 *     whether the document is valid, or the errors, each as { instanceLocation, keyword, property }
 * @param known reduces a stated error to the details that the validator reports
 */
export async function run(compile, known = (error) => error) {
  let passed = 0;
  let failed = 0;
  for (const kind of ["cases", "generated"]) {
    for (const file of readdirSync(join(folder, kind))) {
      const { model, cases } = read(join(folder, kind, file));
      const check = await compile(`${bundle.$id}#/${isDraft07 ? "definitions" : "$defs"}/${model}`);
      for (const { description, data, valid, errors } of cases) {
        const isValid = valid[form] ?? valid;
        const answer = check(data);
        const stated = isValid || !Array.isArray(answer) ? isValid : (errors[form] ?? errors).map(known);
        const [is, found] = [stated, answer].map(words);
        if (found === is) {
          passed++;
        } else {
          failed++;
          console.log(`${kind}/${file}\t${description}\tis ${is}, found ${found}`);
        }
      }
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = passed > 0 && failed === 0 ? 0 : 1;
}

function words(answer) {
  if (!Array.isArray(answer)) {
    return answer ? "valid" : "invalid";
  }
  const texts = answer.map(({ instanceLocation, keyword, property }) =>
    [instanceLocation, keyword, ...(property === undefined ? [] : [property])].join(" "),
  );
  return [...new Set(texts)].sort().join(", ") || "valid";
}
