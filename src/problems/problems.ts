import type { Place } from "../model/page.ts";
import { type ProblemArgs, type RuleId, RULES, type Severity } from "./rules.ts";

/** A problem of a page, a manifest, a configuration or a handler file. */
export interface Problem {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Path as in `Source.path`. */
  readonly file: string;
  /** Counted from 1; 0 for a problem of the whole file. */
  readonly line: number;
  readonly column: number;
  /** The text of the rule with its arguments filled in; not escaped. */
  readonly text: string;
}

/** Adds a problem at a place of one file; never throws. */
export type Report = (rule: RuleId, place: Place, args?: ProblemArgs) => void;

/** The place of a problem of a whole file, printed without line and column. */
export const WHOLE_FILE: Place = { line: 0, column: 0 };

/** A growing list of problems. */
export interface Problems {
  readonly list: Problem[];
  /** A `Report` that adds problems of `file` to the list. */
  on(file: string): Report;
}

/** An empty list of problems. */
export function collectProblems(): Problems {
  const list: Problem[] = [];
  return {
    list,
    on:
      (file) =>
      (rule, place, args = {}) => {
        const { severity, text } = RULES[rule];
        list.push({ rule, severity, file, line: place.line, column: place.column, text: fillTemplate(text, args) });
      },
  };
}

/** True if one of the problems stops the run. */
export function hasErrors({ list }: Pick<Problems, "list">): boolean {
  return list.some(({ severity }) => severity === "error");
}

/** Thrown by a command when the project has errors; the command line prints `problems`. */
export class ProjectError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems[0]?.text);
    this.name = "ProjectError";
    this.problems = problems;
  }
}

/** Throws a `ProjectError` with the errors among the problems, if there are any. */
export function assertNoErrors({ list }: Pick<Problems, "list">): void {
  const errors = list.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new ProjectError(errors);
}

/** The text of a problem, not escaped. */
export function problemText(rule: RuleId, args: ProblemArgs): string {
  return fillTemplate(RULES[rule].text, args);
}

function fillTemplate(text: string, args: ProblemArgs): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(args[name] ?? hole));
}
