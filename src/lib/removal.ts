import type { Operation, OperationCode, Removal } from "../model/catalog.ts";

/**
 * The state of an operation, or of a code of it with all of its cases, that no page documents any more; `undefined` if one of the
 * codes is documented.
 *
 * @example
 * removalOfCodes([{ code: "A" }, { code: "B", gone: { state: "deprecated" } }]) // undefined
 * removalOfCodes([{ code: "A", gone: { state: "deprecated" } }]) // { state: "deprecated" }
 */
export function removalOfCodes(codes: readonly OperationCode[]): Removal | undefined {
  const removals = codes.flatMap(({ gone }) => gone ?? []);
  const [first, ...others] = removals;
  if (!first || removals.length < codes.length) return undefined;
  return others.reduce(later, first);
}

/** Of two removals the one that happened later, which is pending longer. */
function later(a: Removal, b: Removal): Removal {
  const isLater = b.state === a.state ? (b.since ?? "") > (a.since ?? "") : b.state === "pending-removal";
  return isLater ? b : a;
}

/** The state of a code of an operation that no page documents for it any more; `undefined` if one does. */
export function removalFrom({ codes }: Pick<Operation, "codes">, code: string): Removal | undefined {
  return removalOfCodes(codes.filter((each) => each.code === code));
}

/** Whether no page documents a code for an operation any more. */
export function isRemovedFrom(operation: Pick<Operation, "codes">, code: string): boolean {
  return removalFrom(operation, code) !== undefined;
}

/** Whether no page documents an operation any more. */
export function isRemoved({ codes }: Pick<Operation, "codes">): boolean {
  return removalOfCodes(codes) !== undefined;
}
