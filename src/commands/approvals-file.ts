import { join } from "node:path";
import { readApprovals } from "../1-read/read.ts";
import { writeFiles } from "../7-write/write.ts";
import type { Approval, ChangeRow } from "../diff/diff.ts";
import { isCalendarDay } from "../lib/calendar-day.ts";
import { Failure } from "../lib/failure.ts";
import { oneLineObjects } from "../lib/one-line-objects.ts";
import type { Project } from "../model/project.ts";
import { assertNoErrors, collectProblems } from "../problems/problems.ts";

/** The project whose approvals are read and written. */
export type ApprovalsOwner = Pick<Project, "root" | "settings">;

/** The approvals of a project. Throws a `ProjectError` if their file is invalid, because writing it would lose them. */
export function approvalsOf(owner: ApprovalsOwner): readonly Approval[] {
  return readFile(owner).approvals;
}

function readFile(owner: ApprovalsOwner): ReturnType<typeof readApprovals> {
  const problems = collectProblems();
  const file = readApprovals(owner, problems);
  assertNoErrors(problems);
  return file;
}

/** Writes the approvals of a project. Other members of the file stay. Returns its path. */
export function writeApprovals(owner: ApprovalsOwner, approvals: readonly Approval[]): string {
  const path = owner.settings.diff.approvals;
  const content = JSON.stringify({ ...readFile(owner), approvals }, null, 2);
  writeFiles(owner.root, [{ disk: join(owner.root, path), path, content: `${oneLineObjects(content)}\n` }]);
  return path;
}

/** Why rows are approved, and until when. */
export interface Decision {
  readonly why: string;
  /** Last day of the approval, as `YYYY-MM-DD`. */
  readonly until: string;
}

/** The approvals with those of rows. An approval of the same row is replaced. */
export function withApprovals(
  approvals: readonly Approval[],
  rows: readonly ChangeRow[],
  { why, until }: Decision,
): readonly Approval[] {
  const added = rows.map((row): Approval => ({ ...idOf(row), why, until }));
  return [
    ...withoutApprovals(
      approvals,
      added.map(({ fingerprint }) => fingerprint),
    ),
    ...added,
  ];
}

/** The approvals without those of rows. */
export function withoutApprovals(approvals: readonly Approval[], fingerprints: readonly string[]): readonly Approval[] {
  return approvals.filter(({ fingerprint }) => !fingerprints.includes(fingerprint));
}

function idOf({ fingerprint, pattern, changes }: ChangeRow): Pick<Approval, "fingerprint" | "members"> {
  if (pattern === undefined) return { fingerprint };
  return { fingerprint, members: [...new Set(changes.map((change) => change.fingerprint))] };
}

/** Throws a `Failure` of wrong usage, with the names of the options, for a decision without a reason or a day to come. */
export function assertDecision({ why, until }: Decision, today: string): void {
  if (why.trim() === "") throw new Failure("--why: expected a reason", 2);
  if (!isCalendarDay(until)) throw new Failure(`--until ${until}: not a date such as 2027-01-31`, 2);
  if (until < today) throw new Failure(`--until ${until}: this day has passed`, 2);
}
