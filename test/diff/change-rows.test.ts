import * as fc from "fast-check";
import { expect, describe, test, beforeAll, afterAll } from "vitest";
import {
  approve,
  type Cause,
  type Change,
  diffCatalogs,
  diffJsonOf,
  markdownOf,
  reportOf,
  rowsOf,
  type Snapshot,
  terminalTextOf,
} from "../../src/diff/diff.ts";
import { patternOf } from "../../src/diff/change-pattern.ts";
import type { ErrorInfo } from "../../src/model/catalog.ts";
import { type CallCounter, callCounter } from "../properties/count-calls.ts";
import { catalog, error, snapshots } from "./sample.ts";

const plain = { isColorSupported: false, red: String, green: String, yellow: String, bold: String, dim: String };
const fact = <T>(value: T) => ({ value, origin: "column" as const });

/** A code, and what may become of it. */
const EDITS: readonly ((code: string, text: string) => readonly [before: ErrorInfo[], after: ErrorInfo[]])[] = [
  (code, text) => [[error(code, text)], [error(code, text)]],
  (code, text) => [[error(code, `${text}.`)], [error(code, text)]],
  (code, text) => [[error(code, `Old ${text}`)], [error(code, `New ${text}`)]],
  (code, text) => [[error(code, `At most 5 ${text}`)], [error(code, `At most 9 ${text}`)]],
  (code, text) => [[error(code, `Is ${text}`)], [error(code, `Is not ${text}`)]],
  (code, text) => [[], [error(code, text)]],
  (code, text) => [[error(code, text)], []],
  (code, text) => [[error(code, text, { billable: fact(false) })], [error(code, text, { billable: fact(true) })]],
  (code, text) => [[error(code, text, { httpStatus: fact(400) })], [error(code, text, { httpStatus: fact(500) })]],
  (code, text) => [[error(code, text)], [error(code.replace("B.", "C."), text)]],
  (code, text) => [[error(code, text)], [error(code.replace("B.", "C."), text, { aliases: [code] })]],
];

const codeText = fc.constantFrom("disk", "quota | a", "<b>order</b>", "图片", "@all", "__proto__");

/** Two states of a service with many codes that changed in few ways. */
const bulk = fc
  .tuple(
    fc.uniqueArray(fc.nat(EDITS.length - 1), { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom("A.", "B.", "", "constructor."), fc.nat(2), codeText), {
      minLength: 5,
      maxLength: 60,
    }),
  )
  .map(([kinds, all]): readonly [Snapshot, Snapshot] => {
    const edits = all.map(([family, kind, text], i) => {
      return EDITS[kinds[kind % kinds.length] ?? 0]?.(`${family}N${i}x`, text) ?? [[], []];
    });
    const [before, after] = [edits.flatMap(([old]) => old), edits.flatMap(([, now]) => now)];
    return [catalog(...before), catalog(...after)];
  });

const causes = fc.array(fc.constantFrom<Cause>("page", "reader"), { minLength: 1, maxLength: 3 });

/** Changes with causes and approvals that come and go. */
const changed = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: bulk.map(([a, b]) => [[a], [b]] as const) },
      { weight: 1, arbitrary: fc.tuple(snapshots, snapshots) },
    ),
    causes,
    fc.nat(4),
  )
  .map(([[before, after], of, every]): readonly Change[] =>
    diffCatalogs(before, after).map((change, i) => ({
      ...change,
      cause: of[i % of.length] ?? "page",
      ...(every > 0 && i % (every + 1) === 1 && { approved: { why: "Agreed.", until: "2999-01-01" } }),
    })),
  );

