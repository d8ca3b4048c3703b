import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateNames } from "../../src/5-reconcile/allocate-names.ts";
import { renameClasses } from "../../src/5-reconcile/rename-classes.ts";
import { RESERVED } from "../../src/lib/reserved.ts";
import type { CodeEntry } from "../../src/model/page-entries.ts";
import type { Correction, NamesLock } from "../../src/model/project.ts";
import { runs } from "../runs.ts";
import { entry, reading, run, service } from "./run.ts";

const rows = (symbols: Readonly<Record<string, string>>): readonly CodeEntry[] =>
  Object.entries(symbols).map(([code, symbol]) => ({
    ...entry(code, { title: symbol, description: `d ${code}` }),
    symbol,
  }));
const orders = (
  entries: readonly CodeEntry[],
  names: NamesLock = {},
  more: { adoptNames?: boolean } = {},
  fixes: readonly Correction[] = [],
) => run([service("orders", { "a.md": "en" }, more)], [reading("a.md", entries)], fixes, names);
const classesOf = (entries: readonly CodeEntry[]) =>
  Object.fromEntries(
    orders(entries)
      .catalog("orders")
      ?.errors.map(({ code, name }) => [code, name]) ?? [],
  );

describe("the class of a number is named by its symbol", () => {
  it.each<[name: string, symbols: Readonly<Record<string, string>>, want: Readonly<Record<string, string>>]>([
    ["words in capitals", { "-1002": "INSUFFICIENT_BALANCE" }, { "-1002": "InsufficientBalanceError" }],
    ["one word in capitals", { 1: "UNKNOWN" }, { 1: "UnknownError" }],
    ["small letters", { "22004": "null_value_not_allowed" }, { "22004": "NullValueNotAllowedError" }],
    ["an SQL state with letters", { "0A000": "feature_not_supported" }, { "0A000": "FeatureNotSupportedError" }],
    ["one that ends with Error", { 3: "BalanceError" }, { 3: "BalanceError" }],
    ["one symbol of two numbers", { 3: "LOW", 4: "LOW" }, { 3: "LOWError", 4: "LOW4Error" }],
    ["one symbol of two numbers of one form", { "-4": "LOW", 4: "LOW" }, { "-4": "LOWError", 4: "LOW4Error" }],
    ["two symbols of one class", { 3: "TOO_LOW", 4: "TooLow" }, { 3: "TooLowError", 4: "TooLow4Error" }],
    ["the name of a global", { 3: "TypeError" }, { 3: "Type3Error" }],
    ["a word of the language", { 3: "class" }, { 3: "ClassError" }],
    ["the base class of the service", { 3: "Orders" }, { 3: "Orders3Error" }],
    ["the word Error", { 3: "Error" }, { 3: "ErrorError" }],
  ])("%s", (_, symbols, want) => {
    expect(classesOf(rows(symbols))).toEqual(want);
  });

  it.each<[name: string, symbols: Readonly<Record<string, string>>]>([
    ["words for people", { 404: "Not found", 403: "Forbidden" }],
    ["names that are numbers", { 3: "E1003", 4: "E1004" }],
    ["signs", { 3: "A+B", 4: "<none>" }],
    ["other languages", { 3: "余额不足" }],
    ["names beside codes that are names", { "Balance.Low": "BALANCE_LOW" }],
    ["names of inherited members with signs", { 3: "constructor()" }],
  ])("names that are no symbols stay titles: %s", (_, symbols) => {
    const { catalog } = orders(rows(symbols));
    for (const { code, symbol, name, cases } of catalog("orders")?.errors ?? []) {
      expect(symbol).toBeUndefined();
      expect(name).toMatch(/^Orders\d+Error$|^BalanceLowError$/);
      expect(cases[0]?.texts.en?.title).toBe(symbols[code]);
    }
  });

  it("is a symbol and no title, so that translators do not see it", () => {
    const { catalog } = orders(rows({ 3: "LOW_BALANCE" }));
    expect(catalog("orders")?.errors[0]).toMatchObject({ symbol: "LOW_BALANCE", name: "LowBalanceError" });
    expect(catalog("orders")?.errors[0]?.cases[0]?.texts).toEqual({ en: { description: "d 3" } });
  });

  it("keeps another title", () => {
    const [first] = rows({ 3: "LOW_BALANCE" }) as readonly [CodeEntry];
    const { error } = orders([{ ...first, text: { title: "Low balance" } }]);
    expect(error("orders", "3")?.cases[0]?.texts).toEqual({ en: { title: "Low balance" } });
  });

  it("keeps the title of a name that is no symbol on a page of symbols", () => {
    const { error } = orders(rows({ 1: "ONE_A", 2: "TWO_A", 3: "THREE_A", 4: "FOUR_A", 5: "for tests" }));
    expect(error("orders", "5")).toMatchObject({
      name: "Orders5Error",
      cases: [{ texts: { en: { title: "for tests" } } }],
    });
    expect(error("orders", "1")).toMatchObject({ name: "OneAError", symbol: "ONE_A" });
  });

  it("warns if two rows give a number different names", () => {
    const { error, problems } = orders([...rows({ 3: "LOW_BALANCE" }), ...rows({ 3: "NO_BALANCE" })]);
    expect(error("orders", "3")?.symbol).toBe("LOW_BALANCE");
    expect(problems.map(({ rule }) => rule)).toContain("symbol-conflict");
  });
});

