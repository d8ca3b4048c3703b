import { append } from "../lib/append.ts";
import { wireCode } from "../lib/wire-code.ts";
import type { Draft, Extraction, Outcome } from "../model/draft.ts";
import type { Accounting, CodeEntry, PageEntries, Scope } from "../model/page-entries.ts";
import type { Report } from "../problems/problems.ts";
import { billingSentences, mentionsBilling } from "./billing-sentences.ts";
import { findEnvelope } from "./find-envelope.ts";
import { rowFacts } from "./row-facts.ts";
import { reportRepeatedCodes } from "./repeated-codes.ts";
import { scopeOfHeadings } from "./scope-of-headings.ts";
import { possibleTypos } from "./possible-typos.ts";
import { textOfRole, caseText } from "./case-text.ts";

/** Understands what was found on a page: exact wire codes, words by role, facts with their origin. Pure. */
export function normalize(extraction: Extraction, report: Report): PageEntries {
  const outcomes = extraction.findings.flatMap((finding) => finding.outcomes);
  const drafts: Draft[] = [];
  for (const outcome of outcomes) if (outcome.kind === "read") append(drafts, outcome.drafts);
  const beyond = drafts[MAX_CODES];
  if (beyond) report("page-codes", beyond.place, { limit: MAX_CODES });
  drafts.length = Math.min(drafts.length, MAX_CODES);
  // All rows of a table stand under the same headings.
  const scopes = new Map<Draft["trail"], Scope | undefined>();
  for (const { trail } of drafts) if (!scopes.has(trail)) scopes.set(trail, scopeOfHeadings(trail));
  const entries = addBillingSentences(
    drafts.map((draft) => codeEntry(draft, scopes.get(draft.trail), report)),
    extraction,
  );
  reportRepeatedCodes(entries, report);
  const envelope = extraction.examples.map(({ value }) => findEnvelope(value)).find(Boolean);
  return {
    path: extraction.path,
    entries,
    ...(envelope && { envelope }),
    accounting: countOutcomes(outcomes),
    possibleTypos: possibleTypos(entries),
  };
}

/** Documented cases of a page: the largest page that is known has one hundredth of it. */
const MAX_CODES = 250_000;

function codeEntry(draft: Draft, scope: Scope | undefined, report: Report): CodeEntry {
  const { code, noise } = wireCode(draft.code.text);
  if (noise.length > 0) report("code-noise", draft.place, { code, noise: noise.join(" and ") });
  const words = caseText(draft.fields);
  const message = textOfRole(draft.fields, "message");
  const { description, solution, cause, title } = words;
  const texts = [description, solution, cause, title, message].filter((text) => text !== undefined);
  const facts = rowFacts(draft, code, texts, scope);
  const { place, trail, kind } = draft;
  if (message === undefined && kind === undefined) return { code, text: words, facts, place, trail };
  return { code, ...(message !== undefined && { message }), text: words, facts, place, trail, ...(kind && { kind }) };
}

// A column speaks for its own row, so it wins over a sentence that speaks for many.
function addBillingSentences(entries: readonly CodeEntry[], { prose }: Extraction): readonly CodeEntry[] {
  const texts = prose.filter(({ text }) => mentionsBilling(text));
  if (texts.length === 0) return entries;
  const codes = [...new Set(entries.map(({ code }) => code))];
  // The first text that speaks of a code decides, so the last is laid down first.
  const said = new Map(texts.toReversed().flatMap(({ text }) => [...billingSentences(text, codes)]));
  if (said.size === 0) return entries;
  return entries.map((entry) => {
    const billable = entry.facts.billable ?? said.get(entry.code);
    return billable ? { ...entry, facts: { ...entry.facts, billable } } : entry;
  });
}

function countOutcomes(outcomes: readonly Outcome[]): Accounting {
  const counts = { seen: outcomes.length, read: 0, header: 0, reported: 0, refused: 0 };
  for (const { kind } of outcomes) counts[kind]++;
  return counts;
}
