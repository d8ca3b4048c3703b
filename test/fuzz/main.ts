import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import { random } from "./random.ts";
import { CHEAP, fullPipeline, type Target } from "./targets.ts";

// `npm run fuzz -- --seconds 60 [--seed n] [--only cheap|full]`: tries properties until the time is up and prints the number of
// runs. The first failure ends the campaign with exit code 1 and prints the seed.
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    only: { type: "string", default: "" },
  },
});
const end = performance.now() + Number(values.seconds) * 1000;
const counts = { cheap: 0, full: 0 };
const cheap = Object.entries(CHEAP);
const full = fullPipeline(await readTemplates());
let seed = Number(values.seed);
let failed = 0;

while (performance.now() < end && failed === 0) {
  if (values.only !== "full") {
    for (let turn = 0; turn < 30; turn++) for (const [name, target] of cheap) await run("cheap", name, target);
  }
  if (values.only !== "cheap") for (let turn = 0; turn < 3; turn++) await run("full", "full pipeline", full);
}
const took = Number(values.seconds) - Math.max(0, end - performance.now()) / 1000;
console.log(
  `${counts.cheap} cheap and ${counts.full} full-pipeline runs in ${took.toFixed(0)} s from seed ${values.seed}, ${failed} failures`,
);
process.exitCode = failed === 0 ? 0 : 1;

async function run(kind: keyof typeof counts, name: string, target: Target): Promise<void> {
  seed = (seed + 1) >>> 0;
  counts[kind] += 1;
  const started = performance.now();
  try {
    await target(random(seed));
    if (performance.now() - started > 10_000) throw new Error("took more than ten seconds");
  } catch (error) {
    failed += 1;
    writeFileSync(
      "fuzz-failure.txt",
      `${name}, seed ${seed}\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    console.log(`${name} failed with seed ${seed}: ${String(error)} (more in fuzz-failure.txt)`);
  }
}
