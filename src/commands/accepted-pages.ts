import { Failure } from "../lib/failure.ts";

/** A page and the id of a service that it documents. */
export interface ServicePage {
  readonly page: string;
  readonly service: string;
}

/**
 * Paths of the pages that a person accepts though they look suspect: named by their path, by the id of a service
 * ("tencentcloud/ocr") or by a provider. Throws a `Failure` of wrong usage for a name that means none of them.
 */
export function acceptedPages(names: readonly string[], pages: readonly ServicePage[]): ReadonlySet<string> {
  const accepted = new Set<string>();
  for (const name of names) {
    const meant = pages.filter((page) => matchesName(page, name));
    if (meant.length === 0) throw new Failure(`--accept ${name}: no page, service or provider is called that`, 2);
    for (const { page } of meant) accepted.add(page);
  }
  return accepted;
}

/** Whether a page is the one, or one of those, that a name means. */
export function matchesName({ page, service }: ServicePage, name: string): boolean {
  return page === name || service === name || service.startsWith(`${name}/`);
}
