import type { DocumentedCase, RoutedPage } from "./documented-case.ts";
import { hasWords } from "./merge-cases.ts";

/** A code that a page names for an operation, and that another page may document. */
export interface OperationReference {
  /** The name as the page writes it. */
  readonly operation: string;
  readonly code: string;
}

/** Documented cases, and references to codes. */
export interface SplitReferences {
  readonly documents: readonly DocumentedCase[];
  readonly references: readonly OperationReference[];
}

/**
 * Separates the documented cases of codes that a page only names for an operation, as in a list of links to the common
 * codes: no text and no fact of its own, and another page of the same source has the texts. They are no cases.
 */
export function splitReferences(all: readonly DocumentedCase[], routed: readonly RoutedPage[]): SplitReferences {
  const named = routed.flatMap(({ entries }) =>
    (entries.operations ?? []).flatMap(({ name, refersTo = [] }) =>
      refersTo.map(({ code }) => ({ operation: name, code })),
    ),
  );
  if (!all.some(isBare)) return { documents: all, references: named };
  // Source and code → the page that has texts of it; `undefined` if several pages have.
  const pages = new Map<string, string | undefined>();
  for (const document of all.filter(hasWords)) {
    const key = keyOf(document);
    pages.set(key, pages.has(key) && pages.get(key) !== document.page ? undefined : document.page);
  }
  const isReference = (document: DocumentedCase): boolean =>
    isBare(document) && pages.has(keyOf(document)) && pages.get(keyOf(document)) !== document.page;
  const listed = all
    .filter(isReference)
    .flatMap(({ entry: { code, operations = [] } }) => operations.map((operation) => ({ operation, code })));
  return { documents: all.filter((document) => !isReference(document)), references: [...listed, ...named] };
}

function keyOf({ source, entry }: DocumentedCase): string {
  return `${source} ${entry.code}`;
}

/** Whether a page names a code for operations, and says nothing about it. */
function isBare(document: DocumentedCase): boolean {
  const { operations = [], facts, symbol } = document.entry;
  const stated = [facts.httpStatus, facts.billable, facts.retry, facts.recovery].some(
    (fact) => fact !== undefined && fact.origin !== "rule",
  );
  return operations.length > 0 && !hasWords(document) && !stated && symbol === undefined;
}
