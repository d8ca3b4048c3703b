import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reconcile } from "../../src/5-reconcile/reconcile.ts";
import type { Case, Catalog, ErrorInfo } from "../../src/model/catalog.ts";
import type { Correction, GracePeriod, NamesLock, TombstonesLock } from "../../src/model/project.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { runs } from "../runs.ts";
import { EMPTY_PROJECT, entry, fix, reading, service } from "./run.ts";

/** The state that is committed between two runs. */
interface State {
  readonly names: NamesLock;
  readonly tombstones: TombstonesLock;
  readonly previous: readonly Catalog[];
}

/** The codes of a page, and the time of its fetch. */
interface Fetched {
  readonly codes: readonly string[];
  readonly on?: string | undefined;
}

const EMPTY: State = { names: {}, tombstones: {}, previous: [] };
const GRACE: GracePeriod = { days: 45, fetches: 3 };
const day = (number: number): string => new Date(Date.UTC(2026, 0, number)).toISOString();

/** Reconciles one page per service. `pages`: service → its page. */
function run(
  state: State,
  pages: Readonly<Record<string, Fetched>>,
  { grace = GRACE, corrections = [] }: { grace?: GracePeriod | false; corrections?: readonly Correction[] } = {},
) {
  const problems = collectProblems();
  const services = Object.entries(pages).map(([name, { on }]) => {
    const input = service(name, { [`${name}.md`]: "en" });
    return { ...input, pages: input.pages.map((page) => ({ ...page, ...(on !== undefined && { fetched: on }) })) };
  });
  const readings = Object.entries(pages).map(
    ([name, { codes }]) =>
      [
        `${name}.md`,
        reading(
          `${name}.md`,
          codes.map((code) => ({ ...entry(code, `Text of ${code}`), place: { line: 1, column: 1 } })),
        ),
      ] as const,
  );
  const provider = {
    provider: "p",
    services,
    corrections,
    manifestPath: "sources/p/source.json",
    correctionsPath: "sources/p/corrections.json",
    names: state.names,
    tombstones: state.tombstones,
  };
  const { catalogs, names, tombstones } = reconcile(
    { providers: [provider], previous: state.previous, settings: { ...EMPTY_PROJECT.settings, tombstones: grace } },
    new Map(readings.map(([path, entries]) => [path, { entries, problems: [] }])),
    problems,
  );
  const next: State = { names: names.p ?? {}, tombstones: tombstones.p ?? {}, previous: catalogs };
  const of = (code: string) => catalogs.flatMap(({ errors }) => errors).find((error) => error.code === code);
  return { state: next, of, problems: problems.list.map(({ rule }) => rule) };
}

const both = run(EMPTY, { s: { codes: ["A.X", "A.Y"] } });

