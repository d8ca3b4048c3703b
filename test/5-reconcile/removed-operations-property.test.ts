import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../runs.ts";
import { codesOf, EMPTY, type Pages, run, type State } from "./operation-history.ts";

describe("codes of operations, of any history", () => {
  const codes = fc.subarray(["A", "B", "C", "D"]).map((all) => all.join(" "));
  const operation = fc.option(codes, { nil: undefined });
  const pages = fc
    .record({ "": codes, Get: operation, Pay: operation, Put: operation })
    .map((all): Pages =>
      Object.fromEntries(Object.entries(all).filter((each): each is [string, string] => each[1] !== undefined)),
    );
  const history = fc.array(pages, { minLength: 2, maxLength: 6 });

  test("an operation keeps each code that it had, and has those of its page without a removal", () => {
    fc.assert(
      fc.property(history, (all) => {
        const had = new Map<string, Set<string>>();
        let state = EMPTY;
        for (const each of all) {
          const result = run(state, each);
          state = result.state;
          for (const [name, own] of Object.entries(each)) {
            if (name === "" || own === "") continue;
            had.set(name, new Set([...(had.get(name) ?? []), ...codesOf(own)]));
          }
          const want = [...had].map(([name, own]): [string, string] => [
            name,
            [...own]
              .sort()
              .map((code) => (codesOf(each[name] ?? "").includes(code) ? code : `?${code}`))
              .join(" "),
          ]);
          expect(result.operations).toEqual(Object.fromEntries(want));
        }
        const last = all.at(-1) ?? {};
        expect(run(state, last).state).toEqual(state);
        expect(run({ ...state, previous: [] }, last).state).toEqual(state);
      }),
      runs(150, 20),
    );
  });

  test("the order in which the pages of operations are fetched does not change the result", () => {
    const fetches = fc.array(fc.record({ codes, gap: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fetches, fetches, fc.infiniteStream(fc.boolean()), (first, second, turns) => {
        const dated = (all: typeof first) => {
          let today = 1;
          return all.map(({ codes: own, gap }) => ({ own, on: (today += gap) }));
        };
        const [ofGet, ofPay] = [dated(first), dated(second)];
        const replayed = (next: () => boolean): readonly unknown[] => {
          let [i, j] = [0, 0];
          const step = (state: State): State => {
            const [get, pay] = [ofGet[i], ofPay[j]] as const;
            const all = { "": "A B C D", Get: get?.own ?? "", Pay: pay?.own ?? "" };
            return run(state, all, { on: { "": 1, Get: get?.on ?? 0, Pay: pay?.on ?? 0 } }).state;
          };
          let state = step(EMPTY);
          while (i < ofGet.length - 1 || j < ofPay.length - 1) {
            const isFirst = j === ofPay.length - 1 || (i < ofGet.length - 1 && next());
            if (isFirst) i++;
            else j++;
            state = step(state);
          }
          return [state.tombstones, state.previous[0]?.operations];
        };
        const mixed = replayed(() => turns.next().value as boolean);
        expect(mixed).toEqual(replayed(() => true));
        expect(mixed).toEqual(replayed(() => false));
      }),
      runs(150, 20),
    );
  });
});
