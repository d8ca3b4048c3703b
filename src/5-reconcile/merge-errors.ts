import { familyOf } from "../lib/wire-code.ts";
import { groupBy } from "../lib/collections.ts";
import type { Case, Removal } from "../model/catalog.ts";
import type { Envelope, Facts } from "../model/page-entries.ts";
import type { Problems } from "../problems/problems.ts";
import { mergeCases } from "./merge-cases.ts";
import { casesOfSources, factsOfSources, inOrderOfSources } from "./merge-sources.ts";
import type { PrecededField, ServiceSources } from "./precedence.ts";
import type { DocumentedCase } from "./documented-case.ts";

/** An error before common codes are shared and names are allocated. */
export interface UnnamedError {
  readonly code: string;
  readonly family: string;
  readonly aliases: readonly string[];
  /** The symbolic name of a number, and whether a correction gives it. */
  readonly symbol?: string;
  readonly isNamed?: boolean;
  readonly facts: Facts;
  readonly cases: readonly Case[];
  /** The sources that document the code, if others of the service do not. */
  readonly sources?: readonly string[];
  readonly gone?: Removal;
  /** Codes that were renamed to this one. */
  readonly former?: readonly string[];
  /** Retired codes that were renamed to this code. */
  readonly retired?: readonly string[];
}

/** Merges the documented cases of one service into one error per wire code. Reports facts and names that conflict. */
export function mergeErrors(
  documents: readonly DocumentedCase[],
  envelope: Envelope | undefined,
  sources: ServiceSources,
  problems: Problems,
): readonly UnnamedError[] {
  const errors: UnnamedError[] = [];
  const families = new Map<string, string>();
  for (const [code, group] of groupBy(documents, ({ entry }) => entry.code)) {
    const own = sourcesOf(group, sources);
    const isOfOne = own.length === 1;
    const inOrder = (field: PrecededField) => (isOfOne ? [group] : inOrderOfSources(group, sources.inOrder(field)));
    const byFacts = inOrder("facts");
    const facts = factsOfSources(byFacts.map((each) => factsOf(each, problems)));
    reportConflicts(byFacts.slice(1).flat(), facts, problems);
    errors.push({
      code,
      family: interned(familyOf(code), families),
      aliases: aliasesOf(group),
      ...symbolOf(inOrder("names").flat(), problems),
      facts: withStatus(code, facts, envelope),
      cases: isOfOne ? mergeCases(group) : casesOfSources(inOrder("texts")),
      ...(own.length < sources.names.length && { sources: own }),
    });
  }
  return errors;
}

/** The sources of the documented cases of a code, sorted. */
function sourcesOf(group: readonly DocumentedCase[], { names }: ServiceSources): readonly string[] {
  if (names.length === 1) return names;
  const own = new Set(group.map(({ source }) => source));
  return names.filter((name) => own.has(name));
}

/** The first equal text of `pool`. Saves memory, because many codes have the same family. */
function interned(text: string, pool: Map<string, string>): string {
  const first = pool.get(text);
  if (first === undefined) pool.set(text, text);
  return first ?? text;
}

function aliasesOf(group: readonly DocumentedCase[]): readonly string[] {
  const isOne = group.length === 1 && group[0]?.alias === undefined;
  return isOne ? NONE : [...new Set(group.flatMap(({ alias }) => alias ?? []))].sort();
}

const NONE: readonly string[] = [];

/** The symbol of a code: from a correction, else from the first case that has one. Reports another one. */
function symbolOf(group: readonly DocumentedCase[], problems: Problems): Pick<UnnamedError, "symbol" | "isNamed"> {
  const first = group.find(({ isNamed }) => isNamed) ?? group.find(({ entry }) => entry.symbol !== undefined);
  if (first?.entry.symbol === undefined) return {};
  const { symbol } = first.entry;
  if (first.isNamed) return { symbol, isNamed: true };
  for (const { entry, page } of group) {
    if (entry.symbol === undefined || entry.symbol === symbol) continue;
    problems.on(page)("symbol-conflict", entry.place, { code: entry.code, kept: symbol, found: entry.symbol });
  }
  return { symbol };
}

/** The facts of a code: from a correction, else from the first case that states the fact. Reports conflicts. */
function factsOf(group: readonly DocumentedCase[], problems: Problems): Facts {
  const [only] = group;
  if (only && group.length === 1) return only.entry.facts;
  const stated = <K extends keyof Facts>(fact: K): NonNullable<Facts[K]>[] =>
    group.flatMap(({ entry }) => (entry.facts[fact] as NonNullable<Facts[K]> | undefined) ?? []);
  const decided = <T extends object>(facts: readonly T[]): T | undefined =>
    facts.find((fact) => "origin" in fact && fact.origin === "correction") ?? facts[0];
  const billable = decided(stated("billable"));
  const httpStatus = decided(stated("httpStatus"));
  const retry = decided(stated("retry"));
  const recovery = decided(stated("recovery"));
  reportConflicts(group, { ...(billable && { billable }), ...(httpStatus && { httpStatus }) }, problems);
  // A code is common if one case is common, even if a table of business codes repeats it.
  const scopes = stated("scope");
  const scope = scopes.includes("common") ? "common" : scopes[0];
  return {
    ...(scope && { scope }),
    ...(billable && { billable }),
    ...(retry && (retry.origin === "correction" || isOfAll(group, "retry", retry)) && { retry }),
    ...(recovery && (recovery.origin === "correction" || isOfAll(group, "recovery", recovery)) && { recovery }),
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

/** True if all cases have the same class of a fact. The class of a single case does not hold for the others. */
function isOfAll<Fact extends "retry" | "recovery">(
  group: readonly DocumentedCase[],
  fact: Fact,
  { class: wanted }: NonNullable<Facts[Fact]>,
): boolean {
  return group.every(({ entry }) => entry.facts[fact]?.class === wanted);
}

function withStatus(code: string, facts: Facts, envelope: Envelope | undefined): Facts {
  if (facts.httpStatus || envelope?.code !== "http-status" || !/^[1-5]\d\d$/.test(code)) return facts;
  return { ...facts, httpStatus: { value: Number(code), origin: "rule", rule: "code-is-http-status" } };
}
