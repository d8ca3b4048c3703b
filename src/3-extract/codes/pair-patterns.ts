import { codeAndTitle, nameAndNumber } from "./code-fields.ts";
import { type CodePattern, fieldsOf } from "./code-match.ts";
import { shapeOf } from "./code-shape.ts";

const WORD = "[^\\s()（）=]";
/** No shape of a code is longer. Bounds keep the time of a pattern proportional to the length of its text. */
const CODE = `${WORD}{1,200}?`;
const BLANKS = "\\s{0,20}";
/** "(HTTP 401)" or "[HTTP status code: 401 Unauthorized]". */
export const STATUS =
  "[(（[]\\s?HTTP[ -]?(?:response |error )?(?:status)?[ -]?(?:code)?[:：=]? ?(?<httpStatus>[1-5]\\d\\d)(?: [^()（）[\\]]{0,40})?[)）\\]]";

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
    pattern: new RegExp(
      `^(?<code>${CODE})${BLANKS}(?:(?:[=:：]|\\s-{1,2}\\s)${BLANKS})?(?:\\[(?:\\^?\\d{1,2}|[^\\p{L}\\p{N}[\\]]{1,4})\\]|[(（][^\\p{L}\\p{N}()（）]{1,4}[)）])$`,
      "du",
    ),
    fields: (match) => fieldsOf(match),
  },
  {
    name: "code-status",
    example: "A1001 (HTTP 401)",
    pattern: new RegExp(`^(?<code>${CODE})${BLANKS}${STATUS}$`, "di"),
    fields: (match) => fieldsOf(match, "httpStatus"),
  },
  {
    name: "code-equals-code",
    example: "E_FAIL = 5",
    pattern: new RegExp(`^(?<first>${CODE})${BLANKS}(?:[=:：]|\\s-{1,2}\\s)${BLANKS}(?<second>\\S+)$`, "d"),
    fields: ({ part }) => nameAndNumber(part("first"), part("second")),
  },
  {
    // A server sends the string that a member of an enumeration stands for.
    name: "enum-member",
    example: "NotFound = 'not_found',",
    pattern: new RegExp(`^(?<name>[^\\s()（）=:：]+)\\s*=\\s*["'\`](?<code>\\S*)["'\`][,;]?$`, "d"),
    fields: (match) => fieldsOf(match, "name"),
  },
  {
    name: "code-brackets-code",
    example: "0x0 (PDH_X)",
    pattern: new RegExp(`^(?<first>${CODE})${BLANKS}[(（[](?<second>[^()（）]+)[)）\\]]$`, "d"),
    fields: ({ part }) => nameAndNumber(part("first"), part("second")),
  },
  {
    name: "code-brackets-title",
    example: "E1001 (disk full)",
    pattern: new RegExp(`^(?<code>${CODE})${BLANKS}[(（[](?<title>[^()（）]+)[)）\\]]$`, "d"),
    fields: codeAndTitle,
  },
  {
    name: "code-space-code",
    example: "-1003 TOO_MANY_REQUESTS",
    pattern: new RegExp(`^(?<first>${WORD}+)\\s+(?<second>\\S+)$`, "d"),
    fields: ({ part }) => nameAndNumber(part("first"), part("second")),
  },
];
