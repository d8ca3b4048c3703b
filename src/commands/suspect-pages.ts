import { Failure } from "../lib/failure.ts";
import { didYouMean } from "../lib/nearest.ts";
import { serviceId } from "../lib/service-id.ts";
import type { PageResult } from "../model/page-entries.ts";
import type { Project } from "../model/project.ts";
import { changeSincePackage, findSuspicions, type PageChange } from "../page-guard/page-guard.ts";
import { type Problems, WHOLE_FILE } from "../problems/problems.ts";

/** The path of a page and the id of a service that it documents. */
export interface ServicePage {
  readonly page: string;
  readonly service: string;
}

/**
 * The paths of the pages that `--accept` names: by path, by the id of a service, or by provider. Throws a `Failure` of
 * wrong usage for a name that matches no page.
 */
export function acceptedPages(names: readonly string[], pages: readonly ServicePage[]): ReadonlySet<string> {
  const accepted = new Set<string>();
  for (const name of names) {
    const matches = pages.filter((page) => matchesName(page, name));
    if (matches.length === 0) {
      const hint = didYouMean(name, new Set(pages.flatMap(({ page, service }) => [page, service])));
      throw new Failure(`--accept ${name}: no such page, service or provider${hint}`, 2);
    }
    for (const { page } of matches) accepted.add(page);
  }
  return accepted;
}

/** True if the name is the path of the page, its service or its provider. */
export function matchesName({ page, service }: ServicePage, name: string): boolean {
  return page === name || service === name || service.startsWith(`${name}/`);
}

/**
 * Reports pages that no longer look like the pages from which the package was made, and pages that were read in part,
 * except those that `accept` names, and those that `fetch` was told to use.
 * The result depends on the package and the pages only.
 */
export function reportSuspectPages(
  project: Project,
  pages: ReadonlyMap<string, PageResult>,
  accept: readonly string[],
  problems: Problems,
): void {
  const inputs = project.providers.flatMap(({ provider, services }) =>
    services.flatMap(({ service, pages: listed }) =>
      listed.map(({ source, locale, guard, isAccepted }) => ({
        page: source.path,
        service: serviceId({ provider, service }),
        locale,
        guard,
        isAccepted,
        source,
      })),
    ),
  );
  const accepted = acceptedPages(accept, inputs);
  const inputOf = new Map(inputs.map((input) => [input.page, input]));
  for (const [path, { entries }] of pages) {
    if (accepted.has(path) || inputOf.get(path)?.isAccepted) continue;
    const text = inputOf.get(path)?.source.text ?? "";
    const change = changeSincePackage(entries, inputOf.get(path)?.locale, project.previous);
    const reason = entries.reliability?.readInPart;
    const { guard } = inputOf.get(path) ?? {};
    if (reason !== undefined && !guard?.allow?.includes("read-in-part") && !isInPackage(change, text))
      problems.on(path)("page-read-in-part", WHOLE_FILE, { reason });
    const suspicions = change ? findSuspicions({ ...change, text, limits: guard }) : [];
    if (suspicions.length === 0) continue;
    const reasons = suspicions.map(({ reason }) => reason).join("; ");
    problems.on(path)("page-suspect", WHOLE_FILE, { reasons, page: path });
  }
}

/**
 * True if the package has every code of the page that it can have: a page that was read in part was accepted when the
 * package was made. A code of the package that the page still contains and that is no longer read is lost.
 */
function isInPackage(change: PageChange | undefined, text: string): boolean {
  return (
    change !== undefined &&
    [...change.before.codes].every((code) => change.after.codes.has(code) || !text.includes(code))
  );
}
