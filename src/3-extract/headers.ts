import { distance } from "fastest-levenshtein";
import { groupBy } from "../lib/group.ts";
import type { Role } from "../model/source.ts";
import { shapeOf } from "./code-shape.ts";
import { foreignHeaders, headerKey, headerPhrases } from "./vocabulary.ts";

/** What a header or a label says about the words under it. */
export interface HeaderSense {
  readonly role: Role;
  /** 1 when the header means hardly anything else, less when it may. */
  readonly strength: number;
}

/**
 * The role that a header's words give a column: by the whole, by what stands in brackets, by the last words,
 * by the first words, by a near spelling.
 *
 * @example
 * headerSense("Error code") // { role: "code", strength: 1 }
 * headerSense("错误码（Error Code）") // { role: "code", strength: 1 }
 * headerSense("错误码描述") // { role: "description", strength: 1 }
 * headerSense("HHTP 状态码") // { role: "httpStatus", strength: 0.8 }
 * headerSense("HTTP stauts code") // { role: "httpStatus", strength: 0.8 }
 * headerSense("Meaning of the code") // { role: "description", strength: 0.85 }
 * headerSense("Corresponding constant in `Foo`") // { role: "name", strength: 0.77 }
 * headerSense("extensions.code") // { role: "code", strength: 0.9 }
 * headerSense("NAME_INVALID") // undefined
 * headerSense("You do not have access to perform this action.") // undefined
 * headerSense("Animal") // undefined
 */
export function headerSense(header: string): HeaderSense | undefined {
  if (header.length > 160) return undefined;
  if (senses.size >= MOST_SENSES) senses.clear();
  // A copy: a piece of a page would keep the whole page in memory.
  if (!senses.has(header)) senses.set([...header].join(""), senseOf(header));
  return senses.get(header);
}

// The same few headers and labels stand on all pages, and a near spelling is looked for among all that are known.
const senses = new Map<string, HeaderSense | undefined>();
const MOST_SENSES = 1000;

function senseOf(header: string): HeaderSense | undefined {
  const said = labelSense(header);
  if ((said !== undefined && said.strength >= 0.6) || !isWord(header)) return said;
  const near = nearly(headerKey(brackets(header)[0]));
  return near !== undefined && near.strength > (said?.strength ?? 0) ? near : said;
}

/** The same without near spellings: for the many texts that may be a label and mostly are not. */
export function labelSense(header: string): HeaderSense | undefined {
  if (header.length > 160) return undefined;
  if (/^[a-z_]\w*(?:\.[a-z_]\w*)*\.(?:error_?)?code$/i.test(header)) return { role: "code", strength: 0.9 };
  const [outside = "", inside = ""] = brackets(header);
  const key = headerKey(outside);
  if (key.length > 60 || isSentence(header)) return undefined;
  const exact = index.get(key) ?? (inside === "" ? undefined : index.get(headerKey(inside)));
  if (exact !== undefined) return exact;
  if (key === "" || foreign.has(key) || (shapeOf(header)?.weight ?? 0) >= 0.8) return undefined;
  const subject = /^(.{3,30}?) (?:of|for|in|to) /.exec(key)?.[1];
  const said = subject === undefined ? undefined : index.get(subject);
  if (said !== undefined) return weaken(said);
  return http(key) ?? byPart(key) ?? byPart(headerKey(inside));
}

/** Whether a word is, letter by letter, what columns are called: `Message`, `HttpCode`, `解决方案`. */
export function isHeaderWord(word: string): boolean {
  if (word.length > 40) return false;
  // Most words begin with another word than headers do, which is told without making their keys.
  const start = /^[A-Z]?[a-z]+(?![a-z0-9\u0080-\uffff])/.exec(word)?.[0].toLowerCase();
  return (start === undefined || starts.has(start)) && index.has(headerKey(word));
}

/** Neither a sentence nor a code. */
function isWord(header: string): boolean {
  return !isSentence(header) && (shapeOf(header)?.weight ?? 0) < 0.8;
}

