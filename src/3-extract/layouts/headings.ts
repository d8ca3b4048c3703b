import type { Finding, Layout, LayoutTools } from "../../model/draft.ts";
import type { Block, Page, Section, Text } from "../../model/page.ts";
import { type CodeWord, isRange, readCodeCell } from "../code-cell.ts";
import { namesFailure } from "../profile.ts";
import type { Surroundings, Verdict } from "../judge.ts";
import { isNumeric } from "../code-shape.ts";
import { labelSense } from "../headers.ts";
import { statusOf } from "../labels.ts";
import { readLead } from "../lead.ts";
import { around, judgeAlone, judgeRecords, type Record, recordsFinding, refusedRecords } from "../records.ts";
import { slice } from "../text.ts";
import { codeLabel, codesBelow, fieldNames, memberNames } from "../vocabulary.ts";

/**
 * Headings that are codes, alone or with a name, a number, a SQL state or a title; the text below describes them.
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
  read: (page, tools) => [1, 2, 3, 4, 5, 6].flatMap((level) => readLevel(page, level, tools)),
};

function readLevel(page: Page, level: number, tools: LayoutTools): Finding[] {
  const same = [...page.sections.entries()].filter(
    ([, { level: at, heading }]) => at === level && heading !== undefined,
  );
  const numbers = same.filter(([, { heading }]) => /^\d{3,}\s*[-–—:：]\s*\D/.test(heading?.text ?? "")).length;
  const found = same.flatMap(([at, section]) => record(page, at, section, numbers >= 3, tools) ?? []);
  if (found.length === 0) return [];
  const strong = found.filter(({ words }) => (words[0]?.shape.weight ?? 0) >= 0.5);
  const records = strong.length * 2 >= found.length && strong.length > 1 ? found.filter(isSure) : strong;
  if (records.length === 0) return [];
  const [only, ...more] = records;
  const place = surroundings(page, records, level);
  const verdict = only && more.length === 0 ? judgeAlone(page, only, place) : judgeRecords(records, place);
  const rare = records.length < 3 && records.length < same.length * 0.3 && !records.every((one) => one.announced);
  const title = same.length === 1 && records.length === 1 && level <= 2 && isNamed(records[0]?.words[0], verdict);
  if (title) return [recordsFinding(headings.name, records, verdict.why, tools)];
  if (!verdict.errors || (rare && verdict.score < 1.4)) return [refusedRecords(headings.name, records, verdict)];
  return [recordsFinding(headings.name, records, verdict.why, tools)];
}

/** A page's title that is a code with words behind it: "40010: Invalid channel name". */
export function isNamed(word: CodeWord | undefined, { score }: Verdict): boolean {
  const named = word?.title !== undefined || (word?.name !== undefined && word.shape.weight >= 0.8);
  return named && word.shape.weight >= 0.6 && score >= 0.7 - 1e-9;
}

/** Plain words count among codes only where they name a failure, are set as code, or are capitals throughout. */
function isSure({ words, head }: Record): boolean {
  const [word] = words;
  const marked = head.text === word?.code.text && (head.marks ?? []).some(({ kind }) => kind === "code");
  const capitals = word?.shape.kind === "word" && /^[A-Z]{4,}$/.test(word.code.text) && head.text === word.code.text;
  return word !== undefined && (word.shape.weight >= 0.5 || marked || capitals || namesFailure(word.code.text));
}

function record(
  page: Page,
  at: number,
  section: Section,
  numbers: boolean,
  { known }: LayoutTools,
): Record | undefined {
  const { heading } = section;
  if (heading === undefined) return undefined;
  const read = codesOf(heading, numbers);
  const [first] = read?.words ?? [];
  if (read === undefined || first === undefined || known.has(first.code.text)) return undefined;
  if (memberNames.test(first.code.text)) return undefined;
  const below = belongs(page, at, section);
  const held = [section, ...below].flatMap(({ blocks }) => blocks);
  const behind = !heading.text.trimStart().startsWith(first.code.text) && first.title !== undefined;
  if ((behind || fieldNames.test(first.code.text)) && holdsCodes(held)) return undefined;
  if (statusOf(heading.text) !== undefined && isNumeric(first.shape) && holdsCodes(held, statusItem)) return undefined;
  if (isGroup(page, at, section, known)) return undefined;
  return {
    head: heading,
    words: read.words,
    ...(read.range ? { range: true } : {}),
    announced: codeLabel(heading.text.slice(0, heading.text.indexOf(first.code.text))),
    body: [
      { blocks: section.blocks },
      ...below.map((part) => ({ ...(part.heading && { heading: part.heading }), blocks: part.blocks })),
    ],
    trail: section.trail.slice(0, -1),
    took: [section, ...section.blocks, ...below, ...below.flatMap((part) => part.blocks)],
  };
}

/**
 * A heading over codes rather than a code: nothing but codes that were read stood below it, or it is an HTTP
 * status over headings that are codes.
 */
