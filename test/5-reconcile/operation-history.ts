import { reconcile } from "../../src/5-reconcile/reconcile.ts";
import { ownValue } from "../../src/lib/collections.ts";
import type { Catalog } from "../../src/model/catalog.ts";
import type { Correction, GracePeriod, NamesLock, TombstonesLock } from "../../src/model/project.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { EMPTY_PROJECT, entry, reading, service } from "./run.ts";

/** The state that is committed between two runs. */
export interface State {
  readonly names: NamesLock;
  readonly tombstones: TombstonesLock;
  readonly previous: readonly Catalog[];
}

/**
 * Operation → its codes, each operation on a page of its own, or on that behind an `@`; "" is the page of codes of no operation. A
 * page with an ideograph in its name is Chinese.
 */
export type Pages = Readonly<Record<string, string>>;

export interface Options {
  readonly grace?: GracePeriod | false;
  readonly corrections?: readonly Correction[];
  /** Key of a page → the day on which it was fetched. */
  readonly on?: Readonly<Record<string, number>>;
  /** Operation → the path of its request. */
  readonly paths?: Readonly<Record<string, string>>;
}

export const EMPTY: State = { names: {}, tombstones: {}, previous: [] };
const GRACE: GracePeriod = { days: 10, fetches: 2 };
export const day = (number: number): string => new Date(Date.UTC(2026, 0, number)).toISOString();
const fileOf = (key: string): string => `${(key.split("@")[1] ?? key) || "codes"}.md`;
const localeOf = (key: string): string => (/\p{Script=Han}/u.test(key) ? "zh-CN" : "en");
export const codesOf = (text: string): readonly string[] => text.split(" ").filter((code) => code !== "");

export function run(
  state: State,
  pages: Pages,
  { grace = GRACE, corrections = [], on = {}, paths = {} }: Options = {},
) {
  const problems = collectProblems();
  const input = service("s", Object.fromEntries(Object.keys(pages).map((key) => [fileOf(key), localeOf(key)])));
  const readings = Object.entries(pages).map(([key, codes]) => {
    const [operation = ""] = key.split("@");
    const entries = codesOf(codes).map((code, i) => ({
      ...entry(code, `Text of ${code}`),
      place: { line: i + 2, column: 1 },
      ...(operation !== "" && { operations: [operation] }),
    }));
    const path = ownValue(paths, operation);
    const request = path === undefined ? {} : { method: "POST", path };
    const operations = operation === "" ? [] : [{ name: operation, place: { line: 1, column: 1 }, ...request }];
    return reading(fileOf(key), entries, { operations });
  });
  const dates = new Map(Object.entries(on).map(([key, number]) => [fileOf(key), day(number)]));
  const dated = input.pages.map((page) => {
    const fetched = dates.get(page.source.path);
    return { ...page, ...(fetched !== undefined && { fetched }) };
  });
  const provider = {
    provider: "p",
    services: [{ ...input, pages: dated }],
    corrections,
    manifestPath: "sources/p/source.json",
    correctionsPath: "sources/p/corrections.json",
    names: state.names,
    tombstones: state.tombstones,
  };
  const { catalogs, names, tombstones } = reconcile(
    { providers: [provider], previous: state.previous, settings: { ...EMPTY_PROJECT.settings, tombstones: grace } },
    new Map(readings.map((entries) => [entries.path, { entries, problems: [] }])),
    problems,
  );
  const next: State = { names: names.p ?? {}, tombstones: tombstones.p ?? {}, previous: catalogs };
  return {
    state: next,
    operations: shown(catalogs[0]),
    problems: problems.list.map(({ rule, text }) => `${rule} ${text}`),
  };
}

/** Operation → its codes; `?` stands before a code that is pending removal, `!` before a deprecated one. */
export function shown(catalog: Catalog | undefined): Pages {
  const signs = { "pending-removal": "?", deprecated: "!" };
  return Object.fromEntries(
    (catalog?.operations ?? []).map(({ name, codes }) => [
      name,
      codes.map(({ code, gone }) => (gone ? signs[gone.state] : "") + code).join(" "),
    ]),
  );
}

/** The state after a history of pages. */
export function replay(history: readonly Pages[], options: Options = {}): State {
  return history.reduce((state, pages) => run(state, pages, options).state, EMPTY);
}
