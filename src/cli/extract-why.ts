import { printable } from "../lib/printable.ts";
import type { Finding, Outcome } from "../model/draft.ts";
import type { PageResult } from "../pipeline.ts";
import type { Io } from "./io.ts";

/** How each page was read: which layout took what, on what evidence, and what became of every row. */
export function explainDecisions(results: readonly PageResult[], io: Io): string {
  return results
    .map(({ extraction, reading }) => {
      const parts = extraction.findings.map((finding) => decided(finding, io)).join("");
      return `${io.outColors.bold(printable(reading.path))}\n${parts || "  no layout found anything\n"}`;
    })
    .join("\n");
}

function decided({ layout, place, why, outcomes }: Finding, { outColors }: Io): string {
  const counts = (["read", "header", "reported", "refused"] as const)
    .map((kind) => [kind, outcomes.filter((outcome) => outcome.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`);
  const lines = [
    `  ${place.line}:${place.column}  ${outColors.bold(layout)}  ${outColors.dim(counts.join(", "))}`,
    ...why.map((evidence) => `    ${printable(evidence)}`),
    ...outcomes.flatMap(told),
  ];
  return `${lines.join("\n")}\n`;
}

/** What became of an outcome, where there is more to tell than a count. */
function told(outcome: Outcome): string[] {
  const line = `    line ${outcome.place.line}:`;
  if (outcome.kind === "refused") return [`${line} refused, ${printable(outcome.reason)}`];
  if (outcome.kind === "reported") return [`${line} reported`];
  if (outcome.kind === "header") return [];
  return outcome.drafts
    .filter(({ kind }) => kind !== undefined)
    .map(({ kind, code }) => `${line} ${printable(code.text)} is a ${kind}, kept apart from the errors`);
}
