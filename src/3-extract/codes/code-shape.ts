import { CLOSING_BRACKETS, OPENING_BRACKETS } from "./brackets.ts";
import { memoByString } from "../../lib/memo.ts";

/** The ways to write a word that may be an error code. */
export type ShapeKind =
  "dotted" | "screaming" | "mixed" | "snake" | "kebab" | "prefixed" | "number" | "hex" | "sqlstate" | "word";

/** The way a word is written, and how likely such a word is a code: 0 (any word) to 1 (hardly anything else). */
export interface CodeShape {
  readonly kind: ShapeKind;
  readonly confidence: number;
}

/**
 * The shape of one word; `undefined` if it is not a code but a sentence, URL, date, version, price or file name.
 *
 * @example
 * shapeOf("InvalidParameter.Size") // { kind: "dotted", confidence: 1 }
 * shapeOf("ERR_TIMED_OUT") // { kind: "screaming", confidence: 0.9 }
 * shapeOf("QuotaExceeded") // { kind: "mixed", confidence: 0.7 }
 * shapeOf("async_derived_orphan") // { kind: "snake", confidence: 0.6 }
 * shapeOf("auth/invalid-email") // { kind: "dotted", confidence: 0.9 }
 * shapeOf(":order/not-found") // { kind: "dotted", confidence: 0.9 }
 * shapeOf("not-found") // { kind: "kebab", confidence: 0.5 }
 * shapeOf("E1234") // { kind: "prefixed", confidence: 0.9 }
 * shapeOf("ORA-00001") // { kind: "prefixed", confidence: 0.9 }
 * shapeOf("DB：0140") // { kind: "prefixed", confidence: 0.9 }
 * shapeOf("-1000") // { kind: "number", confidence: 0.6 }
 * shapeOf("301B") // { kind: "number", confidence: 0.5 }
 * shapeOf("1,001") // { kind: "number", confidence: 0.6 }
 * shapeOf("0x80070005") // { kind: "hex", confidence: 0.8 }
 * shapeOf("42S02") // { kind: "sqlstate", confidence: 0.7 }
 * shapeOf("ENOENT") // { kind: "screaming", confidence: 0.5 }
 * shapeOf(":not_found").kind // "kebab"
 * shapeOf("Forbidden") // { kind: "word", confidence: 0.2 }
 * shapeOf("https://example.com/errors") // undefined
 * shapeOf("kernel32.dll") // undefined
 * shapeOf("InvalidParameter.Json").kind // "dotted"
 * shapeOf("000-01") // { kind: "number", confidence: 0.5 }
 * shapeOf("100.0001") // { kind: "number", confidence: 0.5 }
 * shapeOf("1000-1099") // undefined
 * shapeOf("2024-01-31") // undefined
 * shapeOf("v1.2.3") // undefined
 * shapeOf("$12.50") // undefined
 * shapeOf("GET") // undefined
 * shapeOf("break;") // undefined
 * shapeOf("errors.json") // undefined
 * shapeOf("Errors.h.") // undefined
 * shapeOf("the request failed") // undefined
 */
export function shapeOf(raw: string): CodeShape | undefined {
  if (raw.length > 400 || NOT_ONE_WORD.test(raw) || STATEMENT.test(raw)) return undefined;
  if (CAMEL_CASE_DOTTED.test(raw) && raw.length <= 160) return { kind: "dotted", confidence: 1 };
  return raw.length > LONGEST_KNOWN ? findShape(raw) : knownShape(raw);
}

/** Words that are remembered, and their length: several patterns and layouts ask about the same words. */
const KNOWN_LIMIT = 5000;
const LONGEST_KNOWN = 60;

const knownShape = memoByString(findShape, KNOWN_LIMIT);

function findShape(raw: string): CodeShape | undefined {
  const word = stripDecoration(raw).replace(/%[ds]|\{\w+\}|<\w+>/g, "X");
  if (word.length === 0 || word.length > 160 || /\s/.test(word)) return undefined;
  // Most codes have only letters, dots and underscores, to which few of the patterns apply.
  const marked = /[^A-Za-z._]/.test(word);
  if (noCodePatterns.some((pattern) => pattern.test(word))) return undefined;
  if (marked && noCodePatternsWithSigns.some((pattern) => pattern.test(word))) return undefined;
  if (/\d/.test(word)) {
    const [, from, to] = /^(\d+)-(\d+)$/.exec(word) ?? [];
    if (from !== undefined && to !== undefined && from.length === to.length && to > from) return undefined;
    for (const [kind, confidence, pattern] of shapesWithDigits) if (pattern.test(word)) return { kind, confidence };
  }
  for (const [kind, confidence, pattern] of shapesWithoutDigits) if (pattern.test(word)) return { kind, confidence };
  return undefined;
}

