import { table } from "../../runtime/table.js";
import type { $CanonicalCode } from "./codes.js";

const common: readonly $CanonicalCode[] = [
  //#region common
  "$code",
  //#endregion
];

let operations: Readonly<Record<string, readonly $CanonicalCode[]>> | undefined;

/**
 * The documented codes with which an operation of $service can fail: its own, then the common ones.
 *
 * @throws TypeError if there is no such operation
 */
export function possibleCodes(operation: string): readonly $CanonicalCode[] {
  operations ??= table(JSON.parse("$operations") as Record<string, readonly $CanonicalCode[]>);
  const own = operations[operation];
  if (own === undefined) throw new TypeError(unknownOperation(operation, Object.keys(operations)));
  return [...own, ...common];
}

const service = "$service";

function unknownOperation(name: string, names: readonly string[]): string {
  const near = names
    .map((other) => ({ other, edits: editsBetween(name, other) }))
    .filter(({ other, edits }) => edits <= 0.4 * Math.max(name.length, other.length))
    .sort((a, b) => a.edits - b.edits)
    .map(({ other }) => JSON.stringify(other));
  const known =
    near.length > 0
      ? `did you mean ${near.slice(0, 3).join(" or ")}?`
      : `it has ${names.length}, such as ${JSON.stringify(names[0])}`;
  return `${service} has no operation ${JSON.stringify(name)}: ${known}`;
}

/** The edit distance of two names without regard to case; the length of a name of more than 200 characters. */
function editsBetween(from: string, to: string): number {
  if (from.length > 200) return from.length;
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  Array.from(from.toLowerCase()).forEach((letter, index) => {
    const next = [index + 1];
    Array.from(to.toLowerCase()).forEach((other, column) => {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    });
    row = next;
  });
  return row[row.length - 1] ?? 0;
}
