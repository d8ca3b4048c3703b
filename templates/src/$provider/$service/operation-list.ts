import { table } from "../../runtime/table.js";
import type { $CanonicalCode, $Operations } from "./codes.js";

const common: readonly $CanonicalCode[] = [
  //#region common
  "$code",
  //#endregion
];

let operations: Readonly<Record<string, readonly $CanonicalCode[]>> | undefined;

/** The documented codes with which an operation of $service can fail: its own, then the common ones. */
export function codesOfOperation(operation: keyof $Operations): readonly $CanonicalCode[] {
  operations ??= table(JSON.parse("$operations") as Record<string, readonly $CanonicalCode[]>);
  return [...(operations[operation] ?? []), ...common];
}
