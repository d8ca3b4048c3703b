import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkTimes } from "./check-time.ts";
import { declarations } from "./declarations.ts";
import { engines } from "./engines.ts";
import { hygiene } from "./hygiene.ts";
import { install } from "./packages.ts";
import { matrix } from "./matrix.ts";
import { peers } from "./peers.ts";
import { bound, keeps, type Row, shown, table } from "./row.ts";
import { ROOT } from "./run.ts";
import { sizes } from "./size.ts";
import { PLAIN_CLASS, speeds } from "./speed.ts";

// Measures an installed generated package from the consumer's point of view. `--update` writes the figures into docs/.
// Further arguments name the measures to run.
const MEASURES = { sizes, declarations, hygiene, matrix, engines, speeds, checkTimes, peers };
const STATED = join(ROOT, "docs/package-figures.md");

const HEAD = `# Size and speed of a generated package

\`npm run bench:consume -- --update\` measures services of 500 and 2,000 codes. kB is after minifying and gzip, seconds are time of the processor. An error captures one stack; without stacks, \`Error.stackTraceLimit\` is 0. The figures of a class that extends \`Error\` are the maximum of the machine.

`;

const args = process.argv.slice(2);
const chosen = Object.entries(MEASURES).filter(
  ([name]) => args.every((arg) => arg.startsWith("--")) || args.includes(name),
);
const installed = await install();
const rows: Row[] = [];
try {
  for (const [, measure] of chosen) {
    for (const row of await measure(installed)) {
      rows.push(row);
      const { figure, of, value, unit, detail = "" } = row;
      const mark = keeps(row) ? "  " : "✗ ";
      process.stdout.write(
        `${mark}${figure.padEnd(62)} ${of.padEnd(42)} ${`${shown(value)} ${unit}`.padStart(16)}  ${bound(row)}\n`,
      );
      if (!keeps(row)) process.stderr.write(`${detail.slice(0, 4000)}\n`);
    }
  }
} finally {
  await rm(installed.folder, { recursive: true, force: true });
}
if (args.includes("--update")) {
  const large = rows.flatMap((row) => {
    const size = / (\d+ codes)$/.exec(row.of)?.[1];
    if (row.of === PLAIN_CLASS) return [row];
    return size && installed.large.some(({ name }) => row.of.startsWith(name)) ? [{ ...row, of: size }] : [];
  });
  await writeFile(STATED, `${HEAD}${table(large)}`);
}
process.exitCode = rows.every(keeps) ? 0 : 1;
