import { describe, expect, test } from "vitest";
import type { OperationTombstone, TombstonesLock } from "../../src/model/project.ts";
import { day, EMPTY, type Pages, replay, run, shown, type State } from "./operation-history.ts";
import { fix } from "./run.ts";

test.each<[name: string, history: readonly Pages[], want: Pages]>([
  [
    "leaves one of two operations",
    [
      { Get: "A", Pay: "A B" },
      { Get: "A", Pay: "B" },
    ],
    { Get: "A", Pay: "?A B" },
  ],
  [
    "stays a code of the service",
    [
      { "": "A", Pay: "A B" },
      { "": "A", Pay: "B" },
    ],
    { Pay: "?A B" },
  ],
  [
    "leaves the service",
    [
      { Get: "A", Pay: "A B" },
      { Get: "", Pay: "B" },
    ],
    { Get: "?A", Pay: "?A B" },
  ],
  [
    "moves",
    [
      { Get: "A B", Pay: "C" },
      { Get: "A", Pay: "B C" },
    ],
    { Get: "A ?B", Pay: "B C" },
  ],
  [
    "returns",
    [
      { Get: "A", Pay: "A B" },
      { Get: "A", Pay: "B" },
      { Get: "A", Pay: "A B" },
    ],
    { Get: "A", Pay: "A B" },
  ],
  ["returns to one", [{ Get: "A", Pay: "A B" }, { Pay: "B" }, { Pay: "A B" }], { Get: "?A", Pay: "A B" }],
  ["is of an operation that vanishes", [{ Get: "A", Pay: "A B" }, { Get: "A B" }], { Get: "A B", Pay: "?A ?B" }],
  [
    "is not of an operation that returns",
    [{ Get: "A", Pay: "A B" }, { Get: "A B" }, { Get: "A B", Pay: "B" }],
    { Get: "A B", Pay: "?A B" },
  ],
  [
    "leaves an operation that then vanishes",
    [{ Get: "A", Pay: "A B" }, { Get: "A", Pay: "B" }, { Get: "A" }],
    { Get: "A", Pay: "?A ?B" },
  ],
  [
    "and its operation are called like members of objects",
    [
      { constructor: "valueOf A", Get: "valueOf" },
      { constructor: "A", Get: "valueOf" },
    ],
    { Get: "valueOf", constructor: "A ?valueOf" },
  ],
])("a code that %s", (_, history, want) => {
  const state = replay(history);
  const last = history.at(-1) ?? {};
  expect(shown(state.previous[0])).toEqual(want);
  // Neither a second run nor the last package changes the result.
  expect(run(state, last).state).toEqual(state);
  expect(run({ ...state, previous: [] }, last).state).toEqual(state);
  expect(
    run({ ...state, tombstones: JSON.parse(JSON.stringify(state.tombstones)) as TombstonesLock }, last).state,
  ).toEqual(state);
});

