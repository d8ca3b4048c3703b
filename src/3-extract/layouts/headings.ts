import type { Finding, Layout, LayoutTools } from "../../model/draft.ts";
import type { Block, Page, Section, Text } from "../../model/page.ts";
import { isRange, readCodeCell } from "../codes/code-cell.ts";
import type { CodeMatch } from "../codes/code-match.ts";
import { namesFailure } from "../classify/cell-profile.ts";
import type { TopicContext, Classification } from "../classify/classify.ts";
import { isNumeric } from "../codes/code-shape.ts";
import { labelMeaning } from "../classify/header-meaning.ts";
import { httpStatusOfHeading } from "../records/text-labels.ts";
import { readCodes } from "../codes/code-prefix.ts";
import {
  recordContext,
  classifySingleRecord,
  classifyRecords,
  type CodeRecord,
  recordsFinding,
  refusedRecords,
} from "../records/code-records.ts";
import { slice } from "../text-slices.ts";
import { announcesCode, codeGroupWords, fieldNames, isStatusPhrase, memberNames } from "../classify/vocabulary.ts";

/**
 * Headings that are codes, alone or with a name, a number, a SQL state or a title, with the description below.
 *
 * @example
 * # Error codes
 *
 * ## ERR_QUOTA (42)
 *
 * The quota was used up.
 *
 * ## ERR_TOKEN (43)
 *
 * The token is too old.
 * → ERR_QUOTA: number 42, description The quota was used up.
 * → ERR_TOKEN: number 43, description The token is too old.
 */
export const headings: Layout = {
  name: "headings",
  read: (page, tools) => [1, 2, 3, 4, 5, 6].flatMap((level) => readHeadingLevel(page, level, tools)),
};

function readHeadingLevel(page: Page, level: number, tools: LayoutTools): Finding[] {
  const same = [...page.sections.entries()].filter(
    ([, { level: at, heading }]) => at === level && heading !== undefined,
  );
  const numbers = same.filter(([, { heading }]) => /^\d{3,}\s*[-–—:：]\s*\D/.test(heading?.text ?? "")).length;
  const candidates = same.flatMap(([at, section]) => headingRecord(page, at, section, numbers >= 3, tools) ?? []);
  if (candidates.length === 0) return [];
  const strong = candidates.filter(({ codes }) => (codes[0]?.shape.confidence ?? 0) >= 0.5);
  const records =
    strong.length * 2 >= candidates.length && strong.length > 1 ? candidates.filter(isConfidentHeading) : strong;
  if (records.length === 0) return [];
  const [only, ...more] = records;
  const place = headingContext(page, records, level);
  const classification =
    only && more.length === 0 ? classifySingleRecord(page, only, place) : classifyRecords(records, place);
  const rare = records.length < 3 && records.length < same.length * 0.3 && !records.every((record) => record.announced);
  const title =
    same.length === 1 && records.length === 1 && level <= 2 && isCodeTitle(records[0]?.codes[0], classification);
  if (title) return [recordsFinding(headings.name, records, classification.evidence, tools)];
  if (!classification.areErrors || (rare && classification.score < 1.4))
    return [refusedRecords(headings.name, records, classification)];
  return [recordsFinding(headings.name, records, classification.evidence, tools)];
}

/** Whether the title of a page is a code with a title of its own: "40010: Invalid channel name". */
export function isCodeTitle(word: CodeMatch | undefined, { score }: Classification): boolean {
  const named = word?.title !== undefined || (word?.name !== undefined && word.shape.confidence >= 0.8);
  return named && word.shape.confidence >= 0.6 && score >= 0.7 - 1e-9;
}

/** Whether the heading is certainly a code: a plain word has to name a failure, to be marked as code or in capitals. */
function isConfidentHeading({ codes, heading }: CodeRecord): boolean {
  const [word] = codes;
  const marked = heading.text === word?.code.text && (heading.marks ?? []).some(({ kind }) => kind === "code");
  const capitals = word?.shape.kind === "word" && /^[A-Z]{4,}$/.test(word.code.text) && heading.text === word.code.text;
  return word !== undefined && (word.shape.confidence >= 0.5 || marked || capitals || namesFailure(word.code.text));
}

