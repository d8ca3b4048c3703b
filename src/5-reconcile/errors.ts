import { familyOf } from "../lib/family.ts";
import { groupBy } from "../lib/group.ts";
import type { Case, Gone } from "../model/catalog.ts";
import type { Envelope, Facts } from "../model/entry.ts";
import type { Problems } from "../problems/report.ts";
import { casesOf } from "./cases.ts";
import type { Document } from "./document.ts";

/** An error before it shares with its neighbours and has a name. */
export interface Unnamed {
  readonly code: string;
  readonly family: string;
  readonly aliases: readonly string[];
  readonly facts: Facts;
  readonly cases: readonly Case[];
  readonly gone?: Gone;
  /** Codes that were renamed to this one. */
  readonly former?: readonly string[];
}

/** Gathers what the pages of one service document about each wire code. */
export function errorsOf(
  documents: readonly Document[],
  envelope: Envelope | undefined,
  problems: Problems,
): readonly Unnamed[] {
  const errors: Unnamed[] = [];
  const families = new Map<string, string>();
  for (const [code, group] of groupBy(documents, ({ entry }) => entry.code)) {
    errors.push({
      code,
      family: sameText(familyOf(code), families),
      aliases: aliasesOf(group),
      facts: withStatus(code, factsOf(group, problems), envelope),
      cases: casesOf(group),
    });
  }
  return errors;
}

/** The same text in the same memory: a hundred thousand codes have a few families. */
function sameText(text: string, known: Map<string, string>): string {
  const before = known.get(text);
  if (before === undefined) known.set(text, text);
  return before ?? text;
}

function aliasesOf(group: readonly Document[]): readonly string[] {
  const isOne = group.length === 1 && group[0]?.alias === undefined;
  return isOne ? NONE : [...new Set(group.flatMap(({ alias }) => alias ?? []))].sort();
}

const NONE: readonly string[] = [];

// A correction decides, else the first row that knows; rows that disagree are shown to a person.
function factsOf(group: readonly Document[], problems: Problems): Facts {
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

function reportConflicts(group: readonly Document[], kept: Facts, problems: Problems): void {
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
function isOfAll(group: readonly Document[], retry: NonNullable<Facts["retry"]>): boolean {
  return group.every(({ entry }) => entry.facts.retry?.class === retry.class);
}

function withStatus(code: string, facts: Facts, envelope: Envelope | undefined): Facts {
  if (facts.httpStatus || envelope?.code !== "http-status" || !/^[1-5]\d\d$/.test(code)) return facts;
  return { ...facts, httpStatus: { value: Number(code), origin: "rule", rule: "code-is-http-status" } };
}
