import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BOMBS } from "./bombs.ts";
import { measureBomb } from "./measure-bomb.ts";

// `npm run bombs` extracts each bomb, and prints its size, CPU time, memory, exit status and problems. `npm run bombs -- md`
// takes those whose name contains a text.
const folder = mkdtempSync(join(tmpdir(), "errsmith-bombs-"));
console.log("| bomb | MB | CPU s | MiB | exit | problems |\n|---|--:|--:|--:|--:|---|");
let over = 0;
for (const { name, ext, text, expect } of BOMBS.filter(({ name }) => name.includes(process.argv[2] ?? ""))) {
  const file = join(folder, `page.${ext}`);
  const page = text();
  writeFileSync(file, page);
  const { status, signal, stderr, cpuSeconds, mebibytes } = await measureBomb(
    ["extract", "--format", "json", file],
    120,
  );
  if (cpuSeconds > (expect.maxSeconds ?? 10) || mebibytes > 1024) over += 1;
  const rules = new Set([...stderr.matchAll(/^\S+ +(?:error|warning) +.* ([a-z-]+)$/gm)].map(([, rule]) => rule));
  const cells = [name, (Buffer.byteLength(page) / 1e6).toFixed(1), cpuSeconds.toFixed(1), mebibytes.toFixed(0)];
  console.log(`| ${[...cells, status ?? signal, [...rules].join(", ")].join(" | ")} |`);
}
rmSync(folder, { recursive: true });
console.log(`${over} of them beyond their limits`);
process.exitCode = over === 0 ? 0 : 1;
