import { join } from "node:path";
import { expect, test } from "vitest";
import { readLocks } from "../../src/1-read/read-locks.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { folderWith } from "../cli/run-in-folder.ts";

const conflict = (ours: string, theirs: string): string =>
  `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> theirs\n`;
const names = (codes: object, more: object = {}): string =>
  JSON.stringify({ services: { orders: { prefix: "Orders", families: {}, codes, ...more } } });
const tombstones = (tombstone: object): string => JSON.stringify({ services: { orders: { A: tombstone } } });
const page = { url: "https://a.test/", finalUrl: "https://a.test/", changed: "2026-01-01T00:00:00Z", fetches: 1 };
const pages = (fetched: string, sha256: string): string =>
  JSON.stringify({ pages: { "pages/a.md": { ...page, fetched, sha256: sha256.repeat(64) } } });

function read(file: string, text: string) {
  const folder = folderWith({ [file]: text });
  const problems = collectProblems();
  const locks = readLocks((name) => ({ disk: join(folder, name), name }), problems);
  return { ...locks, rules: problems.list.map(({ rule, line }) => `${rule}:${line}`) };
}

const JOINED = ["lock-joined:1"];
const REFUSED = ["lock-conflict:1"];

test.each<[name: string, ours: string, theirs: string, want: object | undefined]>([
  ["a code each", names({ A: "AError" }), names({ B: "BError" }), { A: "AError", B: "BError" }],
  ["one code on both sides", names({ A: "AError" }), names({ A: "AError" }), { A: "AError" }],
  [
    "codes named like members of objects",
    names({ __a: "X" }),
    names({ constructor: "Y" }),
    { __a: "X", constructor: "Y" },
  ],
  ["another service", names({ A: "AError" }), '{"services":{}}', { A: "AError" }],
  [
    "a class that one side has renamed",
    names({ A: "NewError" }, { former: { OldError: "A" } }),
    names({ A: "OldError", B: "BError" }),
    { A: "NewError", B: "BError" },
  ],
  ["two names of one code", names({ A: "AError" }), names({ A: "BError" }), undefined],
  ["two prefixes", names({}), names({}, { prefix: "Shop" }), undefined],
  ["two names of a family", names({}, { families: { A: "X" } }), names({}, { families: { A: "Y" } }), undefined],
  ["a side that is no JSON", names({}), "{", undefined],
  ["a side that is no lock", names({}), '{"services":1}', undefined],
])("both sides of names.lock.json: %s", (_, ours, theirs, want) => {
  const found = read("names.lock.json", conflict(ours, theirs));
  expect(found.rules).toEqual(want ? JOINED : REFUSED);
  expect(found.names).toEqual(want ? { orders: expect.objectContaining({ codes: want }) as object } : {});
});

const EARLY = { since: "2026-01-01T00:00:00Z", last: "2026-01-01T00:00:00Z", fetches: 1 };
const LATE = { since: "2026-01-01T00:00:00Z", last: "2026-02-01T00:00:00Z", fetches: 2 };

test.each<[name: string, one: object, other: object]>([
  ["the later fetch", EARLY, LATE],
  ["a rename", LATE, { renamedTo: "B" }],
  ["a retired code", LATE, { retired: true }],
  ["more fetches", { ...LATE, fetches: 9 }, { ...LATE, fetches: 10 }],
])("of two tombstones the one that more has happened to remains: %s", (_, one, other) => {
  for (const [ours, theirs] of [
    [one, other],
    [other, one],
  ] as const) {
    const found = read("tombstones.lock.json", conflict(tombstones(ours), tombstones(theirs)));
    expect(found.tombstones).toEqual({ services: { orders: { A: other } } });
    expect(found.rules).toEqual(JOINED);
  }
});

test("a code that one side has retired keeps the code that it was renamed to on the other side", () => {
  for (const sides of [
    [{ renamedTo: "B" }, { retired: true }] as const,
    [{ retired: true }, { renamedTo: "B" }] as const,
  ]) {
    const [ours, theirs] = sides.map(tombstones) as [string, string];
    const found = read("tombstones.lock.json", conflict(ours, theirs));
    expect(found.tombstones).toEqual({ services: { orders: { A: { renamedTo: "B", retired: true } } } });
  }
});

const operations = (codes: object, line = 1): string => {
  const tombstone = { at: { page: "a.md", line }, codes };
  return JSON.stringify({ services: {}, operations: { orders: { PayOrder: tombstone } } });
};

test.each<[name: string, ours: string, theirs: string, want: object, line: number]>([
  ["a code each", operations({ A: EARLY }, 3), operations({ B: LATE }, 4), { A: EARLY, B: LATE }, 4],
  ["the later fetch of one code", operations({ A: EARLY }, 3), operations({ A: LATE }, 4), { A: LATE }, 4],
  ["a retired code", operations({ A: { retired: true } }), operations({ A: LATE }), { A: { retired: true } }, 1],
  ["one side has no operations", operations({ A: EARLY }, 3), '{"services":{}}', { A: EARLY }, 3],
])("both sides of the codes of an operation: %s", (_, ours, theirs, want, line) => {
  for (const text of [conflict(ours, theirs), conflict(theirs, ours)]) {
    const { tombstones: joined } = read("tombstones.lock.json", text);
    expect(joined.operations).toEqual({ orders: { PayOrder: { at: { page: "a.md", line }, codes: want } } });
  }
});

test("a rename of an operation on one side of a merge remains, with the place of the later fetch", () => {
  const withTombstone = (tombstone: object): string =>
    JSON.stringify({ services: {}, operations: { orders: { Pay: { at: { page: "a.md", line: 1 }, ...tombstone } } } });
  const renamed = withTombstone({ renamedTo: "Charge", codes: {} });
  const fetched = withTombstone({ codes: { A: LATE } });
  for (const text of [conflict(renamed, fetched), conflict(fetched, renamed)]) {
    expect(read("tombstones.lock.json", text).tombstones.operations).toEqual({
      orders: { Pay: { at: { page: "a.md", line: 1 }, renamedTo: "Charge", codes: { A: LATE } } },
    });
  }
});

test("of two states of a page the one of the later fetch remains, and is written again", () => {
  const [early, late] = [pages("2026-01-01T00:00:00Z", "a"), pages("2026-02-01T00:00:00Z", "b")];
  for (const text of [conflict(early, late), conflict(late, early)]) {
    const { pagesLock } = read("pages.lock.json", text);
    expect(pagesLock).toMatchObject({ isJoined: true, value: { "pages/a.md": { sha256: "b".repeat(64) } } });
  }
  expect(read("pages.lock.json", early).pagesLock.isJoined).toBe(false);
});