/** A space between two letters, or a character that no shape has: the text is prose, like most texts. */
const NOT_ONE_WORD = /[A-Za-z] [A-Za-z]|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** A statement of a program, or the type at its end: `break;`, `ErrorKind;`. */
const STATEMENT = /^[A-Za-z]+;$/;

/** The shape of most dotted codes, which is tried first because no other text has it. */
const CAMEL_CASE_DOTTED = /^(?!Www\.)(?:[A-Z][a-z]+)+(?:\.(?:[A-Z][a-z]+)+)+$/;

/** Whether a shape is a decimal or hexadecimal number. */
export function isNumeric(shape: CodeShape): boolean {
  return shape.kind === "number" || shape.kind === "hex";
}

/**
 * A word without quotes, brackets, footnote marks and invisible characters, and without spaces next to a dot or an
 * underscore.
 *
 * @example
 * stripDecoration("`InvalidInstanceId. RegionMismatch`") // "InvalidInstanceId.RegionMismatch"
 * stripDecoration("[1001]") // "1001"
 * stripDecoration("QuotaExceeded*") // "QuotaExceeded"
 */
export function stripDecoration(raw: string): string {
  if (/^[\w.+-]+$/.test(raw)) return raw;
  return raw
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .replace(/[−–]/g, "-")
    .trim()
    .replace(BEFORE, "")
    .replace(BEHIND, "")
    .replace(/(?<=\w)([._]) (?=\w)|(?<=\w) ([._])(?=\w)/g, "$1$2")
    .replace(/[:,;]$/, "")
    .trim();
}

const BEFORE = new RegExp(`^["'\`“‘«{<*「${OPENING_BRACKETS}]+\\s?`);
const BEHIND = new RegExp(`["'\`”’»}>*†‡¹²³」${CLOSING_BRACKETS}]{1,400}$`);

/** Words of letters, dots and underscores that are not codes. */
const noCodePatterns: readonly RegExp[] = [
  /^www\./i,
  /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|TRACE|CONNECT)$/,
  /^([Tt]rue|[Ff]alse|[Yy]es|[Nn]o|[Nn]ull|NULL|[Nn]one|[Nn]\/[Aa]|TBD|YES|NO|TRUE|FALSE)$/,
  /^([Ss]tring|[Ii]nteger|int|int32|int64|[Ll]ong|[Ff]loat|[Dd]ouble|[Bb]oolean|bool|[Oo]bject|[Aa]rray|[Nn]umber|[Ee]num|[Dd]ate|[Dd]atetime|DateTime|[Tt]imestamp|[Ff]unction|void|[Rr]equired|[Oo]ptional|[Dd]efault)$/,
  /^\.|\/$/,
  /^(i\.e|e\.g|etc|vs|cf|z\.b|d\.h)\.?$/i,
  /\.(md|html?|json|js|ts|py|java|go|xml|ya?ml|txt|png|jpe?g|gif|svg|pdf|zip|com|cn|org|net|io|exe|dll|h|c|cpp|cs|php|rb|so|aar|jar|sol|rs|kt|swift|vue|tsx|jsx|mdx|toml|csv|rst|adoc|lua|hpp|dart)\.?$/,
  // With one capital it is a part of a code: `InvalidParameter.Json`.
  /\.(MD|HTML?|JSON|XML|TXT|PNG|JPE?G|GIF|PDF|ZIP|COM|EXE|DLL|JAR)$/,
  /^(https?|utf-?8|utf-?16|base64|sha-?\d+|md5|ipv[46]|http\/?\d(\.\d)?|h26[45]|mp[34]|u?int\d+|float\d+)$/i,
];