function isGroup(page: Page, at: number, section: Section, known: ReadonlySet<string>): boolean {
  const next = page.sections[at + 1];
  const deeper = next !== undefined && next.level > section.level;
  if (section.blocks.length === 0 && !deeper && known.size > 0) return true;
  const codes = deeper && next.heading !== undefined && isCode(next.heading);
  return codes && (section.blocks.length === 0 || statusOf(section.heading?.text ?? "") !== undefined);
}

/** A heading that is a code and not a word for what stands below it: "Description". */
function isCode(heading: Text): boolean {
  return (labelSense(heading.text)?.strength ?? 0) < 0.8 && codesOf(heading) !== undefined;
}

/** The codes of a heading: alone, several, or one with words behind it; small numbers only among larger ones. */
export function codesOf(written: Text, numbers = false) {
  const heading = unnumbered(written);
  if (isCall(heading.text)) return undefined;
  const cell = readCodeCell(heading);
  if (cell !== undefined) return cell.range ? undefined : cell;
  const called = calledError(heading);
  if (called !== undefined) return { words: [called], range: undefined };
  const lead = readLead(heading);
  if (lead !== undefined && !isNumeric(lead.shape) && codesBelow.test(lead.title?.text ?? "")) return undefined;
  if (lead === undefined || isRange(heading.text) || programs.test(lead.title?.text ?? "")) return undefined;
  const number =
    !(numbers && /^\d{1,2}\s*[-–—:：]\s*\D/.test(heading.text)) &&
    /^\d{1,2}$/.test(lead.code.text) &&
    !codeLabel(heading.text.slice(0, heading.text.indexOf(lead.code.text)));
  if (/^\D*\d+\s*[-–~]\s*\d+\b/.test(heading.text) && isNumeric(lead.shape)) return undefined;
  const through = /^(through|to|至|到|-|–)\s*\S*\d/i.test(lead.title?.text ?? "");
  return number || through ? undefined : { words: [lead], range: undefined };
}

/** What a name in capitals is when these words stand behind it. */
const programs = /^(?:procedure|function|method|command|statement|macro|table|view|endpoint|operation|parameter)$/i;

/** A heading without the number of its section: "1.2 ERR_TIMEOUT". */
function unnumbered(heading: Text): Text {
  const number = /^\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\D)/.exec(heading.text);
  return number === null ? heading : slice(heading, number[0].length);
}

/** A code that names a failure, with the word for what it is behind it: "QuotaExceeded error". */
function calledError(heading: Text): CodeWord | undefined {
  const tail = /\s+(?:error|exception)$/i.exec(heading.text);
  const cell = tail === null ? undefined : readCodeCell(slice(heading, 0, tail.index));
  const [word, ...more] = cell?.words ?? [];
  if (word === undefined || more.length > 0 || cell?.range !== undefined || isNumeric(word.shape)) return undefined;
  return word.shape.weight >= 0.6 && namesFailure(word.code.text) ? word : undefined;
}

/** Whether definitions or items of a list below are codes: their heading is the name of an enumeration. */
function holdsCodes(blocks: readonly Block[], isMore?: (text: Text) => boolean): boolean {
  return blocks.some((block) => {
    if (block.kind === "definitions") return block.items.length > 1;
    const items = block.kind === "list" ? block.items : [];
    if (isMore !== undefined) return items.length > 0 && items.every(({ text }) => isMore(text));
    return items.filter(({ text }) => codesOf(text) !== undefined).length > 1;
  });
}

/** A longer number than a status at the head of an item: "400001: The user exists". */
function statusItem(item: Text): boolean {
  const [word] = codesOf(item)?.words ?? [];
  return word !== undefined && isNumeric(word.shape) && word.code.text.length > 3;
}

/** A function with its arguments: "Error.capture(target)". */
function isCall(heading: string): boolean {
  return /^[\w$]+(\.[\w$]+)+\(/.test(heading);
}

/** The sections under a heading that are not records themselves. */
function belongs(page: Page, start: number, section: Section): Section[] {
  const found: Section[] = [];
  for (let at = start + 1; at < page.sections.length; at++) {
    const next = page.sections[at];
    if (next === undefined || next.level <= section.level) break;
    if (next.heading !== undefined && isCode(next.heading)) break;
    found.push(next);
  }
  return found;
}

function surroundings(page: Page, records: readonly Record[], level: number): Surroundings {
  const parents = [...new Set(records.map((one) => one.trail.at(-1) ?? ""))].slice(0, 20).join(" · ");
  const top = page.sections.filter((section) => section.level > 0 && section.level < level).slice(0, 3);
  const intro = page.sections[0]?.blocks.find((block) => block.kind === "paragraph");
  return around(
    page,
    parents,
    top.map((section) => section.heading?.text ?? ""),
    intro?.kind === "paragraph" ? intro.text.text : "",
  );
}