function headingRecord(
  page: Page,
  at: number,
  section: Section,
  numbers: boolean,
  { known }: LayoutTools,
): CodeRecord | undefined {
  const { heading } = section;
  if (heading === undefined) return undefined;
  const read = codesOfHeading(heading, numbers);
  const [first] = read?.codes ?? [];
  if (read === undefined || first === undefined || known.has(first.code.text)) return undefined;
  if (memberNames.test(first.code.text)) return undefined;
  const below = sectionsBelow(page, at, section);
  const held = [section, ...below].flatMap(({ blocks }) => blocks);
  const behind = !heading.text.trimStart().startsWith(first.code.text) && first.title !== undefined;
  if ((behind || fieldNames.test(first.code.text)) && holdsCodes(held)) return undefined;
  const isStatus = httpStatusOfHeading(heading.text) !== undefined && isNumeric(first.shape);
  if (isStatus && (holdsCodes(held, isLongNumberItem) || holdsNames(held))) return undefined;
  if (isHeadingOverCodes(page, at, section, known)) return undefined;
  return {
    heading: heading,
    codes: read.codes,
    ...(read.range ? { range: true } : {}),
    announced: announcesCode(heading.text.slice(0, heading.text.indexOf(first.code.text))),
    body: [
      { blocks: section.blocks },
      ...below.map((part) => ({ ...(part.heading && { heading: part.heading }), blocks: part.blocks })),
    ],
    trail: section.trail.slice(0, -1),
    took: [section, ...section.blocks, ...below, ...below.flatMap((part) => part.blocks)],
  };
}

/**
 * Whether a heading is above codes instead of being a code: an earlier layout read all blocks below it, or the
 * headings below it are codes.
 */
function isHeadingOverCodes(page: Page, at: number, section: Section, known: ReadonlySet<string>): boolean {
  const next = page.sections[at + 1];
  const deeper = next !== undefined && next.level > section.level;
  if (section.blocks.length === 0 && !deeper && known.size > 0) return true;
  const codes = deeper && next.heading !== undefined && isCodeHeading(next.heading);
  return codes && (section.blocks.length === 0 || httpStatusOfHeading(section.heading?.text ?? "") !== undefined);
}

/** Whether a heading is a code, and not a header word such as "Description". */
function isCodeHeading(heading: Text): boolean {
  return (labelMeaning(heading.text)?.confidence ?? 0) < 0.8 && codesOfHeading(heading) !== undefined;
}

/** The codes of a heading. `numbers`: other headings are larger numbers, so that a small number is not a code. */
export function codesOfHeading(written: Text, numbers = false) {
  const heading = withoutSectionNumber(written);
  if (isCall(heading.text)) return undefined;
  const cell = readCodeCell(heading);
  if (cell !== undefined) return cell.range ? undefined : cell;
  const called = codeBeforeErrorWord(heading);
  if (called !== undefined) return { codes: [called], range: undefined };
  const read = readCodes(heading);
  if (read !== undefined && read.codes.length > 1) return read;
  const [prefix] = read?.codes ?? [];
  if (prefix !== undefined && !isNumeric(prefix.shape) && codeGroupWords.test(prefix.title?.text ?? ""))
    return undefined;
  if (prefix === undefined || isRange(heading.text) || programWords.test(prefix.title?.text ?? "")) return undefined;
  if (
    prefix.shape.confidence <= 0.5 &&
    prepositionAtEnd.test(heading.text.slice(0, heading.text.indexOf(prefix.code.text)))
  )
    return undefined;
  const number =
    !(numbers && /^\d{1,2}\s*[-–—:：]\s*\D/.test(heading.text)) &&
    /^\d{1,2}$/.test(prefix.code.text) &&
    prefix.pattern !== "number-sign-title" &&
    !announcesCode(heading.text.slice(0, heading.text.indexOf(prefix.code.text)));
  if (/^\D*\d+\s*[-–~]\s*\d+\b/.test(heading.text) && isNumeric(prefix.shape)) return undefined;
  const through = /^(through|to|至|到|-|–)\s*\S*\d/i.test(prefix.title?.text ?? "");
  return number || through ? undefined : { codes: [prefix], range: undefined };
}

