import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Installed, Target } from "./packages.ts";
import type { Row } from "./row.ts";
import { node } from "./run.ts";

const ROUNDS = 15;

/**
 * How many errors are read and described in a second after warm-up, with a hundred codes of a service in rotation; and
 * the time to import a service, in starts of an empty Node process. A plain subclass of `Error` is measured as well: it
 * is what the machine can do at most.
 */
export async function speeds({ folder, five, large }: Installed): Promise<Row[]> {
  const rows: Row[] = [];
  await writeFile(join(folder, "plain.mjs"), PLAIN);
  await writeFile(join(folder, "empty.mjs"), PRINT);
  for (const target of [...five, ...large]) {
    const of = `${target.name}, ${target.codes.length} codes`;
    await writeFile(join(folder, "speed.mjs"), warm(target));
    const { from, deep, describe } = JSON.parse(await node("speed.mjs", [], folder)) as Readonly<
      Record<string, number>
    >;
    rows.push({ figure: "`from(body)` a second", of, value: (deep ?? 0) / 1e6, unit: "million", least: 0.15 });
    const figure = "`from(body)` a second, without stacks";
    rows.push({ figure, of, value: (from ?? 0) / 1e6, unit: "million", least: 1 });
    rows.push({ figure: "`describe(error)` a second", of, value: (describe ?? 0) / 1e6, unit: "million", least: 1 });
  }
  const { deep = 0, none = 0 } = JSON.parse(await node("plain.mjs", [], folder)) as Readonly<Record<string, number>>;
  const plain = { of: PLAIN_CLASS, unit: "million" };
  rows.push({ ...plain, figure: "`new` a second", value: deep / 1e6 });
  rows.push({ ...plain, figure: "`new` a second, without stacks", value: none / 1e6 });
  const start = await leastCpu(folder, "empty.mjs");
  for (const target of [...five, ...large]) {
    const of = `${target.name}, ${target.codes.length} codes`;
    const most = target.codes.length <= 500 ? { most: 0.25 } : {};
    await writeFile(join(folder, "import.mjs"), `await import("${target.specifier}");\n${PRINT}`);
    const value = (await leastCpu(folder, "import.mjs")) / start - 1;
    rows.push({ figure: "import, in starts of an empty Node process", of, value, unit: "×", ...most });
  }
  return rows;
}

/** What the figures of this class are figures of. */
export const PLAIN_CLASS = "a class that extends Error";
const PRINT = "const { user, system } = process.cpuUsage();\nconsole.log(user + system);\n";

const RATE = `// CPU time, so that other processes on the machine do not count.
const times = (count, call) => { const begin = process.cpuUsage(); for (let i = 0; i < count; i += 1) kept = call(i); const { user, system } = process.cpuUsage(begin); return count / ((user + system) / 1e6); };
const best = (call) => { times(200_000, call); return Math.max(...Array.from({ length: 8 }, () => times(250_000, call))); };
let kept;
`;

const PLAIN = `${RATE}class Plain extends Error {
  constructor(code, cause) { super("m", { cause }); this.code = code; }
}
const cause = {};
const deep = best(() => new Plain("a", cause));
Error.stackTraceLimit = 0;
const none = best(() => new Plain("a", cause));
console.log(JSON.stringify({ deep, none }));
`;

function warm({ specifier, prefix, codes, folder }: Target): string {
  const isStatus = codes.every((code) => /^\d{3}$/.test(code));
  return `import { ${prefix}Error } from "${specifier}";
import { describe } from "${specifier}/messages";
import { readdirSync } from "node:fs";
const codes = ${JSON.stringify(codes.filter((_, index) => index % Math.ceil(codes.length / 100) === 0))};
const bodies = codes.map((code) => ${isStatus ? `({ status: Number(code), data: { message: "m" } })` : `({ code, message: "m", requestId: "r", Error: { Code: code, Message: "m" }, Response: { Error: { Code: code, Message: "m" }, RequestId: "r" } })`});
const errors = bodies.map((body) => ${prefix}Error.from(body));
if (errors.includes(undefined)) throw new Error("a body is not read");
const locale = readdirSync(${JSON.stringify(join(folder, "messages"))}).map((file) => file.replace(/\\.d\\.ts$|\\.js$/, "")).find((name) => name !== "index" && name !== "lazy" && name !== "en") ?? "en";
${RATE}const deep = best((i) => ${prefix}Error.from(bodies[i % bodies.length]));
Error.stackTraceLimit = 0;
const from = best((i) => ${prefix}Error.from(bodies[i % bodies.length]));
const described = best((i) => describe(errors[i % errors.length], locale));
if (!kept) throw new Error("nothing was described");
console.log(JSON.stringify({ from, deep, describe: described }));
`;
}

/** CPU time of a program that prints it: the minimum of several processes. */
async function leastCpu(folder: string, file: string): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) best = Math.min(best, Number(await node(file, [], folder)));
  return best;
}
