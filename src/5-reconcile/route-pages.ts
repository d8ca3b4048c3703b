import { guessLocale } from "../lib/guess-locale.ts";
import type { PageResult } from "../model/page-entries.ts";
import type { PageInput, ProviderInput } from "../model/project.ts";
import type { Problems } from "../problems/problems.ts";
import type { RoutedPage } from "./documented-case.ts";
import { sourceNameOf } from "./precedence.ts";
import { FIRST_LINE } from "./provider-files.ts";

/**
 * Service → the pages that document it. A page belongs to the service that lists it, except for the sections that the
 * manifest assigns to another service of the provider. A section that the page does not have is an error.
 */
export function routePages(
  { services, manifestPath }: Pick<ProviderInput, "services" | "manifestPath">,
  pages: ReadonlyMap<string, PageResult>,
  problems: Problems,
): ReadonlyMap<string, readonly RoutedPage[]> {
  const routed = new Map<string, RoutedPage[]>(services.map(({ service }) => [service, []]));
  const paths = new Set(services.flatMap((service) => service.pages.map(({ source }) => source.path)));
  // A page that a manifest lists should have codes, and so should one page of a folder.
  const isUsable = paths.size === 1 || [...paths].some((path) => pages.get(path)?.entries.entries.length);
  const rule = manifestPath === "" && isUsable ? "page-without-codes" : "no-errors-found";
  const codes = new Set([...paths].flatMap((path) => pages.get(path)?.entries.entries.map(({ code }) => code) ?? []));
  for (const path of paths) {
    const result = pages.get(path);
    if (result && hasNoEntries(result) && !refersTo(result, codes)) problems.on(path)(rule, FIRST_LINE);
  }
  for (const { service, pages: listed } of services) {
    for (const page of listed) {
      const whole = routedPage(page, pages.get(page.source.path), problems);
      if (!whole) continue;
      for (const [target, part] of splitBySection(whole, service, page.sections ?? {}, problems)) {
        const parts = routed.get(target);
        if (parts) parts.push(part);
        else problems.on(whole.page)("section-service", FIRST_LINE, { service: target });
      }
    }
  }
  return routed;
}

/** Whether a page was read and has no entry; a page with an error was not read. */
function hasNoEntries({ entries, problems }: PageResult): boolean {
  return entries.entries.length === 0 && problems.every(({ severity }) => severity !== "error");
}

/** Whether an operation of a page has codes that other pages document. */
function refersTo({ entries: { operations = [] } }: PageResult, codes: ReadonlySet<string>): boolean {
  return operations.some(({ refersTo: named = [] }) => named.some(({ code }) => codes.has(code)));
}

function routedPage(page: PageInput, result: PageResult | undefined, problems: Problems): RoutedPage | undefined {
  if (!result) return undefined;
  const { entries } = result;
  const path = page.source.path;
  const source = sourceNameOf(page);
  if (page.locale !== undefined) return { page: path, source, locale: page.locale, entries };
  if (entries.entries.length === 0 && entries.operations === undefined) return undefined;
  const texts = entries.entries.map(({ text, message = "" }) => `${text.title ?? ""} ${text.description ?? message}`);
  const locale = guessLocale(texts.join("\n"));
  problems.on(path)("locale-guessed", FIRST_LINE, { locale });
  return { page: path, source, locale, entries };
}

/** Service → the part of a page that documents it. The innermost heading with a service decides. */
function splitBySection(
  whole: RoutedPage,
  owner: string,
  sections: Readonly<Record<string, string>>,
  problems: Problems,
): ReadonlyMap<string, RoutedPage> {
  const targets = new Map(Object.entries(sections));
  if (targets.size === 0) return new Map([[owner, whole]]);
  const { entries: pageEntries, possibleTypos } = whole.entries;
  for (const heading of targets.keys()) {
    if (pageEntries.some(({ trail }) => trail.includes(heading))) continue;
    problems.on(whole.page)("section-unmatched", FIRST_LINE, { heading });
  }
  const targetOf = (trail: readonly string[]): string =>
    targets.get(trail.findLast((heading) => targets.has(heading)) ?? "") ?? owner;
  const partOf = (service: string): RoutedPage => {
    const entries = pageEntries.filter(({ trail }) => targetOf(trail) === service);
    const codes = new Set(entries.map(({ code }) => code));
    const typos = possibleTypos.filter(({ code }) => codes.has(code));
    return { ...whole, entries: { ...whole.entries, entries, possibleTypos: typos } };
  };
  return new Map([...new Set([owner, ...targets.values()])].map((service) => [service, partOf(service)]));
}
