import { guessLocale } from "../lib/guess-locale.ts";
import type { PageEntries } from "../model/page-entries.ts";
import type { PageInput, ServiceInput } from "../model/project.ts";
import type { Problems } from "../problems/problems.ts";
import type { RoutedPage } from "./documented-case.ts";
import { FIRST_LINE } from "./provider-files.ts";

/**
 * Service → what its pages say. A page goes to the service that lists it, but for the sections that its manifest
 * sends to another one of the unit; a section that the page does not have is an error. What is wrong with a page is
 * reported to the service that lists it.
 */
export function routePages(
  unit: readonly ServiceInput[],
  readings: ReadonlyMap<string, PageEntries>,
  problemsOf: (service: string) => Problems,
): ReadonlyMap<string, readonly RoutedPage[]> {
  const routed = new Map<string, RoutedPage[]>(unit.map(({ service }) => [service, []]));
  for (const { service, pages } of unit) {
    const problems = problemsOf(service);
    for (const page of pages) {
      const whole = routedPage(page, readings.get(page.source.path), problems);
      if (!whole) continue;
      const parts = splitBySection(whole, service, page.sections ?? {}, problems);
      for (const [target, part] of parts) {
        const reads = routed.get(target);
        if (reads) reads.push(part);
        else problems.on(whole.page)("section-service", FIRST_LINE, { service: target });
      }
    }
  }
  return routed;
}

function routedPage(page: PageInput, reading: PageEntries | undefined, problems: Problems): RoutedPage | undefined {
  if (!reading) return undefined;
  const path = page.source.path;
  if (page.locale !== undefined) return { page: path, locale: page.locale, entries: reading };
  if (reading.entries.length === 0) return undefined;
  const words = reading.entries.map((entry) => `${entry.text.title ?? ""} ${entry.text.description ?? ""}`);
  const locale = guessLocale(words.join("\n"));
  problems.on(path)("locale-guessed", FIRST_LINE, { locale });
  return { page: path, locale, entries: reading };
}

function splitBySection(
  whole: RoutedPage,
  owner: string,
  sections: Readonly<Record<string, string>>,
  problems: Problems,
): ReadonlyMap<string, RoutedPage> {
  const targets = new Map(Object.entries(sections));
  if (targets.size === 0) return new Map([[owner, whole]]);
  for (const heading of targets.keys()) {
    if (whole.entries.entries.some(({ trail }) => trail.includes(heading))) continue;
    problems.on(whole.page)("section-unmatched", FIRST_LINE, { heading });
  }
  // The innermost heading that has a service decides.
  const targetOf = (trail: readonly string[]): string =>
    targets.get(trail.findLast((heading) => targets.has(heading)) ?? "") ?? owner;
  const services = new Set([owner, ...targets.values()]);
  return new Map(
    [...services].map((service) => {
      const entries = whole.entries.entries.filter(({ trail }) => targetOf(trail) === service);
      const codes = new Set(entries.map(({ code }) => code));
      const suspects = whole.entries.possibleTypos.filter(({ code }) => codes.has(code));
      return [service, { ...whole, reading: { ...whole.entries, entries, suspects } }];
    }),
  );
}
