import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import { random } from "./random.ts";
import { climber } from "./climb.ts";
import { CHEAP, fullPipeline, type Target } from "./targets.ts";

// `npm run fuzz -- --seconds 60 [--seed n] [--only cheap|full|climb]`: tries properties until the time is up, climbs towards
// slow pages, and prints the number of runs. The first failure ends the campaign with exit code 1 and prints the seed.
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    only: { type: "string", default: "" },
  },
});
const end = performance.now() + Number(values.seconds) * 1000;
const counts = { cheap: 0, full: 0, climb: 0 };
const cheap = Object.entries(CHEAP);
const full = fullPipeline(await readTemplates());
const climb = climber();
let seed = Number(values.seed);
let failed = 0;

while (performance.now() < end && failed === 0) {
  if (["", "cheap"].includes(values.only)) {
    for (let turn = 0; turn < 30; turn++) for (const [name, target] of cheap) await run("cheap", name, target);
  }
  if (["", "full"].includes(values.only)) for (let turn = 0; turn < 3; turn++) await run("full", "full pipeline", full);
  if (["", "climb"].includes(values.only)) for (let turn = 0; turn < 3; turn++) await run("climb", "climb", climb);
}
const took = Number(values.seconds) - Math.max(0, end - performance.now()) / 1000;
console.log(
  `${counts.cheap} cheap, ${counts.full} full-pipeline and ${counts.climb} climbing runs in ${took.toFixed(0)} s from seed ${values.seed}, ${failed} failures`,
);
process.exitCode = failed === 0 ? 0 : 1;

async function run(kind: keyof typeof counts, name: string, target: Target): Promise<void> {
  seed = (seed + 1) >>> 0;
  counts[kind] += 1;
  const started = process.cpuUsage();
  try {
    await target(random(seed));
    const { user, system } = process.cpuUsage(started);
    if (kind !== "climb" && user + system > 10e6) throw new Error("took more than ten seconds of CPU time");
  } catch (error) {
    failed += 1;
    writeFileSync(
      "fuzz-failure.txt",
      `${name}, seed ${seed}\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    console.log(`${name} failed with seed ${seed}: ${String(error)} (more in fuzz-failure.txt)`);
  }
}
