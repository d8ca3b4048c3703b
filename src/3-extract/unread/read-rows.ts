import { append, maxOf, share } from "../../lib/collections.ts";
import type { Text } from "../../model/page.ts";
import { blockTexts } from "../blocks-in-order.ts";
import { namesFailure } from "../classify/cell-profile.ts";
import { TEXT_ROLES } from "../classify/column-roles.ts";
import { formOf, isStatus } from "../codes/code-form.ts";
import { gluedNumbers } from "../codes/glued-status.ts";
import { namesIn } from "../series/running-tokens.ts";
import { type Found, type PageReading, type ReadRow, rowsByFinding } from "./page-reading.ts";

/** The texts of a row, without those that are values. */
export function textsOf({ draft }: ReadRow): readonly string[] {
  return draft.fields.filter(({ role }) => TEXT_ROLES.has(role)).map(({ text }) => text.text.trim());
}

/** Rows with three blanks inside a text: the cells of several columns ran together. */
export function joinedColumns({ rows }: PageReading): readonly ReadRow[] {
  return rows.filter((row) => textsOf(row).some((text) => /\S {3,}\S/.test(text)));
}

/** Rows with the sign of characters that were lost before the page was saved. */
export function damagedTexts({ rows }: PageReading): readonly ReadRow[] {
  return rows.filter(({ draft }) =>
    [draft.code, ...draft.fields.map(({ text }) => text)].some(({ text }) => text.includes("\ufffd")),
  );
}

/** Rows outside of tables with a number as text, if these are three or more and 30 %: the cells of a table are shifted. */
export function shiftedCells({ rows }: PageReading): readonly ReadRow[] {
  const outside = rows.filter(({ draft }) => draft.layout !== "tables");
  const shifted = outside.filter((row) => textsOf(row).some((text) => /^\d{2,6}$/.test(text)));
  return shifted.length >= 3 && shifted.length >= 0.3 * outside.length ? shifted : [];
}

/**
 * Rows outside of tables whose text may be that of another row: two or more that follow each other without a text, with
 * the row of several lines below them, and rows with another code as text.
 */
export function piledTexts({ rows, byKey }: PageReading): readonly ReadRow[] {
  const piled: ReadRow[] = [];
  let empty: ReadRow[] = [];
  for (const row of rows.filter(({ draft }) => draft.layout !== "tables")) {
    const text = textsOf(row).join("");
    if (text === "") {
      empty.push(row);
      continue;
    }
    if (empty.length > 1 && text.includes("\n")) append(piled, [...empty, row]);
    else if (/^[^\s\d]*\d\S*$/.test(text) && (byKey.get(formOf(text).key) ?? 0) > 1) piled.push(row);
    empty = [];
  }
  return piled;
}

/**
 * The rows without a text, if these are more than 80 % of five or more rows, and a third of the text between the first
 * and the last code is in no draft.
 */
export function rowsWithUnreadText(reading: PageReading): readonly ReadRow[] {
  const { rows } = reading;
  const empty = rows.filter((row) => !textsOf(row).some((text) => text.length > 1 && !VALUE.test(text)));
  const isMost = rows.length >= 5 && empty.length > 0.8 * rows.length;
  return isMost && shareOfTextRead(reading, LONGEST_OWN_TEXT) < 2 / 3 ? empty : [];
}

/** A text that says nothing about its code. */
const VALUE = /^(?:true|false|yes|no)$/i;

/** A longer text of one row may hold those of the rows around it. */
const LONGEST_OWN_TEXT = 400;

/**
 * The length of the drafts as a share of the length of the texts between the first and the last code, at most 1, without
 * fields longer than `longest`.
 */
export function shareOfTextRead({ page, rows }: PageReading, longest = Infinity): number {
  const lines = rows.map(({ draft }) => draft.place.line);
  const [first, last] = [lines.reduce((a, b) => Math.min(a, b)), maxOf(lines, 0)];
  const between = blockTexts(page).filter(({ place }) => place.line >= first && place.line <= last);
  const read = rows
    .flatMap(({ draft }) => [draft.code, ...draft.fields.map(({ text }) => text)])
    .filter(({ text }) => text.length <= longest);
  return Math.min(1, lengthOf(read) / Math.max(1, lengthOf(between)));
}

