import type { Place, Text } from "../../model/page.ts";
import { CLOSING_BRACKETS, OPENING_BRACKETS } from "../codes/brackets.ts";
import { noteBehindCode } from "../codes/code-patterns.ts";
import { beginsWithRange } from "../codes/range-patterns.ts";
import { readCodeCell } from "../codes/code-cell.ts";
import type { CodeMatch } from "../codes/code-match.ts";
import { readCodes } from "../codes/code-prefix.ts";
import { type CodeBeside, codesBeside, NUMBER_BEFORE_ARTICLE } from "../codes/codes-beside.ts";
import { type CodeShape, isNumeric, shapeOf } from "../codes/code-shape.ts";
import { declaredCode } from "../codes/declared-code.ts";
import { labelMeaning } from "../classify/header-meaning.ts";
import { responseFields } from "../classify/vocabulary.ts";
import { readLabel } from "../records/text-labels.ts";
import { slice, textPieces } from "../text-slices.ts";

/** The form of a code by which candidates are grouped. */
export type CodeForm = "number" | "prefixed" | "name" | "word";

/** What stands between a code and the text beside it. */
export type Separator =
  | "whole"
  | "label"
  | "code-label"
  | "colon"
  | "dash"
  | "bracket"
  | "space"
  | "other"
  | "first-word"
  | "unspaced"
  | "marker"
  | "running";

/** A place that may document an error: a text with a code at its head. */
export interface Candidate {
  readonly head: Text;
  readonly matches: readonly CodeMatch[];
  readonly form: CodeForm;
  readonly separator: Separator;
  /** The mark-up of the code. */
  readonly mark: "code" | "strong" | "none";
  /** The start of the text beside or below the code. */
  readonly textBeside: string;
  readonly place: Place;
}

/** Texts that are longer have no code at their head. */
const maxCellLength = 6000;
const maxHeadLength = 2000;
/** Characters of the text beside a code that features look at. */
const maxTextBeside = 300;

/**
 * The code at the head of a text, as a cell, as a prefix, or else as the first word. `below` is the text under it.
 * `isHeaded`: the text stands in a column with the header of codes, so that any single word is a candidate.
 */
export function readCandidate(text: Text, below = "", isHeaded = false): Candidate | undefined {
  const trimmed = slice(text, 0);
  const raw = trimmed.text;
  if (raw === "" || raw.length > maxCellLength) return undefined;
  const labelled = labelledCodes(trimmed, below);
  if (labelled.length > 0) return candidate(trimmed, labelled, "code-label", below);
  const cell = readCodeCell(trimmed);
  if (cell?.codes[0]?.pattern !== declaredCode.name && isLabelOfField(trimmed)) return undefined;
  if (cell?.range || beginsWithRange(raw)) return undefined;
  if (cell !== undefined) return candidate(trimmed, cell.codes, separatorOfCell(raw, cell.codes), below);
  if (raw.length > maxHeadLength) return undefined;
  const codes = NUMBER_BEFORE_ARTICLE.test(raw) ? [] : (readCodes(trimmed)?.codes ?? []);
  const [first] = codes;
  if (first !== undefined) return candidate(trimmed, codes, separatorOf(raw, codes), below);
  return firstWordCandidate(trimmed, below) ?? (isHeaded ? anyWordCandidate(trimmed, below) : undefined);
}

/** Reads the candidate at the head of a text, with the text `below` it. */
export type ReadHead = (text: Text, below: string) => Candidate | undefined;

/** Returns a reader of candidates for texts beside each other, some of whose codes are such only there. */
export function candidatesAmong(texts: readonly Text[]): ReadHead {
  const readBeside = codesBeside(texts);
  return (text, below) => {
    const beside = readBeside(text);
    return beside ? candidateBeside(text, beside, below) : (readCandidate(text, below) ?? partedWord(text, below));
  };
}

function candidateBeside(
  text: Text,
  { code, shape, model, isGlued }: CodeBeside,
  below: string,
): Candidate | undefined {
  const end = text.text.indexOf(code.text) + code.text.length;
  const title = slice(text, end + (GAP.exec(text.text.slice(end))?.[0].length ?? 0));
  const match = { code, shape, pattern: "beside", ...(title.text !== "" && { title }) };
  // The separator of the same text with a code like the others, because both are to be one series.
  const like = readCandidate({ text: text.text.replace(code.text, model), place: text.place });
  return candidate(text, [match], isGlued ? "unspaced" : (like?.separator ?? separatorOf(text.text, [match])), below);
}

