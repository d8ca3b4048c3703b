import type { CodeEntry, Facts } from "../model/page-entries.ts";
import type { Correction } from "../model/project.ts";
import type { Problems } from "../problems/problems.ts";
import type { DocumentedCase } from "./documented-case.ts";
import { FIRST_LINE } from "./provider-files.ts";

/**
 * Applies the corrections of one service to its documented cases. Reports an error in `file`, the path of
 * `corrections.json`, for a correction whose code or expected text is not documented, or that changes nothing.
 */
export function applyCorrections(
  documents: readonly DocumentedCase[],
  corrections: readonly Correction[],
  file: string,
  problems: Problems,
): readonly DocumentedCase[] {
  return corrections.reduce((cases, correction) => applyCorrection(cases, correction, file, problems), documents);
}

function applyCorrection(
  documents: readonly DocumentedCase[],
  correction: Correction,
  file: string,
  problems: Problems,
): readonly DocumentedCase[] {
  const { code, expect } = correction;
  const report = problems.on(file);
  const documented = documents.filter(({ entry }) => entry.code === code);
  if (documented.length === 0) {
    report("correction-unmatched", FIRST_LINE, { code });
    return documents;
  }
  const matching = new Set(documented.filter(({ entry }) => textsOf(entry).includes(expect)));
  if (matching.size === 0) {
    report("correction-outdated", FIRST_LINE, { code, expect, found: textsOf(documented[0]?.entry).join(" / ") });
    return documents;
  }
  const corrected = documents.map((document) =>
    matching.has(document) ? withCorrection(document, correction) : document,
  );
  if (JSON.stringify(corrected) === JSON.stringify(documents)) report("correction-idle", FIRST_LINE, { code });
  return corrected;
}

function withCorrection(document: DocumentedCase, { set, why }: Correction): DocumentedCase {
  const { entry } = document;
  const { scope, billable, httpStatus, retry, recovery } = set;
  const origin = { origin: "correction", why } as const;
  const named = set.name === undefined ? {} : { symbol: set.name };
  const isNamed = set.name === undefined ? {} : { isNamed: true as const };
  const facts: { -readonly [Fact in keyof Facts]: Facts[Fact] } = { ...entry.facts };
  if (scope) facts.scope = scope;
  if (billable !== undefined && billable !== facts.billable?.value) facts.billable = { value: billable, ...origin };
  if (httpStatus !== undefined && httpStatus !== facts.httpStatus?.value) {
    facts.httpStatus = { value: httpStatus, ...origin };
  }
  if (retry !== undefined && retry !== facts.retry?.class) facts.retry = { class: retry, ...origin };
  const wanted = recovery ?? recoveryOf(facts, retry);
  if (wanted !== facts.recovery?.class) {
    if (wanted === undefined) delete facts.recovery;
    else facts.recovery = { class: wanted, ...origin };
  }
  if (set.code === undefined || set.code === entry.code)
    return { ...document, ...isNamed, entry: { ...entry, ...named, facts } };
  return { ...document, ...isNamed, alias: entry.code, entry: { ...entry, ...named, code: set.code, facts } };
}

/** The recovery class after the retry class was corrected, so that the two do not contradict each other. */
function recoveryOf(
  { recovery }: Facts,
  retry: Correction["set"]["retry"],
): NonNullable<Facts["recovery"]>["class"] | undefined {
  if (retry === undefined) return recovery?.class;
  if (retry !== "never") return "retry";
  return recovery?.class === "retry" ? undefined : recovery?.class;
}

function textsOf(entry: CodeEntry | undefined): readonly string[] {
  if (!entry) return [];
  const { title, description, cause, solution } = entry.text;
  return [description, title, entry.message, cause, solution].filter((text) => text !== undefined);
}
