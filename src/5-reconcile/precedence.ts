import { byCodeUnits } from "../lib/identifier.ts";
import { languageOfFile } from "../lib/language-of-file.ts";
import type { PageInput, Precedence, ServiceInput } from "../model/project.ts";
import { type Format, LANGUAGES } from "../model/source.ts";
import type { Problems } from "../problems/problems.ts";
import { FIRST_LINE } from "./provider-files.ts";

/** Source of source files if the manifest names none, and of other pages. */
const CODE = "code";
const PAGES = "pages";

/** The name of the source that a page belongs to: that of the manifest, else one for source files and one for other pages. */
export function sourceNameOf({ sourceName, source }: PageInput): string {
  const isCode = source.format ? isLanguage(source.format) : languageOfFile(source.path) !== undefined;
  return sourceName ?? (isCode ? CODE : PAGES);
}

function isLanguage(format: Format): boolean {
  return (LANGUAGES as readonly Format[]).includes(format);
}

/** A field, and the others that have the same order of precedence. */
export type PrecededField = keyof Precedence;

/** The sources of a service. */
export interface ServiceSources {
  /** All names, sorted. */
  readonly names: readonly string[];
  /** The names in the order of precedence for a field, the best one first. */
  readonly inOrder: (field: PrecededField) => readonly string[];
}

/**
 * The sources of the pages of a service. Names that the manifest does not list follow those that it lists: texts and facts of
 * pages precede those of source files, and names of source files precede those of pages.
 */
export function serviceSources(names: Iterable<string>, precedence: Precedence = {}): ServiceSources {
  const sorted = [...new Set(names)].sort(byCodeUnits);
  return {
    names: sorted,
    inOrder(field) {
      const listed = (precedence[field] ?? []).filter((name) => sorted.includes(name));
      const others = sorted.filter((name) => !listed.includes(name));
      const [first, last] = field === "names" ? [CODE, PAGES] : [PAGES, CODE];
      const rank = (name: string): number => (name === first ? 0 : name === last ? 2 : 1);
      return [...listed, ...others.sort((a, b) => rank(a) - rank(b))];
    },
  };
}

/** Reports names in the precedence of a service that no page has. */
export function reportUnknownSources(
  { service, pages, precedence = {} }: ServiceInput,
  manifestPath: string,
  problems: Problems,
): void {
  const known = [...new Set(pages.map(sourceNameOf))].sort(byCodeUnits);
  for (const name of new Set(Object.values(precedence).flat())) {
    if (known.includes(name)) continue;
    problems.on(manifestPath)("source-unknown", FIRST_LINE, { service, source: name, known: known.join(", ") });
  }
}
