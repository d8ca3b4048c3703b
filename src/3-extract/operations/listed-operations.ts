import type { Draft, Finding } from "../../model/draft.ts";
import type { ListedOperations, OperationTexts, PageOperation } from "../../model/operation.ts";
import type { Report } from "../../problems/problems.ts";
import { placeKey } from "../blocks-in-order.ts";
import { draftsOf } from "../drafts-of.ts";

/** What a document states about a draft. */
export interface StatedOperations {
  readonly operations: readonly PageOperation[];
  readonly isCommon: boolean;
  /** The operations that document the draft, also if it is common. Drafts of one text share the list. */
  readonly all: readonly PageOperation[];
}

/** The share of the operations with failures that makes a code common to all. A few have failures of another form. */
const NEARLY_ALL = 0.9;

/** Operations of all codes of a page. It is four times the number of codes that a page may have. */
const MAX_OPERATIONS = 1_000_000;

/**
 * The operations of each draft of a document that lists operations. A code is common if nearly all operations can fail with
 * it, and there are several. If there are too many operations of codes, a code that operations share has none.
 */
export function listedOperations(
  findings: readonly Finding[],
  { failing, texts }: ListedOperations,
  report: Report,
): ReadonlyMap<Draft, StatedOperations> {
  const drafts = draftsOf({ findings });
  const byPlace = new Map<string, OperationTexts[]>(drafts.map((draft) => [placeKey(draft), []]));
  for (const text of texts) for (const place of text.places) byPlace.get(placeKey({ place }))?.push(text);
  const merged = new Map(
    [...byPlace].map(([key, own]): [string, readonly PageOperation[]] => [key, operationsOf(own)]),
  );
  const stated = new Map(
    drafts.map((draft): [Draft, StatedOperations] => {
      const operations = merged.get(placeKey(draft)) ?? [];
      const isCommon = operations.length > 1 && operations.length >= NEARLY_ALL * failing;
      return [draft, { operations: isCommon ? [] : operations, isCommon, all: operations }];
    }),
  );
  let count = 0;
  for (const { operations } of stated.values()) count += operations.length;
  if (count <= MAX_OPERATIONS) return stated;
  report("page-operations", { line: 1, column: 1 }, { limit: MAX_OPERATIONS });
  const withoutShared = [...stated].filter(([, { operations }]) => operations.length <= 1);
  return new Map(withoutShared);
}

/** The operations of texts, each once. Texts of one group share its list. */
function operationsOf(texts: readonly OperationTexts[]): readonly PageOperation[] {
  const [only, ...others] = new Set(texts);
  if (!only || others.length === 0) return only?.operations ?? [];
  return [...new Set([only, ...others].flatMap(({ operations }) => operations))];
}
