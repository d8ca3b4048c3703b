import { Failure } from "../lib/failure.ts";
import { openProject, type ProjectOptions, selectServices } from "./open-project.ts";
import { findRemovedCode, type RemovalResult, writeTombstones } from "./removed-codes.ts";

/** Which codes to retire. */
export interface RetireOptions extends ProjectOptions {
  /** Wire codes, or "all" for every removed code of the service. */
  readonly codes: readonly string[] | "all";
  /** Name or id of the service. Default: the one service that has the code. */
  readonly service?: string | undefined;
}

/** Retires removed codes: the next `generate` leaves them out. Throws a `Failure` if there is no such code. */
export async function retire({ codes, service, ...options }: RetireOptions): Promise<RemovalResult> {
  const open = await openProject(options);
  const wanted =
    codes === "all"
      ? selectServices(open.understood.catalogs, service).flatMap(({ errors }) =>
          errors.flatMap(({ code, gone }) => (gone ? [code] : [])),
        )
      : codes;
  const retired = wanted.map((code) => {
    const removed = findRemovedCode(code, service, open);
    const { renamedTo } = removed.tombstone;
    // The new code stays, because the compiler names it to those who use the old one.
    return { ...removed, tombstone: { ...(renamedTo !== undefined && { renamedTo }), retired: true } as const };
  });
  if (retired.length === 0) throw new Failure(`no code was removed from the docs of ${service ?? "the project"}`);
  return { codes: retired, files: await writeTombstones(open, retired) };
}
