import { groupBy, maxOf } from "../../lib/collections.ts";
import type { Block, Page, Section, Text } from "../../model/page.ts";
import { blocksInOrder, type BlockInOrder, placeKey } from "../blocks-in-order.ts";
import { topicContext } from "../classify/classify.ts";
import { type CodeRecord, recordsFinding } from "../records/code-records.ts";
import { httpStatusOfHeading, readLabel } from "../records/text-labels.ts";
import { linesOfCode } from "../lines-of-code.ts";
import { flowLines, joinTexts, slice, sourceLines } from "../text-slices.ts";
import { type Candidate, candidatesAmong, readCandidate, type Separator, signatureOf } from "./candidate.ts";
import { headerWords } from "../tables/header-words.ts";
import { layoutOf, type Series } from "./series.ts";
import { groupCandidates } from "./group-candidates.ts";

/** One line of a section, or a block that has no lines. */
interface FlowPart {
  readonly block: Block;
  readonly line?: Text;
  readonly candidate?: Candidate;
  readonly key?: string;
  /** The line is an HTTP status, "HTTP 401 Unauthorized", and a heading of the lines below it. */
  readonly isStatus?: true;
}

/** Lines of a code block that are searched for codes. */
const maxCodeLines = 400;

/** What parts a word from the rest of its line. */
const PARTED_BY: ReadonlySet<Separator> = new Set(["colon", "dash"]);

/** The series of lines of paragraphs and of code blocks of a page. */
export function lineSeries(page: Page): Series[] {
  return [...groupBy(blocksInOrder(page), ({ section }) => placeKey(section)).values()].flatMap((spots) =>
    sectionSeries(page, spots),
  );
}

function sectionSeries(page: Page, spots: readonly BlockInOrder[]): Series[] {
  const [first] = spots;
  if (first === undefined) return [];
  const flow = spots.filter(({ container }) => container === undefined);
  const inner = spots.filter(({ container, block }) => container !== undefined && block.kind === "paragraph");
  return [flow, inner]
    .map((own) => withCandidates(own.flatMap(({ block }) => flowParts(block))))
    .flatMap((parts, depth) => {
      const heads = parts.flatMap(({ candidate, key = "" }, at) =>
        candidate === undefined ? [] : { candidate, group: key, at },
      );
      return groupCandidates(heads, PARTED_BY).map((group) => {
        const starts = group.map(({ at }) => at);
        return seriesAt(page, first.section, spots, parts, starts, depth > 0);
      });
    });
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
    header: starts.map((at) => headerIn(parts[at - 1])).find((header) => header !== undefined),
    read: (tools, why) => recordsFinding(layoutOf[kind], lineRecords(section, parts, starts), why, tools),
  };
}

/** The first two headers in a line that holds the headers of a table: "Code  Description". */
function headerIn(part: FlowPart | undefined): string | undefined {
  const line = part?.candidate === undefined ? part?.line?.text.trim().replace(/\s+/g, " ") : undefined;
  return headerWords(line ?? "")
    ?.slice(0, 2)
    .map(({ text }) => text)
    .join(" ");
}

function flowParts(block: Block): FlowPart[] {
  if (block.kind !== "paragraph" && block.kind !== "code") return [{ block }];
  if (block.kind === "paragraph") {
    const isPair = block.text.folds?.length === 1 && areAlike(sourceLines(block.text));
    return (isPair ? sourceLines : flowLines)(block.text).map((line) => ({ block, line }));
  }
  return linesOfCode(block)
    .slice(0, maxCodeLines)
    .map((line) => ({ block, line }));
}

/** Whether all lines begin with codes of one form. */
function areAlike(lines: readonly Text[]): boolean {
  const signatures = lines.map((line) => readCandidate(line)).map((candidate) => candidate && signatureOf(candidate));
  return signatures[0] !== undefined && signatures.every((signature) => signature === signatures[0]);
}

