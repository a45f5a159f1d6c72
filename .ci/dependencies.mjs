// Compares the libraries in software bills of materials (CycloneDX) with the table of a page:
//   node dependencies.mjs PAGE BOM...
// Each row of the table begins with: | `GROUP:NAME` | VERSION | LICENCE |
import { readFileSync } from "node:fs";

const [page, ...boms] = process.argv.slice(2);
const found = new Set();
for (const bom of boms) {
  const { components } = JSON.parse(readFileSync(bom, "utf8"));
  for (const { group, name, version, licenses } of components.filter(({ group }) => group !== "dev.imageschema")) {
    const licence = licenses.map(({ license, expression }) => expression ?? license.id ?? license.name).join(" or ");
    found.add(`\`${group}:${name}\` ${version} ${licence}`);
  }
}
const listed = new Set(
  [...readFileSync(page, "utf8").matchAll(/^\| (`[^:|]+:[^|]+`) \| ([^|]+) \| ([^|]+) \|/gm)].map((row) =>
    row.slice(1).join(" "),
  ),
);
const missing = [...found].filter((library) => !listed.has(library)).map((library) => `not in ${page}: ${library}`);
const extra = [...listed].filter((library) => !found.has(library)).map((library) => `only in ${page}: ${library}`);
console.log([...missing, ...extra].join("\n") || `${page} lists all ${found.size} libraries`);
process.exitCode = found.size > 0 && missing.length + extra.length === 0 ? 0 : 1;
