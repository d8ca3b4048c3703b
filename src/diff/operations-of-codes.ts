import { operationsByCode } from "../lib/operations-by-code.ts";
import type { Snapshot } from "./change.ts";
import type { ChangeRule } from "./change-rules.ts";
import type { Difference } from "./difference.ts";

/** Changes of a code as a whole, and whether the operations that have it are those before or after. */
const SIDES: Readonly<Partial<Record<ChangeRule, "before" | "after">>> = {
  "code-added": "after",
  "code-returned": "after",
  "code-pending-removal": "after",
  "code-deprecated": "after",
  "code-removed": "before",
  "code-retired": "before",
};

/** The most operations that a summary names. */
const MOST_NAMES = 3;

/** Names the operations of codes that came, went, or left the pages: who calls one operation looks for its name. */
export function withOperationNames(
  differences: readonly Difference[],
  states: Readonly<Record<"before" | "after", Snapshot>>,
): readonly Difference[] {
  const byCode = { before: operationsByCode(states.before), after: operationsByCode(states.after) };
  return differences.map((difference) => {
    const { rule, code, summary } = difference;
    const side = code === undefined ? undefined : SIDES[rule];
    const names = (side && byCode[side].get(code ?? "")?.map(({ name }) => name)) ?? [];
    if (names.length === 0) return difference;
    const more = names.length - MOST_NAMES;
    const listed = names.slice(0, MOST_NAMES).join(", ") + (more > 0 ? ` and ${more} more` : "");
    const noun = names.length === 1 ? "operation" : "operations";
    return { ...difference, summary: `${summary}, ${noun} ${listed}` };
  });
}
