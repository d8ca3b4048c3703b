import { groupBy } from "../lib/collections.ts";
import { printable } from "../lib/printable.ts";
import type { Finding, Outcome } from "../model/draft.ts";
import type { PageExtraction } from "../pipeline.ts";
import type { Problem } from "../problems/problems.ts";
import type { Io } from "./io.ts";

/** The text of `extract --why`: per page the layouts that matched, their evidence, and the outcome of every row. */
export function explainExtraction(results: readonly PageExtraction[], problems: readonly Problem[], io: Io): string {
  const byPage = groupBy(problems, ({ file }) => file);
  return results
    .map(({ extraction, entries: { path } }) => {
      const rules = new Map((byPage.get(path) ?? []).map(({ line, rule }) => [line, rule]));
      const findings = extraction.findings.map((finding) => explainFinding(finding, rules, io)).join("");
      return `${io.outColors.bold(printable(path))}\n${findings || "  no layout matched\n"}`;
    })
    .join("\n");
}

/** Line of a page → rule of the problem that was reported there. */
type RulesByLine = ReadonlyMap<number, string>;

function explainFinding({ layout, place, why, outcomes }: Finding, rules: RulesByLine, { outColors }: Io): string {
  const counts = (["read", "header", "reported", "refused"] as const)
    .map((kind) => [kind, outcomes.filter((outcome) => outcome.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`);
  const linesByText = groupBy(
    outcomes.flatMap((outcome) => explainOutcome(outcome, rules)),
    ([, text]) => text,
  );
  const lines = [
    `  ${place.line}:${place.column}  ${outColors.bold(layout)}  ${outColors.dim(counts.join(", "))}`,
    ...withTotals(why).map((evidence) => `    ${printable(evidence)}`),
    ...[...linesByText].map(([text, rows]) => `    ${listLines(rows.map(([line]) => line))}: ${printable(text)}`),
  ];
  return `${lines.join("\n")}\n`;
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
const maxLines = 12;

/** "line 8", "lines 8, 11, 14", "lines 8, 11, 14 and 17 more". */
function listLines(all: readonly number[]): string {
  const lines = [...new Set(all)];
  const more = lines.length > maxLines ? ` and ${lines.length - maxLines} more` : "";
  return `line${lines.length > 1 ? "s" : ""} ${lines.slice(0, maxLines).join(", ")}${more}`;
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