describe("a removed code", () => {
  test("keeps its text, is reported once, and is not changed by a second run", () => {
    const left = run(both.state, { s: { codes: ["A.Y"] } });
    expect(left.of("A.X")).toEqual({ ...both.of("A.X"), gone: { state: "pending-removal" } });
    expect(left.problems).toEqual(["code-gone"]);
    const second = run(left.state, { s: { codes: ["A.Y"] } });
    expect(second).toMatchObject({ state: left.state, problems: [] });
    expect(run({ ...left.state, previous: [] }, { s: { codes: ["A.Y"] } }).state).toEqual(left.state);
  });

  test("keeps documented texts, without borrowed texts and translations", () => {
    const error = { ...(both.of("A.X") as ErrorInfo) };
    const [first] = error.cases as readonly [Case];
    const texts = {
      en: { description: "Own." },
      ja: { description: "訳", translated: { from: "en" } },
      "zh-CN": { description: "借", from: { service: "p/t", page: "t.md", line: 1 } },
    };
    const [catalog] = both.state.previous as readonly [Catalog];
    const previous = [{ ...catalog, errors: [{ ...error, cases: [{ ...first, texts }] }] }];
    const { tombstones } = run({ ...both.state, previous }, { s: { codes: ["A.Y"] } }).state;
    expect(tombstones.services?.s?.["A.X"]?.error?.cases).toEqual([{ ...first, texts: { en: texts.en } }]);
  });

  test("is restored if it reappears, also after it was retired or renamed", () => {
    for (const tombstone of [{}, { retired: true }, { renamedTo: "A.Y" }] as const) {
      const left = run(both.state, { s: { codes: ["A.Y"] } }).state;
      const state = {
        ...left,
        tombstones: { services: { s: { "A.X": { ...left.tombstones.services?.s?.["A.X"], ...tombstone } } } },
      };
      const returned = run(state, { s: { codes: ["A.X", "A.Y"] } });
      expect(returned.state).toEqual(both.state);
    }
  });

  test("is deprecated after the grace period, in which each fetch is counted once", () => {
    const on = (state: State, number: number) => run(state, { s: { codes: ["A.Y"], on: day(number) } });
    let { state } = run(EMPTY, { s: { codes: ["A.X", "A.Y"], on: day(1) } });
    const states: [number, string | undefined, number | undefined][] = [];
    for (const number of [2, 2, 3, 4, 5, 46, 47, 48, 200]) {
      const result = on(state, number);
      state = result.state;
      states.push([number, result.of("A.X")?.gone?.state, state.tombstones.services?.s?.["A.X"]?.fetches]);
    }
    expect(states).toEqual([
      [2, "pending-removal", 1],
      [2, "pending-removal", 1],
      [3, "pending-removal", 2],
      [4, "pending-removal", 3],
      [5, "pending-removal", 4],
      [46, "pending-removal", 5],
      [47, "deprecated", 6],
      [48, "deprecated", 6],
      [200, "deprecated", 6],
    ]);
    expect(run(state, { s: { codes: ["A.Y"] } }).of("A.X")?.gone).toEqual({ state: "deprecated", since: day(2) });
  });

  test("is deprecated after enough fetches and days, and has no dates if its page is not fetched", () => {
    const on = (state: State, number?: number) =>
      run(state, { s: { codes: ["A.Y"], on: number && day(number) } as Fetched });
    const rare = [2, 100].reduce((state, number) => on(state, number).state, both.state);
    expect(on(rare, 100).of("A.X")?.gone?.state).toBe("pending-removal");
    expect(on(rare, 101).of("A.X")?.gone?.state).toBe("deprecated");
    expect(on(on(both.state).state).of("A.X")?.gone).toEqual({ state: "pending-removal" });
  });

  test("leaves the package at once with `tombstones: false`", () => {
    const left = run(both.state, { s: { codes: ["A.Y"] } }, { grace: false });
    expect(left.of("A.X")).toBeUndefined();
    expect(left.state.tombstones).toEqual({});
  });

  test("leaves the package if it is retired, and its name stays in the lock", () => {
    const { state } = run(both.state, { s: { codes: ["A.Y"] } });
    const retired = run(
      { ...state, tombstones: { services: { s: { "A.X": { retired: true } } } } },
      { s: { codes: ["A.Y"] } },
    );
    expect(retired.of("A.X")).toBeUndefined();
    expect(run(retired.state, { s: { codes: ["A.Y"] } }).state).toEqual(retired.state);
    expect(retired.state.names.s?.codes["A.X"]).toBe("AXError");
  });
});

