import { type ExplainedFinding, explainPage, listLines } from "../commands/explain-page.ts";
import { groupBy } from "../lib/collections.ts";
import { printable } from "../lib/printable.ts";
import { requestText } from "../lib/request-text.ts";
import type { PageOperation } from "../model/operation.ts";
import type { PageExtraction } from "../pipeline.ts";
import type { Problem } from "../problems/problems.ts";
import type { Io } from "./io.ts";

/** The text of `extract --why`: per page the layouts that matched, their evidence, and the outcome of every row. */
export function explainExtraction(results: readonly PageExtraction[], problems: readonly Problem[], io: Io): string {
  const byPage = groupBy(problems, ({ file }) => file);
  return results
    .map(({ extraction, entries: { path } }) => {
      const findings = explainPage(extraction, byPage.get(path) ?? []).map((finding) => findingText(finding, io));
      const operations = (extraction.operations ?? []).map((operation) => operationLine(operation, io)).join("");
      return `${io.outColors.bold(printable(path))}\n${operations}${findings.join("") || "  no layout matched\n"}`;
    })
    .join("\n");
}

/** An operation at the place that names it. */
function operationLine(operation: PageOperation, { outColors }: Io): string {
  const { name, place } = operation;
  const parts = [
    `  ${place.line}:${place.column}`,
    outColors.bold("operation"),
    printable(name),
    printable(requestText(operation)),
  ];
  return `${parts.filter((part) => part !== "").join("  ")}\n`;
}

function findingText({ place, layout, counts, evidence, rows }: ExplainedFinding, { outColors }: Io): string {
  const lines = [
    `  ${place.line}:${place.column}  ${outColors.bold(layout)}  ${outColors.dim(counts.join(", "))}`,
    ...evidence.map((text) => `    ${printable(text)}`),
    ...rows.map(({ lines, text }) => `    ${listLines(lines)}: ${printable(text)}`),
  ];
  return `${lines.join("\n")}\n`;
}
