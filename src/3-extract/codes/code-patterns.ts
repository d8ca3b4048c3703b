import { announcesCode, catchAll } from "../classify/vocabulary.ts";
import { type CodePattern, fieldsOf } from "./code-match.ts";
import {
  codeAndTitle,
  codeList,
  codeOfLabel,
  isAscending,
  isConfidentAlone,
  isSeparated,
  labelledParts,
  markedCode,
  nameAndNumber,
  prefixFields,
  suffixFields,
  wholeText,
} from "./code-fields.ts";
import { shapeOf } from "./code-shape.ts";

// Parts of the patterns below.
const WORD = "[^\\s()（）=]";
const DASH = "[-–—−~〜]";
const RANGE_END = `[+–—−~〜-]?(?:[A-Za-z]{1,8}${DASH})?`;
const CODE = codeOf("【】");
const BRACKETS = "(?:\\s*[(（[](?<brackets>[\\w.\\-/]+)[)）\\]])?";
const TEXT_AFTER = `(?<between>${BRACKETS}\\s*(?:[:：—–,，→]|-+(?=\\s))?\\s*)(?<title>[^]*)$`;
const PREFIX = new RegExp(`^(?<open>["'\`“[(（【])?(?<code>${CODE})(?<close>["'\`”\\])）】])?${TEXT_AFTER}`, "du");

/** A code without separators inside, but with single or double colons. */
function codeOf(excluded: string): string {
  const characters = `[^\\s:：,，;；()（）"'\`“”[\\]→${excluded}]+`;
  return `${characters}(?:::?${characters})*`;
}

/** Patterns of texts that name many codes. */
export const rangePatterns: readonly CodePattern[] = [
  {
    name: "number-range",
    example: "1000-1099",
    pattern: new RegExp(
      `^(?<from>${RANGE_END}\\w{1,20}?\\d+)\\s*(?:${DASH}+|to|through|至|到|\\.\\.+)\\s*(?<to>${RANGE_END}\\w{0,20}?\\d+)$`,
      "i",
    ),
    fields: ({ text, group }) => (isAscending(group("from"), group("to")) ? wholeText(text, "number", 0.5) : undefined),
    range: true,
  },
  {
    name: "letter-range",
    example: "AB–AZ",
    pattern: /^(?<from>[A-Z]{2,4})\s*[–—~〜]\s*(?<to>[A-Z]{2,4})$/,
    fields({ text, group }) {
      const [from, to] = [group("from"), group("to")];
      return from.length === to.length && from < to ? wholeText(text, "number", 0.5) : undefined;
    },
    range: true,
  },
  {
    name: "wildcard",
    example: "5xx",
    pattern:
      /^[+–—−~〜-]?\d{1,8}[x*X]{1,4}$|^[\w.]+[.*]\*$|^[A-Z0-9]{1,4}\*$|^\w+[_–—−~〜-]\*$|^[<>≥≤]=?\s*[–—−~〜-]?\d+$/,
    fields: ({ text }) => wholeText(text, "number", 0.5),
    range: true,
  },
];