describe("a renamed code", () => {
  const { state } = run(both.state, { s: { codes: ["A.Y"] } });

  test("is an alias of the new code, and its class name a former name", () => {
    const renamed = run(
      { ...state, tombstones: { services: { s: { "A.X": { renamedTo: "A.Y" } } } } },
      { s: { codes: ["A.Y"] } },
    );
    expect(renamed.of("A.Y")).toMatchObject({ aliases: ["A.X"], formerNames: ["AXError"] });
    expect(renamed.of("A.X")).toBeUndefined();
    expect(run(renamed.state, { s: { codes: ["A.Y"] } }).state).toEqual(renamed.state);
  });

  test("that is retired is known as a former code only, which the last code of a chain has", () => {
    const tombstones = {
      services: { s: { "A.W": { renamedTo: "A.X", retired: true }, "A.X": { renamedTo: "A.Y" } } },
    } as const;
    const renamed = run({ ...state, tombstones }, { s: { codes: ["A.Y"] } });
    expect(renamed.of("A.Y")).toMatchObject({ aliases: ["A.X"], formerCodes: ["A.W"], formerNames: ["AXError"] });
    expect(renamed.state.tombstones).toEqual(tombstones);
    expect(run(renamed.state, { s: { codes: ["A.W", "A.Y"] } }).of("A.Y")?.formerCodes).toBeUndefined();
  });

  test("that reappears is no alias of the new code any more", () => {
    const renamed = run(
      { ...state, tombstones: { services: { s: { "A.X": { renamedTo: "A.Y" } } } } },
      { s: { codes: ["A.Y"] } },
    );
    const back = run(renamed.state, { s: { codes: ["A.X"] } });
    expect(back.of("A.X")).toEqual(both.of("A.X"));
    expect(back.of("A.Y")).toEqual({ ...both.of("A.Y"), gone: { state: "pending-removal" } });
    expect(run(back.state, { s: { codes: ["A.X"] } }).state).toEqual(back.state);
  });

  test("is an alias of the last code of a chain of renames; a cycle of renames is ignored", () => {
    const chain = {
      services: {
        s: {
          "A.X": { renamedTo: "A.Y" },
          "A.Y": { renamedTo: "A.Z" },
          "A.P": { renamedTo: "A.Q" },
          "A.Q": { renamedTo: "A.P" },
        },
      },
    };
    const renamed = run({ ...state, tombstones: chain }, { s: { codes: ["A.Z"] } });
    expect(renamed.of("A.Z")).toMatchObject({ aliases: ["A.X", "A.Y"] });
  });

  test("stays an alias if a correction renamed it, also after the page and the correction changed", () => {
    const corrections = [fix("A.Typo", "Text of A.Typo", { code: "A.Right" })];
    const documented = run(EMPTY, { s: { codes: ["A.Typo"] } });
    const corrected = run(documented.state, { s: { codes: ["A.Typo"] } }, { corrections });
    expect(corrected.of("A.Right")).toMatchObject({ aliases: ["A.Typo"], formerNames: ["ATypoError"] });
    const fixed = run(corrected.state, { s: { codes: ["A.Right"] } });
    expect(fixed.of("A.Right")).toMatchObject({ aliases: ["A.Typo"], formerNames: ["ATypoError"] });
    expect(fixed.problems).toEqual([]);
  });
});

test("the order in which pages are fetched does not change the result", () => {
  const codes = fc.subarray(["A.X", "A.Y", "A.Z", "B.X"], { minLength: 1 });
  const history = fc.array(fc.record({ codes, gap: fc.integer({ min: 1, max: 30 }) }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(history, history, fc.infiniteStream(fc.boolean()), (first, second, turns) => {
      const dated = (fetches: typeof first): readonly Fetched[] => {
        let today = 1;
        return fetches.map(({ codes: documented, gap }) => ({ codes: documented, on: day((today += gap)) }));
      };
      const [ofS, ofT] = [dated(first), dated(second)];
      const replay = (next: () => boolean): State => {
        let [i, j] = [0, 0];
        let { state } = run(EMPTY, { s: ofS[0] as Fetched, t: ofT[0] as Fetched });
        while (i < ofS.length - 1 || j < ofT.length - 1) {
          const isFirst = j === ofT.length - 1 || (i < ofS.length - 1 && next());
          if (isFirst) i++;
          else j++;
          state = run(state, { s: ofS[i] as Fetched, t: ofT[j] as Fetched }).state;
        }
        return state;
      };
      const mixed = replay(() => turns.next().value as boolean);
      expect(mixed).toEqual(replay(() => true));
      expect(mixed).toEqual(replay(() => false));
    }),
    runs(150, 20),
  );
});