function lengthOf(texts: readonly Text[]): number {
  return texts.reduce((sum, { text }) => sum + text.length, 0);
}

/**
 * Codes at the beginning of sentences inside the texts of other codes, if at least 8 % of the rows contain one, or one text
 * contains three: the rows of a table ran together.
 */
export function codesInsideTexts({ rows, byKey, codes, known, byKind }: PageReading): readonly Found[] {
  const least = codes.size <= 12 ? 1 : 3;
  const isLike = (name: string): boolean => {
    const { kind, key } = formOf(name);
    return (key !== "" && (byKey.get(key) ?? 0) >= least) || (byKind.has(kind) && namesFailure(name));
  };
  const found = rows.map(({ draft }) =>
    draft.fields
      .filter(({ role }) => TEXT_ROLES.has(role))
      .flatMap(({ text }) => sentenceCodes(text).filter((name) => !known.has(name) && isLike(name)))
      .map((name) => ({ name, place: draft.place })),
  );
  const rowsWith = found.filter((inside) => inside.length > 0).length;
  const areMany = rowsWith >= 2 && rowsWith >= 0.08 * rows.length;
  return areMany ? found.flat() : found.filter((inside) => inside.length >= 3).flat();
}

/** Five or more names at the beginning of sentences of a text of which nothing was read, if most of them name failures. */
export function namesInUnreadText({ page, outcomes, known }: PageReading): readonly Found[] {
  return blockTexts(page).flatMap((text) => {
    if (outcomes.has(text.place.line)) return [];
    const names = sentenceCodes(text).filter((name) => !/^-?\d/.test(name) && !known.has(name));
    return new Set(names).size >= 5 && share(names, namesFailure) >= 0.5
      ? names.map((name) => ({ name, place: text.place }))
      : [];
  });
}

function sentenceCodes({ text }: Text): readonly string[] {
  return Array.from(text.matchAll(SENTENCE_CODE), ([, word = ""]) => word);
}

/**
 * A number, a prefix with a number or a name at the beginning of a sentence or behind a number, before a word or a number.
 */
