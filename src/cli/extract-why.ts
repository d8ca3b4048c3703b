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
    ...outcomes.filter(isTold).map((outcome) => `    line ${outcome.place.line}: ${told(outcome)}`),
  ];
  return `${lines.join("\n")}\n`;
}

type Told = Exclude<Outcome, { kind: "read" | "header" }>;

function isTold(outcome: Outcome): outcome is Told {
  return outcome.kind === "reported" || outcome.kind === "refused";
}

function told(outcome: Told): string {
  return outcome.kind === "refused" ? `refused, ${printable(outcome.reason)}` : "reported";
}
