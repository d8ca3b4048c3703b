import { join } from "node:path";
import { readApprovals, readSettings } from "../1-read/read.ts";
import { writeFiles } from "../7-write/write.ts";
import { type Approval, type ChangeRow, type DiffReport, rowsOf } from "../diff/diff.ts";
import { isCalendarDay } from "../lib/calendar-day.ts";
import { Failure } from "../lib/failure.ts";
import { oneLineObjects } from "../lib/one-line-objects.ts";
import { collectProblems } from "../problems/problems.ts";
import { diff, isoDay } from "./diff.ts";
import type { ProjectOptions } from "./open-project.ts";

/** What to approve. */
export interface ApproveOptions extends ProjectOptions {
  /** Fingerprints of changes and groups, as `diff` prints them. */
  readonly fingerprints: readonly string[];
  readonly why: string;
  /** Last day of the approval, as `YYYY-MM-DD`. */
  readonly until: string;
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
  const { cwd = process.cwd(), config, fingerprints, why, until, base, to, now } = options;
  if (why.trim() === "") throw new Failure("--why: expected a reason", 2);
  assertFuture(until, isoDay(now));
  const { report } = await diff({ cwd, config, base, to, now });
  const rows = fingerprints.map((fingerprint) => rowWith(fingerprint, report));
  const { root, settings } = await readSettings(cwd, config);
  const file = readApprovals({ root, settings }, collectProblems());
  const added = rows.map((row): Approval => ({ ...idOf(row), why, until }));
  const replaced = new Set(added.map(({ fingerprint }) => fingerprint));
  const others = file.approvals.filter(({ fingerprint }) => !replaced.has(fingerprint));
  const path = settings.diff.approvals;
  const content = JSON.stringify({ ...file, approvals: [...others, ...added] }, null, 2);
  writeFiles(root, [{ disk: join(root, path), path, content: `${oneLineObjects(content)}\n` }]);
  return { rows, file: path };
}

/** The row of a report with a fingerprint, or a member of a row. */
function rowWith(fingerprint: string, { changes, base }: DiffReport): ChangeRow {
  const row = rowsOf(changes).find((one) => one.fingerprint === fingerprint);
  if (row) return row;
  const change = changes.find((one) => one.fingerprint === fingerprint);
  if (change) return { changes: [change], fingerprint };
  throw new Failure(`${fingerprint}: no change against ${base} has this fingerprint; --base names another baseline`);
}

function idOf({ fingerprint, pattern, changes }: ChangeRow): Pick<Approval, "fingerprint" | "members"> {
  if (pattern === undefined) return { fingerprint };
  return { fingerprint, members: [...new Set(changes.map((change) => change.fingerprint))] };
}

function assertFuture(day: string, today: string): void {
  if (!isCalendarDay(day)) throw new Failure(`--until ${day}: not a date such as 2027-01-31`, 2);
  if (day < today) throw new Failure(`--until ${day}: this day has passed`, 2);
}
