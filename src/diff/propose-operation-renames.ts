import { groupBy } from "../lib/collections.ts";
import { codesOfOperation } from "../lib/operation-codes.ts";
import { isRemoved } from "../lib/removal.ts";
import { requestText } from "../lib/request-text.ts";
import type { Operation } from "../model/catalog.ts";
import type { Difference } from "./difference.ts";
import { isTypo, letterKey, pairRenames, rateSpelling, type Rating } from "./pair-renames.ts";

/** The operations of a service by name. */
type Operations = ReadonlyMap<string, Operation>;

/** The share of the codes of two operations that both have, above which these are the same ones. */
const SAME_CODES = 0.8;

/** Fewer common codes say nothing. */
const LEAST_CODES = 3;

/**
 * Proposes renames of operations that left the docs to operations that are new there, each at most once: operations with the same
 * request, with names that differ in case, in punctuation or by a typo, the only ones of one page, and, if no other one has them,
 * with nearly the same codes. A person has to accept a proposal.
 */
export function proposeOperationRenames(before: Operations, after: Operations): readonly Difference[] {
  const former = new Set([...after.values()].flatMap(({ formerNames = [] }) => formerNames));
  const removed = [...new Map([...before, ...after]).values()].filter(
    ({ name }) => !former.has(name) && !isDocumented(after.get(name)),
  );
  const added = [...after.values()].filter(
    (operation) => isDocumented(operation) && !isDocumented(before.get(operation.name)),
  );
  if (removed.length === 0 || added.length === 0) return [];
  const only: Only = {
    withCodes: onlyWith(codesKey, removed, added),
    onPage: onlyWith(pageOf, [...documented(before), ...removed], documented(after)),
  };
  const pairs = pairRenames(removed, added, {
    nameOf: ({ name }) => name,
    keys: [requestText, ({ name }) => letterKey(name), pageOf, codesKey],
    // An operation that returns to the docs is a candidate only for those that leave them in the same change.
    isPossible: (from, to) => !before.has(to.name) || isDocumented(before.get(from.name)),
    rate: (from, to) => rate(from, to, only),
  });
  return pairs.map(({ from, to, confidence, why }): Difference => ({
    rule: "operation-rename-proposed",
    fingerprintParts: [from.name, to.name],
    operation: from.name,
    summary: `→ ${to.name} (${Math.round(confidence * 100)} %: ${why})`,
    at: to.at,
    edits: [],
    proposed: { to: to.name, confidence },
  }));
}

function isDocumented(operation: Operation | undefined): boolean {
  return operation !== undefined && !isRemoved(operation);
}

/** Whether an operation is the only one on its side with its codes, or on its page. */
interface Only {
  readonly withCodes: (operation: Operation) => boolean;
  readonly onPage: (operation: Operation) => boolean;
}

function documented(operations: Operations): readonly Operation[] {
  return [...operations.values()].filter((operation) => !isRemoved(operation));
}

function pageOf({ at }: Operation): string {
  return at.page;
}

function rate(from: Operation, to: Operation, only: Only): Rating {
  const hasSameCodes = codesAreSame(from, to);
  const rated = (why: string, alone: number, withSameCodes: number): Rating =>
    hasSameCodes ? { confidence: withSameCodes, why: `${why}, same codes` } : { confidence: alone, why };
  const request = requestText(from);
  if (request !== "" && request === requestText(to)) return rated("same request", 0.9, 0.98);
  const spelled = rateSpelling(from.name, to.name);
  if (spelled) return spelled;
  if (isTypo(from.name, to.name)) return rated("a typo", 0.8, 0.95);
  if (pageOf(from) === pageOf(to) && only.onPage(from) && only.onPage(to)) return rated("same page", 0.8, 0.95);
  return { confidence: hasSameCodes && only.withCodes(from) && only.withCodes(to) ? 0.7 : 0, why: "same codes" };
}

function codesAreSame(a: Operation, b: Operation): boolean {
  const [own, others] = [new Set(codesOfOperation(a)), new Set(codesOfOperation(b))];
  const common = [...own].filter((code) => others.has(code)).length;
  return common >= LEAST_CODES && common >= SAME_CODES * (own.size + others.size - common);
}

function codesKey(operation: Operation): string {
  return codesOfOperation(operation).join("\n");
}

/** Tells whether an operation is the only one on its side with a key. Many operations of a service fail with the same codes. */
function onlyWith(
  keyOf: (operation: Operation) => string,
  ...sides: readonly (readonly Operation[])[]
): (operation: Operation) => boolean {
  const only = new Set(
    sides.flatMap((side) =>
      [...groupBy(new Set(side), keyOf).values()].flatMap((equal) => (equal.length === 1 ? equal : [])),
    ),
  );
  return (operation) => only.has(operation);
}
