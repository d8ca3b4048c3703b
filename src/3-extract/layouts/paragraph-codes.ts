import type { Finding, Layout, LayoutTools } from "../../model/draft.ts";
import type { Block, Page, Section, Text } from "../../model/page.ts";
import { readCodeCell } from "../codes/code-cell.ts";
import type { CodeMatch } from "../codes/code-match.ts";
import { isNumeric } from "../codes/code-shape.ts";
import { labelMeaning } from "../classify/header-meaning.ts";
import { topicContext } from "../classify/classify.ts";
import { readLabel, splitLabels, httpStatusOfHeading } from "../records/text-labels.ts";
import { readCodes } from "../codes/code-prefix.ts";
import { namesFailure } from "../classify/cell-profile.ts";
import {
  classifySingleRecord,
  classifyRecords,
  type CodeRecord,
  recordsFinding,
  refusedRecords,
} from "../records/code-records.ts";
import { textLines, slice, sourceLines } from "../text-slices.ts";
import { codeGroupWords, sampleWords } from "../classify/vocabulary.ts";

/**
 * Paragraphs that begin with a code, or that are a code, often in bold, followed by paragraphs about it.
 *
 * @example
 * # Errors
 *
 * **QuotaExceeded**
 *
 * The quota was used up.
 *
 * HTTP Status Code: 429
 *
 * **TokenExpired**
 *
 * The token is too old.
 * → QuotaExceeded: httpStatus 429, description The quota was used up.
 * → TokenExpired: description The token is too old.
 */
export const paragraphCodes: Layout = {
  name: "paragraph-codes",
  read: (page, tools) => page.sections.flatMap((section) => readParagraphCodes(page, section, tools)),
};

function readParagraphCodes(page: Page, section: Section, tools: LayoutTools): Finding[] {
  const records = paragraphRecords(section);
  if (records.length === 0) return [];
  const [only, ...more] = records;
  const place = topicContext(page, section, paragraphBefore(section, only));
  const classification =
    only && more.length === 0 ? classifySingleRecord(page, only, place) : classifyRecords(records, place);
  if (!classification.areErrors || (records.length < 2 && classification.score < 1.6))
    return [refusedRecords(paragraphCodes.name, records, classification)];
  return [recordsFinding(paragraphCodes.name, records, classification.evidence, tools)];
}

/** The paragraph before the first record. */
function paragraphBefore(section: Section, first: CodeRecord | undefined): Text | undefined {
  const at = section.blocks.findIndex((block) => first?.took.includes(block));
  const block = section.blocks[at - 1];
  return block?.kind === "paragraph" ? block.text : undefined;
}

/** The records of a section. Each goes from a paragraph that begins with a code to the next one. */
function paragraphRecords(section: Section): CodeRecord[] {
  const records: (CodeRecord & { codes: CodeMatch[]; blocks: Block[]; took: Block[] })[] = [];
  let trail = section.trail;
  let open = false;
  const isOne = ({ text }: Text) => numberedLine.test(text) || namedLine.test(text);
  const run = section.blocks.filter((block) => block.kind === "paragraph" && isOne(block.text)).length;
  for (const [block, source, line] of section.blocks.flatMap(splitCodeLines)) {
    const group = line ?? (run >= 3 ? "lines" : undefined);
    const status = statusLine(block);
    if (status !== undefined) {
      trail = [...section.trail, status];
      open = false;
      continue;
    }
    const current = open ? records.at(-1) : undefined;
    const [codes = [], rest] = block.kind === "paragraph" ? codesOfParagraph(block.text, group) : [];
    const [word] = codes;
    if (block.kind !== "paragraph" || word === undefined) {
      current?.blocks.push(block);
      current?.took.push(source);
      continue;
    }
    const last = current?.codes.at(-1);
    if (current !== undefined && last !== undefined && current.blocks.length === 0 && isNameAndNumber(last, word)) {
      const other = isNumeric(word.shape) ? { number: word.code } : { name: word.code };
      current.codes[current.codes.length - 1] = { ...last, ...other };
      current.took.push(source);
    } else {
      const blocks = (rest ?? []).map((line): Block => ({ kind: "paragraph", place: line.place, text: line }));
      const announced = splitLabels(block.text).some((line) => labelledCodeLine(line) !== undefined);
      records.push({
        heading: block.text,
        codes: [...codes],
        announced,
        blocks,
        body: [{ blocks }],
        took: [source],
        trail,
      });
      open = true;
    }
  }
  return records;
}

