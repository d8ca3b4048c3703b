import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { decode } from "../../src/lib/decode-bytes.ts";
import { parse } from "../../src/2-parse/parse.ts";
import { extract } from "../../src/3-extract/extract.ts";
import { pageFeatures } from "../../src/3-extract/unread/confidence.ts";
import { compareWithPage } from "../../src/3-extract/unread/guards.ts";
import { normalize } from "../../src/4-normalize/normalize.ts";
import { groupBy } from "../../src/lib/collections.ts";
import type { CodeEntry } from "../../src/model/page-entries.ts";
import { type AnsweredPage, answeredPages, codeKey } from "./answers.ts";
import type { Observation } from "./logistic.ts";

/** The measures of each page of a corpus on which codes were read, and whether the page was read right. */
export async function observePages(root: string): Promise<Observation[]> {
  const observations: Observation[] = [];
  for (const answer of answeredPages(root)) {
    const decoded = decode(readFileSync(answer.file));
    if (!("text" in decoded)) continue;
    const page = await parse({ path: basename(answer.file), text: decoded.text }, () => undefined);
    const extraction = extract(page, {}, () => undefined);
    const facts = compareWithPage(page, extraction.findings, {});
    if (facts === undefined) continue;
    const { entries } = normalize(extraction, () => undefined);
    const measures = pageFeatures.map(({ measure }) => measure(facts));
    observations.push({ measures, truth: isRight(answer, entries) ? 1 : 0, weight: 1, group: answer.vendor });
  }
  return observations;
}

/** Whether all codes of an answer were read with its texts, and no others. */
function isRight({ codes, optional, wanted }: AnsweredPage, read: readonly CodeEntry[]): boolean {
  const errors = read.filter(({ kind }) => kind === undefined);
  const byCode = groupBy(errors, ({ code }) => codeKey(code));
  return (
    [...byCode.keys()].every((code) => codes.has(code) || optional.has(code)) &&
    wanted.every(({ spellings, cases }) => {
      const found = [...spellings].flatMap((code) => byCode.get(code) ?? []);
      return found.length > 0 && cases.every((texts) => found.some((entry) => hasText(entry, texts)));
    })
  );
}

function hasText({ message, text }: CodeEntry, wanted: readonly string[]): boolean {
  const texts = [message, text.title, text.description, text.cause, text.solution].filter((part) => part !== undefined);
  return texts.some((one) => wanted.some((other) => isAlike(textKey(one), textKey(other))));
}

/** Whether one text is at least half of the other, or nearly all pairs of characters are the same. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short === "") return false;
  if (long.includes(short) && (short.length >= 24 || short.length >= 0.5 * long.length)) return true;
  const pairs = (text: string): string[] =>
    Array.from({ length: Math.min(600, text.length) - 1 }, (_, at) => text.slice(at, at + 2));
  const left = pairs(long);
  const both = pairs(short).filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * both) / (pairs(short).length + pairs(long).length) >= 0.8;
}

function textKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/\[([^\]]*)\]\([^)]*\)|<[^>]{1,80}>/g, "$1")
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
