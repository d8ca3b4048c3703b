import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Installed, Target } from "./packages.ts";
import type { Row } from "./row.ts";
import { node } from "./run.ts";

const ROUNDS = 15;

/**
 * How many errors are read and described in a second after warm-up, with a hundred codes of a service in rotation; and
 * the time to import a service, compared with an empty Node process.
 */
export async function speeds({ folder, five, large }: Installed): Promise<Row[]> {
  const rows: Row[] = [];
  for (const target of [...five, ...large]) {
    const of = `${target.name}, ${target.codes.length} codes`;
    await writeFile(join(folder, "speed.mjs"), warm(target));
    const { from, describe } = JSON.parse(await node("speed.mjs", [], folder)) as Readonly<Record<string, number>>;
    rows.push({ figure: "`from(body)` a second", of, value: (from ?? 0) / 1e6, unit: "million", least: 1 });
    rows.push({ figure: "`describe(error)` a second", of, value: (describe ?? 0) / 1e6, unit: "million", least: 1 });
  }
  for (const target of [...five, ...large]) {
    const of = `${target.name}, ${target.codes.length} codes`;
    const most = target.codes.length <= 500 ? { most: 10 } : {};
    rows.push({ figure: "import over bare Node", of, value: await importTime(folder, target), unit: "ms", ...most });
  }
  return rows;
}

function warm({ specifier, prefix, codes, folder }: Target): string {
  const isStatus = codes.every((code) => /^\d{3}$/.test(code));
  return `Error.stackTraceLimit = 0;
import { ${prefix}Error } from "${specifier}";
import { describe } from "${specifier}/messages";
import { readdirSync } from "node:fs";
const codes = ${JSON.stringify(codes.filter((_, index) => index % Math.ceil(codes.length / 100) === 0))};
const bodies = codes.map((code) => ${isStatus ? `({ status: Number(code), data: { message: "m" } })` : `({ code, message: "m", requestId: "r", Response: { Error: { Code: code, Message: "m" }, RequestId: "r" } })`});
const errors = bodies.map((body) => ${prefix}Error.from(body));
if (errors.includes(undefined)) throw new Error("a body is not read");
const locale = readdirSync(${JSON.stringify(join(folder, "messages"))}).map((file) => file.replace(/\\.d\\.ts$|\\.js$/, "")).find((name) => name !== "index" && name !== "lazy" && name !== "en") ?? "en";
let kept;
// CPU time, so that other processes on the machine do not count.
const times = (count, call) => { const begin = process.cpuUsage(); for (let i = 0; i < count; i += 1) kept = call(i); const { user, system } = process.cpuUsage(begin); return count / ((user + system) / 1e6); };
const best = (call) => { times(200_000, call); return Math.max(...Array.from({ length: 8 }, () => times(250_000, call))); };
const from = best((i) => ${prefix}Error.from(bodies[i % bodies.length]));
const described = best((i) => describe(errors[i % errors.length], locale));
if (!kept) throw new Error("nothing was described");
console.log(JSON.stringify({ from, describe: described }));
`;
}

/** CPU time in milliseconds: the minimum of several processes. */
async function importTime(folder: string, { specifier }: Target): Promise<number> {
  await writeFile(
    join(folder, "import.mjs"),
    `const begin = process.cpuUsage();
await import("${specifier}");
const { user, system } = process.cpuUsage(begin);
console.log((user + system) / 1000);
`,
  );
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    best = Math.min(best, Number(await node("import.mjs", [], folder)));
  }
  return best;
}
