import type { CodePattern } from "./code-match.ts";
import { isAscending, wholeText } from "./code-fields.ts";

// Parts of the patterns below.
const DASH = "[-–—−~〜]";
const RANGE_END = `[+–—−~〜-]?(?:[A-Za-z]{1,8}${DASH})?`;

/** Patterns of texts that name many codes. */
export const rangePatterns: readonly CodePattern[] = [
  {
    name: "number-range",
    example: "1000-1099",
    pattern: new RegExp(
      `^(?<from>${RANGE_END}\\w{1,20}?\\d+)\\s*(?:${DASH}+|to|through|至|到|\\.\\.+)\\s*(?<to>${RANGE_END}\\w{0,20}?\\d+)$`,
      "i",
    ),
    fields({ text, group }) {
      // "-1001 -1002" and two lines are two negative numbers.
      const areTwo = /\n|^-\d+\s+-\d+$/.test(text.text.replace(/[−–]/g, "-"));
      return !areTwo && isAscending(group("from"), group("to")) ? wholeText(text, "number", 0.5) : undefined;
    },
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
  // In a long name, capitals are meant: `NETWORK_HTTP_4XX`.
  {
    name: "wildcard",
    example: "5xx",
    pattern:
      /^[+–—−~〜-]?\d{1,8}[x*X]{1,4}$|^[A-Z][\w.-]{0,20}?\dx{2,4}$|^[A-Z]{1,3}\dX{2,4}$|^[\w.]+[.*]\*$|^[A-Z0-9]{1,4}\*$|^\w+[_–—−~〜-]\*$|^[<>≥≤]=?\s*[–—−~〜-]?\d+$/,
    fields: ({ text }) => wholeText(text, "number", 0.5),
    range: true,
  },
];

const RANGE_BEFORE_WORDS = new RegExp(`^(\\d{2,12})\\s*${DASH}\\s*(\\d{2,12})(?=[\\s:：,，])`);

/** A number with placeholders before a title. Four digits and one `X` are an SQL state: `2201X`. */
const WILDCARD_BEFORE_WORDS = /^(?!\d{4}X(?!X))\d{1,8}X{1,4}(?:\s*[:：]|\s+[-–—]+\s)/;

/**
 * Whether a text begins with a range of numbers, given by two numbers of one length or by placeholders, and words follow.
 *
 * @example
 * beginsWithRange("600 - 699 for orders") // true
 * beginsWithRange("110XX: Communication") // true
 * beginsWithRange("600 - 3 orders are missing") // false
 * beginsWithRange("2201X: invalid row count") // false
 */
export function beginsWithRange(text: string): boolean {
  const [, from = "", to = ""] = RANGE_BEFORE_WORDS.exec(text) ?? [];
  return (from.length === to.length && from < to) || WILDCARD_BEFORE_WORDS.test(text);
}
