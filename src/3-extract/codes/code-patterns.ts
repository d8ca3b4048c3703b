import { catchAll, noteWords } from "../classify/vocabulary.ts";
import { CLOSING_BRACKETS, OPENING_BRACKETS } from "./brackets.ts";
import { type CodePattern, fieldsOf } from "./code-match.ts";
import {
  codeInWords,
  codeList,
  codeOfLabel,
  codesAndTitle,
  isCodeLabel,
  isConfidentAlone,
  isSeparated,
  labelledParts,
  markedCode,
  numberNameTitle,
  prefixFields,
  signedNumber,
  suffixFields,
  wholeText,
} from "./code-fields.ts";
import { shapeOf } from "./code-shape.ts";
import { declaredCode } from "./declared-code.ts";
import { pairPatterns, STATUS } from "./pair-patterns.ts";
import { rangePatterns } from "./range-patterns.ts";

// Parts of the patterns below.
const CODE = codeOf(OPENING_BRACKETS + CLOSING_BRACKETS);
const NOTE = `\\s*[(（[](?:${noteWords.flatMap(inEachCase).join("|")})[)）\\]]`;
const BRACKETS = `(?:(?!${NOTE})\\s*[(（[](?<brackets>[\\w.\\-/]+)[)）\\]])?`;
const TEXT_AFTER = `(?<between>(?:\\s*${STATUS})?${BRACKETS}\\s*(?:[:：—–,，→]|-+(?=\\s)|(?<=[${CLOSING_BRACKETS}]\\s?)-(?![-\\d]))?\\s*)(?<title>[^]*)$`;
const PREFIX = new RegExp(
  `^(?<open>["'\`“${OPENING_BRACKETS}])?(?<code>${CODE})(?<close>["'\`”${CLOSING_BRACKETS}])?${TEXT_AFTER}`,
  "du",
);

/** A note in brackets behind a code, which is no name of it: `(deprecated)`. */
export const noteBehindCode = new RegExp(`^${NOTE}`);

/** Words between the codes of a list. */
const LIST_WORD = "(?:or|and|oder|und|et|ou|y|e|o|oppure|или|и|lub|oraz|veya|ve|atau|dan|hoặc|và|หรือ|และ|أو|또는)";
const LIST_SEPARATOR = `[,，、;；\\n|]|\\s\\/\\s|(?<=\\d)\\/(?=[-\\d])|\\s${LIST_WORD}\\s|[或和及]|または|又は`;

function inEachCase(word: string): string[] {
  return [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)];
}

/** A code without separators inside, but with single or double colons. */
function codeOf(excluded: string): string {
  const characters = `[^\\s:：,，;；()（）"'\`“”[\\]→${excluded}]+`;
  return `${characters}(?:::?${characters})*`;
}

const wholeCode: CodePattern = {
  name: "code",
  example: "NotFound",
  // A colon at the end is none of the code: "QUOTA_EXCEEDED:".
  pattern: /^(?<code>[^]+?)[:：]?$/d,
  fields(match) {
    // "data:" is the label of a field, and two texts with code marks are not one code.
    const isOne = (match.text.marks ?? []).filter(({ kind }) => kind === "code").length < 2;
    return isOne && !/^[a-z]+[:：]$/.test(match.text.text) ? fieldsOf(match) : undefined;
  },
};
const elementPatterns = [wholeCode, ...pairPatterns];

