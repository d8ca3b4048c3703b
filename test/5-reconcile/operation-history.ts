import { reconcile } from "../../src/5-reconcile/reconcile.ts";
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

/** Operation → its codes, each operation on a page of its own; "" is the page of codes of no operation. */
export type Pages = Readonly<Record<string, string>>;

export interface Options {
  readonly grace?: GracePeriod | false;
  readonly corrections?: readonly Correction[];
  /** Operation → the day on which its page was fetched. */
  readonly on?: Readonly<Record<string, number>>;
}

export const EMPTY: State = { names: {}, tombstones: {}, previous: [] };
const GRACE: GracePeriod = { days: 10, fetches: 2 };
export const day = (number: number): string => new Date(Date.UTC(2026, 0, number)).toISOString();
const fileOf = (operation: string): string => `${operation || "codes"}.md`;
export const codesOf = (text: string): readonly string[] => text.split(" ").filter((code) => code !== "");

export function run(state: State, pages: Pages, { grace = GRACE, corrections = [], on = {} }: Options = {}) {
  const problems = collectProblems();
  const input = service("s", Object.fromEntries(Object.keys(pages).map((operation) => [fileOf(operation), "en"])));
  const readings = Object.entries(pages).map(([operation, codes]) => {
    const entries = codesOf(codes).map((code, i) => ({
      ...entry(code, `Text of ${code}`),
      place: { line: i + 2, column: 1 },
      ...(operation !== "" && { operations: [operation] }),
    }));
    const operations = operation === "" ? {} : { operations: [{ name: operation, place: { line: 1, column: 1 } }] };
    return reading(fileOf(operation), entries, operations);
  });
  const dates = new Map(Object.entries(on).map(([operation, number]) => [fileOf(operation), day(number)]));
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
