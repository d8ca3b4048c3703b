import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** Maximum of milliseconds from an edit to the changed package and the printed change. */
const BOUND = 200;
const EDITS = 12;

/** A page of this repository, and a text on it to which each edit adds a letter. */
const PAGES = [
  ["tencentcloud/pages/ocr.zh-CN.md", "图片模糊"],
  ["tencentcloud/pages/billing.zh-CN.md", "MFA 错误"],
  ["tencentcloud/pages/face-recognition.en.txt", "MFA failed"],
  ["alibabacloud/pages/ocr-market.zh-CN.txt", "URL错误"],
] as const;

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "errsmith-bench-watch-"));
for (const name of ["sources", "package.json"]) cpSync(join(ROOT, name), join(folder, name), { recursive: true });

const watch = spawn(process.execPath, [join(ROOT, "dist/cli/main.js"), "watch"], {
  cwd: folder,
  stdio: ["ignore", "pipe", "ignore"],
});
let told = "";
watch.stdout.on("data", (chunk) => (told += String(chunk)));

/** Milliseconds used by the watch process: CPU time on Linux, wall-clock time elsewhere. */
function cpu(): number {
  if (process.platform !== "linux") return performance.now();
  const fields = readFileSync(`/proc/${watch.pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Waits until the watch process has printed something, and returns the text. */
async function heard(words: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const found = words.exec(told);
    if (found) {
      told = told.slice(found.index + found[0].length);
      return found;
    }
    await once(watch.stdout, "data");
  }
}

let isSlow = false;
try {
  process.stdout.write(`Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}, ${EDITS} edits of each page\n`);
  await heard(/Watching/);
  for (const [page, words] of PAGES) {
    const path = join(folder, "sources", page);
    const text = readFileSync(path, "utf8");
    const times: number[] = [];
    const used: number[] = [];
    for (let i = 0; i < EDITS; i += 1) {
      const [start, before] = [performance.now(), cpu()];
      writeFileSync(path, text.replace(words, `${words}${"a".repeat(i + 1)}`));
      await heard(/ written, \d+ deleted in \d+ ms\n/);
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 300));
      used.push(cpu() - before);
    }
    // The first edits run code that is not compiled yet.
    const [wall, own] = [times.slice(2), used.slice(2)];
    // CPU time, because a busy machine takes longer for the same work.
    isSlow ||= Math.min(middle(wall), middle(own)) > BOUND;
    process.stdout.write(
      `${page.padEnd(46)} ${middle(wall).toFixed(0)} ms from edit to diff (worst ${Math.max(...wall).toFixed(0)}), ${middle(own)} ms of CPU with the run that its locks bring\n`,
    );
  }
} finally {
  watch.kill();
  await once(watch, "close");
  rmSync(folder, { recursive: true, force: true });
}
if (isSlow) {
  process.stderr.write(`slower than ${BOUND} ms\n`);
  process.exitCode = 1;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
