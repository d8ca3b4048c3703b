import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { tamper } from "./tamper.ts";

// `npm run kills -- 300` kills 300 runs of `generate` at random times that cover the whole run. It compares the output
// folder after each kill with the package before and after the run. After a third of the kills, the state that the run
// left is tampered with. The exit status is 1 if a run lost files or changed something outside of the package.
const times = Number(process.argv[2] ?? 200);
const bin = resolve("dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "errsmith-kills-"));
const project = join(folder, "project");
const out = join(project, "generated");
/** Services of the project and the last word of their pages: a package with one service, and one with two. */
const states = [{ orders: "failed" }, { orders: "ended", returns: "failed" }];
const page = (word: string): string => {
  const rows = Array.from({ length: 60 }, (_, i) => `| Order.N${i} | Number ${i} ${word}. |`);
  return `| Error code | Description |\n| --- | --- |\n${rows.join("\n")}\n`;
};
const put = (path: string, content: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
};
/** Writes the sources of the project in one of the states. The names of the other state are forgotten. */
const setState = (index: number, at = project): void => {
  const services = Object.entries(states[index] ?? {});
  rmSync(join(at, "sources"), { recursive: true, force: true });
  for (const [service, word] of services) put(join(at, `sources/shop/pages/${service}.md`), page(word));
  const manifest = services.map(([service]) => [service, { pages: [{ file: `pages/${service}.md` }] }] as const);
  put(join(at, "sources/shop/source.json"), JSON.stringify({ services: Object.fromEntries(manifest) }));
};
const generate = (at = project) => spawnSync(process.execPath, [bin, "generate"], { cwd: at, encoding: "utf8" });
const wholes = states.map((_, index) => {
  const at = join(folder, `whole${index}`);
  for (const path of [at, project]) {
    put(join(path, "package.json"), '{"errsmith":{"tombstones":false}}\n');
    put(join(path, "node_modules/.keep"), "");
  }
  setState(index, at);
  const started = performance.now();
  const { status, stderr } = generate(at);
  if (status !== 0) throw new Error(stderr);
  return { tree: tree(join(at, "generated")), length: performance.now() - started };
});
put(join(folder, "victim/stage/deep"), "precious");
const outside = tree(join(folder, "victim"));
const outcomes = { old: 0, new: 0, "made whole by the next run": 0, lost: 0, "changed outside": 0 };
let tampered = 0;

setState(0);
generate();
for (let run = 0, state = 0; run < times; run++) {
  const wanted = 1 - state;
  setState(wanted);
  const child = spawn(process.execPath, [bin, "generate"], { cwd: project, stdio: "ignore" });
  const ended = once(child, "exit");
  // A run writes in its last third, so most kills are in this part.
  const longest = Math.max(...wholes.map(({ length }) => length));
  await sleep(longest * (Math.random() < 0.3 ? Math.random() : 0.55 + Math.random() * 0.6));
  child.kill("SIGKILL");
  await ended;
  const isTampered = run % 3 === 2;
  const undo = isTampered ? tamper(project, join(folder, "victim")) : undefined;
  if (isTampered) tampered += 1;
  const left = existsSync(join(out, ".errsmith")) || isTampered ? "" : tree(out);
  if (left === wholes[state]?.tree) {
    outcomes.old += 1;
    continue;
  }
  if (left === wholes[wanted]?.tree) outcomes.new += 1;
  else {
    // A refusal is an end as well, if the run completes the package when the link is gone.
    const first = generate();
    undo?.();
    const last = first.status === 0 ? first : generate();
    const repaired = last.status === 0 && tree(out) === wholes[wanted]?.tree;
    if (!repaired)
      console.error(undo?.name, first.stderr, last.stderr, differences(tree(out), wholes[wanted]?.tree ?? ""));
    outcomes[repaired ? "made whole by the next run" : "lost"] += 1;
  }
  if (tree(join(folder, "victim")) !== outside) outcomes["changed outside"] += 1;
  state = wanted;
}
console.log(`${times} kills, ${tampered} of them tampered with: ${JSON.stringify(outcomes)}`);
rmSync(folder, { recursive: true, force: true });
process.exitCode = outcomes.lost + outcomes["changed outside"] === 0 ? 0 : 1;

/** The paths that one of two trees has with another content, or alone. */
function differences(...trees: readonly [string, string]): unknown {
  const [left, right] = trees.map((text) => new Map(JSON.parse(text || "[]") as [string, string][]));
  const paths = [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])];
  return paths.filter((path) => left?.get(path) !== right?.get(path));
}

/** The paths and contents of all files of a folder, as one text. */
function tree(at: string): string {
  if (!existsSync(at)) return "";
  const files = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(at.length)).sort();
  return JSON.stringify(paths.map((path) => [path, readFileSync(join(at, path), "utf8")]));
}
