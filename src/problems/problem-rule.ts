/** Severity of a problem: an `error` stops the run, a `warning` asks for a review, a `note` only informs. */
export type Severity = "error" | "warning" | "note";

/** Values for the `{name}` holes of a rule's text. */
export type ProblemArgs = Readonly<Record<string, string | number>>;

/** One kind of problem, and what `docs/problems.md` says about it. */
export interface ProblemRule {
  readonly severity: Severity;
  /** The printed line; each `{name}` is replaced by the argument of that name. */
  readonly text: string;
  /** Why the problem is reported. */
  readonly cause: string;
  /** What the user can do about it. */
  readonly remedy: string;
}

type MakeRule = (text: string, cause: string, remedy: string) => ProblemRule;

const ofSeverity =
  (severity: Severity): MakeRule =>
  (text, cause, remedy) => ({ severity, text, cause, remedy });

export const error = ofSeverity("error");
export const warning = ofSeverity("warning");
export const note = ofSeverity("note");