/** "101 - Syntax error": a hyphen is a separator after a number if several paragraphs have one. */
const numberedLine = /^[+-]?\d{3,}\s+-\s+\S/;
/** "invalid_request: A parameter is missing": the same for names. */
const namedLine = /^[A-Za-z]+(?:_[A-Za-z]+)+\s*(?:[:：]|\s[-–—])\s+\S/;

/** The text of a paragraph that is an HTTP status, "HTTP 401 Unauthorized": a heading of the records below it. */
function statusLine(block: Block): string | undefined {
  if (block.kind !== "paragraph" || block.text.text.length > 60 || !/^HTTP/i.test(block.text.text)) return undefined;
  return readLabel(block.text) === undefined && httpStatusOfHeading(block.text.text) !== undefined
    ? block.text.text
    : undefined;
}

/** The lines of a block as paragraphs, with the block, if several lines begin with codes; else the block itself. */
function splitCodeLines(block: Block): [Block, Block, LineGroup?][] {
  const text = block.kind === "paragraph" ? block.text : codeListing(block);
  if (text === undefined) return [[block, block]];
  const shown = textLines(text);
  const lines = countCodeLines(shown, "lines") < 2 && !hasAscendingNumbers(shown) ? sourceLines(text) : shown;
  if (lines.filter((line) => labelledCodeLine(line) !== undefined).length === 1) return [[block, block]];
  const group = hasAscendingNumbers(lines) ? "numbers" : "lines";
  // Lines that a browser joins are prose, unless each of them, perhaps except the first one, begins with a code.
  const first = lines.length > 3 && countCodeLines(lines.slice(0, 1), group) === 0 ? 1 : 0;
  if (countCodeLines(lines, group) < (lines === shown ? 2 : lines.length - first) || lines.length < 2)
    return [[block, block]];
  return lines.map((text) => [{ kind: "paragraph", place: text.place, text }, block, group]);
}

/** The paragraph of a line has other lines with codes, or lines that begin with ascending small numbers. */
type LineGroup = "lines" | "numbers";

/** The number of lines that begin with a code. */
function countCodeLines(lines: readonly Text[], group: LineGroup): number {
  return lines.filter((line) => readLabel(line) === undefined && codesOfLine(line, group).length > 0).length;
}

/** Whether lines begin with ascending small numbers: `0 - UNKNOWN`, `1 - NOT ALLOWED`. */
function hasAscendingNumbers(lines: readonly Text[]): boolean {
  let run = 0;
  let last = -1;
  for (const { text } of lines) {
    const number = Math.abs(Number(/^([+-]?\d{1,2})\s*[-–—:：=]\s*\S/.exec(text)?.[1] ?? NaN));
    run = number > last ? run + 1 : 0;
    last = run === 0 ? -1 : number;
    if (run >= 3) return true;
  }
  return false;
}

/** The text of a code block that lists codes, one on each line. */
function codeListing(block: Block): Text | undefined {
  if (block.kind !== "code" || block.value.length > 60_000) return undefined;
  const text = { text: block.value, place: { line: block.place.line + 1, column: 1 } };
  const lines = textLines(text);
  const codes = lines.map((line) => codesOfLine(line, "lines")[0]);
  // Declarations count in any language; other lines count in blocks without one.
  if (codes.length > 1 && codes.every((code) => code?.pattern === "number-declaration")) return text;
  if (block.language !== undefined && !/^(text|txt|plain\w*)$/i.test(block.language)) return undefined;
  const first = codes.filter((code, at) => lines[at]?.text.startsWith(code?.code.text ?? "\n")).length;
  return lines.length > 2 && first >= 0.8 * lines.length ? text : undefined;
}