/** Words with other characters that are not codes. */
const noCodePatternsWithSigns: readonly RegExp[] = [
  /^[a-z]+:\/\//i,
  /@[\w-]+\.\w/,
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/,
  /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/,
  // Numbers of three digits and more on both sides are no versions.
  /^(?!\d{3,6}\.\d{3,6}$)v?\d+\.\d+(\.\w+)*\+?$/i,
  /^[$€£¥₩]/,
  /[%€$]$/,
  /^\d{1,2}:\d{1,2}/,
  /^\d+(\.\d+)?(px|ms|kb|mb|gb|tb|kbps|mbps|hz|khz|mhz|ghz|min|k|m)$/i,
  // Four digits and a capital are an SQL state: `2200D`.
  /^\d+(\.\d+)?[dghs]$|^\d{1,3}(\.\d+)?[DGHS]$/,
  /^[a-z]{2}-[A-Z]{2}$/,
  /^[a-z]{2,4}-[a-z]+-\d[a-z]?$/,
  /[()[\]{}=]/,
];

/** Shapes with a digit, which are tried before the others. */
const shapesWithDigits: readonly (readonly [ShapeKind, number, RegExp])[] = [
  ["number", 0.6, /^[+-]?\d{1,3}(,\d{3})+$/],
  ["number", 0.6, /^[+-]?\d{1,12}$/],
  ["number", 0.5, /^\d{3,6}[.]\d{3,6}$/],
  ["number", 0.5, /^\d{2,6}-\d{2,6}$/],
  ["hex", 0.8, /^-?0x[0-9a-f]{1,16}[lu]?$/i],
  ["hex", 0.6, /^(?=.*\d)(?=.*[A-Fa-f])[0-9A-Fa-f]{6,8}h?$/],
  ["hex", 0.6, /^(?=.*\d)[0-9A-Fa-f]{2,8}h$/],
  ["prefixed", 0.9, /^[A-Z]{1,12}[-_:#]?\d{2,10}[A-Z]?$/],
  ["sqlstate", 0.7, /^(?=.*\d)(?=.*[A-Z])[0-9A-Z]{5}$/],
  ["prefixed", 0.8, /^[A-Za-z][A-Za-z]{0,15}[-_:#]\d{2,10}$/],
  ["prefixed", 0.6, /^[A-Za-z]{1,8}\d{3,10}[A-Za-z]?$/],
  ["prefixed", 0.5, /^[A-Z]{1,32}\d{0,8}[-_:]{0,2}\d{1,10}\??$/],
  ["prefixed", 0.8, /^[A-Z]{1,8}\d*([-_:.][A-Z0-9]{1,12}){0,4}[-_:.]\d{1,10}$/],
  ["prefixed", 0.8, /^\d{2,6}[-_][A-Z][A-Za-z0-9_]{1,60}$/],
  ["number", 0.5, /^\d{3,6}[A-Z]$/],
];

const shapesWithoutDigits: readonly (readonly [ShapeKind, number, RegExp])[] = [
  ["screaming", 0.5, /^[A-Z]+(-[A-Z]+)+$/],
  ["screaming", 0.5, /^[A-Z][A-Z0-9]+_$/],
  ["screaming", 0.9, /^_?[A-Z][A-Z0-9]*([_-][A-Z0-9]+)+_?$/],
  ["screaming", 0.8, /^\d{1,2}[A-Z]{2,}(_[A-Z0-9]+)+$/],
  ["dotted", 1, /^[A-Z][\w-]*([.:]+[\w-]+)+\.?$/],
  ["dotted", 0.9, /^:?[a-z][\w-]*([./:]+[\w-]+)+\.?$/],
  ["dotted", 0.7, /^[A-Z][a-z]+[A-Z]\w*\.$/],
  ["snake", 0.6, /^_?[a-z][a-z0-9]*(_+[a-z0-9]+)+$/],
  ["mixed", 0.7, /^_?[A-Z]+[a-z0-9]+_?[A-Z][A-Za-z0-9_]*$/],
  ["mixed", 0.6, /^[A-Z]{3,}(?!x+$)[a-z]{2}\w*$/],
  ["mixed", 0.6, /^[a-z]+[A-Z][A-Za-z0-9]*$/],
  ["kebab", 0.5, /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/],
  ["kebab", 0.4, /^[A-Z]\w*(-[A-Z][a-z]+)+$/],
  ["mixed", 0.6, /^[A-Za-z][A-Za-z0-9]*([_-][A-Za-z0-9]+)+$/],
  ["kebab", 0.5, /^:[a-z][a-z0-9]*([_-][a-z0-9]+)*$/],
  ["screaming", 0.5, /^E(?!RR)[A-Z]{3,15}\d?$/],
  ["word", 0.3, /^[A-Z]{3,40}$/],
  ["word", 0.2, /^(?:[A-Za-z]{2,40}|[A-Z])$/],
];
