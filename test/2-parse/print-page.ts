import { parse } from "../../src/2-parse/parse.ts";
import type { Block, Page, Text } from "../../src/model/page.ts";
import type { Format } from "../../src/model/source.ts";
import { type Problem, collectProblems } from "../../src/problems/problems.ts";

/** Parses a text; returns the page and the reported problems. */
export async function parsePage(text: string, format?: Format): Promise<{ page: Page; list: readonly Problem[] }> {
  const { list, on } = collectProblems();
  const source = { path: "page", text, ...(format && { format }) };
  return { page: await parse(source, on("page")), list };
}

/** Parses a text and prints the page, with a line for each heading, paragraph, row, item and problem. */
export async function printPage(text: string, format?: Format): Promise<string> {
  const { page, list } = await parsePage(text, format);
  const lines = page.sections.flatMap((section) => [
    ...(section.heading ? [`${"#".repeat(section.level)} ${printText(section.heading)}`] : []),
    ...section.blocks.flatMap((block) => printBlock(block)),
  ]);
  return [...lines, ...list.map((problem) => `! ${problem.line} ${problem.rule}`)].join("\n");
}

/** Every place in a page. */
export function placesOf(page: Page): readonly { line: number; column: number }[] {
  const places: { line: number; column: number }[] = [];
  const open: unknown[] = [page.sections];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== "object" || value === null) continue;
    if ("place" in value) places.push(value.place as { line: number; column: number });
    open.push(...Object.values(value));
  }
  return places;
}

/** The number of values in a page at any depth, as a measure of its size. */
export function sizeOf(page: Page): number {
  let size = 0;
  const open: unknown[] = [page.sections];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    size++;
    if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) open.push(inner);
  }
  return size;
}

function printBlock(block: Block): string[] {
  switch (block.kind) {
    case "paragraph":
      return [printText(block.text)];
    case "code":
      return [`code ${block.language ?? "-"} ${JSON.stringify(block.value)}`];
    case "table":
      return [
        ...(block.caption ? [`caption ${printText(block.caption)}`] : []),
        ...block.rows.map((row) =>
          [`${row.place.line}:${row.place.column}`, ...row.cells.map((cell) => printCell(cell))].join(" | "),
        ),
      ];
    case "list":
      return block.items.flatMap((item) => [
        `${item.marker ?? "-"} ${printText(item.text)}`,
        ...item.blocks.flatMap(printBlock).map((line) => `  ${line}`),
      ]);
    case "definitions":
      return block.items.flatMap((item) => [
        `${item.terms.map(printText).join(" / ")} :`,
        ...item.blocks.flatMap(printBlock).map((line) => `  ${line}`),
      ]);
  }
}

function printCell(cell: Text & { header?: true; spanned?: true }): string {
  return (cell.header ? "#" : "") + (cell.spanned ? "^" : "") + printText(cell);
}

function printText(text: Text): string {
  return text.text.replaceAll("\n", "⏎");
}