/** Whether two paragraphs are a number and its name. */
function isNameAndNumber(first: CodeMatch, second: CodeMatch): boolean {
  return first.title === undefined && second.title === undefined && isNumeric(first.shape) !== isNumeric(second.shape);
}

/** The codes of a paragraph and the lines without the codes; empty if there is no code. */
function codesOfParagraph(text: Text, group: LineGroup | undefined): [(readonly CodeMatch[])?, Text[]?] {
  if (readLabel(text) !== undefined) return [];
  const lines = splitLabels(text);
  const labelled = lines.find((line) => labelledCodeLine(line) !== undefined) ?? lines[0];
  const word = labelled && labelledCodeLine(labelled);
  const codes = word ? [word] : labelled ? codesOfLine(labelled, group) : [];
  return codes.length === 0 ? [] : [codes, lines.filter((line) => line !== labelled)];
}

/** The code of a line with the label of a code: "Error code: 1001". */
function labelledCodeLine(line: Text): CodeMatch | undefined {
  const match = /^([^:：]{2,40}?)\s*[:：]\s*(?=\S)/.exec(line.text);
  const meaning = match === null ? undefined : labelMeaning(match[1] ?? "");
  if (match === null || meaning?.role !== "code" || meaning.confidence < 0.9) return undefined;
  const [word, ...more] = readCodeCell(slice(line, match[0].length))?.codes ?? [];
  return more.length > 0 ? undefined : word;
}

/** The codes at the start of a line. A number needs a colon after it, unless the line belongs to a group. */
function codesOfLine(text: Text, group?: LineGroup): readonly CodeMatch[] {
  const inner = withoutAsterisks(text);
  const strong = inner !== text || (text.marks ?? []).some((mark) => mark.kind !== "link" && mark.start <= 1);
  const cell = readCodeCell(inner);
  const codes = (cell ?? readCodes(inner))?.codes ?? [];
  const [first, ...more] = codes;
  if (first === undefined || cell?.range || (cell !== undefined && more.length > 0)) return [];
  if (cell !== undefined) return first.shape.confidence < 0.5 && !strong ? [] : codes;
  const { title, shape, code } = first;
  // A single declaration is an example.
  if (first.pattern === "number-declaration") return group === undefined ? [] : codes;
  // A code after its title names a group if it stands in a paragraph.
  if (title !== undefined && inner.text.indexOf(title.text) < inner.text.indexOf(code.text)) return [];
  if (!isNumeric(shape) && codeGroupWords.test(title?.text ?? "")) return [];
  if (shape.kind === "word" && sampleWords.test(code.text)) return [];
  if (strong || shape.confidence >= 0.8 || shape.kind === "screaming") return codes;
  if (group === "lines" && title !== undefined && shape.confidence >= 0.6 && namesFailure(code.text)) return codes;
  const number = isNumeric(shape) && (group === "numbers" || /^[+-]?\w{3,}/.test(code.text));
  const isSeparated = more.length > 0 || first.name !== undefined || /^\S+?\s*[:：–—]/.test(inner.text);
  return number && (group !== undefined || isSeparated) ? codes : [];
}

/** A text without the asterisks around it. */
function withoutAsterisks(text: Text): Text {
  const match = /^\*\*\s*([^*\n]+?)\s*\*\*\s*$/.exec(text.text);
  if (match?.[1] === undefined) return text;
  const at = text.text.indexOf(match[1]);
  return slice(text, at, at + match[1].length);
}
