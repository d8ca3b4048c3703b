import { groupBy } from "../lib/collections.ts";
import type { ChangeRow } from "./change-rows.ts";

/** Rows that are read together: those of one operation, or one row. */
export interface OperationGroup {
  /** The operation of several rows. */
  readonly operation?: string;
  readonly rows: readonly [ChangeRow, ...ChangeRow[]];
}

/**
 * Groups the rows of each operation. A group has the place of its first row. A row that has changes of several operations, or
 * no other row of its operation, is a group of one.
 */
export function groupsOfOperations(rows: readonly ChangeRow[]): readonly OperationGroup[] {
  const groups = groupBy(rows, (row) => operationKey(row) ?? row);
  return [...groups.values()].map((group): OperationGroup => {
    const [first, ...others] = group as [ChangeRow, ...ChangeRow[]];
    const [{ operation }] = first.changes;
    return { ...(others.length > 0 && operation !== undefined && { operation }), rows: [first, ...others] };
  });
}

/** The one operation of the changes of a row, with its service. */
function operationKey({ changes: [{ service, operation }, ...others] }: ChangeRow): string | undefined {
  if (operation === undefined || others.some((change) => change.operation !== operation)) return undefined;
  return JSON.stringify([service, operation]);
}
