import { groupBy } from "../lib/collections.ts";
import { wireCode } from "../lib/wire-code.ts";
import type { Draft, Extraction, Field, Outcome } from "../model/draft.ts";
import type { Accounting, CaseText, CodeEntry, PageEntries, Scope } from "../model/page-entries.ts";
import type { Locale } from "../model/source.ts";
import type { Report } from "../problems/problems.ts";
import { billingSentences } from "./billing-sentences.ts";
import { caseText, textOfRole } from "./case-text.ts";
import { findEnvelope } from "./find-envelope.ts";
import { possibleTypos } from "./possible-typos.ts";
import { reportRepeatedCodes } from "./repeated-codes.ts";
import { rowFacts } from "./row-facts.ts";
import { scopeOfHeadings } from "./scope-of-headings.ts";

/** The most codes of one page. It is 100 times the number of codes on the largest known page. */
const MAX_CODES = 250_000;

/**
 * Interprets the drafts of a page: exact wire codes, texts by role, and facts with their origin. Reports codes with
 * noise, codes with several texts, and a page with more than `MAX_CODES` codes, of which it reads the first ones.
 */
export function normalize(extraction: Extraction, report: Report): PageEntries {
  const outcomes = extraction.findings.flatMap((finding) => finding.outcomes);
  const drafts = outcomes.flatMap((outcome) => (outcome.kind === "read" ? outcome.drafts : []));
  const beyond = drafts[MAX_CODES];
  if (beyond) report("page-codes", beyond.place, { limit: MAX_CODES });
  drafts.length = Math.min(drafts.length, MAX_CODES);
  // All rows of a table have the same array of headings.
  const scopes = new Map<Draft["trail"], Scope | undefined>();
  for (const { trail } of drafts) if (!scopes.has(trail)) scopes.set(trail, scopeOfHeadings(trail));
  const entries = addBillingSentences(
    drafts.map((draft) => codeEntry(draft, scopes.get(draft.trail) ?? (draft.isCommon && "common"), report)),
    extraction,
  );
  reportRepeatedCodes(entries, report);
  const envelope = extraction.examples.map(({ value }) => findEnvelope(value)).find(Boolean);
  return {
    path: extraction.path,
    entries,
    ...(extraction.operations && { operations: extraction.operations }),
    ...(envelope && { envelope }),
    accounting: countOutcomes(outcomes),
    possibleTypos: possibleTypos(entries),
    ...(extraction.reliability && { reliability: extraction.reliability }),
  };
}

function codeEntry(draft: Draft, scope: Scope | undefined, report: Report): CodeEntry {
  const { place, trail, kind } = draft;
  const { code, noise } = wireCode(draft.code.text);
  if (noise.length > 0) report("code-noise", place, { code, noise: noise.join(" and ") });
  const locale = draft.fields.find((field) => field.locale !== undefined)?.locale;
  const fields = locale === undefined ? draft.fields : fieldsIn(draft.fields, locale);
  const text = caseText(fields);
  const message = textOfRole(fields, "message");
  const symbol = textOfRole(fields, "name");
  const texts = [text.solution, text.description, text.cause, text.title, message].filter((each) => each !== undefined);
  return {
    code,
    ...(message !== undefined && { message }),
    ...(symbol !== undefined && { symbol }),
    text,
    ...(locale !== undefined && { locale, translations: translationsOf(draft.fields, locale) }),
    facts: rowFacts(draft, code, texts, scope),
    place,
    trail,
    ...(kind && { kind }),
    // Codes below a heading of common codes belong to every operation, unless the operation picks them by their names alone.
    ...(draft.operations && (scope !== "common" || texts.length === 0) && { operations: draft.operations }),
  };
}

/** The fields without a language and those in `locale`. */
function fieldsIn(fields: readonly Field[], locale: Locale): readonly Field[] {
  return fields.filter((field) => (field.locale ?? locale) === locale);
}

/** The texts in the languages other than `locale`. A message in another language describes the error in it. */
function translationsOf(fields: readonly Field[], locale: Locale): Readonly<Record<Locale, CaseText>> {
  const others = fields.filter((field) => field.locale !== undefined && field.locale !== locale);
  const byLocale = groupBy(others, (field) => field.locale ?? locale);
  const asText = (field: Field): Field => (field.role === "message" ? { ...field, role: "description" } : field);
  return Object.fromEntries([...byLocale].map(([other, own]) => [other, caseText(own.map(asText))]));
}

/** Adds the billing facts of sentences. The fact of a column has precedence, because it is about one row only. */
function addBillingSentences(entries: readonly CodeEntry[], { prose }: Extraction): readonly CodeEntry[] {
  const codes = [...new Set(entries.map(({ code }) => code))];
  // The first sentence about a code has precedence, so it is set last.
  const facts = new Map(prose.toReversed().flatMap(({ text }) => [...billingSentences(text, codes)]));
  if (facts.size === 0) return entries;
  return entries.map((entry) => {
    const billable = entry.facts.billable ?? facts.get(entry.code);
    return billable ? { ...entry, facts: { ...entry.facts, billable } } : entry;
  });
}

function countOutcomes(outcomes: readonly Outcome[]): Accounting {
  const counts = { seen: outcomes.length, read: 0, header: 0, reported: 0, refused: 0 };
  for (const { kind } of outcomes) counts[kind]++;
  return counts;
}