const LOCK: NamesLock = { orders: { prefix: "Orders", families: {}, codes: { 3: "Orders3Error" } } };

describe("a symbol that appears later", () => {
  it("renames no class, and is proposed", () => {
    const { error, problems, names } = orders(rows({ 3: "LOW_BALANCE", 4: "NO_BALANCE" }), LOCK);
    expect(error("orders", "3")).toMatchObject({ name: "Orders3Error", symbol: "LOW_BALANCE" });
    expect(error("orders", "4")).toMatchObject({ name: "NoBalanceError" });
    expect(names.orders?.former).toBeUndefined();
    expect(problems).toMatchObject([
      {
        rule: "names-proposed",
        severity: "note",
        text: expect.stringMatching(/1 code, such as LOW_BALANCE for 3; .* Orders3Error/),
      },
    ]);
  });

  const fix: Correction = {
    service: "orders",
    code: "3",
    expect: "d 3",
    set: { name: "LOW_BALANCE" },
    why: "The SDK calls it so.",
  };
  it.each<[name: string, more: { adoptNames?: boolean }, fixes: readonly Correction[]]>([
    ["adoptNames", { adoptNames: true }, []],
    ["a correction", {}, [fix]],
  ])("renames the class if the project says so, once, and keeps the old name: %s", (_, more, fixes) => {
    const entries = rows({ 3: "LOW_BALANCE" });
    const first = orders(entries, LOCK, more, fixes);
    expect(first.problems).toEqual([]);
    expect(first.error("orders", "3")).toMatchObject({ name: "LowBalanceError", formerNames: ["Orders3Error"] });
    expect(first.names.orders).toEqual({
      ...LOCK.orders,
      codes: { 3: "LowBalanceError" },
      former: { Orders3Error: "3" },
    });
    const again = orders(entries, first.names, more, fixes);
    expect(again.names).toEqual(first.names);
    const later = orders([...entries, ...rows({ 5: "Orders3" })], first.names);
    expect(later.error("orders", "3")).toMatchObject({ name: "LowBalanceError", formerNames: ["Orders3Error"] });
    expect(later.error("orders", "5")?.name).toBe("Orders35Error");
  });

  it("gives a name to a code without one, by a correction", () => {
    const named = { ...fix, set: { name: "LOW_BALANCE" } };
    const { error, problems } = orders([entry("3", "d 3")], {}, {}, [named]);
    expect(error("orders", "3")).toMatchObject({ symbol: "LOW_BALANCE", name: "LowBalanceError" });
    expect(problems).toEqual([]);
  });

  it("a correction of the name precedes that of the page", () => {
    const { error } = orders(rows({ 3: "NO_BALANCE" }), {}, {}, [fix]);
    expect(error("orders", "3")).toMatchObject({ symbol: "LOW_BALANCE", name: "LowBalanceError" });
  });

  it("renames a class back to a name that it had", () => {
    const names = {
      ...LOCK.orders,
      prefix: "Orders",
      families: {},
      codes: { 3: "AaError" },
      former: { BbbbError: "3" },
    };
    const renamed = renameClasses(names, [{ code: "3", symbol: "BBBB", renames: true }]);
    expect(renamed.names).toMatchObject({ codes: { 3: "BbbbError" }, former: { AaError: "3" } });
    expect(renamed.names.former).toEqual({ AaError: "3" });
  });
});

it("names of symbols are unique, valid and not reserved, in any order, and a rename ends", () => {
  const symbol = fc.oneof(
    fc.constantFrom("LOW", "TypeError", "Orders", "class", "A_B", "AB", "Low2", ...RESERVED.slice(0, 40)),
    fc.stringMatching(/^[A-Za-z]{2,4}(_[A-Z]{1,3})?$/),
  );
  const codes = fc.uniqueArray(fc.tuple(fc.integer({ min: -9, max: 99 }).map(String), symbol), {
    selector: ([code]) => code,
    maxLength: 12,
  });
  fc.assert(
    fc.property(codes, fc.integer({ min: 0, max: 12 }), (given, without) => {
      const all = given.map(([code]) => code);
      const names = allocateNames("orders", all, undefined, undefined, new Map(given.slice(without)));
      const named = given.map(([code, text]) => ({ code, symbol: text, renames: true }));
      const once = renameClasses(names, named).names;
      const classes = [...Object.values(once.codes), ...Object.keys(once.former ?? {})];
      expect(new Set(classes.map((name) => name.toLowerCase())).size).toBe(classes.length);
      expect(classes.filter((name) => !/^[A-Z][A-Za-z0-9]*$/.test(name) || RESERVED.includes(name))).toEqual([]);
      expect(renameClasses(once, named).names).toEqual(once);
      const shuffled = allocateNames("orders", all.toReversed(), undefined, undefined, new Map(given.slice(without)));
      expect(shuffled).toEqual(names);
    }),
    runs(1000),
  );
});
