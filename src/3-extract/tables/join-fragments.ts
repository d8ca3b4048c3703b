import type { Text } from "../../model/page.ts";
import { readCodeCell } from "../codes/code-cell.ts";

const CLOSING = /^[,.;:!?)\]}»”’'"，。；：！？）】」、]/u;
const OPENING = /(?:^|\s)["'“‘«([{`（「【]$/u;
const SENTENCE_END = /[.。!！?？]["'”’)）]?$/u;
/** Words before which no cell ends. */
const UNFINISHED =
  /(?:[,;，；、(（]|(?:^|\s)(?:an?|the|of|in|to|for|with|by|or|and|is|not|must be|parameter|parameters|field|value|header|параметр|поле|der|die|das|el|la|de|le|os?))$/iu;

/**
 * The lines of a text in which a scraper made a line of each element inside a cell, such as a code span, joined where one
 * line cannot be a cell: it begins in a small letter or with closing punctuation, or the line above is unfinished.
 */
export function joinFragments(lines: readonly Text[]): Text[] {
  const cells: Cell[] = [];
  for (const line of lines) {
    const above = cells.at(-1);
    if (above === undefined || !continues(above, line))
      cells.push({ first: line, pieces: [line.text], end: line.text });
    else extend(above, line.text);
  }
  return cells.map(({ first, pieces }) =>
    pieces.length === 1 ? first : { text: pieces.join(""), place: first.place },
  );
}

/** Lines that are joined so far. `end`: their last characters, because a search in all of them takes quadratic time. */
interface Cell {
  readonly first: Text;
  readonly pieces: string[];
  end: string;
}

/** More characters than the patterns for the end of a text look at. */
const END_LENGTH = 40;
/** Lines of a code that is cut into fragments. */
const MAX_CODE_LINES = 20;

function continues(above: Cell, line: Text): boolean {
  if (OPENING.test(above.end)) return true;
  if (/^["'`]$/.test(line.text)) return !isCodeCell(above) && !SENTENCE_END.test(above.end);
  if (CLOSING.test(line.text)) return true;
  if (SENTENCE_END.test(above.end) || isCodeCell(above)) return false;
  return /^\p{Ll}/u.test(line.text) || (UNFINISHED.test(above.end) && /^\S+$/.test(line.text) && isWholeCode(line));
}

function isCodeCell({ first, pieces }: Cell): boolean {
  if (pieces.length > MAX_CODE_LINES) return false;
  return isWholeCode(pieces.length === 1 ? first : { text: pieces.join(""), place: first.place });
}

/** Whether a line is a code. A code is rather the cell before a text than a part of its sentence. */
function isWholeCode(line: Text): boolean {
  return readCodeCell(line)?.codes.some(({ shape }) => shape.confidence >= 0.5) ?? false;
}

function extend(above: Cell, line: string): void {
  const isOpening = /^["'`]$/.test(line);
  const isClose = OPENING.test(above.end) || (CLOSING.test(line) && !isOpening);
  const piece = isClose ? line : ` ${line}`;
  above.pieces.push(piece);
  above.end = (above.end + piece).slice(-END_LENGTH);
}
