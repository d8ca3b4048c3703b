import type { Project } from "../model/project.ts";
import type { UnderstoodPage } from "../pipeline.ts";
import { type Problems, WHOLE_FILE } from "../problems/problems.ts";
import { changeSincePackage, findSuspicions } from "../page-guard/page-guard.ts";
import { acceptedPages } from "./accepted-pages.ts";

/**
 * Reports pages that the package of this project documents and that are now something else; those that `accept` names
 * are taken as they are. Depends on the package and the pages alone, so that it says the same wherever it runs.
 */
export function reportSuspectPages(
  project: Project,
  pages: readonly UnderstoodPage[],
  accept: readonly string[],
  problems: Problems,
): void {
  const inputs = project.providers.flatMap(({ provider, services }) =>
    services.flatMap(({ service, pages: own }) =>
      own.map(({ source, locale }) => ({ page: source.path, service: `${provider}/${service}`, locale, source })),
    ),
  );
  const accepted = acceptedPages(accept, inputs);
  const about = new Map(inputs.map((input) => [input.page, input]));
  for (const { path, reading } of pages) {
    // What is known was believed when it was read.
    if (!reading) continue;
    const history = changeSincePackage(reading, about.get(path)?.locale, project.previous);
    if (!history || accepted.has(path)) continue;
    const reasons = findSuspicions({ ...history, text: about.get(path)?.source.text ?? "" });
    if (reasons.length === 0) continue;
    problems.on(path)("page-suspect", WHOLE_FILE, { reasons: reasons.join("; "), page: path });
  }
}
