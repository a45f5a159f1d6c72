// Checks that a bundle has what Maven Central requires of each published module: node bundle.mjs BUNDLE
// Central checks the same after the upload. A published version can never be replaced.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const group = "dev.imageschema";
const parent = "image-schema";
const modules = [parent, "schema", "validator-core", "validator-maven-plugin"];

const bundle = resolve(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), "bundle-"));
const problems = [];
try {
  execFileSync("jar", ["xf", bundle], { cwd: folder });
  checkModules();
} finally {
  rmSync(folder, { recursive: true });
}
console.log(problems.join("\n") || `${bundle}: ${modules.length} complete modules`);
process.exitCode = problems.length === 0 ? 0 : 1;

function checkModules() {
  const root = join(folder, ...group.split("."));
  check(readdirSync(root).sort().join() === modules.join(), `modules: ${readdirSync(root)}`);
  for (const module of readdirSync(root)) {
    for (const version of readdirSync(join(root, module))) {
      check(!version.endsWith("-SNAPSHOT"), `${module} ${version}: Central accepts no snapshots in a bundle`);
      checkFiles(join(root, module, version), `${module}-${version}`, module === parent);
    }
  }
}

function checkFiles(directory, prefix, isParent) {
  const artifacts = [`${prefix}.pom`, `${prefix}-cyclonedx.json`];
  if (!isParent) {
    artifacts.push(`${prefix}.jar`, `${prefix}-sources.jar`, `${prefix}-javadoc.jar`);
  }
  for (const artifact of artifacts) {
    const file = join(directory, artifact);
    if (!existsSync(file)) {
      problems.push(`missing: ${artifact}`);
      continue;
    }
    checkSums(file, artifact);
    checkSignature(file, artifact);
    if (artifact.endsWith(".pom")) {
      checkPom(readFileSync(file, "utf8"), artifact, isParent);
    } else if (artifact.endsWith(".jar")) {
      checkJar(file, artifact);
    }
  }
  const others = readdirSync(directory).filter((file) => !artifacts.some((artifact) => file.startsWith(artifact)));
  check(others.length === 0, `unexpected: ${others}`);
}

function checkSums(file, artifact) {
  for (const algorithm of ["md5", "sha1"]) {
    const sum = createHash(algorithm).update(readFileSync(file)).digest("hex");
    check(contentOf(`${file}.${algorithm}`) === sum, `${artifact}: no correct ${algorithm}`);
  }
}

function checkSignature(file, artifact) {
  try {
    execFileSync("gpg", ["--batch", "--quiet", "--verify", `${file}.asc`, file], { stdio: "ignore" });
  } catch {
    problems.push(`${artifact}: no valid signature`);
  }
}

// A module inherits the other elements from the parent. The formatter of the poms ensures the indentation.
function checkPom(pom, artifact, isParent) {
  const elements = isParent ? ["name", "description", "url", "licenses", "developers", "scm"] : ["name", "description"];
  for (const element of elements) {
    check(new RegExp(`^ {4}<${element}[ >]`, "m").test(pom), `${artifact}: no ${element}`);
  }
  check(isParent || pom.includes(`<artifactId>${parent}</artifactId>`), `${artifact}: the parent is not ${parent}`);
}

function checkJar(file, artifact) {
  const entries = execFileSync("jar", ["tf", file], { encoding: "utf8" }).trim().split("\n");
  const required = artifact.endsWith("-javadoc.jar") ? /^(index\.html|README\.md)$/ : /^META-INF\/LICENSE$/;
  check(entries.some((entry) => required.test(entry)), `${artifact}: no ${required}`);
}

function contentOf(file) {
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
}

function check(holds, problem) {
  if (!holds) {
    problems.push(problem);
  }
}
