import { withDefaults } from "../../src/lib/default-settings.ts";
import { reconcile } from "../../src/5-reconcile/reconcile.ts";
import type { CodeEntry, Facts, PageEntries, CaseText } from "../../src/model/page-entries.ts";
import type { Correction, NamesLock, ServiceInput } from "../../src/model/project.ts";
import { collectProblems } from "../../src/problems/problems.ts";

/** The line of the last entry that `entry` made. Each entry has a line of its own. */
export let line = 0;
export const entry = (code: string, text: CaseText | string = {}, facts: Facts = {}, message?: string): CodeEntry => ({
  code,
  text: typeof text === "string" ? { description: text } : text,
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
/** A project without sources and configuration that was not generated yet. */
export const EMPTY_PROJECT = { previous: [], settings: { ...withDefaults({}), tombstones: false as const } };

export const run = (
  services: readonly ServiceInput[],
  readings: readonly PageEntries[],
  corrections: readonly Correction[] = [],
  names: NamesLock = {},
) => {
  const problems = collectProblems();
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
    problems,
  );
  const catalog = (name: string) => result.catalogs.find(({ service }) => service === name);
  const error = (name: string, code: string) => catalog(name)?.errors.find((info) => info.code === code);
  return {
    ...result,
    names: result.names.p ?? {},
    tombstones: result.tombstones.p ?? {},
    catalog,
    error,
    problems: problems.list,
  };
};
export const fix = (code: string, expect: string, set: Correction["set"]): Correction => ({
  service: "s",
  code,
  expect,
  set,
  why: "checked",
});
