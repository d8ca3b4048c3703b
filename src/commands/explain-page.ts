import { groupBy } from "../lib/collections.ts";
import { outcomeCounts } from "../lib/outcome-counts.ts";
import type { Extraction, Finding, Outcome } from "../model/draft.ts";
import type { Place } from "../model/page.ts";
import type { Problem } from "../problems/problems.ts";

/** Why a part of a page was read as it was. */
export interface ExplainedFinding {
  readonly place: Place;
  readonly layout: string;
  /** "2 read", "1 header", … */
  readonly counts: readonly string[];
  /** The evidence with its totals. It has text of the page. */
  readonly evidence: readonly string[];
  /** What happened to rows of the page that needs an explanation, for each text the lines of its rows. */
  readonly rows: readonly { readonly lines: readonly number[]; readonly text: string }[];
}

/** The layouts that matched on a page, their evidence, and the outcome of every row. Pure. */
export function explainPage({ findings }: Extraction, problems: readonly Problem[]): readonly ExplainedFinding[] {
  const rules = new Map(problems.map(({ line, rule }) => [line, rule]));
  return findings.map((finding) => explainFinding(finding, rules));
}

/** Line of a page → rule of the problem that was reported there. */
type RulesByLine = ReadonlyMap<number, string>;

function explainFinding({ layout, place, why, outcomes }: Finding, rules: RulesByLine): ExplainedFinding {
  const counts = outcomeCounts(outcomes).map(([kind, count]) => `${count} ${kind}`);
  const linesByText = groupBy(
    outcomes.flatMap((outcome) => explainOutcome(outcome, rules)),
    ([, text]) => text,
  );
  const rows = [...linesByText].map(([text, explained]) => ({
    text,
    lines: [...new Set(explained.map(([line]) => line))],
  }));
  return { place, layout, counts, evidence: withTotals(why), rows };
}

/** The evidence, with the total score after each run of scores. */
function withTotals(why: readonly string[]): readonly string[] {
  let sum = 0;
  return why.flatMap((evidence, at) => {
    sum += scoreOf(evidence) ?? 0;
    if (scoreOf(evidence) === undefined || scoreOf(why[at + 1] ?? "") !== undefined) return [evidence];
    const total = `score ${sum.toFixed(2)} (threshold 1.00)`;
    sum = 0;
    return [evidence, total];
  });
}

function scoreOf(evidence: string): number | undefined {
  const score = /^[+-]\d+\.\d\d(?= )/.exec(evidence)?.[0];
  return score === undefined ? undefined : Number(score);
}

/** Line numbers listed for one text before the rest is counted. */
const MAX_LINES = 12;

/** "line 8", "lines 8, 11, 14", "lines 8, 11, 14 and 17 more". */
export function listLines(lines: readonly number[]): string {
  const more = lines.length > MAX_LINES ? ` and ${lines.length - MAX_LINES} more` : "";
  return `line${lines.length > 1 ? "s" : ""} ${lines.slice(0, MAX_LINES).join(", ")}${more}`;
}

/** The lines of an outcome, each with a text: the pattern of a code that was read, or why a row was not read. */
function explainOutcome(outcome: Outcome, rules: RulesByLine): (readonly [line: number, text: string])[] {
  const { line } = outcome.place;
  switch (outcome.kind) {
    case "refused":
      return [[line, `refused: ${outcome.reason}`]];
    case "reported":
      return [[line, `reported as ${rules.get(line) ?? "a problem"}`]];
    case "header":
      return [];
    case "read":
      return outcome.drafts.flatMap(({ kind, code, pattern, place }) => [
        ...(pattern === undefined ? [] : [[place.line, `pattern ${pattern}`] as const]),
        ...(kind === undefined ? [] : [[place.line, `${code.text} is a ${kind}, not an error`] as const]),
      ]);
  }
}
