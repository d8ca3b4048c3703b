import { Failure } from "../lib/failure.ts";
import { didYouMean } from "../lib/nearest.ts";
import { serviceId } from "../lib/service-id.ts";
import type { OperationTombstone } from "../model/project.ts";
import { type OpenProject, openProject, type ProjectOptions } from "./open-project.ts";
import { findRemovedCode, type RemovalResult, type RemovedCode, writeTombstones } from "./removed-codes.ts";
import { assertDocumentedOperation, findRemovedOperation } from "./removed-operations.ts";

/** A removed code that becomes an alias of a documented code, or an operation whose name becomes an old one of another. */
export interface Renamed extends Pick<RemovedCode, "provider" | "service"> {
  readonly from: string;
  readonly to: string;
  readonly isOperation: boolean;
}

interface RenameOptions extends ProjectOptions {
  /** Name or id of the service. Default: the one service that has the code. */
  readonly service?: string | undefined;
}

/** The names of a rename. */
export interface RenameNames extends RenameOptions {
  /** Whether the names are those of operations. Default: false, they are codes. */
  readonly operation?: boolean | undefined;
}

/**
 * Makes a removed code an alias of a documented one, or the name of a removed operation an old name of a documented one. Throws
 * a `Failure` if either is not what it has to be.
 */
export async function rename(
  from: string,
  to: string,
  { service, operation = false, ...options }: RenameNames,
): Promise<RemovalResult<Renamed>> {
  const open = await openProject(options);
  return apply(open, [found({ from, to, isOperation: operation }, service, open)]);
}

/** Which proposals of `diff` to accept. */
export interface RenameProposedOptions extends RenameOptions {
  /** The least confidence, from 0 to 1. */
  readonly confidence: number;
  /** Baseline of the proposals: a commit, a folder or `npm:<version>`. */
  readonly base: string;
}

/** Accepts every rename that `diff` proposes with the confidence or more. Throws a `Failure` if there is none. */
export async function renameProposed(options: RenameProposedOptions): Promise<RemovalResult<Renamed>> {
  const [{ loadBase }, { diffCatalogs }] = await Promise.all([import("../base/base.ts"), import("../diff/diff.ts")]);
  const { service, confidence } = options;
  const open = await openProject(options);
  const before = await loadBase(options.base, open.project);
  const renamed = diffCatalogs(before.catalogs, open.understood.catalogs)
    .filter(({ service: id }) => service === undefined || id === service || id.endsWith(`/${service}`))
    .flatMap(({ service: id, code, operation = "", proposed }) =>
      proposed && proposed.confidence >= confidence
        ? [found({ from: code ?? operation, to: proposed.to, isOperation: code === undefined }, id, open)]
        : [],
    );
  if (renamed.length > 0) return apply(open, renamed);
  throw new Failure(`no rename is proposed with ${Math.round(confidence * 100)} % or more`);
}

/** A rename in the service that has the old code or operation. */
function found(
  names: Pick<Renamed, "from" | "to" | "isOperation">,
  wanted: string | undefined,
  open: OpenProject,
): Renamed {
  const { from, to, isOperation } = names;
  const removed = isOperation ? findRemovedOperation(from, wanted, open) : findRemovedCode(from, wanted, open);
  const { provider, service } = removed;
  if (isOperation) assertDocumentedOperation(to, removed, open);
  else assertDocumented(to, removed, open);
  return { provider, service, ...names };
}

async function apply(open: OpenProject, renamed: readonly Renamed[]): Promise<RemovalResult<Renamed>> {
  const codes = renamed.flatMap(({ from, to, isOperation, ...service }) =>
    isOperation ? [] : [{ ...service, code: from, tombstone: { renamedTo: to } }],
  );
  const operations = renamed.flatMap(({ from, to, isOperation, ...service }) =>
    isOperation
      ? [{ ...service, operation: from, decide: (tombstone: OperationTombstone) => ({ ...tombstone, renamedTo: to }) }]
      : [],
  );
  return { codes: renamed, files: await writeTombstones(open, codes, operations) };
}

function assertDocumented(
  code: string,
  removed: Pick<RemovedCode, "provider" | "service">,
  { understood }: OpenProject,
): void {
  const catalog = understood.catalogs.find((candidate) => serviceId(candidate) === serviceId(removed));
  const codes = (catalog?.errors ?? []).filter(({ gone }) => gone === undefined).map((error) => error.code);
  if (codes.includes(code)) return;
  throw new Failure(`${code}: no page of ${serviceId(removed)} documents it${didYouMean(code, codes)}`);
}
