import { groupBy } from "../../lib/collections.ts";
import type { Block, Page, Section, Text } from "../../model/page.ts";
import { blocksInOrder, type BlockInOrder } from "../blocks-in-order.ts";
import { topicContext } from "../classify/classify.ts";
import { type CodeRecord, recordsFinding } from "../records/code-records.ts";
import { joinTexts, slice, sourceLines, textLines } from "../text-slices.ts";
import { type Candidate, readCandidate, signatureOf } from "./candidate.ts";
import { seriesLayout, type Series } from "./series.ts";
import { placeKey } from "./text-series.ts";

/** One line of a section, or a block that has no lines. */
interface FlowPart {
  readonly block: Block;
  readonly line?: Text;
  readonly candidate?: Candidate;
  readonly key?: string;
}

/** Lines of a code block that are searched for codes. */
const maxCodeLines = 400;

/** The series of lines of paragraphs and of code blocks of a page. */
export function lineSeries(page: Page): Series[] {
  return [...groupBy(blocksInOrder(page), ({ section }) => placeKey(section)).values()].flatMap((spots) =>
    sectionSeries(page, spots),
  );
}

function sectionSeries(page: Page, spots: readonly BlockInOrder[]): Series[] {
  const [first] = spots;
  if (first === undefined) return [];
  const flow = spots.filter(({ container }) => container === undefined).flatMap(({ block }) => flowParts(block));
  const inner = spots
    .filter(({ container }) => container !== undefined)
    .flatMap(({ block }) => (block.kind === "paragraph" ? flowParts(block) : []));
  return [flow, inner].flatMap((parts, depth) =>
    [
      ...groupBy(
        [...parts.keys()].filter((at) => parts[at]?.candidate),
        (at) => parts[at]?.key ?? "",
      ).values(),
    ].map((starts): Series => seriesAt(page, first.section, spots, parts, starts, depth > 0)),
  );
}

function seriesAt(
  page: Page,
  section: Section,
  spots: readonly BlockInOrder[],
  parts: readonly FlowPart[],
  starts: readonly number[],
  isNested: boolean,
): Series {
  const kind = parts[starts[0] ?? 0]?.block.kind === "code" ? "code-line" : "line";
  const block = parts[starts[0] ?? 0]?.block;
  const preceding = spots[spots.findIndex((spot) => spot.block === block) - 1]?.block;
  return {
    kind,
    context: topicContext(page, section, preceding?.kind === "paragraph" ? preceding.text : undefined),
    isNested,
    candidates: starts.flatMap((at) => parts[at]?.candidate ?? []),
    blocks: starts.flatMap((at) => parts[at]?.block ?? []),
    read: (tools, why) => recordsFinding(seriesLayout, lineRecords(section, parts, starts), why, tools),
  };
}

function flowParts(block: Block): FlowPart[] {
  if (block.kind === "paragraph") {
    const lines = (block.text.folds?.length ?? 0) >= 2 ? sourceLines(block.text) : textLines(block.text);
    return lines.map((line, at) => linePart(block, line, lines[at + 1]?.text ?? ""));
  }
  if (block.kind !== "code") return [{ block }];
  const text = { text: block.value, place: { line: block.place.line + 1, column: 1 } };
  return textLines(text)
    .slice(0, maxCodeLines)
    .map((line) => linePart(block, line, ""));
}

function linePart(block: Block, line: Text, below: string): FlowPart {
  const found = readCandidate(line, below);
  return found === undefined
    ? { block, line }
    : { block, line, candidate: found, key: `${block.kind} ${signatureOf(found)}` };
}

/** The records of the lines at `starts`. Each goes up to the next one. */
function lineRecords(section: Section, parts: readonly FlowPart[], starts: readonly number[]): CodeRecord[] {
  const ends = [...starts.slice(1), parts.length];
  const records = starts.map((start, nth) => parts.slice(start, ends[nth]));
  // The last record ends where the longest other record would end, because prose may follow it.
  const length = Math.max(1, ...records.slice(0, -1).map((record) => record.length));
  return records.map((record, nth) =>
    lineRecord(section, nth === records.length - 1 ? record.slice(0, length) : record),
  );
}

function lineRecord({ trail }: Section, [head, ...rest]: readonly FlowPart[]): CodeRecord {
  const { candidate, block, line } = head as Required<FlowPart>;
  const same = rest.filter((part) => part.block === block).flatMap((part) => part.line ?? []);
  const below = rest.filter((part) => part.block !== block);
  const [first, ...more] = candidate.matches;
  const title = first?.title;
  const continued = title === undefined ? undefined : joinTexts([title, ...same]);
  const codes = first && continued ? [{ ...first, title: continued }, ...more] : candidate.matches;
  const own = continued === undefined ? same : [];
  const blocks = [
    ...own.map((text): Block => ({ kind: "paragraph", place: text.place, text })),
    ...below.flatMap((part): Block[] =>
      part.line === undefined ? [part.block] : [{ kind: "paragraph", place: part.line.place, text: part.line }],
    ),
  ];
  return {
    heading: slice(line, 0),
    codes,
    announced: candidate.isLabelled,
    body: [{ blocks }],
    trail,
    took: [...new Set([block, ...below.map((part) => part.block)])],
  };
}
