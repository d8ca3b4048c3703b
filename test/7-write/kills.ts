import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

// `npm run kills -- 200` kills 200 runs of `generate` at random times that cover the whole run. It compares the output
// folder after each kill with the package before and after the run. The exit status is 1 if a run lost files.
const times = Number(process.argv[2] ?? 200);
const bin = resolve("dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "errsmith-kills-"));
const out = join(folder, "out");
const pages = ["First", "Second"].map((family, index) => {
  const rows = Array.from({ length: 60 + index * 30 }, (_, i) => `| ${family}.N${i} | Number ${i} failed. |`);
  const path = join(folder, `${index}.md`);
  writeFileSync(path, `| Error code | Description |\n| --- | --- |\n${rows.join("\n")}\n`);
  return path;
});
const args = (page: string, to = out): string[] => [bin, "generate", page, "--out", to];
const lengths = pages.map((page, index) => {
  const started = performance.now();
  spawnSync(process.execPath, args(page, join(folder, `whole${index}`)));
  return performance.now() - started;
});
const wholes = pages.map((_, index) => tree(join(folder, `whole${index}`)));
const outcomes = { old: 0, new: 0, "made whole by the next run": 0, lost: 0 };

spawnSync(process.execPath, args(pages[0] ?? ""));
for (let run = 0, state = 0; run < times; run++) {
  const wanted = 1 - state;
  const child = spawn(process.execPath, args(pages[wanted] ?? ""), { stdio: "ignore" });
  const ended = once(child, "exit");
  // A run writes in its last third, so most kills are in this part.
  await sleep(Math.max(...lengths) * (Math.random() < 0.3 ? Math.random() : 0.55 + Math.random() * 0.6));
  child.kill("SIGKILL");
  await ended;
  const left = existsSync(join(out, ".errsmith")) ? "" : tree(out);
  if (left === wholes[state]) {
    outcomes.old += 1;
    continue;
  }
  if (left === wholes[wanted]) outcomes.new += 1;
  else {
    const repaired =
      spawnSync(process.execPath, args(pages[wanted] ?? "")).status === 0 && tree(out) === wholes[wanted];
    outcomes[repaired ? "made whole by the next run" : "lost"] += 1;
  }
  state = wanted;
}
console.log(`${times} kills: ${JSON.stringify(outcomes)}`);
rmSync(folder, { recursive: true, force: true });
process.exitCode = outcomes.lost === 0 ? 0 : 1;

/** The paths and contents of all files of a folder, as one text. */
function tree(at: string): string {
  if (!existsSync(at)) return "";
  const files = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(at.length)).sort();
  return JSON.stringify(paths.map((path) => [path.replace(/\d\.md/, ""), readFileSync(join(at, path), "utf8")]));
}
