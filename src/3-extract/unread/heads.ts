import { append } from "../../lib/collections.ts";
import { wireCode } from "../../lib/wire-code.ts";
import type { Draft, Outcome } from "../../model/draft.ts";
import type { Block, Page, Text } from "../../model/page.ts";
import { readCodeCell } from "../codes/code-cell.ts";
import { blocksInOrder, textsOf } from "../blocks-in-order.ts";
import { sourceLines, textPieces } from "../text-slices.ts";

/** The word at the head of a line, cell, item, term or heading, where a code would stand. */
export interface Head {
  readonly word: string;
  readonly text: Text;
  /** The characters after the word and its closing marks, at most 40. */
  readonly rest: string;
  /** The line of the page, which is that of the row for a cell. */
  readonly line: number;
  /** The number of the cell in its row or line; 0 elsewhere. */
  readonly column: number;
  /** The word is marked as code, bold or by quotation marks. */
  readonly isMarked: boolean;
}

/** A text of a page in which a code may stand at the head. */
interface HeadText {
  readonly text: Text;
  readonly line: number;
  readonly column: number;
}

/** The outcome of a line; "other" for a row of a table that is about something else. */
export type LineOutcome = Outcome["kind"] | "other";
export type OutcomesByLine = ReadonlyMap<number, LineOutcome>;

/**
 * The heads of all texts of a page that no layout read, except titles, header rows and code blocks. Cells are those of
 * the columns in which codes were read, and first cells.
 */
export function unreadHeads(page: Page, outcomes: OutcomesByLine, known: ReadonlySet<string>): Head[] {
  const titles = new Set([page.sections.find(({ heading }) => heading)?.heading]);
  const texts: HeadText[] = [];
  for (const { heading, level } of page.sections) {
    if (heading && level > 1 && !titles.has(heading))
      texts.push({ text: heading, line: heading.place.line, column: 0 });
  }
  const columns = columnsOfCodes(page, outcomes, known);
  for (const { block } of blocksInOrder(page)) append(texts, textsOfBlock(block, outcomes, columns));
  return texts
    .filter(({ line, column }) => !isSettled(outcomes.get(line), column))
    .filter(({ text }) => text.text.length > MAX_RANGE || readCodeCell(text)?.range !== true)
    .flatMap(({ text, line, column }) => headOf(text, line, column) ?? []);
}

function isSettled(outcome: LineOutcome | undefined, column: number): boolean {
  return outcome === "reported" || outcome === "other" || outcome === "header" || (outcome === "read" && column > 0);
}

function* textsOfBlock(
  block: Block,
  outcomes: OutcomesByLine,
  columns: ReadonlySet<number>,
): Generator<HeadText, void> {
  if (block.kind === "table") {
    // The first row of a table that no layout read may be no header.
    const isRead = block.rows.some(({ place }) => (outcomes.get(place.line) ?? "refused") !== "refused");
    if (block.isListing && !isRead) return;
    for (const { place, cells } of block.rows) {
      if ((outcomes.get(place.line) ?? "refused") !== "refused") continue;
      for (const [column, cell] of cells.entries()) {
        if (cell.spanned || (cell.header && isRead) || !(column === 0 || columns.has(column))) continue;
        for (const text of sourceLines(cell)) yield { text, line: place.line, column };
      }
    }
    return;
  }
  for (const text of textsOf(block)) {
    let above = "";
    for (const line of sourceLines(text)) {
      const goesOn = isInSentence(above, line.text);
      above = line.text;
      let column = 0;
      for (const piece of textPieces(line, /\t+| {2,}| ?[|│┃] ?/g)) {
        if (piece.text === "") continue;
        if (column > 0 || !goesOn) yield { text: piece, line: line.place.line, column };
        if (++column > MAX_COLUMNS) break;
      }
    }
  }
}

/** Whether a line is wrapped text that goes on with a name in a sentence. */
function isInSentence(above: string, line: string): boolean {
  return above.length >= MIN_WRAPPED && /[\p{L},]\s*$/u.test(above) && /^\S+\s+\p{Ll}/u.test(line);
}

/** Characters of a range of codes at most. */
const MAX_RANGE = 60;

/** The length from which on a line may have been wrapped. */
const MIN_WRAPPED = 40;

/** Cells of a line beyond these hold no codes. */
const MAX_COLUMNS = 8;

/** The columns of tables in which the codes were read, as far as 200 rows tell. */
function columnsOfCodes(page: Page, outcomes: OutcomesByLine, known: ReadonlySet<string>): ReadonlySet<number> {
  const columns = new Set<number>();
  let rows = 0;
  for (const { block } of blocksInOrder(page)) {
    if (block.kind !== "table") continue;
    for (const { place, cells } of block.rows) {
      if (outcomes.get(place.line) !== "read" || rows++ > 200) continue;
      for (const [column, cell] of cells.entries()) {
        const word = headOf(cell, 0, 0)?.word;
        if (word !== undefined && known.has(word)) columns.add(column);
      }
    }
  }
  return columns;
}

const HEAD =
  /^(?:[•·▪◦○●*>#☐–—-]+\s+(?!\s)|\d{1,2}[.)、]\s+(?!\s))?([*_`"'“‘「『[(（【〖〔<~]{0,4})\s*([+\-−]?[.:]?[A-Za-z0-9_](?:[\w:/.-]*\w)?)([*_`"'”’」』\])）】〗〕>~]{0,4})/u;

function headOf(text: Text, line: number, column: number): Head | undefined {
  const start = text.text.slice(0, 200);
  const match = HEAD.exec(start);
  if (!match) return undefined;
  const [whole, open = "", word = ""] = match;
  const isMarked = open !== "" || (text.marks ?? []).some(({ kind, start }) => start === 0 && kind !== "link");
  const rest = start.slice(whole.length, whole.length + 40).trim();
  return { word: word.replace("−", "-"), text, rest, line, column, isMarked };
}

/** The codes, names, numbers, statuses and texts of one word that were read, as a head would have them. */
export function knownWords(drafts: readonly Draft[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { code, fields } of drafts) {
    known.add(wireCode(code.text).code);
    for (const { role, text } of fields) {
      const word = text.text.trim();
      if (BESIDE_CODES.has(role) || !/\s/.test(word)) known.add(word);
    }
  }
  return known;
}

const BESIDE_CODES: ReadonlySet<string> = new Set(["name", "number", "subcode", "httpStatus"]);