/** The end of "Error codes for", before a word that is no code. */
const prepositionAtEnd = /\b(?:for|of|in|with|from|to|by|on|at|and)\s+$/i;

/** Words after a name in capitals that is not a code. */
const programWords = /^(?:procedure|function|method|command|statement|macro|table|view|endpoint|operation|parameter)$/i;

/** A heading without its section number: "1.2 ERR_TIMEOUT". */
function withoutSectionNumber(heading: Text): Text {
  const number = /^\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\D)/.exec(heading.text);
  return number === null ? heading : slice(heading, number[0].length);
}

/** A code that names a failure, before the word "error" or "exception": "QuotaExceeded error". */
function codeBeforeErrorWord(heading: Text): CodeMatch | undefined {
  const tail = /\s+(?:error|exception)$/i.exec(heading.text);
  const cell = tail === null ? undefined : readCodeCell(slice(heading, 0, tail.index));
  const [word, ...more] = cell?.codes ?? [];
  if (word === undefined || more.length > 0 || cell?.range !== undefined || isNumeric(word.shape)) return undefined;
  return word.shape.confidence >= 0.6 && namesFailure(word.code.text) ? word : undefined;
}

/** Whether the blocks list several codes: the heading above them is then the name of an enumeration. */
function holdsCodes(blocks: readonly Block[], isMore?: (text: Text) => boolean): boolean {
  return blocks.some((block) => {
    if (block.kind === "definitions") return block.items.length > 1;
    const items = block.kind === "list" ? block.items : [];
    if (isMore !== undefined) return items.length > 0 && items.every(({ text }) => isMore(text));
    return items.filter(({ text }) => codesOfHeading(text) !== undefined).length > 1;
  });
}

/** Whether the blocks have paragraphs, items or terms that are names of errors: two before their texts, or one alone. */
function holdsNames(blocks: readonly Block[]): boolean {
  const heads = blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [block.text];
    if (block.kind === "list") return block.items.map(({ text }) => text);
    return block.kind === "definitions" ? block.items.flatMap(({ terms }) => terms.slice(0, 1)) : [];
  });
  let alone = 0;
  const names = heads.filter((text) => {
    const [first] = text.text.length > 300 ? [] : (readCodes(text)?.codes ?? []);
    const isFirst = first !== undefined && text.text.startsWith(first.code.text) && !fieldNames.test(first.code.text);
    const isName = isFirst && !isNumeric(first.shape) && first.shape.confidence >= 0.6;
    if (isName && !isStatusPhrase(text.text) && first.code.text === text.text) alone++;
    return isName;
  });
  return names.length > 1 || alone > 0;
}

/** Whether an item begins with a number that is longer than an HTTP status: "400001: The user exists". */
function isLongNumberItem(item: Text): boolean {
  const [word] = codesOfHeading(item)?.codes ?? [];
  return word !== undefined && isNumeric(word.shape) && word.code.text.length > 3;
}

/** Whether a heading is a call: "Error.capture(target)". */
function isCall(heading: string): boolean {
  return /^[\w$]+(\.[\w$]+)+\(/.test(heading);
}

/** The sections below a heading that belong to its code: all up to the next heading that is a code. */
function sectionsBelow(page: Page, start: number, section: Section): Section[] {
  const sections: Section[] = [];
  for (let at = start + 1; at < page.sections.length; at++) {
    const next = page.sections[at];
    if (next === undefined || next.level <= section.level) break;
    if (next.heading !== undefined && isCodeHeading(next.heading)) break;
    sections.push(next);
  }
  return sections;
}

function headingContext(page: Page, records: readonly CodeRecord[], level: number): TopicContext {
  const parents = [...new Set(records.map((record) => record.trail.at(-1) ?? ""))].slice(0, 20).join(" · ");
  const top = page.sections.filter((section) => section.level > 0 && section.level < level).slice(0, 3);
  const intro = page.sections[0]?.blocks.find((block) => block.kind === "paragraph");
  return recordContext(
    page,
    parents,
    top.map((section) => section.heading?.text ?? ""),
    intro?.kind === "paragraph" ? intro.text.text : "",
  );
}
