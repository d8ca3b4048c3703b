import { withDefaults } from "../../src/1-read/read-settings.ts";
import { reconcile } from "../../src/5-reconcile/reconcile.ts";
import type { CodeEntry, Facts, PageEntries, CaseText } from "../../src/model/page-entries.ts";
import type { Correction, NamesLock, ServiceInput } from "../../src/model/project.ts";
import { collectProblems } from "../../src/problems/problems.ts";

/** The line of the last entry made: each stands on one of its own. */
export let line = 0;
export const entry = (code: string, words: CaseText | string = {}, facts: Facts = {}, message?: string): CodeEntry => ({
  code,
  text: typeof words === "string" ? { description: words } : words,
  facts,
  place: { line: ++line, column: 1 },
  trail: [],
  ...(message !== undefined && { message }),
});
export const reading = (path: string, entries: readonly CodeEntry[], more: Partial<PageEntries> = {}): PageEntries => ({
  path,
  entries,
  accounting: { seen: 0, read: 0, header: 0, reported: 0, refused: 0 },
  possibleTypos: [],
  ...more,
});
export const service = (
  name: string,
  pages: Record<string, string>,
  more: Partial<ServiceInput> = {},
): ServiceInput => ({
  provider: "p",
  service: name,
  family: "p",
  pages: Object.entries(pages).map(([path, locale]) => ({ source: { path, text: "" }, locale })),
  ...more,
});
/** A project without sources, configuration and package. */
export const EMPTY_PROJECT = { previous: [], settings: { ...withDefaults({}), tombstones: false as const } };

export const run = (
  services: readonly ServiceInput[],
  readings: readonly PageEntries[],
  corrections: readonly Correction[] = [],
  names: NamesLock = {},
) => {
  const found = collectProblems();
  const provider = {
    provider: "p",
    services,
    corrections,
    manifestPath: "source.json",
    correctionsPath: "corrections.json",
    names,
    tombstones: {},
  };
  const result = reconcile(
    { ...EMPTY_PROJECT, providers: [provider] },
    new Map(readings.map((entries) => [entries.path, { entries, problems: [] }])),
    found,
  );
  const catalog = (name: string) => result.catalogs.find((one) => one.service === name);
  const error = (name: string, code: string) => catalog(name)?.errors.find((one) => one.code === code);
  return {
    ...result,
    names: result.names.p ?? {},
    tombstones: result.tombstones.p ?? {},
    catalog,
    error,
    problems: found.list,
  };
};
export const fix = (code: string, expect: string, set: Correction["set"]): Correction => ({
  service: "s",
  code,
  expect,
  set,
  why: "checked",
});
