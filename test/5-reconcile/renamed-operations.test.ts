import { describe, expect, test } from "vitest";
import { replay, run, shown, type State } from "./operation-history.ts";

describe("an operation that a person renamed", () => {
  const renamed = (state: State, names: Readonly<Record<string, string>>, retired?: true): State => {
    const { s: operations = {} } = state.tombstones.operations ?? {};
    const decided = Object.entries(operations).map(([name, tombstone]) => {
      const to = names[name];
      return [name, { ...tombstone, ...(to !== undefined && { renamedTo: to, ...(retired && { retired }) }) }] as const;
    });
    return { ...state, tombstones: { ...state.tombstones, operations: { s: Object.fromEntries(decided) } } };
  };
  const formerOf = ({ previous }: State): Readonly<Record<string, readonly string[] | undefined>> =>
    Object.fromEntries((previous[0]?.operations ?? []).map(({ name, formerNames }) => [name, formerNames]));
  const before = { Get: "A", Pay: "A B" };
  const pages = { Get: "A", Charge: "B C" };
  const pending = run(replay([before]), pages).state;

  test("is another name of the new one, which keeps the codes that pages no longer have", () => {
    expect(shown(pending.previous[0])).toEqual({ Charge: "B C", Get: "A", Pay: "?A ?B" });
    const result = run(renamed(pending, { Pay: "Charge" }), pages);
    expect(result.operations).toEqual({ Charge: "?A B C", Get: "A" });
    expect(formerOf(result.state)).toEqual({ Charge: ["Pay"], Get: undefined });
    expect(result.problems).toEqual([]);
    const { Charge, Pay } = result.state.tombstones.operations?.s ?? {};
    expect([Charge?.at.page, Charge?.codes, Pay?.codes, Pay?.renamedTo]).toEqual([
      "Charge.md",
      { A: {} },
      {},
      "Charge",
    ]);
    // Neither a second run nor the last package changes the result.
    expect(run(result.state, pages).state).toEqual(result.state);
    expect(run({ ...result.state, previous: [] }, pages).state).toEqual(result.state);
  });

  test("gives the same if the package with the pending name was never written", () => {
    const { previous } = replay([before]);
    expect(run({ ...renamed(pending, { Pay: "Charge" }), previous }, pages).operations).toEqual({
      Charge: "?A B C",
      Get: "A",
    });
  });

  test("twice has both old names", () => {
    const first = run(renamed(pending, { Pay: "Charge" }), pages).state;
    const next = { Get: "A", Debit: "C" };
    const result = run(renamed(run(first, next).state, { Charge: "Debit" }), next);
    expect(result.operations).toEqual({ Debit: "?A ?B C", Get: "A" });
    expect(formerOf(result.state)).toEqual({ Debit: ["Charge", "Pay"], Get: undefined });
    expect(run({ ...result.state, previous: [] }, next).state).toEqual(result.state);
  });

  test("is an operation of its own again as soon as a page has it", () => {
    const { state } = run(renamed(pending, { Pay: "Charge" }), pages);
    const back = run(state, { ...pages, Pay: "B" });
    expect([back.operations, formerOf(back.state)]).toEqual([
      { Charge: "?A B C", Get: "A", Pay: "B" },
      { Charge: undefined, Get: undefined, Pay: undefined },
    ]);
    expect(back.state.tombstones.operations?.s?.Pay).toBeUndefined();
  });

  test("leaves the package when its old name is retired, and its codes stay with the new one", () => {
    const result = run(renamed(pending, { Pay: "Charge" }, true), pages);
    expect([result.operations, formerOf(result.state).Charge]).toEqual([{ Charge: "?A B C", Get: "A" }, undefined]);
    expect(run(result.state, pages).state).toEqual(result.state);
    expect(result.state.tombstones.operations?.s?.Pay?.retired).toBe(true);
  });

  test("in a circle ends", () => {
    const none = run(pending, { Get: "A" }).state;
    expect(run(renamed(none, { Pay: "Charge", Charge: "Pay" }), { Get: "A" }).operations).toEqual({
      Charge: "?B ?C",
      Get: "A",
      Pay: "?A ?B",
    });
  });
});