/** A candidate whose code is given. */
export function candidate(
  head: Text,
  matches: readonly CodeMatch[],
  separator: Separator,
  below: string,
): Candidate | undefined {
  const [first] = matches;
  if (first === undefined) return undefined;
  return {
    head,
    matches,
    form: formOf(first.shape),
    separator,
    mark: markOf(head),
    textBeside: `${first.title?.text ?? ""} ${below}`.trim().slice(0, maxTextBeside),
    place: first.code.place,
  };
}

/** The form of a code, by its shape. */
export function formOf(shape: CodeShape): CodeForm {
  if (isNumeric(shape)) return "number";
  if (shape.kind === "prefixed" || shape.kind === "sqlstate") return "prefixed";
  return shape.kind === "word" ? "word" : "name";
}

/**
 * The key by which candidates of one section belong to one series. What is marked as code or labelled is a name. Names of
 * fields are explained in the same way as codes, and are a series of their own.
 */
export function signatureOf({ form, mark, separator, matches: [first] }: Candidate): string {
  if (responseFields.test(first?.code.text ?? "")) return "field";
  const isName = form !== "number" && (mark === "code" || separator === "code-label");
  return `${isName ? "name" : form} ${mark} ${separator}`;
}

/**
 * The code of a line with the label of a code: "Error code: 1001"; several codes if the label is that of several. "Code"
 * and "Error" are labels only if the line below has a label as well.
 */
function labelledCodes(line: Text, below: string): readonly CodeMatch[] {
  const match = /^([^:：]{2,40}?)\s*[:：]\s*(?=\S)/.exec(line.text);
  const meaning = labelMeaning(match?.[1] ?? "");
  const minConfidence = readLabel({ text: below, place: line.place }) === undefined ? 0.9 : 0.6;
  if (match === null || meaning?.role !== "code" || meaning.confidence < minConfidence) return [];
  const rest = slice(line, match[0].length);
  const { codes = namesWithStatuses(rest), range } = readCodeCell(rest) ?? {};
  if (codes.length > 1 && (range || !/\bcodes$/i.test(match[1] ?? ""))) return [];
  // The label makes any word as certain as a number.
  return codes.map((code) => ({ ...code, shape: { ...code.shape, confidence: Math.max(0.6, code.shape.confidence) } }));
}

/** The names of a list in which each has its HTTP status in brackets: "badRequest(400), conflict(409)". */
function namesWithStatuses(text: Text): readonly CodeMatch[] {
  if (text.text.length > maxHeadLength) return [];
  const names = Array.from(textPieces(text, /[,，、]/g), (piece): CodeMatch | undefined => {
    const [, name = ""] = /^([A-Za-z][\w.-]{1,100}) ?[(（][45]\d\d[)）]$/.exec(piece.text) ?? [];
    const shape = name === "" ? undefined : shapeOf(name);
    const number = slice(piece, piece.text.length - 4, piece.text.length - 1);
    return shape && { code: slice(piece, 0, name.length), number, shape, pattern: "code-brackets-code" };
  });
  const known = names.filter((name) => name !== undefined);
  return known.length === names.length ? known : [];
}

/** Whether a text is a labelled field of a record: "HTTP status: 400". */
function isLabelOfField(text: Text): boolean {
  return text.text.length < 200 && readLabel(text) !== undefined;
}

function markOf({ marks = [] }: Text): Candidate["mark"] {
  const atHead = marks.filter(({ start }) => start <= 1);
  if (atHead.some(({ kind }) => kind === "code")) return "code";
  return atHead.some(({ kind }) => kind === "strong") ? "strong" : "none";
}

/** A number with one word as its name, "600 - Panic", is written like the numbers with several words around it. */
function separatorOfCell(raw: string, codes: readonly CodeMatch[]): Separator {
  const [first] = codes;
  const isPair = codes.length === 1 && first !== undefined && isNumeric(first.shape) && first.name !== undefined;
  return isPair && raw.startsWith(first.code.text) && !raw.includes("\n") ? separatorOf(raw, codes) : "whole";
}

