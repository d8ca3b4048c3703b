import { append, groupBy, share } from "../../lib/collections.ts";
import { countWhile } from "../../lib/count-while.ts";
import { blockTexts } from "../blocks-in-order.ts";
import { namesFailure } from "../classify/cell-profile.ts";
import { formOf } from "../codes/code-form.ts";
import { isWordInCapitals, namesFailureInCapitals } from "../series/group-candidates.ts";
import type { Head } from "./heads.ts";
import type { Found, PageReading } from "./page-reading.ts";

/**
 * Heads that are written like the codes that were read: two or more, or one with the beginning of many codes or in a row
 * that a layout refused.
 */
export function likeTheCodes(reading: PageReading): readonly Head[] {
  const { heads, outcomes, codes } = reading;
  if (codes.size === 0) return [];
  const like = withoutCompanions(
    reading,
    heads.filter((head) => isLike(reading, head)),
  );
  if (distinct(like) >= 2) return like;
  return like.filter(
    ({ word, line }) => outcomes.get(line) === "refused" || (reading.byKey.get(formOf(word).key) ?? 0) >= MANY_CODES,
  );
}

/**
 * Single words in capitals at the beginning of lines, if nearly all codes are names in capitals: those that name failures,
 * and three or more that stand among the rows that were read.
 */
