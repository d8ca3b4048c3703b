import type { Place } from "../model/page.ts";
import { type ProblemArgs, type RuleId, RULES, type Severity } from "./rules.ts";

/** Something that a person should know about a page, a manifest or a configuration. */
export interface Problem {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Path as in `Source.path`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** Notes a problem at a place of a page; never throws. */
export type Report = (rule: RuleId, place: Place, args?: ProblemArgs) => void;

/** The place of a problem with a file as a whole; printed without line and column. */
export const WHOLE_FILE: Place = { line: 0, column: 0 };

/** Collects problems over all pages. */
export interface Problems {
  readonly list: Problem[];
  /** A `Report` for one file. */
  on(file: string): Report;
}

/** An empty collection. */
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

function fillTemplate(text: string, args: ProblemArgs): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(args[name] ?? hole));
}
