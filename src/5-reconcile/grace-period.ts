import type { PageLine, Removal } from "../model/catalog.ts";
import type { Absence, GracePeriod, PageInput } from "../model/project.ts";

/** What the absence of a code from its pages is counted with. */
export interface AbsenceContext {
  /** The pages of the service, for the dates of their fetches. */
  readonly pages: readonly PageInput[];
  readonly grace: GracePeriod;
}

/**
 * Counts the last fetch of the pages that documented something, if it is later than the last one that was counted, until the
 * grace period is over. All dates are dates of fetches, so the result depends on the inputs only.
 */
export function withFetchCounted<Missing extends Absence>(
  absence: Missing,
  places: readonly PageLine[],
  { pages, grace }: AbsenceContext,
): Missing {
  if (isGraceOver(absence, grace)) return absence;
  const date = lastFetchDate(places, pages);
  if (date === undefined) return absence;
  const { since, last, fetches = 0, ...others } = absence;
  if (since === undefined || last === undefined) return { since: date, last: date, fetches: 1, ...others } as Missing;
  return Date.parse(date) > Date.parse(last) ? { ...absence, last: date, fetches: fetches + 1 } : absence;
}

/** The state of what the pages no longer document. */
export function removalOf(absence: Absence, grace: GracePeriod): Removal {
  const state = isGraceOver(absence, grace) ? "deprecated" : "pending-removal";
  return { state, ...(absence.since !== undefined && { since: absence.since }) };
}

/** Date of the last fetch of the pages of these places, or of any page of the service if these are gone. */
function lastFetchDate(places: readonly PageLine[], pages: readonly PageInput[]): string | undefined {
  const paths = new Set(places.map(({ page }) => page));
  const documenting = pages.filter(({ source }) => paths.has(source.path));
  const dates = (documenting.length > 0 ? documenting : pages).flatMap(({ fetched }) => fetched ?? []);
  return dates.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
}

function isGraceOver({ since, last, fetches = 0 }: Absence, grace: GracePeriod): boolean {
  if (since === undefined || last === undefined) return false;
  return fetches >= grace.fetches && Date.parse(last) - Date.parse(since) >= grace.days * 86_400_000;
}
