import { expect, test } from "vitest";
import { settle } from "../../../src/fetch/render/settle.ts";

/** What a page shows at a time, as a text of codes, and how many requests it has then. */
type Page = (ms: number) => readonly [codes: string, requests?: number];

/** Waits for a page on a clock of its own. Returns what was shown, and when. */
async function wait(page: Page, mostMs = 45_000): Promise<readonly [codes: string, ms: number]> {
  let time = 0;
  const { codes } = await settle(
    {
      read: async () => Promise.resolve(page(time)[0]),
      codesIn: async (text) => Promise.resolve(new Set(text.match(/[A-Z]\d/g))),
      running: () => page(time)[1] ?? 0,
    },
    mostMs,
    { now: () => time, sleep: async (ms) => Promise.resolve((time += ms)) },
  );
  return [[...codes].join(" "), time];
}

test.each<[name: string, page: Page, codes: string, ms: number, mostMs?: number]>([
  ["shows its codes at once", () => ["A1 A2"], "A1 A2", 1000],
  ["shows its codes after three seconds", (ms) => [ms < 3000 ? "loading" : "A1"], "A1", 4000],
  [
    "shows its codes in parts",
    (ms) => [["A1", "A1 A2", "A1 A2 A3"][Math.min(2, Math.floor(ms / 750))] ?? ""],
    "A1 A2 A3",
    2500,
  ],
  ["waits for a request", (ms) => [ms < 2000 ? "A1" : "A1 A2", ms < 2000 ? 1 : 0], "A1 A2", 3000],
  ["has requests without end", () => ["A1", 1], "A1", 3000],
  ["has a clock", (ms) => [`A1 ${ms}`], "A1", 3000],
  ["is quiet and has no codes", () => ["none"], "", 5000],
  ["is quiet and has no codes, with a short limit", () => ["none"], "", 2000, 4000],
  ["has no codes and is never quiet", (ms) => [`none ${ms}`], "", 45_000],
  ["has other codes at each look", (ms) => [`A${(ms / 250) % 2}`], "A0", 45_000],
])("a page that %s", async (_, page, codes, ms, mostMs) => {
  expect(await wait(page, mostMs)).toEqual([codes, ms]);
});
