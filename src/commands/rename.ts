import { Failure } from "../lib/failure.ts";
import { didYouMean } from "../lib/nearest.ts";
import { serviceId } from "../lib/service-id.ts";
import { type OpenProject, openProject, type ProjectOptions } from "./open-project.ts";
import { findRemovedCode, type RemovalResult, type RemovedCode, writeTombstones } from "./removed-codes.ts";

/** A removed code that becomes an alias of a documented code. */
export interface RenamedCode extends RemovedCode {
  readonly to: string;
}

interface RenameOptions extends ProjectOptions {
  /** Name or id of the service. Default: the one service that has the code. */
  readonly service?: string | undefined;
}

/** Makes a removed code an alias of a documented one. Throws a `Failure` if either is not what it has to be. */
export async function rename(
  code: string,
  to: string,
  { service, ...options }: RenameOptions,
): Promise<RemovalResult<RenamedCode>> {
  const open = await openProject(options);
  const removed = findRemovedCode(code, service, open);
  assertDocumented(to, removed, open);
  return apply(open, [{ ...removed, to }]);
}

/** Which proposals of `diff` to accept. */
export interface RenameProposedOptions extends RenameOptions {
  /** The least confidence, from 0 to 1. */
  readonly confidence: number;
  /** Baseline of the proposals: a commit, a folder or `npm:<version>`. */
  readonly base: string;
}

/** Accepts every rename that `diff` proposes with the confidence or more. Throws a `Failure` if there is none. */
export async function renameProposed(options: RenameProposedOptions): Promise<RemovalResult<RenamedCode>> {
  const [{ loadBase }, { diffCatalogs }] = await Promise.all([import("../base/base.ts"), import("../diff/diff.ts")]);
  const { service, confidence } = options;
  const open = await openProject(options);
  const before = await loadBase(options.base, open.project);
  const renamed = diffCatalogs(before.catalogs, open.understood.catalogs)
    .filter(({ service: id }) => service === undefined || id === service || id.endsWith(`/${service}`))
    .flatMap(({ service: id, code = "", proposed }) =>
      proposed && proposed.confidence >= confidence ? [{ ...findRemovedCode(code, id, open), to: proposed.to }] : [],
    );
  if (renamed.length > 0) return apply(open, renamed);
  throw new Failure(`no rename is proposed with ${Math.round(confidence * 100)} % or more`);
}

async function apply(open: OpenProject, codes: readonly RenamedCode[]): Promise<RemovalResult<RenamedCode>> {
  const changed = codes.map((renamed) => ({ ...renamed, tombstone: { renamedTo: renamed.to } }));
  return { codes, files: await writeTombstones(open, changed) };
}

function assertDocumented(code: string, removed: RemovedCode, { understood }: OpenProject): void {
  const catalog = understood.catalogs.find((candidate) => serviceId(candidate) === serviceId(removed));
  const codes = (catalog?.errors ?? []).filter(({ gone }) => gone === undefined).map((error) => error.code);
  if (codes.includes(code)) return;
  throw new Failure(`${code}: no page of ${serviceId(removed)} documents it${didYouMean(code, codes)}`);
}
