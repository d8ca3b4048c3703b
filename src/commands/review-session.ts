import * as v from "valibot";
import { approve, type Approval, type Change, type DiffReport } from "../diff/diff.ts";
import { Failure } from "../lib/failure.ts";
import {
  approvalsOf,
  type ApprovalsOwner,
  assertDecision,
  withApprovals,
  withoutApprovals,
  writeApprovals,
} from "./approvals-file.ts";
import { rowWith } from "./approve.ts";
import { isoDay } from "./diff.ts";

/** The approvals of one review. */
export interface ReviewSession {
  /** The report with the approvals as they are now. */
  readonly report: () => DiffReport;
  /** Fingerprints of the rows that were approved in this session. */
  readonly undoable: () => ReadonlySet<string>;
  readonly approve: (input: unknown) => void;
  readonly undo: (input: unknown) => void;
}

/** Approves and takes back rows of a report. Throws a `Failure` if somebody else changed the approvals meanwhile. */
export function reviewSession(owner: ApprovalsOwner, compared: DiffReport, now: () => Date): ReviewSession {
  const changes = compared.changes.map(({ approved: _, ...change }): Change => change);
  /** Row that was approved here → the approval that it had before. */
  const before = new Map<string, Approval | undefined>();
  let approvals = approvalsOf(owner);
  const report = (): DiffReport => ({ ...compared, changes: approve(changes, approvals, isoDay(now())) });
  const write = (next: readonly Approval[]): void => {
    const found = approvalsOf(owner);
    const isOurs = JSON.stringify(found) === JSON.stringify(approvals);
    approvals = found;
    if (!isOurs) throw new Failure(`${owner.settings.diff.approvals} was changed meanwhile: load this page again`);
    writeApprovals(owner, next);
    approvals = approvalsOf(owner);
  };
  return {
    report,
    undoable: () => new Set(before.keys()),
    approve(input) {
      const { fingerprints, why, until } = checked(
        v.object({ ...FINGERPRINTS, why: v.string(), until: v.string() }),
        input,
      );
      const decision = { why, until };
      assertDecision(decision, isoDay(now()));
      const current = report();
      const rows = fingerprints.map((fingerprint) => rowWith(fingerprint, current));
      const earlier = new Map(approvals.map((approval) => [approval.fingerprint, approval]));
      write(withApprovals(approvals, rows, decision));
      for (const { fingerprint } of rows)
        if (!before.has(fingerprint)) before.set(fingerprint, earlier.get(fingerprint));
    },
    undo(input) {
      const { fingerprints } = checked(v.object(FINGERPRINTS), input);
      const unknown = fingerprints.find((fingerprint) => !before.has(fingerprint));
      if (unknown !== undefined) throw new Failure(`${unknown} was not approved in this review`);
      const restored = fingerprints.flatMap((fingerprint) => before.get(fingerprint) ?? []);
      write([...withoutApprovals(approvals, fingerprints), ...restored]);
      for (const fingerprint of fingerprints) before.delete(fingerprint);
    },
  };
}

const FINGERPRINTS = { fingerprints: v.pipe(v.array(v.string()), v.minLength(1)) };

/** What a page sent. Throws a `Failure` if it is something else. */
function checked<Schema extends v.GenericSchema>(schema: Schema, input: unknown): v.InferOutput<Schema> {
  const { success, output } = v.safeParse(schema, input);
  if (!success) throw new Failure("not a request of this page");
  return output;
}
