import { groupBy } from "../lib/collections.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Operation } from "../model/catalog.ts";
import type { OperationTombstone } from "../model/project.ts";
import type { NamedOperations } from "./merge-operations.ts";

/** What the lock file has of operations that a person renamed. */
export interface OperationRenames {
  /** The present name of an operation, which may have been renamed several times. */
  readonly nameOf: (written: string) => string;
  /** Old name → its tombstone, as long as no page documents the old name again. */
  readonly renamed: ReadonlyMap<string, OperationTombstone>;
  /** Adds the old names that are not retired to operations. */
  readonly withFormerNames: (operations: readonly Operation[]) => readonly Operation[];
}

/** Follows the renames of a lock file. */
export function operationRenames({
  locked,
  nameOf: nameOnPages,
  heads,
}: NamedOperations & { readonly locked: Readonly<Record<string, OperationTombstone>> }): OperationRenames {
  const renamed = new Map(
    Object.entries(locked).filter(([name, { renamedTo }]) => renamedTo !== undefined && !heads.has(nameOnPages(name))),
  );
  const nameOf = (written: string): string => {
    let name = nameOnPages(written);
    const seen = new Set<string>();
    for (let next = renamed.get(name)?.renamedTo; next !== undefined && !seen.has(name);) {
      seen.add(name);
      name = nameOnPages(next);
      next = renamed.get(name)?.renamedTo;
    }
    return name;
  };
  return {
    nameOf,
    renamed,
    withFormerNames: (operations) => {
      const kept = [...renamed].flatMap(([name, { retired }]) => (retired ? [] : name));
      const byName = groupBy(kept, nameOf);
      return operations.map((operation): Operation => {
        const { name, ...others } = operation;
        const former =
          byName
            .get(name)
            ?.filter((each) => each !== name)
            .sort(byCodeUnits) ?? [];
        return former.length > 0 ? { name, formerNames: former, ...others } : operation;
      });
    },
  };
}