export function wordsInCapitals({ heads, codes, byKind, outcomes }: PageReading): readonly Head[] {
  const names = byKind.get("screaming") ?? 0;
  if (names < 3 || names < 0.8 * codes.size) return [];
  const words = heads.filter(
    ({ word, column, rest }) => column === 0 && isWordInCapitals(word) && /^[\p{Lu}\p{Lo}(\d]/u.test(rest),
  );
  const lines = new Set(words.map(({ line }) => line));
  const isRow = (line: number): boolean => outcomes.get(line) === "read" || lines.has(line);
  const among = words.filter(({ line }) => isRow(line - 1) && isRow(line + 1));
  return words.filter((head) => namesFailureInCapitals(head.word) || (distinct(among) >= 3 && among.includes(head)));
}

/** So many codes with one beginning that a further name with it is a code as well. */
const MANY_CODES = 5;

/** Heads of the rows that were refused although they are errors with some probability, three names or more. */
export function refusedSeries({ findings, heads }: PageReading): readonly Head[] {
  const doubtful = findings.filter(({ probability }) => probability !== undefined).flatMap(({ outcomes }) => outcomes);
  const lines = new Set(doubtful.map(({ place }) => place.line));
  const refused = heads.filter(({ line }) => lines.has(line));
  return distinct(refused) >= 3 ? refused : [];
}

/** Whether a head is written like the codes of the page. */
function isLike({ byKey, byKind, codes }: PageReading, { word, rest, isMarked, column }: Head): boolean {
  if (UNIT.test(rest)) return false;
  const { kind, key } = formOf(word);
  const same = byKey.get(key) ?? 0;
  const isMain = (byKind.get(kind) ?? 0) / codes.size >= 0.3;
  switch (kind) {
    case "number":
      if (YEAR.test(word) && /^[-/年.]/.test(rest)) return false;
      if (word.length >= 4 || /^[+-]/.test(word)) return same >= 2 || (same === 1 && codes.size <= 4);
      return word.length === 3 && same >= 3 && same / codes.size >= 0.2;
    case "dotted":
      return /[A-Z]/.test(word) && isMain && (same >= 1 || namesFailure(word));
    case "screaming":
      return same >= 2 || (isMain && namesFailure(word));
    case "hex":
    case "prefixed":
    case "path":
      return same >= 2;
    case "camel":
    case "snake":
    case "kebab":
      return isMain && namesFailure(word) && (rest === "" || isMarked || column > 0);
    case "word":
      return false;
  }
}

/** Small numbers at the head of lines that continue a rising run with a number that was read. */
export function continuedNumbers(reading: PageReading): readonly Head[] {
  const { heads, rows, codes } = reading;
  const small = [...codes].filter((code) => SMALL_NUMBER.test(code)).length;
  if (small === 0 || (small < 2 && codes.size > 4) || small / codes.size < 0.1) return [];
  const read = rows
    .filter(({ code }) => SMALL_NUMBER.test(code))
    .map(({ code, draft }) => ({ value: Number(code), line: draft.place.line, head: undefined }));
  const unread = heads
    .filter(
      ({ word, column, rest }) =>
        column === 0 && SMALL_NUMBER.test(word) && /^($|[\p{L}[（(“"'`])/u.test(rest) && !UNIT.test(rest),
    )
    .map((head) => ({ value: Number(head.word), line: head.line, head }));
  const found: Head[] = [];
  let run: { value: number; head: Head | undefined }[] = [];
  const endRun = (): void => {
    const fresh = run.flatMap(({ head }) => head ?? []);
    if (run.length >= 4 && fresh.length >= 2 && fresh.length < run.length) append(found, fresh);
    run = [];
  };
  for (const number of [...read, ...unread].sort((a, b) => a.line - b.line || a.value - b.value)) {
    const last = run.at(-1)?.value;
    if (last !== undefined && (number.value <= last || number.value - last > 60)) endRun();
    run.push(number);
  }
  endRun();
  return withoutCompanions(reading, found);
}

const SMALL_NUMBER = /^-?\d{1,3}$/;

/** Headings of a number and nothing else, beside three or more that were read. Years are none of them. */
export function numbersAsHeadings({ page, heads, rows }: PageReading): readonly Head[] {
  const lines = new Set(page.sections.flatMap(({ heading }) => heading?.place.line ?? []));
  const read = rows.filter(({ code, draft }) => NUMBER.test(code) && lines.has(draft.place.line));
  if (read.length < 3) return [];
  return heads.filter(
    ({ word, rest, line }) => lines.has(line) && rest === "" && NUMBER.test(word) && !YEAR.test(word),
  );
}

const NUMBER = /^(?:[+-]\d{1,9}|\d{3,9})$/;
const YEAR = /^(?:19|20)\d\d$/;

/** Five or more heads of one form that hardly any other word has, and at least a third of what was read. */
export function otherForm(reading: PageReading): readonly Head[] {
  const { heads, codes, byKind, outcomes } = reading;
  const main = [...byKind].sort((a, b) => b[1] - a[1])[0]?.[0];
  const strong = heads.filter(({ word, rest, isMarked, column, line }) => {
    if (outcomes.get(line) === "read" || UNIT.test(rest) || !(rest === "" || isMarked || column === 0)) return false;
    const { kind } = formOf(word);
    if (kind === "number") return main !== "number" && word.length >= 4 && /^($|[\p{L}[（(“"'`:：])/u.test(rest);
    return STRONG_FORMS.has(kind) && (kind === "hex" || /[A-Z]/.test(word));
  });
  const groups = [...groupBy(strong, ({ word }) => formOf(word).kind)].filter(([kind, group]) => {
    const names = new Set(group.map(({ word }) => word));
    if (names.size < 5 || names.size < codes.size / 3) return false;
    if (kind === "number") return true;
    if (kind === "prefixed" || kind === "hex") return kind === main || names.size >= 8;
    return [...names].filter(namesFailure).length / names.size >= 0.3;
  });
  return withoutCompanions(
    reading,
    groups.flatMap(([, group]) => group),
  );
}

/**
 * Ten or more names in capitals inside one text of which nothing was read, if many name failures: the rows of a table
 * ran together. As many names as codes are the names of these.
 */
export function namesRunTogether({ page, outcomes, known, codes }: PageReading): readonly Found[] {
  return blockTexts(page).flatMap(({ text, place }) => {
    if (outcomes.get(place.line) === "read") return [];
    const names = [...new Set(text.match(CAPITALS))];
    const areOthers = !names.some((name) => known.has(name)) && Math.abs(names.length / codes.size - 1) > 0.2;
    return names.length >= 10 && areOthers && share(names, namesFailure) >= 0.3
      ? names.map((name) => ({ name, place }))
      : [];
  });
}

/** A name in capitals, up to the capital that begins the next word: `CART_EMPTYThe cart is empty`. */
const CAPITALS = /(?<![A-Z0-9_])[A-Z][A-Z0-9]{0,80}(?:_[A-Z0-9]{1,80}){1,9}(?=[A-Z][a-z]|[^A-Za-z0-9_]|$)/g;

const STRONG_FORMS: ReadonlySet<string> = new Set(["screaming", "dotted", "prefixed", "hex", "camel"]);

/** A number with one of these behind it is an amount. */
const UNIT = /^(?:%|ms\b|px\b|[KMG]B\b|年|月|日|个|次|秒|分|元|percent|bytes|seconds|minutes)/;

/**
 * Heads without companions: where nearly each row that was read has one head of a kind below it, these are other names
 * or numbers of the rows.
 */
function withoutCompanions({ rows }: PageReading, heads: readonly Head[]): readonly Head[] {
  const starts = [...new Set(rows.map(({ draft }) => draft.place.line))].sort((a, b) => a - b);
  if (starts.length < 3) return heads;
  return [...groupBy(heads, ({ word }) => formOf(word).kind)].flatMap(([, group]) => {
    const words = [...new Map(group.map((head) => [head.word, head])).values()];
    const alone = Math.max(rowsWithOne(starts, words, 0), rowsWithOne(starts, words, 3));
    return alone / starts.length >= 0.6 && alone / words.length >= 0.6 ? [] : group;
  });
}

/** The number of rows with exactly one head below the row, or up to `above` lines above it. */
function rowsWithOne(starts: readonly number[], heads: readonly Head[], above: number): number {
  const perRow = groupBy(heads, ({ line }) => countWhile(starts.length, (at) => (starts[at] ?? 0) <= line + above));
  return [...perRow].filter(([count, group]) => count > 0 && group.length === 1).length;
}

function distinct(heads: readonly Head[]): number {
  return new Set(heads.map(({ word }) => word)).size;
}
