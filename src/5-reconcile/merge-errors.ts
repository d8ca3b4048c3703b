import { familyOf } from "../lib/family.ts";
import { groupBy } from "../lib/group-by.ts";
import type { Case, Removal } from "../model/catalog.ts";
import type { Envelope, Facts } from "../model/page-entries.ts";
import type { Problems } from "../problems/problems.ts";
import { mergeCases } from "./merge-cases.ts";
import type { DocumentedCase } from "./documented-case.ts";

/** An error before it shares with its neighbours and has a name. */
export interface UnnamedError {
  readonly code: string;
  readonly family: string;
  readonly aliases: readonly string[];
  readonly facts: Facts;
  readonly cases: readonly Case[];
  readonly gone?: Removal;
  /** Codes that were renamed to this one. */
  readonly former?: readonly string[];
}

/** Gathers what the pages of one service document about each wire code. */
export function mergeErrors(
  documents: readonly DocumentedCase[],
  envelope: Envelope | undefined,
  problems: Problems,
): readonly UnnamedError[] {
  const errors: UnnamedError[] = [];
  const families = new Map<string, string>();
  for (const [code, group] of groupBy(documents, ({ entry }) => entry.code)) {
    errors.push({
      code,
      family: interned(familyOf(code), families),
      aliases: aliasesOf(group),
      facts: withStatus(code, factsOf(group, problems), envelope),
      cases: mergeCases(group),
    });
  }
  return errors;
}

/** The same text in the same memory: a hundred thousand codes have a few families. */
function interned(text: string, known: Map<string, string>): string {
  const before = known.get(text);
  if (before === undefined) known.set(text, text);
  return before ?? text;
}

function aliasesOf(group: readonly DocumentedCase[]): readonly string[] {
  const isOne = group.length === 1 && group[0]?.alias === undefined;
  return isOne ? NONE : [...new Set(group.flatMap(({ alias }) => alias ?? []))].sort();
}

const NONE: readonly string[] = [];

// A correction decides, else the first row that knows; rows that disagree are shown to a person.
function factsOf(group: readonly DocumentedCase[], problems: Problems): Facts {
  const [only] = group;
  if (only && group.length === 1) return only.entry.facts;
  const known = <K extends keyof Facts>(fact: K): NonNullable<Facts[K]>[] =>
    group.flatMap(({ entry }) => (entry.facts[fact] as NonNullable<Facts[K]> | undefined) ?? []);
  const decided = <T extends object>(facts: readonly T[]): T | undefined =>
    facts.find((fact) => "origin" in fact && fact.origin === "correction") ?? facts[0];
  const billable = decided(known("billable"));
  const httpStatus = decided(known("httpStatus"));
  const retry = decided(known("retry"));
  reportConflicts(group, { ...(billable && { billable }), ...(httpStatus && { httpStatus }) }, problems);
  // A code that one row calls common is common, also when a table of business codes repeats it.
  const scopes = known("scope");
  const scope = scopes.includes("common") ? "common" : scopes[0];
  return {
    ...(scope && { scope }),
    ...(billable && { billable }),
    ...(retry && (retry.origin === "correction" || isOfAll(group, retry)) && { retry }),
    ...(httpStatus && { httpStatus }),
  };
}

function reportConflicts(group: readonly DocumentedCase[], kept: Facts, problems: Problems): void {
  for (const { entry, page } of group) {
    for (const fact of ["billable", "httpStatus"] as const) {
      const [decided, found] = [kept[fact], entry.facts[fact]?.value];
      if (found === undefined || decided === undefined || found === decided.value) continue;
      if (decided.origin === "correction") continue;
      const args = { code: entry.code, fact, kept: String(decided.value), found: String(found) };
      problems.on(page)("fact-conflict", entry.place, args);
    }
  }
}

// What one of several cases says of a retry is not true of the others.
function isOfAll(group: readonly DocumentedCase[], retry: NonNullable<Facts["retry"]>): boolean {
  return group.every(({ entry }) => entry.facts.retry?.class === retry.class);
}

function withStatus(code: string, facts: Facts, envelope: Envelope | undefined): Facts {
  if (facts.httpStatus || envelope?.code !== "http-status" || !/^[1-5]\d\d$/.test(code)) return facts;
  return { ...facts, httpStatus: { value: Number(code), origin: "rule", rule: "code-is-http-status" } };
}
