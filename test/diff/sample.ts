import * as fc from "fast-check";
import { type DiffReport, diffStages, reportOf, type Snapshot } from "../../src/diff/diff.ts";
import type { Case, ErrorInfo, Operation } from "../../src/model/catalog.ts";

/** A documented code. */
export function error(code: string, text: string, more: Partial<ErrorInfo> = {}): ErrorInfo {
  return {
    code,
    name: `${code.replace(/\W/g, "")}Error`,
    family: code.split(".")[0] ?? code,
    scope: "business",
    cases: [
      { at: { page: "sources/shop/pages/orders.md", line: 7 }, texts: text ? { en: { description: text } } : {} },
    ],
    ...more,
  };
}

/** The catalog of shop/orders with these codes. */
export function catalog(...errors: readonly ErrorInfo[]): Snapshot {
  const families = Object.fromEntries(errors.map(({ family }) => [family, `${family}FamilyError`]));
  return { provider: "shop", service: "orders", locales: ["en"], names: { prefix: "Orders", families }, errors };
}

/** A place of the page of orders. */
export const at = (line: number) => ({ page: "sources/shop/pages/orders.md", line });

/** An operation without codes. */
export const operation = (name: string) => ({ name, at: at(3) });

/** Operations with these codes. */
export function operationsOf(codes: Readonly<Record<string, readonly ErrorInfo[]>>): readonly Operation[] {
  return Object.entries(codes).map(([name, own]) => ({ ...operation(name), codes: own.map(({ code }) => ({ code })) }));
}

/** A report of the changes of pages, for a minor version. */
export function reportOfPages(before: readonly Snapshot[], after: readonly Snapshot[]): DiffReport {
  const changes = diffStages(before, [{ cause: "page", catalogs: after }]);
  return reportOf(changes, { base: "HEAD", version: { from: "1.0.0", to: "1.1.0" } });
}

const word = fc.constantFrom("bad", "good", "bad.", "not bad", "over 5", "over 8", "for %s", "图片", "__proto__", "");
const place = fc.record({ page: fc.constantFrom("a.md", "b.md"), line: fc.nat(3) });
const origin = fc.constantFrom({ origin: "column" as const }, { origin: "rule" as const, rule: "r" });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const key = fc.constantFrom("en", "zh-CN", "__proto__", "constructor");
const code = fc.constantFrom("A.B", "A.C", "a.b", "X.B", "E", "__proto__", "constructor", "A");

/** Removes undefined members, as JSON does. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function recordOf<T>(of: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc
    .uniqueArray(fc.tuple(key, of), { selector: ([name]) => name, maxLength: 3 })
    .map((all) => Object.fromEntries(all));
}

const text = fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  {
    weight: 5,
    arbitrary: fc.record({
      title: maybe(word),
      description: maybe(word),
      solution: maybe(word),
      links: maybe(fc.constant([{ text: "x", url: "https://docs.test/" }])),
      from: maybe(fc.constant({ service: "shop/x", page: "c.md", line: 1 })),
    }),
  },
);

const documented = fc.record({
  at: place,
  alsoAt: maybe(fc.array(place)),
  message: maybe(word),
  texts: recordOf(text),
});

const removal = fc.record({
  state: fc.constantFrom("pending-removal" as const, "deprecated" as const),
  since: maybe(fc.constantFrom("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z")),
});

const info = fc.record({
  code,
  name: fc.constantFrom("AError", "BError"),
  symbol: maybe(fc.constantFrom("A_B", "A_C")),
  family: fc.constantFrom("A", "B"),
  scope: fc.constantFrom("common" as const, "business" as const),
  aliases: maybe(fc.uniqueArray(code, { minLength: 1, maxLength: 2 }).map((all) => all.sort())),
  billable: maybe(fc.tuple(fc.boolean(), origin).map(([value, from]) => ({ value, ...from }))),
  httpStatus: maybe(fc.tuple(fc.constantFrom(400, 404, 500), origin).map(([value, from]) => ({ value, ...from }))),
  retry: maybe(origin.map((from) => ({ class: "never" as const, ...from }))),
  sources: maybe(fc.constantFrom(["code"], ["pages"])),
  gone: maybe(removal),
  cases: fc.array(documented as fc.Arbitrary<Case>, { maxLength: 4 }),
  formerCodes: maybe(fc.constantFrom(["A.Old"], ["A.Old", "A.Older"])),
  formerNames: maybe(fc.constantFrom(["OldError"], ["OldError", "OlderError"], ["BError"])),
  operations: maybe(fc.constantFrom(["GetOrder"], ["PutOrder"])),
});

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const call = fc.record({
  name: fc.constantFrom("GetOrder", "PutOrder", "ListOrders", "__proto__", "POST /orders"),
  formerNames: maybe(
    fc.constantFrom(["GetOrder"], ["PutOrder"], ["GetOrder", "__proto__"], ["ListOrders", "PutOrder"], ["Old"]),
  ),
  at: place,
  alsoAt: maybe(fc.array(place, { minLength: 1, maxLength: 2 })),
  method: maybe(fc.constantFrom("GET", "POST")),
  path: maybe(fc.constantFrom("/orders", "/orders/{id}")),
  codes: fc
    .uniqueArray(fc.tuple(code, fc.subarray([0, 1, 2]), maybe(removal), maybe(fc.constant(1))), {
      selector: ([one]) => one,
      minLength: 1,
      maxLength: 3,
    })
    .map((all) =>
      all
        .sort(([a], [b]) => byUnits(a, b))
        .flatMap(([one, cases, gone, newer]) =>
          (cases.length === 0 ? [undefined] : cases).map((at) => ({ code: one, case: at, gone, newer })),
        ),
    ),
  newer: maybe(fc.constantFrom(1, 2)),
});

/** Small sets of catalogs, so that two of them have much in common; some names are names of inherited members. */
export const snapshots: fc.Arbitrary<readonly Snapshot[]> = fc
  .uniqueArray(
    fc.record({
      provider: fc.constant("p"),
      service: fc.constantFrom("s", "t"),
      locales: fc.uniqueArray(key, { maxLength: 2 }).map((all) => all.sort()),
      envelope: maybe(fc.constantFrom({ code: ["Error", "Code"] }, { code: "http-status" as const })),
      pageUrls: maybe(fc.constantFrom({ "a.md": "https://docs.test/a" }, { "a.md": "https://docs.test/b" })),
      names: maybe(
        fc.record({ prefix: fc.constantFrom("S", "T"), families: recordOf(fc.constantFrom("AErr", "BErr")) }),
      ),
      errors: fc
        .uniqueArray(info, { selector: (one) => one.code, maxLength: 4 })
        .map((all) => all.sort((a, b) => (a.code < b.code ? -1 : 1))),
      operations: maybe(
        fc
          .uniqueArray(call, { selector: ({ name }) => name, minLength: 1, maxLength: 3 })
          .map((all) => all.sort((a, b) => byUnits(a.name, b.name))),
      ),
    }),
    { selector: (one) => one.service, maxLength: 2 },
  )
  .map((all) => plain(all.sort((a, b) => (a.service < b.service ? -1 : 1))) as readonly Snapshot[]);