/** Patterns of two words in one cell: a number and its name, or a code and its title. */
export const pairPatterns: readonly CodePattern[] = [
  {
    name: "code-line-break-title",
    example: "200\nSuccess",
    pattern: /^(?<code>[^\n]*)\n(?<title>[^\n]*)$/d,
    fields(match) {
      const below = shapeOf(match.part("title").text);
      return below === undefined || below.kind === "word" ? fieldsOf(match, "title") : undefined;
    },
  },
  {
    name: "code-line-break-code",
    example: "404\nInvalidSubnetID",
    pattern: /^(?<first>[^\n]*)\n(?<second>[^\n]*)$/d,
    fields: ({ part }) => nameAndNumber(part("first"), part("second")),
  },
  {
    name: "code-footnote",
    example: "A1001 [1]",
    pattern: new RegExp(`^(?<code>${WORD}+?)\\s*(?:[=:：]|\\s-{1,2}\\s)?\\s*\\[\\d{1,2}\\]$`, "d"),
    fields: (match) => fieldsOf(match),
  },
  {
    name: "code-equals-code",
    example: "E_FAIL = 5",
    pattern: new RegExp(`^(?<first>${WORD}+?)\\s*(?:[=:：]|\\s-{1,2}\\s)\\s*(?<second>\\S+)$`, "d"),
    fields: ({ part }) => nameAndNumber(part("first"), part("second")),
  },
  {
    // A server sends the string that a member of an enumeration stands for.
    name: "enum-member",
    example: "NotFound = 'not_found'",
    pattern: new RegExp(`^(?<name>[^\\s()（）=:：]+)\\s*=\\s*["'\`](?<code>\\S*)\\S$`, "d"),
    fields: (match) => fieldsOf(match, "name"),
  },
  {
    name: "code-brackets-code",
    example: "0x0 (PDH_X)",
    pattern: new RegExp(`^(?<first>${WORD}+?)\\s*[(（[]\\s*(?<second>[^()（）]+?)\\s*[)）\\]]$`, "d"),
    fields: ({ part }) => nameAndNumber(part("first"), part("second")),
  },
  {
    name: "code-brackets-title",
    example: "E1001 (disk full)",
    pattern: new RegExp(`^(?<code>${WORD}+?)\\s*[(（[]\\s*(?<title>[^()（）]+?)\\s*[)）\\]]$`, "d"),
    fields: codeAndTitle,
  },
  {
    name: "code-space-code",
    example: "-1003 TOO_MANY_REQUESTS",
    pattern: new RegExp(`^(?<first>${WORD}+)\\s+(?<second>\\S+)$`, "d"),
    fields: ({ part }) => nameAndNumber(part("first"), part("second")),
  },
];

const wholeCode: CodePattern = {
  name: "code",
  example: "NotFound",
  pattern: /^(?<code>[^]+)$/d,
  fields: (match) => fieldsOf(match),
};
const elementPatterns = [wholeCode, ...pairPatterns];

/** Patterns of cells, headings and items that hold nothing but codes. */
export const cellPatterns: readonly CodePattern[] = [
  ...rangePatterns,
  wholeCode,
  ...pairPatterns,
  {
    name: "label-code",
    example: "Compiler error C2200",
    pattern:
      /^(?<label>(?:[\p{L}.#]+[\s:：]+){1,5}|[\p{L}]+[:：]\s*)["'`“(]?(?<code>[^\s:：]+?)(?<close>[)\]）"'`”]*)$/du,
    fields: codeOfLabel,
  },
  {
    name: "code-list",
    example: "A1001, A1002 and A1003",
    pattern: /[,，、;；\n|/或和及]|\s(?:or|and|oder|et|ou|y|e)\s/i,
    fields: ({ text }) =>
      codeList(
        text,
        /\s*(?:[,，、;；\n|]|\s\/\s|(?<=\d)\/(?=[-\d])|\s+(?:or|and|oder|et|ou|y|e)\s+|\s*[或和及]\s*)\s*/giu,
        0.3,
        elementPatterns,
      ),
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
    fields: ({ text }) => codeList(text, /\s*\/\s*/g, 0.6, elementPatterns),
  },
];

/** Patterns of headings, items and paragraphs that have a code and other text. */
export const textPatterns: readonly CodePattern[] = [
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
    pattern: /^(?<title>\p{L}[^()（）[\]]{2,120}?)\s*[(（[](?<http>HTTP )?(?<code>[^\s()（）[\]]+)[)）\]]$/du,
    fields: suffixFields,
  },
  {
    // The type that reference pages print after a member.
    name: "code-arrow-type",
    example: "NotFound → const ErrorCode",
    pattern: new RegExp(`^["'\`“[(（【]?(?<code>${CODE})\\s*→\\s*(?:const|static|final)\\s+\\w+$`, "du"),
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
      return announcesCode(label) && !COUNT_LABEL.test(label) ? prefixFields(match) : undefined;
    },
  },
];

/** Words before a number that counts: "Total error cases: 351". */
const COUNT_LABEL = /\b(?:total|count|sum|quantity)\b|总数|总计|合计|合計/i;

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
  singleWord,
];