/** Patterns of cells, headings and items that hold nothing but codes. */
export const cellPatterns: readonly CodePattern[] = [
  ...rangePatterns,
  {
    name: "code-after-family",
    example: "NotFoundNotFound.User",
    pattern: /^(?<family>[A-Za-z]\w{2,40})(?:\*{4})?(?<code>\k<family>\.[\w.]{1,80})$/d,
    fields: (match) => fieldsOf(match),
  },
  {
    name: "underscored-label-code",
    example: "Compiler_error_C2200",
    pattern: /^[A-Z][a-z]+_(?:[a-z]+_){0,3}(?:error|code|warning)_(?<code>[A-Z]{1,4}-?\d{3,6})$/d,
    fields: (match) => fieldsOf(match),
  },
  wholeCode,
  ...pairPatterns,
  declaredCode,
  {
    name: "label-code",
    example: "Compiler error C2200",
    pattern:
      /^(?<label>(?:[\p{L}.#-]+[\s:：]+){1,5}(?:[(（][^()（）]{1,60}[)）]\s+)?|[\p{L}]+[:：]\s*)["'`“(]?(?<code>[^\s:：]{1,200}?)(?<close>[)\]）"'`”]*)[:：]?$/du,
    fields: codeOfLabel,
  },
  {
    name: "code-list",
    example: "A1001, A1002 and A1003",
    pattern: new RegExp(`[,，、;；\\n|/或和及又ま]|\\s${LIST_WORD}\\s`, "iu"),
    fields: ({ text }) => codeList(text, new RegExp(LIST_SEPARATOR, "giu"), 0.3, elementPatterns),
  },
  {
    name: "code-list-spaces",
    example: "A1001 A1002 A1003",
    pattern: /\s/,
    fields: ({ text }) => codeList(text, /\s+/g, 0.6, elementPatterns),
  },
  {
    name: "code-list-slashes",
    example: "A1001/A1002",
    pattern: /\//,
    fields: ({ text }) => codeList(text, /\//g, 0.6, elementPatterns),
  },
];

/** Patterns of headings, items and paragraphs that have a code and other text. */
export const textPatterns: readonly CodePattern[] = [
  {
    name: "number-declaration",
    example: "#define ER_NO_SHOP 601 // the shop does not exist",
    pattern:
      /^(?:#define\s+(?<macro>[A-Z][A-Z0-9_]+)\s+\(?|case\s+\.?(?<member>\w+)\s*:\s*return\s+)(?<code>-?\d{1,12}|0x[\da-fA-F]{1,8})[UL]{0,2}\)?[;,]?\s*(?:(?:\/\/|\/\*|#)[!<*]{0,2}\s?(?<title>[^*\n]*)(?:\*+\/)?)?$/d,
    fields(match) {
      const name = match.part(match.group("macro") === "" ? "member" : "macro");
      const fields = fieldsOf(match, "title");
      return fields && { ...fields, name };
    },
  },
  {
    name: "constant-declaration",
    example: 'NOT_LOGIN(1, "the user is not logged in"),',
    pattern: /^(?<code>[A-Z][A-Z0-9_]+)\(\s*(?<number>-?\d+)\s*,\s*["'“](?<title>.*)["'”]\s*\)[,;]*$/d,
    fields: (match) => fieldsOf(match, "number", "title"),
  },
  {
    name: "status-arrow-code-arrow-title",
    example: "400 => 09 => The store was not found.",
    pattern: /^\[?(?<httpStatus>[45]\d\d)\]?\s*(?:=>|->|→)\s*(?<code>\S+)\s*(?:=>|->|→|[-–—:：])\s+(?<title>\S[^]*)$/d,
    fields: (match) => fieldsOf(match, "httpStatus", "title"),
  },
  {
    name: "status-constant-title",
    example: "404 STORE_NOT_FOUND The store was not found.",
    // The cells of a row may have run together: `404STORE_NOT_FOUNDThe store was not found.`
    pattern:
      /^(?<httpStatus>[45]\d\d)\s{0,4}(?<code>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+?)+?)(?:\s+|(?=\p{Lu}\p{Ll}|A \p{Ll}|[^\p{ASCII}]))(?<title>\S[^]*)$/du,
    fields: (match) => fieldsOf(match, "httpStatus", "title"),
  },
  {
    // The cells of a row ran together.
    name: "status-name-title",
    example: "404store_not_foundThe store was not found.",
    pattern: /^(?<httpStatus>[45]\d\d)(?<code>[a-z]+(?:_[a-z]+)+)(?<title>(?:\p{Lu}|[^\p{ASCII}])[^]*)$/du,
    fields: (match) => fieldsOf(match, "httpStatus", "title"),
  },
  {
    // The cells of a row ran together.
    name: "name-status-title",
    example: "STORE_NOT_FOUND404The store was not found.",
    pattern:
      /^(?<code>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_[A-Z0-9]*[A-Z]|[A-Z][a-z]+(?:\.?[A-Z][a-z]+)+)(?<httpStatus>[45]\d\d)(?<title>\p{Lu}\S*\s[^]*)$/du,
    fields: (match) => fieldsOf(match, "httpStatus", "title"),
  },
  {
    name: "codes-title",
    example: "50001 / 50002: The name is wrong",
    pattern:
      /^(?<codes>[^\s:：,，、/]{1,80}(?:[\s,，、/]+[^\s:：,，、/]{1,80}){1,9})(?:\s*[:：]\s*|\s+[-–—]+\s+)(?<title>\S[^]*)$/d,
    fields: codesAndTitle(cellPatterns),
  },
  {
    name: "numbers-title",
    example: "500, 502, 503 Server errors",
    pattern: new RegExp(
      `^(?<codes>-?\\d{3,12}(?:(?: ?[,，、/] ?| ${LIST_WORD} )-?\\d{3,12}){1,20}) (?<title>\\p{L}[^]*)$`,
      "du",
    ),
    fields: codesAndTitle(cellPatterns),
  },
  {
    name: "number-name-title",
    example: "400 - `invalid_size`: the size is wrong",
    pattern:
      /^(?<code>-?\d{1,12})(?:\s*[-–—:：|]\s*|\s+)(?<name>[A-Za-z][\w.-]{1,100})(?:\s*[:：|]\s*|\s+[-–—]+\s+)(?<title>\S[^]*)$/d,
    fields: numberNameTitle,
  },
  {
    name: "number-sign-title",
    example: "# 101 Document not found",
    pattern: /^(?:#|№)\s?(?<code>\d{1,12})(?:\s+|\s*[:：.–—-]\s*)(?<title>\p{L}[^]*)$/du,
    fields: signedNumber,
  },
  {
    name: "labelled-parts",
    example: "Error number: 1002; Symbol: ER_NO; SQLSTATE: HY000",
    pattern: /^(?=[^]{0,300}$)(?<line>[^\n:：=]*[:：=][^\n]*(?:[;；|，]|,\s)[^\n]*)/d,
    fields: labelledParts,
  },
  {
    name: "marked-code-separator-title",
    example: "`QUOTA`: the quota was used up",
    pattern: /[:：–—-]/,
    fields: markedCode,
  },
  {
    name: "title-brackets-code",
    example: "Invalid token (AUTH-1001)",
    pattern: /^(?<title>\p{L}[^()（）[\]]{2,120}?)\s*(?<open>[(（[])(?<http>HTTP )?(?<code>[^\s()（）[\]]+)[)）\]]$/du,
    fields: suffixFields,
  },
  {
    name: "code-in-words",
    example: "Handling `user-not-found` errors",
    pattern: /^\p{Lu}[\p{L} ]{2,40} (?<code>\S{2,80}) (?:errors?|exceptions?)$/du,
    fields: codeInWords,
  },
  {
    name: "code-error-word",
    example: "QuotaExceeded error",
    pattern: /^(?<code>[A-Za-z][\w.-]{2,80}) (?:error|exception)$/di,
    fields(match) {
      const fields = fieldsOf(match);
      return fields && fields.shape.confidence >= 0.6 ? fields : undefined;
    },
  },
  {
    // The type that reference pages print after a member.
    name: "code-arrow-type",
    example: "NotFound → const ErrorCode",
    pattern: new RegExp(`^["'\`“${OPENING_BRACKETS}]?(?<code>${CODE})\\s*→\\s*(?:const|static|final)\\s+\\w+$`, "du"),
    fields: (match) => fieldsOf(match),
  },
  {
    name: "code-separator-title",
    example: "1040: Too many connections",
    pattern: PREFIX,
    fields: (match) => (isSeparated(match) ? prefixFields(match) : undefined),
  },
  {
    name: "code-title",
    example: "404 Not Found",
    pattern: PREFIX,
    fields: (match) => (isConfidentAlone(match) ? prefixFields(match) : undefined),
  },
  {
    name: "label-code-title",
    example: "ERROR 1045 (28000): Access denied",
    pattern: new RegExp(
      `^(?<label>(?:\\p{L}+[\\s#]+){0,4}(?:\\p{L}+\\s?[:：#]\\s?)?)(?<open>["'\`“[(])?(?<code>${codeOf("")})(?<close>["'\`”\\])])?${TEXT_AFTER}`,
      "du",
    ),
    fields(match) {
      const label = match.group("label");
      if (label === "") return isSeparated(match) || isConfidentAlone(match) ? prefixFields(match) : undefined;
      return isCodeLabel(label, shapeOf(match.group("code"))) ? prefixFields(match) : undefined;
    },
  },
];

/** A row for all codes that the table does not list. */
export const otherCodes: CodePattern = {
  name: "other-codes",
  example: "Others",
  pattern: catchAll,
  fields: ({ text }) => wholeText(text, "word", 0.3),
  range: true,
};

/** Capitals with spaces between them, in a column of codes. */
export const capitalWords: CodePattern = {
  name: "capital-words",
  example: "SERVER BUSY",
  pattern: /^[A-Z][A-Z0-9]*(?:[ _-][A-Z0-9]+){1,6}$/,
  fields: ({ text }) => wholeText(text, "screaming", 0.5),
};

/** Words in small letters, in a column of codes that holds nothing else. */
export const smallWords: CodePattern = {
  name: "small-words",
  example: "no such element",
  pattern: /^[a-z]+(?: [a-z]+){1,5}$/,
  fields: ({ text }) => wholeText(text, "word", 0.5),
};

/** A single word of any shape, in a column whose header says that it holds codes. */
export const singleWord: CodePattern = {
  name: "single-word",
  example: "ungültig",
  pattern: /^\S{1,80}$/,
  fields: ({ text }) => wholeText(text, "word", 0.2),
};

/** Every pattern of a code, in the order in which the readers try them. */
export const codePatterns: readonly CodePattern[] = [
  otherCodes,
  ...cellPatterns,
  ...textPatterns,
  capitalWords,
  smallWords,
  singleWord,
];
