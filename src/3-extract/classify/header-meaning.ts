import { distance } from "fastest-levenshtein";
import { groupBy } from "../../lib/collections.ts";
import { memoByString } from "../../lib/memo.ts";
import type { Locale, Role } from "../../model/source.ts";
import { shapeOf } from "../codes/code-shape.ts";
import { foreignHeaders, headerLanguages, headerPhrases } from "./header-phrases.ts";
import { headerKey, PLAIN_WORD } from "./vocabulary.ts";

/** The role that a header or a label gives to the text under it. */
export interface HeaderMeaning {
  readonly role: Role;
  /** 1 if the header has hardly any other meaning, less if it has. */
  readonly confidence: number;
}

/**
 * The meaning of a header: by the whole header, by the words in brackets, by the last words, by the first words, or by
 * a similar spelling; `undefined` if it is unknown.
 *
 * @example
 * headerMeaning("Error code") // { role: "code", confidence: 1 }
 * headerMeaning("错误码（Error Code）") // { role: "code", confidence: 1 }
 * headerMeaning("错误码描述") // { role: "description", confidence: 1 }
 * headerMeaning("HHTP 状态码") // { role: "httpStatus", confidence: 0.8 }
 * headerMeaning("HTTP stauts code") // { role: "httpStatus", confidence: 0.8 }
 * headerMeaning("Meaning of the code") // { role: "description", confidence: 0.85 }
 * headerMeaning("Corresponding constant in `Foo`") // { role: "name", confidence: 0.77 }
 * headerMeaning("extensions.code") // { role: "code", confidence: 0.9 }
 * headerMeaning("NAME_INVALID") // undefined
 * headerMeaning("You do not have access to perform this action.") // undefined
 * headerMeaning("Animal") // undefined
 * headerMeaning("Error code (error_code)") // { role: "code", confidence: 1 }
 * headerMeaning("order_closed error code") // undefined
 * headerMeaning("Órdenes_de_envío Códigos_de_error") // undefined
 */
export function headerMeaning(header: string): HeaderMeaning | undefined {
  return header.length > 160 ? undefined : knownMeaning(header);
}

/** Results that are remembered: all pages have the same few headers, and the lines of a page the same few labels. */
const MEANINGS_LIMIT = 1000;

const knownMeaning = memoByString(findMeaning, MEANINGS_LIMIT);

function findMeaning(header: string): HeaderMeaning | undefined {
  const exact = labelMeaning(header);
  if ((exact !== undefined && exact.confidence >= 0.6) || !isHeaderLike(header)) return exact;
  const near = meaningBySpelling(headerKey(splitBrackets(header)[0]));
  return near !== undefined && near.confidence > (exact?.confidence ?? 0) ? near : exact;
}

/** The meaning of a label: like `headerMeaning`, without similar spellings. */
export function labelMeaning(header: string): HeaderMeaning | undefined {
  if (header.length > 160) return undefined;
  return PLAIN_WORD.test(header) ? meaningOfPhrase.get(headerKey(header)) : knownLabel(header);
}

const knownLabel = memoByString((header): HeaderMeaning | undefined => {
  if (/^[a-z_]\w*(?:\.[a-z_]\w*)*\.(?:error_?)?code$/i.test(header)) return { role: "code", confidence: 0.9 };
  const [outside = "", inside = ""] = splitBrackets(header);
  const key = headerKey(outside);
  if (key.length > 60 || isSentence(header)) return undefined;
  const exact = meaningOfPhrase.get(key) ?? (inside === "" ? undefined : meaningOfPhrase.get(headerKey(inside)));
  if (exact !== undefined) return exact;
  if (key === "" || foreignHeaderKeys.has(key) || hasCode(outside)) return undefined;
  const subject = /^(.{3,30}?) (?:of|for|in|to) /.exec(key)?.[1];
  const meaning = subject === undefined ? undefined : meaningOfPhrase.get(subject);
  if (meaning !== undefined) return lessConfident(meaning);
  return httpStatusHeader(key) ?? meaningByPart(key) ?? meaningByPart(headerKey(inside));
}, MEANINGS_LIMIT);

/** Whether a word is exactly a known header: `Message`, `HttpCode`, `解决方案`. */
export function isHeaderWord(word: string): boolean {
  if (word.length > 40) return false;
  // The first word excludes most words without the slower `headerKey`.
  const start = /^[A-Z]?[a-z]+(?![a-z0-9\u0080-\uffff])/.exec(word)?.[0].toLowerCase();
  return (start === undefined || firstWords.has(start)) && meaningOfPhrase.has(headerKey(word));
}

/** Whether a text is neither a sentence nor a code. */
function isHeaderLike(header: string): boolean {
  return !isSentence(header) && !hasCode(header);
}

/**
 * Whether a text is a code, several words with a code, or a list of names: `ERR_CLOSED`, `exception shop.ClosedError`,
 * `Order_states Order_errors`.
 */
function hasCode(header: string): boolean {
  const words = header.trim().split(/\s+/);
  if (words.filter((word) => word.includes("_")).length > 1) return true;
  return words.some((word) => (shapeOf(word)?.confidence ?? 0) >= (words.length > 1 ? 0.6 : 0.8));
}

/** Whether a text is a sentence or a labelled text, and not a name. */
function isSentence(header: string): boolean {
  const words = header.trim().replace(/\b(desc|descr|msg|no|num|info|ref|resp)\.$/i, "$1");
  return /\d{3}|[.。!！?？;；]$/.test(words) || words.split(/\s+/).length > 7 || /[:：]\s*\S/.test(words);
}

