import { readSettings } from "../1-read/read.ts";
import { type ChangeRow, type DiffReport, rowsOf } from "../diff/diff.ts";
import { Failure } from "../lib/failure.ts";
import { approvalsOf, assertDecision, type Decision, withApprovals, writeApprovals } from "./approvals-file.ts";
import { diff, isoDay } from "./diff.ts";
import type { ProjectOptions } from "./open-project.ts";

/** What to approve. */
export interface ApproveOptions extends ProjectOptions, Decision {
  /** Fingerprints of changes and groups, as `diff` prints them. */
  readonly fingerprints: readonly string[];
  /** The baseline: a commit, a folder or tarball of a package, or `npm:<version>`. */
  readonly base: string;
  /** What to compare with the baseline. Default: what `generate` would write. */
  readonly to?: string | undefined;
  readonly now: Date;
}

/** What a command approved. */
export interface ApproveResult {
  readonly rows: readonly ChangeRow[];
  /** Path of the written file. */
  readonly file: string;
}

/** Adds approvals of rows of a comparison to the file of approvals. An approval of the same row is replaced. */
export async function approveRows(options: ApproveOptions): Promise<ApproveResult> {
  const { cwd = process.cwd(), config, fingerprints, base, to, now } = options;
  assertDecision(options, isoDay(now));
  const { report } = await diff({ cwd, config, base, to, now });
  const rows = fingerprints.map((fingerprint) => rowWith(fingerprint, report));
  const owner = await readSettings(cwd, config);
  return { rows, file: writeApprovals(owner, withApprovals(approvalsOf(owner), rows, options)) };
}

/** The row of a report with a fingerprint, or a member of a row. */
export function rowWith(fingerprint: string, { changes, base }: DiffReport): ChangeRow {
  const row = rowsOf(changes).find((one) => one.fingerprint === fingerprint);
  if (row) return row;
  const change = changes.find((one) => one.fingerprint === fingerprint);
  if (change) return { changes: [change], fingerprint };
  throw new Failure(`${fingerprint}: no change against ${base} has this fingerprint; --base names another baseline`);
}
