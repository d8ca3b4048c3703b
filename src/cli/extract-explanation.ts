import { groupBy } from "../lib/group-by.ts";
import { printable } from "../lib/printable.ts";
import type { Finding, Outcome } from "../model/draft.ts";
import type { PageResult } from "../pipeline.ts";
import type { Problem } from "../problems/problems.ts";
import type { Io } from "./io.ts";

/** How each page was read: which layout took what, on what evidence, and what became of every row. */
export function explainExtraction(results: readonly PageResult[], problems: readonly Problem[], io: Io): string {
  const byPage = groupBy(problems, ({ file }) => file);
  return results
    .map(({ extraction, reading }) => {
      const own = new Map((byPage.get(reading.path) ?? []).map(({ line, rule }) => [line, rule]));
      const parts = extraction.findings.map((finding) => explainFinding(finding, own, io)).join("");
      return `${io.outColors.bold(printable(reading.path))}\n${parts || "  no layout found anything\n"}`;
    })
    .join("\n");
}

/** Line of a page → what was reported there. */
type RulesByLine = ReadonlyMap<number, string>;

function explainFinding({ layout, place, why, outcomes }: Finding, rules: RulesByLine, { outColors }: Io): string {
  const counts = (["read", "header", "reported", "refused"] as const)
    .map((kind) => [kind, outcomes.filter((outcome) => outcome.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`);
  const told = groupBy(
    outcomes.flatMap((outcome) => explainOutcome(outcome, rules)),
    ([, words]) => words,
  );
  const lines = [
    `  ${place.line}:${place.column}  ${outColors.bold(layout)}  ${outColors.dim(counts.join(", "))}`,
    ...withScores(why).map((evidence) => `    ${printable(evidence)}`),
    ...[...told].map(([words, rows]) => `    ${listLines(rows.map(([line]) => line))}: ${printable(words)}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** The evidence, each run of weights with its sum below. */
function withScores(why: readonly string[]): readonly string[] {
  let sum = 0;
  return why.flatMap((evidence, at) => {
    sum += scoreOf(evidence) ?? 0;
    if (scoreOf(evidence) === undefined || scoreOf(why[at + 1] ?? "") !== undefined) return [evidence];
    const total = `${sum < 0 ? "" : "="}${sum.toFixed(2)} in all, of the 1 that errors need`;
    sum = 0;
    return [evidence, total];
  });
}

function scoreOf(evidence: string): number | undefined {
  const weight = /^[+-]\d+\.\d\d(?= )/.exec(evidence)?.[0];
  return weight === undefined ? undefined : Number(weight);
}

/** Most lines named of those that share their fate. */
const maxLines = 12;

/** "line 8", "lines 8, 11, 14", "lines 8, 11, 14 and 17 more". */
function listLines(all: readonly number[]): string {
  const more = all.length > maxLines ? ` and ${all.length - maxLines} more` : "";
  return `line${all.length > 1 ? "s" : ""} ${all.slice(0, maxLines).join(", ")}${more}`;
}

/** What became of an outcome, where there is more to tell than a count: its line and the words. */
function explainOutcome(outcome: Outcome, rules: RulesByLine): [line: number, words: string][] {
  const { line } = outcome.place;
  if (outcome.kind === "refused") return [[line, `refused, ${outcome.reason}`]];
  if (outcome.kind === "reported") {
    const rule = rules.get(line);
    return [[line, rule === undefined ? "reported" : `reported as ${rule}`]];
  }
  if (outcome.kind === "header") return [];
  return outcome.drafts
    .filter(({ kind }) => kind !== undefined)
    .map(({ kind, code }) => [line, `${code.text} is a ${kind}, kept apart from the errors`]);
}