const SENTENCE_CODE =
  /(?<=(?:^|[.。!！?？)）”"…:：\n]) ?|\d |\d\d)(-?\d{3,12}|[A-Z]{1,8}-?\d{2,10}|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_[A-Z0-9]*[A-Z]|[A-Z][a-z]+(?:[A-Z][a-z]+)+(?![A-Za-z]))(?= \p{L}|\p{Lo}| ?\d{3,8}(?!\d)|\p{Lu}\p{Ll}|A \p{Ll})/gu;

/** Names in the texts of rows that were read from running text. */
export function namesInRunningText({ rows, known }: PageReading): readonly Found[] {
  return rows
    .filter(({ draft }) => draft.pattern === "running-text")
    .flatMap(({ code, draft }) =>
      textsOf({ code, draft }).flatMap((text) =>
        namesIn(text).map((token) => ({ name: token.code, place: draft.place })),
      ),
    )
    .filter(({ name }) => !known.has(name));
}

/** Names that were read as those of codes and are written like these, in rows without a text, if there are three or more. */
export function namesLikeCodes({ rows, byKey, codes }: PageReading): readonly Found[] {
  const found = rows.flatMap((row) => {
    const name = row.draft.fields.find(({ role }) => role === "name")?.text.text ?? "";
    const isLike = formOf(name).kind === formOf(row.code).kind && (byKey.get(formOf(name).key) ?? 0) >= 3;
    const hasText = textsOf(row).some((text) => text !== name);
    return name !== "" && isLike && !hasText && !codes.has(name) ? { name, place: row.draft.place } : [];
  });
  return found.length >= 3 ? found : [];
}

/**
 * Rows with an HTTP status as code whose texts begin with a name or a number, which may be the code, if statuses repeat and
 * these rows are four or more, and a quarter of those that were read together.
 */
export function statusesBesideCodes(reading: PageReading): readonly ReadRow[] {
  return rowsByFinding(reading).flatMap((group) => {
    const beside = group.filter((row) => isStatus(row.code) && textsOf(row).some(beginsWithCode));
    const statuses = new Set(beside.map(({ code }) => code)).size;
    return beside.length >= 4 && beside.length >= 0.25 * group.length && statuses < beside.length / 1.2 ? beside : [];
  });
}

function beginsWithCode(text: string): boolean {
  const [word = ""] = /^[\w.-]{6,}/.exec(text) ?? [];
  return NAMES.has(formOf(word).kind) || /^\d{2,10} \p{Lu}/u.test(text);
}

const NAMES: ReadonlySet<string> = new Set(["screaming", "dotted", "snake", "camel", "prefixed"]);

/**
 * Rows whose text begins like the middle of a sentence, with closing punctuation, if these are three or more and a tenth:
 * a scraper made a line of each element inside a cell.
 */
export function textFragments({ rows }: PageReading): readonly ReadRow[] {
  const cut = rows.filter((row) => textsOf(row).some((text) => FRAGMENT.test(text)));
  return cut.length >= 3 && cut.length >= 0.1 * rows.length ? cut : [];
}

const FRAGMENT = /^(?:[,;，；、。)）\]»”’]|['"][:,.)]|["'`(（]$|(?:and|or|is|are)$)/u;

/** Rows whose code is a plain word among numbers, the name of a field or a file, or ends like a sentence. */
export function unlikelyCodes({ rows, codes, byKind }: PageReading): readonly ReadRow[] {
  const areNumbers = codes.size >= 5 && (byKind.get("number") ?? 0) >= 0.5 * codes.size;
  const classes = [...codeClasses(rows), ...runTogether(rows)];
  const numbered = gluedNumbers([...codes]);
  const areHex = [...codes].some((code) => /^\d[A-F]$/.test(code));
  return rows.filter((row) => {
    const { code } = row;
    if (classes.includes(row) || numbered.has(code)) return true;
    if (FIELD_NAME.test(code) || FILE_NAME.test(code) || /[.:,，：]$|^[*•]/.test(code)) return true;
    const { kind } = formOf(code);
    if (kind === "dotted" && /^[a-z]/.test(code)) return codes.size >= 5 && !byMost(byKind, "dotted");
    if (areHex && /^[A-F]{2}$/.test(code)) return false;
    return areNumbers && (kind === "word" || kind === "snake" || kind === "kebab") && /^[A-Za-z_-]+$/.test(code);
  });
}

/** Rows of single digits beside long codes: a table of what the first digit of the codes means. Their texts repeat. */
function codeClasses(rows: readonly ReadRow[]): readonly ReadRow[] {
  const digits = rows.filter(({ code }) => /^\d$/.test(code));
  const long = rows.filter(({ code }) => code.length >= 4).length;
  if (digits.length < 3 || long < 0.8 * rows.length) return [];
  return new Set(digits.map((row) => textsOf(row).join("\n"))).size <= 0.75 * digits.length ? digits : [];
}

function byMost(counts: ReadonlyMap<string, number>, kind: string): boolean {
  return (counts.get(kind) ?? 0) >= maxOf(counts.values(), 0);
}

/**
 * Names that go on with the text of the next cell, three or more or half of the codes: `CART_NOT_FOUNDThere`,
 * `NOT_FOUND404No`, `NOT_FOUND404CART_LOCKED409`, `CreateOrderORD1042`. Codes of one name with numbers are none of them.
 */
function runTogether(rows: readonly ReadRow[]): readonly ReadRow[] {
  const found = rows.filter(({ code }) => RUN_TOGETHER.test(code));
  const names = new Set(found.map(({ code }) => code.replace(/\d{1,9}$/, ""))).size;
  return found.length >= Math.min(3, 0.5 * rows.length) && (names > 1 || found.length < 2) ? found : [];
}

const RUN_TOGETHER =
  /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?:(?:[A-Z]|[a-z]{2,3}[A-Z]|\d{3,8}\p{Lu}|\d{4,8})[a-z]+|[A-Z]\d{3}[A-Z]+_\w+)$|^(?:[A-Z][a-z]+)+[A-Z]{2,6}\d{3,6}$/u;

const FIELD_NAME =
  /^(?:code|errors?|message|msg|description|reason|status|type|request_?id|error_?code|error_?message|warning|state|data|name|value|details?|solution|cause|说明|描述|含义|错误码|错误信息|解决方案|原因)[.:：]?$/i;
const FILE_NAME = /\.(sol|h|c|cpp|py|js|ts|java|md|go|dll|exe|php)\.?$/i;