describe("the grace period", () => {
  test("counts the fetches of the pages of the operation, and ends with a deprecated code", () => {
    const first = run(EMPTY, { Get: "A", Pay: "A B" }, { on: { Get: 1, Pay: 1 } }).state;
    const days: readonly (readonly [get: number, pay: number, want: string])[] = [
      [2, 2, "?A B"],
      [30, 2, "?A B"],
      [31, 3, "?A B"],
      [31, 11, "?A B"],
      [31, 12, "!A B"],
      [32, 13, "!A B"],
    ];
    let state = first;
    for (const [get, pay, want] of days) {
      const result = run(state, { Get: "A", Pay: "B" }, { on: { Get: get, Pay: pay } });
      expect([pay, result.operations]).toEqual([pay, { Get: "A", Pay: want }]);
      state = result.state;
    }
    expect(state.previous[0]?.operations?.[1]?.codes[0]?.gone).toEqual({ state: "deprecated", since: day(2) });
    expect(state.tombstones.operations?.s?.Pay?.codes).toEqual({ A: { since: day(2), last: day(12), fetches: 4 } });
  });

  test("is over at once with `tombstones: false`", () => {
    const state = replay(
      [
        { Get: "A", Pay: "A B" },
        { Get: "A", Pay: "B" },
      ],
      { grace: false },
    );
    expect([shown(state.previous[0]), state.tombstones]).toEqual([{ Get: "A", Pay: "B" }, {}]);
  });

  test("counts the fetches of the present page of the operation, or of the service if the operation has none", () => {
    const left = run(EMPTY, { Get: "A", Pay: "A B" }, { on: { Get: 1, Pay: 1 } }).state;
    const moved = { Get: "A", "Pay@other": "B" };
    const other = run(left, moved, { on: { Get: 9, "Pay@other": 2 } }).state;
    const third = run(other, { Get: "A", "Pay@third": "B" }, { on: { Get: 10, "Pay@third": 3 } }).state;
    expect(third.tombstones.operations?.s?.Pay?.codes).toEqual({ A: { since: day(2), last: day(3), fetches: 2 } });
    const { tombstones } = run(left, { Get: "A" }, { on: { Get: 5 } }).state;
    expect(tombstones.operations?.s?.Pay?.codes.B).toEqual({ since: day(5), last: day(5), fetches: 1 });
  });

  test("begins anew for a code that returned", () => {
    const left = run(EMPTY, { Get: "A", Pay: "A B" }, { on: { Pay: 1 } }).state;
    const pages = { Get: "A", Pay: "B" };
    const returned = run(
      run(left, pages, { on: { Pay: 2 } }).state,
      { Get: "A", Pay: "A B" },
      { on: { Pay: 3 } },
    ).state;
    expect(returned.tombstones).toEqual({});
    expect(run(returned, pages, { on: { Pay: 40 } }).operations).toEqual({ Get: "A", Pay: "?A B" });
  });
});

const RETIRED = { retired: true as const };

describe("a decision", () => {
  const left = replay([
    { Get: "A C", Pay: "A B" },
    { Get: "A C", Pay: "B" },
  ]);

  test("retires a code of one operation, permanently", () => {
    const pay = left.tombstones.operations?.s?.Pay as OperationTombstone;
    const retired = { ...left, tombstones: { operations: { s: { Pay: { ...pay, codes: { A: RETIRED } } } } } };
    const result = run(retired, { Get: "A C", Pay: "B" }, { on: { Pay: 9 } });
    expect(result.operations).toEqual({ Get: "A C", Pay: "B" });
    expect(result.state.tombstones).toEqual(retired.tombstones);
    expect(run(result.state, { Get: "A C", Pay: "B" }).state).toEqual(result.state);
    expect(run({ ...result.state, previous: left.previous }, { Get: "A C", Pay: "B" }).state).toEqual(result.state);
    expect(run(result.state, { Get: "A C", Pay: "A B" }).state.tombstones).toEqual({});
  });

  test("retires a code of the service with those of its operations", () => {
    const none = run(left, { Get: "C", Pay: "B" });
    expect(none.operations).toEqual({ Get: "?A C", Pay: "?A B" });
    const retired = { ...none.state, tombstones: { ...none.state.tombstones, services: { s: { A: RETIRED } } } };
    const result = run(retired, { Get: "C", Pay: "B" });
    expect(result.operations).toEqual({ Get: "C", Pay: "B" });
    expect(run(result.state, { Get: "A C", Pay: "B" }).operations).toEqual({ Get: "A C", Pay: "B" });
  });

  test("removes a code whose tombstone was deleted by hand", () => {
    expect(run({ ...left, tombstones: {} }, { Get: "A C", Pay: "B" }).operations).toEqual({ Get: "A C", Pay: "B" });
  });

  const renamed = (state: State): State => ({
    ...state,
    tombstones: { ...state.tombstones, services: { s: { A: { renamedTo: "New" } } } },
  });

  test.each<[name: string, pages: Pages, want: Pages]>([
    ["of all operations", { Get: "C New", Pay: "B New" }, { Get: "C New", Pay: "B New" }],
    ["that one operation lacks", { Get: "C New", Pay: "B" }, { Get: "C New", Pay: "B ?New" }],
  ])("renames a code %s", (_, pages, want) => {
    const { state } = run(replay([{ Get: "A C", Pay: "A B" }]), pages);
    const result = run(renamed(state), pages);
    expect(result.operations).toEqual(want);
    expect(run(result.state, pages).state).toEqual(result.state);
    expect(run({ ...result.state, previous: [] }, pages).state).toEqual(result.state);
  });

  test("keeps the place of a code that was renamed and then retired", () => {
    const { state } = run(replay([{ Get: "A", Pay: "A B" }]), { Get: "New", Pay: "B" });
    const tombstones = { ...state.tombstones, services: { s: { A: { renamedTo: "New", ...RETIRED } } } };
    expect(run({ ...state, tombstones }, { Get: "New", Pay: "B" }).operations).toEqual({ Get: "New", Pay: "B ?New" });
  });

  test("keeps the operations of a code that a correction renames", () => {
    const typo = replay([{ Get: "Typo", Pay: "B Typo" }]);
    const corrections = [fix("Typo", "Text of Typo", { code: "Right" })];
    const result = run(typo, { Get: "Typo", Pay: "B Typo" }, { corrections });
    expect(result.operations).toEqual({ Get: "Right", Pay: "B Right" });
    expect(result.state.tombstones.operations).toBeUndefined();
    expect(run(result.state, { Get: "Typo", Pay: "B" }, { corrections }).operations).toEqual({
      Get: "Right",
      Pay: "B ?Right",
    });
  });
});

