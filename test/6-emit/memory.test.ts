import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import { emitService, loadEmit } from "../../src/6-emit/emit.ts";
import { market, SETTINGS } from "./sample-catalogs.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Bytes of live objects. */
function liveBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

test("what a module is made from is released with its last file", async () => {
  const [error] = market.errors;
  if (!error) throw new Error("the sample has no errors");
  // For lists of up to 5,000 codes, the data of a module is kept while its files are made.
  const errors = Array.from({ length: 6000 }, (_, i) => ({
    ...error,
    code: `${error.code}.N${i}`,
    name: `${error.name}N${i}`,
  }));
  const settings = await loadEmit({ package: SETTINGS, templates: await readTemplates(), emitters: [] });
  const before = liveBytes();
  let characters = 0;
  const afterModules: number[] = [];
  for (const { path, content } of emitService({ ...market, errors }, settings)) {
    characters += content.length;
    if (path.startsWith("dist/_cjs/") && path.endsWith(".map")) afterModules.push(liveBytes() - before);
  }
  expect(Math.max(...afterModules)).toBeLessThan(characters / 2);
});
