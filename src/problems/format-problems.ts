import { maxOf } from "../lib/collections.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import { printable } from "../lib/printable.ts";
import type { Problem } from "./problems.ts";
import type { Severity } from "./rules.ts";

/** The functions of picocolors that colour severities. */
export interface SeverityColors {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Longer texts are cut: a problem may quote a very long row. */
const MAX_TEXT_LENGTH = 300;

/** Formats one line per problem, `path:line:column  severity  text  rule`, sorted by file and line; "" for none. */
export function formatProblems(problems: readonly Problem[], colors: SeverityColors): string {
  const places = new Map(problems.map((problem) => [problem, formatPlace(problem)]));
  const lengths = [...places.values()].map((place) => place.length);
  const width = Math.min(60, maxOf(lengths, 0));
  const color = { error: colors.red, warning: colors.yellow, note: colors.dim } satisfies Record<Severity, unknown>;
  return [...problems]
    .sort(comparePlaces)
    .map((problem) => {
      const place = (places.get(problem) ?? "").padEnd(width);
      const text = printable(
        problem.text.length > MAX_TEXT_LENGTH ? `${problem.text.slice(0, MAX_TEXT_LENGTH)}…` : problem.text,
      );
      return `${place}  ${color[problem.severity](problem.severity.padEnd(7))}  ${text}  ${colors.dim(problem.rule)}\n`;
    })
    .join("");
}

function formatPlace({ file, line, column }: Problem): string {
  return line > 0 ? `${printable(file)}:${line}:${column}` : printable(file);
}

function comparePlaces(a: Problem, b: Problem): number {
  return byCodeUnits(a.file, b.file) || a.line - b.line || a.column - b.column || byCodeUnits(a.rule, b.rule);
}