/** Words that say something rather than name it. */
function isSentence(header: string): boolean {
  const words = header.trim();
  return /\d{3}|[.。!！?？;；]$/.test(words) || words.split(/\s+/).length > 7 || /[:：]\s*\S/.test(words);
}

/** Whether a header belongs to tables of parameters, prices, regions and other things that are no errors. */
export function isForeignHeader(header: string): boolean {
  return foreign.has(headerKey(header));
}

const index: ReadonlyMap<string, HeaderSense> = new Map(
  headerPhrases
    .flatMap(([role, strength, phrases]) =>
      phrases.split("|").map((phrase): [string, HeaderSense] => [headerKey(phrase), { role, strength }]),
    )
    .reverse(),
);
const starts: ReadonlySet<string> = new Set(Array.from(index.keys(), (phrase) => /^[a-z]*/.exec(phrase)?.[0] ?? ""));
const foreign: ReadonlySet<string> = new Set(foreignHeaders.split("|").map(headerKey));
const byLength: ReadonlyMap<number, readonly string[]> = groupBy(index.keys(), (phrase) => phrase.length);
const ideographs = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

function brackets(header: string): [string, string] {
  const match = /^([^()（）]*)[(（]([^()（）]*)[)）]\s*$/.exec(header.trim());
  return match === null || match[1]?.trim() === "" ? [header, ""] : [match[1] ?? "", match[2] ?? ""];
}

/** `HHTP 状态码`, `HTTP stauts code`: something near "http" and something that is a code. */
function http(key: string): HeaderSense | undefined {
  const head = /^[a-z]+/.exec(key)?.[0] ?? "";
  if (head.length < 3 || distance(head, "http") > 1) return undefined;
  return /code|stat|stau|码|コード|코드|код/.test(key) ? { role: "httpStatus", strength: 0.8 } : undefined;
}

function byPart(key: string): HeaderSense | undefined {
  if (key === "") return undefined;
  const parts = ideographs.test(key) && !key.includes(" ") ? [...key] : key.split(" ");
  const glue = ideographs.test(key) && !key.includes(" ") ? "" : " ";
  let first: HeaderSense | undefined;
  for (let size = parts.length - 1; size >= 1; size--) {
    const tail = index.get(parts.slice(-size).join(glue));
    if (tail !== undefined && tail.role === "code" && /^codes?$/.test(parts.slice(-size).join(glue)))
      return foreign.has(parts.slice(0, -size).join(glue)) ? weaken(tail) : tail;
    if (tail !== undefined && (glue === " " || size > 1)) {
      const better = tail.strength < 0.5 ? inner(parts, glue) : undefined;
      return weaken(better ?? tail);
    }
    first ??= index.get(parts.slice(0, size).join(glue));
    if (glue === "" && size < 2) break;
  }
  return first === undefined ? undefined : weaken(first);
}

/** A strong phrase in front of a weak last word: "error code value". */
function inner(parts: readonly string[], glue: string): HeaderSense | undefined {
  for (let size = parts.length - 1; size >= 1; size--) {
    const head = index.get(parts.slice(0, size).join(glue));
    if (head !== undefined && head.strength >= 0.5) return head;
  }
  return undefined;
}

function weaken(sense: HeaderSense): HeaderSense {
  return { role: sense.role, strength: Math.round(sense.strength * 85) / 100 };
}

/** A header with a typing error in it. */
function nearly(key: string): HeaderSense | undefined {
  const allowed =
    ideographs.test(key) || /\d/.test(key) || key.length > 60 ? 0 : key.length >= 9 ? 2 : key.length >= 6 ? 1 : 0;
  for (let length = key.length - allowed; allowed > 0 && length <= key.length + allowed; length++) {
    for (const phrase of byLength.get(length) ?? []) {
      if (distance(phrase, key) <= allowed) return weaken(index.get(phrase) ?? { role: "ignore", strength: 0 });
    }
  }
  return undefined;
}