const opening = new RegExp(`["'\`“*${OPENING_BRACKETS}]`, "g");
const closing = new RegExp(`^["'\`”’*${CLOSING_BRACKETS}]+`);

function separatorOf(raw: string, codes: readonly CodeMatch[]): Separator {
  const [first = "", last = first] = [codes[0], codes.at(-1)].map((match) => match?.code.text);
  const at = raw.indexOf(first);
  const before = codes[0]?.httpStatus === undefined ? raw : raw.replace(/^[45]\d\d/, "   ");
  if (/\S/.test(before.slice(0, Math.max(0, at)).replace(opening, ""))) return "label";
  const behind = raw.slice(raw.indexOf(last, at) + last.length).replace(closing, "");
  if (/^\s*[:：]/.test(behind)) return "colon";
  if (/^\s*[-–—]/.test(behind)) return "dash";
  if (/^\s*[(（[]/.test(behind) && !noteBehindCode.test(behind)) return "bracket";
  return /^\s/.test(behind) ? "space" : "other";
}

/** A code before text of another script or before a capital: `1001参数错误`, `40001Invalid key`, `E101Order not found`. */
const unspacedWord =
  /^(?:(?:[+-]?\d{2,}|[A-Za-z][\w.]*[A-Za-z0-9])(?=[^\p{ASCII}\s])|[+-]?\d{3,}(?=\p{Lu}[\p{Lu}\p{Ll}]|A \p{Ll})|[A-Z]{1,8}(?:-?\d{1,6}){1,3}(?=\p{Lu}\p{Ll}+[ /])(?!Error|Exception))/u;
const firstWord = new RegExp(`^["'\`“*${OPENING_BRACKETS}]*([A-Za-z0-9_+-][\\w.+\\-/]*[\\w*]|\\d)(?=\\W|$)`, "u");

/** What stands between a code and its text. */
const GAP = /^["'`”’\])）】*\s:：,，.。;；=–—-]*/;

/** The first word of a text, whatever follows. */
function firstWordCandidate(text: Text, below: string, unspaced = unspacedWord.exec(text.text)): Candidate | undefined {
  const word = unspaced?.[0] ?? firstWord.exec(text.text)?.[1];
  const shape = word === undefined ? undefined : shapeOf(word);
  if (word === undefined || shape === undefined) return undefined;
  if (shape.kind === "word" && unspaced === null && markOf(text) === "none") return undefined;
  const start = text.text.indexOf(word);
  const end = start + word.length;
  const title = slice(text, end + (GAP.exec(text.text.slice(end))?.[0].length ?? 0));
  const separator = unspaced === null ? "first-word" : "unspaced";
  const match = { code: slice(text, start, end), shape, pattern: separator, ...(title.text !== "" && { title }) };
  return candidate(text, [match], separator, below);
}

/** The pattern of one word before a colon or a dash, or alone, which is a code only beside names of several words. */
export const PARTED_WORD = "parted-word";

/** The word before a colon or a dash, or alone: "Conflict: the order is closed". */
function partedWord(text: Text, below: string): Candidate | undefined {
  const trimmed = slice(text, 0);
  const [whole = "", word] = PARTED.exec(trimmed.text) ?? [];
  if (word === undefined || isLabelOfField(trimmed)) return undefined;
  const title = slice(trimmed, whole.length);
  const match = { code: slice(trimmed, 0, word.length), shape: WORD, pattern: PARTED_WORD };
  if (title.text === "") return candidate(trimmed, [match], "whole", below);
  return candidate(trimmed, [{ ...match, title }], separatorOf(trimmed.text, [match]), below);
}

const PARTED = /^([A-Z]?[a-z]{2,40})(?:\s?[:：]\s|\s[-–—]\s|$)/;
const WORD: CodeShape = { kind: "word", confidence: 0.2 };

function anyWordCandidate(text: Text, below: string): Candidate | undefined {
  if (text.text.length > 60 || /\s/.test(text.text)) return undefined;
  return candidate(text, [{ code: text, shape: WORD, pattern: "any-word" }], "whole", below);
}