/**
 * The language that a header names, and the meaning of its other words; `undefined` if it names no language.
 *
 * @example
 * headerLanguage("Message (EN)") // { locale: "en", meaning: { role: "message", confidence: 1 } }
 * headerLanguage("한글 메시지") // { locale: "ko", meaning: { role: "message", confidence: 1 } }
 * headerLanguage("zh") // { locale: "zh", meaning: undefined }
 * headerLanguage("Message") // undefined
 */
export function headerLanguage(header: string): { locale: Locale; meaning: HeaderMeaning | undefined } | undefined {
  if (header.length > 40) return undefined;
  const key = headerKey(header);
  for (const [locale, code, name] of languagePatterns) {
    const rest = key.replace(code, "").replace(name, "").trim();
    if (rest !== key) return { locale, meaning: headerMeaning(rest) };
  }
  return undefined;
}

const languagePatterns = headerLanguages.map(
  ([locale, codes, names]) =>
    [
      locale,
      new RegExp(`(?:^| )(?:${codes})$`),
      new RegExp(`(?:in )?(?:${names})(?!\\p{sc=Latn}|\\p{sc=Cyrl})`, "u"),
    ] as const,
);

/** Whether a header belongs to tables of parameters, prices, regions and other subjects. */
export function isForeignHeader(header: string): boolean {
  return foreignHeaderKeys.has(headerKey(header));
}

const meaningOfPhrase: ReadonlyMap<string, HeaderMeaning> = new Map(
  headerPhrases
    .flatMap(([role, confidence, ...phrases]) =>
      phrases
        .join("|")
        .split("|")
        .map((phrase): [string, HeaderMeaning] => [headerKey(phrase), { role, confidence }]),
    )
    .reverse(),
);
const firstWords: ReadonlySet<string> = new Set(
  Array.from(meaningOfPhrase.keys(), (phrase) => /^[a-z]*/.exec(phrase)?.[0] ?? ""),
);
const foreignHeaderKeys: ReadonlySet<string> = new Set(foreignHeaders.split("|").map(headerKey));
const phrasesByLength: ReadonlyMap<number, readonly string[]> = groupBy(
  meaningOfPhrase.keys(),
  (phrase) => phrase.length,
);
/** Scripts that do not separate words: Chinese, Japanese, Korean and Thai. */
const ideographs = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

function splitBrackets(header: string): [string, string] {
  const match = /^([^()（）]*)[(（]([^()（）]*)[)）]\s*$/.exec(header.trim());
  return match === null || match[1]?.trim() === "" ? [header, ""] : [match[1] ?? "", match[2] ?? ""];
}

/** A header with a word similar to "http" and a word for a code: `HHTP 状态码`, `HTTP stauts code`. */
function httpStatusHeader(key: string): HeaderMeaning | undefined {
  const head = /^[a-z]+/.exec(key)?.[0] ?? "";
  if (head.length < 3 || distance(head, "http") > 1) return undefined;
  return /code|stat|stau|码|コード|코드|код/.test(key) ? { role: "httpStatus", confidence: 0.8 } : undefined;
}

function meaningByPart(key: string): HeaderMeaning | undefined {
  if (key === "") return undefined;
  const parts = ideographs.test(key) && !key.includes(" ") ? [...key] : key.split(" ");
  const glue = ideographs.test(key) && !key.includes(" ") ? "" : " ";
  let first: HeaderMeaning | undefined;
  for (let size = parts.length - 1; size >= 1; size--) {
    const tail = meaningOfPhrase.get(parts.slice(-size).join(glue));
    if (tail !== undefined && tail.role === "code" && /^codes?$/.test(parts.slice(-size).join(glue))) return tail;
    if (tail !== undefined && (glue === " " || size > 1)) {
      const better = tail.confidence < 0.5 ? strongPrefix(parts, glue) : undefined;
      return lessConfident(better ?? tail);
    }
    first ??= meaningOfPhrase.get(parts.slice(0, size).join(glue));
    if (glue === "" && size < 2) break;
  }
  return first === undefined ? undefined : lessConfident(first);
}

/** The meaning of a certain phrase before an uncertain last word: "error code value". */
function strongPrefix(parts: readonly string[], glue: string): HeaderMeaning | undefined {
  for (let size = parts.length - 1; size >= 1; size--) {
    const head = meaningOfPhrase.get(parts.slice(0, size).join(glue));
    if (head !== undefined && head.confidence >= 0.5) return head;
  }
  return undefined;
}

function lessConfident(meaning: HeaderMeaning): HeaderMeaning {
  return { role: meaning.role, confidence: Math.round(meaning.confidence * 85) / 100 };
}

/** The meaning of a header with a typo. */
function meaningBySpelling(key: string): HeaderMeaning | undefined {
  const allowed =
    ideographs.test(key) || /\d/.test(key) || key.length > 60 ? 0 : key.length >= 9 ? 2 : key.length >= 6 ? 1 : 0;
  for (let length = key.length - allowed; allowed > 0 && length <= key.length + allowed; length++) {
    for (const phrase of phrasesByLength.get(length) ?? []) {
      if (distance(phrase, key) <= allowed)
        return lessConfident(meaningOfPhrase.get(phrase) ?? { role: "ignore", confidence: 0 });
    }
  }
  return undefined;
}
