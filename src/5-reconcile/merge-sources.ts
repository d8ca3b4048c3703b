import { groupBy, isRecord } from "../lib/collections.ts";
import type { Case, PageLine } from "../model/catalog.ts";
import type { Facts } from "../model/page-entries.ts";
import type { Locale } from "../model/source.ts";
import type { DocumentedCase } from "./documented-case.ts";
import { hasWords, mergeCases } from "./merge-cases.ts";

/** The documented cases of one code by source, those of the best source first. */
export function inOrderOfSources(
  documents: readonly DocumentedCase[],
  order: readonly string[],
): readonly (readonly DocumentedCase[])[] {
  const bySource = groupBy(documents, ({ source }) => source);
  return order.flatMap((source) => {
    const own = bySource.get(source);
    return own ? [own] : [];
  });
}

/**
 * The cases of a code that several sources document. The texts of a language are those of the first source that has any: texts
 * of two sources are two wordings of one error and not two cases. The other documented cases are places of the first case, and
 * give it the server's message if it has none.
 */
export function casesOfSources(groups: readonly (readonly DocumentedCase[])[]): readonly Case[] {
  const sourceOf = new Map<Locale, string>();
  for (const { locale, source } of groups.flat().filter(hasWords))
    if (!sourceOf.has(locale)) sourceOf.set(locale, source);
  const isKept = (document: DocumentedCase): boolean =>
    sourceOf.size === 0 || (hasWords(document) && sourceOf.get(document.locale) === document.source);
  const [first, ...more] = mergeCases(groups.flat().filter(isKept));
  if (!first) return [];
  const others = groups.flat().filter((document) => !isKept(document));
  const alsoAt = [...(first.alsoAt ?? []), ...others.map(placeOf)];
  const [sent] = more.length === 0 ? others.flatMap(({ entry }) => entry.message ?? []) : [];
  const message = first.message ?? sent;
  const { at, texts } = first;
  return [{ at, ...(alsoAt.length > 0 && { alsoAt }), ...(message !== undefined && { message }), texts }, ...more];
}

function placeOf({ page, entry }: DocumentedCase): PageLine {
  return { page, line: entry.place.line };
}

/** The facts of the sources, those of a correction and of the best source first. A code that one calls common is common. */
export function factsOfSources(facts: readonly Facts[]): Facts {
  const [only] = facts;
  if (only && facts.length === 1) return only;
  const corrected = facts.map((each) =>
    Object.fromEntries(Object.entries(each).filter(([, fact]) => isCorrection(fact))),
  );
  const merged: Facts = Object.assign({}, ...facts.toReversed(), ...corrected) as Facts;
  return facts.some(({ scope }) => scope === "common") ? { ...merged, scope: "common" } : merged;
}

function isCorrection(fact: unknown): boolean {
  return isRecord(fact) && fact.origin === "correction";
}
