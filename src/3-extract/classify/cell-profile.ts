import type { Cell } from "../../model/page.ts";
import type { CodeMatch } from "../codes/code-match.ts";
import { readCodeCell } from "../codes/code-cell.ts";
import { isNumeric } from "../codes/code-shape.ts";
import { isHeaderWord } from "./header-meaning.ts";
import { readCodePrefix } from "../codes/code-prefix.ts";
import { failureParts, failureWords, fieldNames, isStatusPhrase, isTypeName, memberNames } from "./vocabulary.ts";

/** The content of the cells of one column, as shares of the filled cells. */
export interface CellProfile {
  readonly filled: number;
  readonly codes: number;
  /** Cells that begin with a code before other text. */
  readonly codePrefixes: number;
  /** Cells that begin with a name that is certainly a code, before other text. */
  readonly namePrefixes: number;
  /** Cells that are the reason phrase of an HTTP status: "Not Found". */
  readonly statusPhrases: number;
  /** Mean confidence of the shapes of the codes. */
  readonly codeConfidence: number;
  readonly numeric: number;
  readonly http: number;
  /** Cells that begin with a 4xx or 5xx status. */
  readonly failingHttp: number;
  readonly prose: number;
  /** Cells with several words: prose, or a short phrase with spaces or ideographs. */
  readonly phrase: number;
  readonly distinct: number;
  /** Cells whose identifiers, or whose sentences, name a failure. */
  readonly failingNames: number;
  readonly failingWords: number;
  /** Names of fields of a response: `errorCode`, `error_description`. */
  readonly fieldNames: number;
  /** Names of types of data: `string`, `number(2)`. */
  readonly typeNames: number;
  /** Cells with Chinese, Japanese or Korean characters. */
  readonly ideographs: number;
  /** Cells of one to six words in small letters: `no such element`. */
  readonly phrasesOfWords: number;
  /** Cells in which all letters are capitals. */
  readonly capitals: number;
  /** Nine of ten cells are one more than the cell above, from 0 or 1 on. */
  readonly countsRows: boolean;
  /** Mean length of the texts. */
  readonly length: number;
}

/** Statuses of HTTP. Of the numbers from 100 to 399 few are, and the others are codes of their own. */
const HTTP_STATUS = /^(?:10[0-4]|20\d|226|30\d|[45]\d\d)(?!\d)/;

/** The profile of the given cells of one column. */
export function profileCells(cells: readonly (Cell | undefined)[]): CellProfile {
  const texts: string[] = [];
  const codes: string[] = [];
  const counts = { weight: 0, numeric: 0, http: 0, failingHttp: 0, prose: 0, phrase: 0, ideographs: 0, length: 0 };
  const mayLead: Cell[] = [];
  for (const cell of cells) {
    const text = cell?.text.trim() ?? "";
    if (cell === undefined || text === "" || (text.length === 1 && /[-–—/]/.test(text))) continue;
    texts.push(text);
    counts.length += text.length;
    const read = readCodeCell(cell);
    if (read !== undefined) {
      const [word] = read.codes;
      codes.push(text);
      counts.weight += word?.shape.confidence ?? 0;
      if (word !== undefined && isNumeric(word.shape)) counts.numeric++;
    } else if (text.length <= 160) mayLead.push(cell);
    if (text.length < 40 && HTTP_STATUS.test(text)) {
      counts.http++;
      if (/^[45]/.test(text)) counts.failingHttp++;
    }
    const isIdeographic = cjkCharacter.test(text);
    const words = wordCount(text) + (isIdeographic ? (text.match(cjkCharacters)?.length ?? 0) / 2 : 0);
    const listed =
      read !== undefined && read.codes.length > 1 && read.codes.every(({ shape }) => shape.confidence >= 0.6);
    if (words >= 4 && !listed) counts.prose++;
    if (words >= 2 && !listed && (read === undefined || read.codes.length > 1)) counts.phrase++;
    if (isIdeographic) counts.ideographs++;
  }
  const filled = texts.length;
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  const shareOf = <Item>(items: readonly Item[], is: (item: Item) => boolean) => share(items.filter(is).length);
  // Computed on demand, because few columns need these shares, and kept, because some are used several times.
  let led: readonly CodeMatch[] | undefined;
  const prefixes = () => (led ??= mayLead.flatMap((cell) => readCodePrefix(cell) ?? []));
  let failingNames: number | undefined;
  let failingWords: number | undefined;
  return {
    filled,
    codes: share(codes.length),
    get codePrefixes() {
      return share(prefixes().filter(({ shape }) => shape.confidence >= 0.5).length);
    },
    get namePrefixes() {
      return share(prefixes().filter(({ shape }) => shape.confidence >= 0.6 && !isNumeric(shape)).length);
    },
    get statusPhrases() {
      return shareOf(texts, (text) => text.length < 40 && isStatusPhrase(text));
    },
    get codeConfidence() {
      if (codes.length > 0) return counts.weight / codes.length;
      const led = prefixes();
      return led.reduce((sum, code) => sum + code.shape.confidence, 0) / Math.max(1, led.length);
    },
    numeric: share(counts.numeric),
    http: share(counts.http),
    failingHttp: share(counts.failingHttp),
    prose: share(counts.prose),
    phrase: share(counts.phrase),
    distinct: share(new Set(texts).size),
    get failingNames() {
      const names = codes.length > 0 ? codes : prefixes().map(({ code }) => code.text);
      return (failingNames ??= shareOf(names, namesFailure));
    },
    get failingWords() {
      return (failingWords ??= shareOf(texts, (text) => failureWords.test(text)));
    },
    ideographs: share(counts.ideographs),
    get fieldNames() {
      return shareOf(texts, isFieldName);
    },
    get typeNames() {
      return shareOf(texts, isTypeName);
    },
    get phrasesOfWords() {
      return shareOf(texts, (text) => /^[a-z]+(?: [a-z]+){0,5}$/.test(text));
    },
    get capitals() {
      return shareOf(texts, (text) => /^[^A-Za-z]*[A-Z][^a-z]*$/.test(text));
    },
    get countsRows() {
      const first = Number(texts[0]);
      const next = texts.filter((text, at) => text === String(first + at)).length;
      return filled >= 3 && (first === 0 || first === 1) && next >= 0.9 * filled;
    },
    length: share(counts.length),
  };
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
  const word = identifier.trim();
  const parts = identifier.match(/[A-Z]{1,160}(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  const fails = parts.some((part, at) => {
    const lower = part.toLowerCase();
    return failureParts.has(lower) && !(lower === "no" && at === parts.length - 1 && /[A-Za-z]$/.test(identifier));
  });
  return fails && (/^[A-Z_]+$/.test(word) || !fieldNames.test(word));
}

/** The number of words of a trimmed text, at most four. */
function wordCount(text: string): number {
  return text.split(/\s+/, 4).length;
}

/** Whether a text is a name of a field of a response, or a header word. */
export function isFieldName(text: string): boolean {
  return (fieldNames.test(text) && !/^[A-Z_]+$/.test(text)) || memberNames.test(text) || isHeaderWord(text);
}

const cjkCharacter = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const cjkCharacters = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
