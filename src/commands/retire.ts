import { Failure } from "../lib/failure.ts";
import { serviceId } from "../lib/service-id.ts";
import type { OperationTombstone } from "../model/project.ts";
import { type OpenProject, openProject, type ProjectOptions, selectServices } from "./open-project.ts";
import {
  codesThatLeftOperations,
  findRemovedCode,
  type RemovalResult,
  type RemovedCode,
  type RemovedOperationCode,
  retirementOf,
  writeTombstones,
} from "./removed-codes.ts";
import { formerOperations } from "./removed-operations.ts";

/** Which codes to retire. */
export interface RetireOptions extends ProjectOptions {
  /** Wire codes, or "all" for every removed code of the service or the operation. */
  readonly codes: readonly string[] | "all";
  /** Name or id of the service. Default: the one service that has the code. */
  readonly service?: string | undefined;
  /** The operation that the codes leave; they stay in the service. Default: they leave the service. */
  readonly operation?: string | undefined;
}

/** A code that the next `generate` leaves out: of the service, or of one operation. Without a code, the old name of an operation. */
export type RetiredCode = Pick<RemovedCode, "provider" | "service"> & {
  readonly code?: string;
  readonly operation?: string;
};

/** Retires removed codes: the next `generate` leaves them out. Throws a `Failure` if there is no such code. */
export async function retire(options: RetireOptions): Promise<RemovalResult<RetiredCode>> {
  const { codes, service, operation } = options;
  const open = await openProject(options);
  const names = formerOperations(open, service).filter((each) => codes === "all" && each.operation === operation);
  if (names.length > 0) {
    const decisions = names.map((name) => ({
      ...name,
      decide: (tombstone: OperationTombstone) => ({ ...tombstone, retired: true as const }),
    }));
    return { codes: names, files: await writeTombstones(open, [], decisions) };
  }
  const ofOperations =
    operation === undefined && codes !== "all" ? [] : removedFromOperations(open, { codes, service, operation });
  const wanted = operation !== undefined ? [] : codes === "all" ? removedCodes(open, service) : codes;
  const retired = wanted.map((code) => {
    const removed = findRemovedCode(code, service, open);
    const { renamedTo } = removed.tombstone;
    // The new code stays, because the compiler names it to those who use the old one.
    return { ...removed, tombstone: { ...(renamedTo !== undefined && { renamedTo }), retired: true } as const };
  });
  if (retired.length + ofOperations.length === 0)
    throw new Failure(`no code was removed from the docs of ${operation ?? service ?? "the project"}`);
  return {
    codes: [...retired, ...ofOperations],
    files: await writeTombstones(open, retired, ofOperations.map(retirementOf)),
  };
}

function removedCodes({ understood }: OpenProject, service: string | undefined): readonly string[] {
  return selectServices(understood.catalogs, service).flatMap(({ errors }) =>
    errors.flatMap(({ code, gone }) => (gone ? [code] : [])),
  );
}

/** The codes to retire in one operation, or in all operations of a service. */
function removedFromOperations(
  { understood }: OpenProject,
  { codes, service, operation }: Pick<RetireOptions, "codes" | "service" | "operation">,
): readonly RemovedOperationCode[] {
  const removed = codesThatLeftOperations(selectServices(understood.catalogs, service)).filter(
    (each) => operation === undefined || each.operation === operation,
  );
  const ids = [...new Set(removed.map(serviceId))];
  if (operation !== undefined && ids.length > 1)
    throw new Failure(`codes left ${operation} of ${ids.join(" and ")}; choose with --service`, 2);
  if (codes === "all") return removed;
  return codes.map((code) => {
    const found = removed.find((each) => each.code === code);
    if (found) return found;
    throw new Failure(`${code}: not a code that left ${operation} and stays in the service`);
  });
}