function withCandidates(lines: readonly FlowPart[]): FlowPart[] {
  const readHead = candidatesAmong(lines.flatMap(({ line }) => line ?? []));
  return lines.map(({ block, line }, at) => {
    if (line === undefined) return { block };
    if (isStatusLine(line)) return { block, line, isStatus: true };
    // A variable of an example gets a value of several lines.
    if (block.kind === "code" && /=\s*[[({]$/.test(line.text)) return { block, line };
    if (NAME_OF_CLASS.test(line.text)) return { block, line };
    const next = lines[at + 1];
    const below = next?.block === block && block.kind === "paragraph" ? (next.line?.text ?? "") : "";
    const candidate = readHead(line, below);
    return { block, line, ...(candidate && { candidate, key: `${block.kind} ${signatureOf(candidate)}` }) };
  });
}

/** The name of a class of errors, which its constructor sets: `this.name = "OrderError"`. */
const NAME_OF_CLASS = /^[\w$]+\.name\s*=(?!=)/;

/** Whether a line is an HTTP status without a label: "HTTP 401 Unauthorized". */
function isStatusLine(line: Text): boolean {
  const isShort = line.text.length <= 60 && /^HTTP/i.test(line.text);
  return isShort && httpStatusOfHeading(line.text) !== undefined && readLabel(line) === undefined;
}

/** The records of the lines at `starts`. Each goes up to the next one. */
function lineRecords(section: Section, parts: readonly FlowPart[], starts: readonly number[]): CodeRecord[] {
  const ends = [...starts.slice(1), parts.length];
  const records = starts.map((start, nth) => withoutGroup(parts.slice(start, ends[nth]), parts[ends[nth] ?? 0]));
  // The last of several records ends where the longest other record would end, because prose may follow it.
  const length =
    records.length < 2
      ? Infinity
      : maxOf(
          records.slice(0, -1).map((record) => record.length),
          0,
        );
  let at = 0;
  let status: string | undefined;
  return records.map((record, nth) => {
    for (const start = starts[nth] ?? 0; at < start; at++) if (parts[at]?.isStatus) status = parts[at]?.line?.text;
    const trail = status === undefined ? section.trail : [...section.trail, status];
    return lineRecord(trail, nth === records.length - 1 ? record.slice(0, length) : record);
  });
}

/** The lines of a record without a last line that names the class of the next code: "Class 08 (Connection)", 08003. */
function withoutGroup(record: readonly FlowPart[], next: FlowPart | undefined): readonly FlowPart[] {
  const [own = "", following = ""] = [record[0], next].map((part) => part?.candidate?.matches[0]?.code.text);
  const line = record.length < 2 ? undefined : record.at(-1)?.line?.text;
  if (line === undefined || line.length > 120 || /[.。!！?？]$/.test(line)) return record;
  const isClass = (word: string) =>
    word.length < following.length && following.startsWith(word) && !own.startsWith(word);
  return line.match(/[A-Z0-9]{2,}/g)?.some(isClass) ? record.slice(0, -1) : record;
}

function lineRecord(trail: readonly string[], [head, ...all]: readonly FlowPart[]): CodeRecord {
  const { candidate, block, line } = head as Required<FlowPart>;
  const end = all.findIndex(({ isStatus }) => isStatus);
  const rest = end < 0 ? all : all.slice(0, end);
  const same = rest.filter((part) => part.block === block).flatMap((part) => part.line ?? []);
  const below = rest.filter((part) => part.block !== block);
  const [first, ...more] = candidate.matches;
  const title = first?.title;
  // A line below a title that begins with a capital is a text of its own.
  const isContinued = title !== undefined && !/^\p{Lu}/u.test(same[0]?.text ?? "");
  const continued = isContinued ? joinTexts([title, ...same]) : undefined;
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
    body: [{ blocks }],
    trail,
    took: [...new Set([block, ...below.map((part) => part.block)])],
  };
}