test("an operation that pages still name has its present place, with codes or without; another one keeps its last place", () => {
  const all = replay([{ Get: "A", Pay: "A B", Put: "A", Set: "A B" }]);
  const { state } = run(all, { Get: "A", "Put@new": "", "Set@other": "B" });
  const places = state.previous[0]?.operations?.map(({ name, at }) => `${name} ${at.page}`);
  expect(places).toEqual(["Get Get.md", "Pay Pay.md", "Put new.md", "Set other.md"]);
  const locked = Object.entries(state.tombstones.operations?.s ?? {}).map(([name, { at }]) => `${name} ${at.page}`);
  expect(locked).toEqual(["Pay Pay.md", "Put new.md", "Set other.md"]);
  // The lock file does not change with the lines of pages.
  const next = run(state, { Get: "A", "Put@newer": "", "Set@other": "B" }).state;
  expect(next.tombstones).toEqual(state.tombstones);
  expect(next.previous[0]?.operations?.[2]?.at.page).toBe("newer.md");
});

test("an operation keeps its codes when a page in another language gives it another name", () => {
  const paths = { Pay: "/pay", 支付: "/pay" };
  const old = run(EMPTY, { Get: "A", 支付: "A B C" }, { paths }).state;
  const left = run(old, { Get: "A", 支付: "B C" }, { paths });
  expect(left.operations).toEqual({ Get: "A", 支付: "?A B C" });
  expect(run(left.state, { Get: "A", Pay: "B", 支付: "B" }, { paths }).operations).toEqual({
    Get: "A",
    Pay: "?A B ?C",
  });
});

test("what left an operation is reported once; a code that left the service is reported there", () => {
  const all = replay([{ Get: "A", Pay: "A B C", Put: "A" }]);
  const result = run(all, { Get: "A", Pay: "B" });
  expect(result.problems).toEqual([
    "code-gone s: no page documents C any more; kept in the package until retired",
    "operation-gone s: no page documents A of Pay, Put any more; kept in the package until retired",
  ]);
  expect(run(result.state, { Get: "A", Pay: "B" }).problems).toEqual([]);
});
