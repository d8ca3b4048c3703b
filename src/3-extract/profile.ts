import type { Cell } from "../model/page.ts";
import { readCodeCell } from "./code-cell.ts";
import { isNumeric } from "./code-shape.ts";
import { isHeaderWord } from "./headers.ts";
import { readLead } from "./lead.ts";
import { failureParts, failureWords, fieldNames, memberNames } from "./vocabulary.ts";

/** What stands in the cells of one column, as shares of its filled cells. */
export interface Profile {
  readonly filled: number;
  readonly codes: number;
  /** Cells that begin with a code and go on with words. */
  readonly leads: number;
  /** Mean weight of the shapes of the codes. */
  readonly weight: number;
  readonly numeric: number;
  readonly http: number;
  /** Cells that begin with a 4xx or 5xx status. */
  readonly failingHttp: number;
  readonly prose: number;
  /** Words of a person: prose, or a short phrase with spaces or ideographs. */
  readonly phrase: number;
  readonly distinct: number;
  /** Shares of the cells whose identifiers, or sentences, speak of failure. */
  readonly failingNames: number;
  readonly failingWords: number;
  /** Names that responses give their fields: `errorCode`, `error_description`. */
  readonly fieldNames: number;
  /** Cells with Chinese, Japanese or Korean characters. */
  readonly ideographs: number;
  /** Cells in capitals alone. */
  readonly capitals: number;
  /** Mean length of the texts. */
  readonly length: number;
}

/** What stands in the given cells of one column; a single cell gives the profile of a cell. */
export function profile(cells: readonly (Cell | undefined)[]): Profile {
  const texts: string[] = [];
  const counts = {
    codes: 0,
    weight: 0,
    numeric: 0,
    http: 0,
    failingHttp: 0,
    prose: 0,
    phrase: 0,
    ideographs: 0,
  };
  const coded: string[] = [];
  const mayLead: Cell[] = [];
  for (const cell of cells) {
    const text = cell?.text.trim() ?? "";
    if (cell === undefined || text === "" || /^[-–—/]$/.test(text)) continue;
    texts.push(text);
    const read = readCodeCell(cell);
    if (read !== undefined) {
      const [word] = read.words;
      counts.codes++;
      counts.weight += word?.shape.weight ?? 0;
      if (word !== undefined && isNumeric(word.shape)) counts.numeric++;
      coded.push(text);
    } else if (text.length <= 160) mayLead.push(cell);
    if (/^[1-5]\d\d(?!\d)/.test(text) && text.length < 40) counts.http++;
    if (/^[45]\d\d(?!\d)/.test(text) && text.length < 40) counts.failingHttp++;
    const isIdeographic = ideograph.test(text);
    const words = wordsIn(text) + (isIdeographic ? (text.match(ideographsAll)?.length ?? 0) / 2 : 0);
    const listed = read !== undefined && read.words.length > 1 && read.words.every(({ shape }) => shape.weight >= 0.6);
    if (words >= 4 && !listed) counts.prose++;
    if (words >= 2 && !listed && (read === undefined || read.words.length > 1)) counts.phrase++;
    if (isIdeographic) counts.ideographs++;
  }
  const filled = texts.length;
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  const failingNames = once(() => share(coded.filter(namesFailure).length));
  const failingWords = once(() => share(texts.filter((text) => failureWords.test(text)).length));
  return {
    filled,
    codes: share(counts.codes),
    // Few columns are asked what follows takes long to tell of.
    get leads() {
      return share(mayLead.filter((cell) => (readLead(cell)?.shape.weight ?? 0) >= 0.5).length);
    },
    weight: counts.codes === 0 ? 0 : counts.weight / counts.codes,
    numeric: share(counts.numeric),
    http: share(counts.http),
    failingHttp: share(counts.failingHttp),
    prose: share(counts.prose),
    phrase: share(counts.phrase),
    distinct: share(new Set(texts).size),
    get failingNames() {
      return failingNames();
    },
    get failingWords() {
      return failingWords();
    },
    ideographs: share(counts.ideographs),
    get fieldNames() {
      return share(texts.filter((text) => isFieldName(text)).length);
    },
    get capitals() {
      return share(texts.filter((text) => /^[^a-z]*[A-Z][^a-z]*$/.test(text)).length);
    },
    length: share(texts.reduce((sum, text) => sum + text.length, 0)),
  };
}

/** What is counted when it is asked for, and then known. */
function once(count: () => number): () => number {
  let known: number | undefined;
  return () => (known ??= count());
}

/**
 * Whether the parts of an identifier name a failure.
 *
 * @example
 * namesFailure("InvalidParameter.Size") // true
 * namesFailure("ERR_CAMERA") // true
 * namesFailure("maxLength") // false
 * namesFailure("errorCode") // false
 */
export function namesFailure(identifier: string): boolean {
  if (fieldNames.test(identifier.trim()) && !/^[A-Z_]+$/.test(identifier.trim())) return false;
  return identifier
    .replace(/([a-z0-9])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$2 ")
    .split(/[^A-Za-z]+/)
    .some((part, at, all) => failureParts.test(part) && !(at === all.length - 1 && /^no$/i.test(part)));
}

/** As many as stand between white space. */
function wordsIn(text: string): number {
  return 1 + (text.match(/\s+/g)?.length ?? 0);
}

/** A name that responses give their fields, or that columns have. */
function isFieldName(text: string): boolean {
  return (fieldNames.test(text) && !/^[A-Z_]+$/.test(text)) || memberNames.test(text) || isHeaderWord(text);
}

const ideograph = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const ideographsAll = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
