// Follows a page as its reader would, in an empty folder: node follow.mjs PAGE FOLDER
// Writes the blocks marked <!-- file: NAME -->, runs the sh blocks marked <!-- exit: CODE -->, and looks for the lines of
// a text block in the output of the command before it.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [page, folder] = process.argv.slice(2);
// The page describes the commands on a desk, and some goals behave differently in continuous integration.
const { CI, GITHUB_ACTIONS, GITHUB_STEP_SUMMARY, ...env } = process.env;
const block = /(?:<!-- (file|exit): (\S+) -->\n)?```(\w+)\n(.*?)```/gs;
let output = "";
let commands = 0;
for (const [, mark, value, language, text] of readFileSync(page, "utf8").matchAll(block)) {
  if (mark === "file") {
    mkdirSync(dirname(join(folder, value)), { recursive: true });
    writeFileSync(join(folder, value), text);
  } else if (mark === "exit") {
    const run = spawnSync(`${text.trim()} -B -ntp`, { cwd: folder, env, shell: true, encoding: "utf8" });
    output = run.stdout + run.stderr;
    commands++;
    check(run.status === Number(value), `${text.trim()} ended with ${run.status} instead of ${value}:\n${output}`);
  } else if (language === "text") {
    for (const line of text.trim().split("\n")) {
      check(output.split("\n").includes(line), `the page promises\n${line}\nbut the output is\n${output}`);
    }
  } else {
    check(language !== "sh", `nothing says how this is to end: ${text}`);
  }
}
check(commands > 0, `${page} has no commands`);
console.log(`${page}: ${commands} commands followed`);

function check(holds, problem) {
  if (!holds) {
    console.error(problem);
    process.exit(1);
  }
}
