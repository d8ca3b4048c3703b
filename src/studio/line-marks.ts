import type { Finding, Outcome } from "../model/draft.ts";
import type { Place } from "../model/page.ts";
import type { Problem } from "../problems/problems.ts";

/** What became of a line: `unread` looks like a code and was not read. */
export type MarkKind = Outcome["kind"] | "unread";

/** The outcome of one row or of another line of a page. */
export interface LineMark extends Place {
  readonly kind: MarkKind;
  /** Why the row was not read, or what may be wrong with it. */
  readonly reasons: readonly string[];
  /** The finding that decided, as an index. */
  readonly finding?: number;
}

/** Rules of places at which a text that looks like a code was not read. */
const UNREAD_RULES: ReadonlySet<string> = new Set(["codes-not-read", "codes-refused", "code-left-out"]);

/** The outcome of each row of a page that was examined, and the places of problems, in the order of the page. */
export function lineMarks(findings: readonly Finding[], problems: readonly Problem[]): readonly LineMark[] {
  const marks = new Map<string, LineMark>();
  for (const [index, { outcomes, layout, probability }] of findings.entries()) {
    const isDoubtful = layout === "none" || probability !== undefined;
    for (const outcome of outcomes) {
      const { line, column } = outcome.place;
      const kind = outcome.kind === "refused" && isDoubtful ? "unread" : outcome.kind;
      const reasons = outcome.kind === "refused" ? [outcome.reason] : [];
      marks.set(`${line}:${column}`, { line, column, kind, reasons, finding: index });
    }
  }
  for (const { line, column, text, rule } of problems) {
    if (line === 0) continue;
    const key = `${line}:${column}`;
    const mark = marks.get(key);
    const kind = mark?.kind ?? (UNREAD_RULES.has(rule) ? "unread" : "reported");
    marks.set(key, { line, column, ...mark, kind, reasons: [...(mark?.reasons ?? []), text] });
  }
  return [...marks.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
