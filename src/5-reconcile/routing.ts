import { guessLocale } from "../lib/locale.ts";
import type { Reading } from "../model/entry.ts";
import type { PageInput, ServiceInput } from "../model/project.ts";
import type { Problems } from "../problems/report.ts";
import type { PageRead } from "./document.ts";
import { TOP } from "./places.ts";

/**
 * Service → what its pages say. A page goes to the service that lists it, but for the sections that its manifest
 * sends to another one of the unit; a section that the page does not have is an error. What is wrong with a page is
 * reported to the service that lists it.
 */
export function route(
  unit: readonly ServiceInput[],
  readings: ReadonlyMap<string, Reading>,
  problemsOf: (service: string) => Problems,
): ReadonlyMap<string, readonly PageRead[]> {
  const routed = new Map<string, PageRead[]>(unit.map(({ service }) => [service, []]));
  for (const { service, pages } of unit) {
    const problems = problemsOf(service);
    for (const page of pages) {
      const whole = pageRead(page, readings.get(page.source.path), problems);
      if (!whole) continue;
      const parts = partsOf(whole, service, page.sections ?? {}, problems);
      for (const [target, part] of parts) {
        const reads = routed.get(target);
        if (reads) reads.push(part);
        else problems.on(whole.page)("section-service", TOP, { service: target });
      }
    }
  }
  return routed;
}

function pageRead(page: PageInput, reading: Reading | undefined, problems: Problems): PageRead | undefined {
  if (!reading) return undefined;
  const path = page.source.path;
  if (page.locale !== undefined) return { page: path, locale: page.locale, reading };
  if (reading.entries.length === 0) return undefined;
  const words = reading.entries.map((entry) => `${entry.words.title ?? ""} ${entry.words.description ?? ""}`);
  const locale = guessLocale(words.join("\n"));
  problems.on(path)("locale-guessed", TOP, { locale });
  return { page: path, locale, reading };
}

function partsOf(
  whole: PageRead,
  owner: string,
  sections: Readonly<Record<string, string>>,
  problems: Problems,
): ReadonlyMap<string, PageRead> {
  const targets = new Map(Object.entries(sections));
  if (targets.size === 0) return new Map([[owner, whole]]);
  for (const heading of targets.keys()) {
    if (whole.reading.entries.some(({ trail }) => trail.includes(heading))) continue;
    problems.on(whole.page)("section-unmatched", TOP, { heading });
  }
  // The innermost heading that has a service decides.
  const targetOf = (trail: readonly string[]): string =>
    targets.get(trail.findLast((heading) => targets.has(heading)) ?? "") ?? owner;
  const services = new Set([owner, ...targets.values()]);
  return new Map(
    [...services].map((service) => {
      const entries = whole.reading.entries.filter(({ trail }) => targetOf(trail) === service);
      const codes = new Set(entries.map(({ code }) => code));
      const suspects = whole.reading.suspects.filter(({ code }) => codes.has(code));
      return [service, { ...whole, reading: { ...whole.reading, entries, suspects } }];
    }),
  );
}