describe("the rows of a report", () => {
  test("have each change once, and never mix services, rules, levels, versions, causes, patterns or approvals", () => {
    let groups = 0;
    fc.assert(
      fc.property(changed, (changes) => {
        const rows = rowsOf(changes);
        const members = rows.flatMap((row) => row.changes);
        expect(members).toHaveLength(changes.length);
        expect(new Set(members)).toEqual(new Set(changes));
        // The first changes of rows are in the order of the changes.
        const order = new Map(changes.map((change, i) => [change, i]));
        const firsts = rows.map(({ changes: [first] }) => order.get(first) ?? -1);
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
        for (const row of rows) {
          const kinds = row.changes.map(({ service, rule, level, bump, cause, approved }) =>
            JSON.stringify([service, rule, level, bump, cause, approved]),
          );
          expect(new Set(kinds).size).toBe(1);
          expect(row.pattern === undefined).toBe(row.changes.length === 1);
          if (row.pattern === undefined) continue;
          groups++;
          expect(row.changes.length).toBeGreaterThanOrEqual(3);
          expect(new Set(row.changes.map((change) => patternOf(change)?.key)).size).toBe(1);
        }
        expect(new Set(rows.map(({ fingerprint }) => fingerprint)).size).toBe(
          new Set(rows.map((row) => (row.pattern === undefined ? row.fingerprint : row))).size,
        );
      }),
    );
    expect(groups).toBeGreaterThan(50);
  });

  test("do not depend on the order of members in their fingerprint", () => {
    fc.assert(
      fc.property(changed, (changes) => {
        const fingerprints = (some: readonly Change[]) =>
          rowsOf(some)
            .map(({ fingerprint }) => fingerprint)
            .sort();
        expect(fingerprints(changes.toReversed())).toEqual(fingerprints(changes));
      }),
    );
  });

  test("each change is reachable in each format: once in JSON, in text with --all, in Markdown or its overflow file", () => {
    fc.assert(
      fc.property(bulk, fc.constantFrom(65_000, 6_000), ([before, after], limit) => {
        const changes = diffCatalogs([before], [after]);
        const report = reportOf(changes, { base: "HEAD", version: { from: "1.0.0", to: "2.0.0" } });
        const json = JSON.parse(diffJsonOf(report)) as {
          changes: { fingerprint: string }[];
          groups: { members: string[] }[];
        };
        expect(json.changes.map(({ fingerprint }) => fingerprint)).toEqual(changes.map((change) => change.fingerprint));
        const known = new Set(changes.map(({ fingerprint }) => fingerprint));
        expect(json.groups.flatMap(({ members }) => members).filter((member) => !known.has(member))).toEqual([]);

        const { body, rest = "" } = markdownOf(report, { limit });
        expect(body.length).toBeLessThanOrEqual(limit);
        const text = terminalTextOf(report, plain, true);
        const shown = changes.filter(({ rule, code }) => rule !== "provenance-changed" && code !== undefined);
        for (const { code = "", rule } of shown) {
          expect(text).toContain(` ${code} `);
          expect(`${body}${rest}`).toMatch(new RegExp(`^\\| [-+~?] \\| \`${code.replaceAll(".", "\\.")}\``, "m"));
          expect(rule).not.toBe("");
        }
        // Folded tables are closed.
        for (const part of [body, rest]) {
          expect(part.match(/<details>/g)?.length ?? 0).toBe(part.match(/<\/details>/g)?.length ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const text = (field: "title" | "message" | "solution", before?: string, after?: string): Change["words"][number] => ({
  field,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});
const change = (rule: string, more: Partial<Change>): Change => ({
  ...{ rule, level: "safe", bump: "patch", cause: "page", fingerprint: "0".repeat(16), service: "shop/orders" },
  ...{ code: "A.B", summary: "", words: [], edits: [], ...more },
});

test.each<readonly [name: string, given: Change, want: string | undefined]>([
  ["a final mark", change("text-punctuation", { words: [text("title", "Bad.", "Bad")] }), "“.” removed at the end"],
  ["a first mark", change("text-punctuation", { words: [text("title", "Bad", "“Bad")] }), "““” added at the start"],
  ["a mark inside", change("text-punctuation", { words: [text("title", "a, b", "a b")] }), "“,” removed"],
  ["a word", change("text-changed", { words: [text("title", "The old one.", "The new one.")] }), "“old” → “new”"],
  ["an added word", change("text-changed", { words: [text("title", "one image", "one big image")] }), "“big” added"],
  ["words twice", change("text-changed", { words: [text("title", "x a x", "y a y")] }), "“x” → “y”"],
  ["a message", change("text-changed", { words: [text("message", "a b", "a c")] }), "message: “b” → “c”"],
  ["an added text", change("text-changed", { words: [text("solution", undefined, "Retry.")] }), "solution added"],
  ["a fact", change("retry-changed", { summary: "retry: never → transient" }), "retry: never → transient"],
  ["a family", change("code-added", { code: "Failed.Image" }), "Failed.*"],
  ["no family", change("code-added", { code: "40001" }), undefined],
  ["a moved code", change("code-renamed", { code: "Old.Image", summary: "→ New.Image" }), "Old.* → New.*"],
  [
    "a proposal",
    change("rename-proposed", { code: "Old.Image", proposed: { to: "New.Image", confidence: 0.95 } }),
    "Old.* → New.* (95 %)",
  ],
  [
    "a class",
    change("identifier-changed", { edits: [{ path: ["errors", "A", "name"], before: "AError", after: "ShopAError" }] }),
    "* → Shop*",
  ],
  ["a service", change("service-added", { summary: "2 codes" }), undefined],
  ["a rule of a newer errsmith", change("constructor", { summary: "x" }), undefined],
])("the pattern of %s", (_, given, want) => {
  expect(patternOf(given)?.text).toBe(want);
});

test.each([
  ["the place of a mark", ["a.", "a"], ["a.b", "ab"]],
  ["the direction", ["a b", "a c"], ["a c", "a b"]],
  ["words with quotation marks", ["a” → “b x", "c x"], ["a x", "b” → “c x"]],
  ["letters", ["Old x", "New x"], ["old x", "new x"]],
] as const)("patterns differ in %s", (_, one, other) => {
  const keyOf = ([before, after]: readonly [string, string]) =>
    patternOf(change("text-changed", { words: [text("title", before, after)] }))?.key;
  expect(keyOf(one)).not.toBe(keyOf(other));
});

describe("the approval of a group", () => {
  const before = (count: number) =>
    catalog(...Array.from({ length: count }, (_, i) => error(`A.N${i}`, `Text ${i} old.`)));
  const after = (count: number, end = "new") =>
    catalog(...Array.from({ length: count }, (_, i) => error(`A.N${i}`, `Text ${i} ${end}.`)));
  const changes = (count: number, end?: string) =>
    diffCatalogs([before(count)], [after(count, end)]).map((one): Change => ({ ...one, cause: "page" }));
  const [group] = rowsOf(changes(4));
  const members = (group?.changes ?? []).map(({ fingerprint }) => fingerprint);
  const approval = { fingerprint: group?.fingerprint ?? "", members, why: "Agreed.", until: "2026-06-30" };
  const approvedIn = (some: readonly Change[], entry: Partial<typeof approval> = {}, today = "2026-06-30") =>
    approve(some, [{ ...approval, ...entry }], today).filter(({ approved }) => approved).length;

  test.each<readonly [name: string, approved: number, want: number]>([
    ["all members", approvedIn(changes(4)), 4],
    ["no new member of the same pattern", approvedIn(changes(6)), 4],
    ["the members that are left", approvedIn(changes(2)), 2],
    ["no other pattern of the same members", approvedIn(changes(4, "newer")), 0],
    ["no other cause", approvedIn(changes(4).map((one) => ({ ...one, cause: "reader" }))), 0],
    [
      "no list of members that was edited",
      approvedIn(changes(6), { members: changes(6).map((one) => one.fingerprint) }),
      0,
    ],
    ["members in any order", approvedIn(changes(4), { members: members.toReversed() }), 4],
    ["nothing after its last day", approvedIn(changes(4), {}, "2026-07-01"), 0],
    [
      "no change with the fingerprint of the group",
      approvedIn([{ ...change("x", {}), fingerprint: approval.fingerprint }]),
      0,
    ],
  ])("covers %s", (_, approved, want) => {
    expect(approved).toBe(want);
  });

  // Approvals in repositories of users have it.
  test("has a fingerprint that stays the same with each version of errsmith", () => {
    expect(group?.fingerprint).toBe("76ac4efec1752431");
  });

  test("leaves new members as rows of their own", () => {
    const rows = rowsOf(approve(changes(5), [approval], "2026-01-01"));
    expect(rows.map((row) => [row.changes.length, row.changes[0].approved?.why, row.fingerprint])).toEqual([
      [4, "Agreed.", approval.fingerprint],
      [1, undefined, changes(5).find(({ code }) => code === "A.N4")?.fingerprint],
    ]);
  });
});

describe("the work", () => {
  let counter: CallCounter;
  beforeAll(async () => {
    counter = await callCounter();
  });
  afterAll(() => counter.end());

  test("of grouping and approving grows with the number of changes", async () => {
    const ways = (count: number) =>
      Array.from({ length: count }, (_, i) => [i % 3 === 0 ? "one" : `way${i}`, `A.N${i}`] as const);
    const workOf = (count: number): Promise<number> => {
      const old = catalog(...ways(count).map(([, code]) => error(code, "Text old.")));
      const now = catalog(...ways(count).map(([way, code]) => error(code, `Text ${way}.`)));
      const changes = diffCatalogs([old], [now]);
      const rows = rowsOf(changes);
      expect(rows.map((row) => row.changes.length)).toContain(Math.ceil(count / 3));
      // An entry lists all changes, of which it approves none.
      const members = changes.map(({ fingerprint }) => fingerprint);
      const approvals = [{ fingerprint: "0".repeat(16), members, why: "x", until: "2999-01-01" }];
      return counter.count(async () => rowsOf(approve(changes, approvals, "2026-01-01")), /\/src\/(?:diff|lib)\//);
    };
    await workOf(10);
    expect((await workOf(10_000)) / (await workOf(2_500))).toBeLessThan(4.4);
  });
});
