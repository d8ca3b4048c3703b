import { maxOf } from "../../lib/collections.ts";
import type { Text } from "../../model/page.ts";
import { blockTexts } from "../blocks-in-order.ts";
import { formOf } from "./code-form.ts";
import type { Found, PageReading, ReadRow } from "./page-reading.ts";

/** The texts of a row, without those that are values. */
export function textsOf({ draft }: ReadRow): readonly string[] {
  return draft.fields.filter(({ role }) => TEXT_ROLES.has(role)).map(({ text }) => text.text.trim());
}

const TEXT_ROLES: ReadonlySet<string> = new Set(["title", "message", "description", "cause", "solution"]);

/** Rows with three blanks inside a text: the cells of several columns ran together. */
export function joinedColumns({ rows }: PageReading): readonly ReadRow[] {
  return rows.filter((row) => textsOf(row).some((text) => /\S {3,}\S/.test(text)));
}

/**
 * The rows without a text, if these are more than 80 % of five or more rows, and a third of the text between the first
 * and the last code is in no draft.
 */
export function rowsWithUnreadText(reading: PageReading): readonly ReadRow[] {
  const { rows } = reading;
  const empty = rows.filter((row) => !textsOf(row).some((text) => text.length > 1));
  return rows.length >= 5 && empty.length > 0.8 * rows.length && shareOfTextRead(reading) < 2 / 3 ? empty : [];
}

/** The length of the drafts as a share of the length of the texts between the first and the last code, at most 1. */
export function shareOfTextRead({ page, rows }: PageReading): number {
  const lines = rows.map(({ draft }) => draft.place.line);
  const [first, last] = [lines.reduce((a, b) => Math.min(a, b)), maxOf(lines, 0)];
  const between = blockTexts(page).filter(({ place }) => place.line >= first && place.line <= last);
  const read = rows.flatMap(({ draft }) => [draft.code, ...draft.fields.map(({ text }) => text)]);
  return Math.min(1, lengthOf(read) / Math.max(1, lengthOf(between)));
}

function lengthOf(texts: readonly Text[]): number {
  return texts.reduce((sum, { text }) => sum + text.length, 0);
}

/** Codes at the beginning of sentences inside the texts of other codes, if at least 8 % of the rows contain one. */
export function codesInsideTexts({ rows, byKey, codes, known }: PageReading): readonly Found[] {
  const least = codes.size <= 12 ? 1 : 3;
  const found = rows.map(({ draft }) =>
    draft.fields
      .filter(({ role }) => TEXT_ROLES.has(role))
      .flatMap(({ text }) =>
        Array.from(text.text.matchAll(SENTENCE_CODE), ([, word = ""]) => ({ name: word, place: draft.place })).filter(
          ({ name }) => !known.has(name) && (byKey.get(formOf(name).key) ?? 0) >= least,
        ),
      ),
  );
  const rowsWith = found.filter((inside) => inside.length > 0).length;
  return rowsWith >= 2 && rowsWith >= 0.08 * rows.length ? found.flat() : [];
}

/** A number, a prefix with a number or a name in capitals at the beginning of a sentence, before a word. */
const SENTENCE_CODE =
  /(?<=(?:^|[.。!！?？)）”"…\n]) ?)(-?\d{3,12}|[A-Z]{1,8}-?\d{2,10}|[A-Z0-9]+(?:_[A-Z0-9]+)+)(?= \p{L})/gu;

/** Rows with an HTTP status as code, if the texts of half of them begin with a name, which may be the code. */
export function statusesBesideNames({ rows }: PageReading): readonly ReadRow[] {
  const statuses = rows.filter(({ code }) => /^[1-5]\d\d$/.test(code));
  if (statuses.length < 4 || statuses.length < 0.5 * rows.length) return [];
  const named = statuses.filter((row) => textsOf(row).some((text) => beginsWithName(text))).length;
  const isRepeated = new Set(statuses.map(({ code }) => code)).size < statuses.length / 1.2;
  return isRepeated && named >= 0.5 * statuses.length ? statuses : [];
}

function beginsWithName(text: string): boolean {
  const [word = ""] = /^[\w.]{6,}/.exec(text) ?? [];
  return NAMES.has(formOf(word).kind);
}

const NAMES: ReadonlySet<string> = new Set(["screaming", "dotted", "snake", "camel"]);

/** Rows whose code is a plain word among numbers, the name of a field or a file, or ends like a sentence. */
export function unlikelyCodes({ rows, codes, byKind }: PageReading): readonly ReadRow[] {
  const areNumbers = codes.size >= 5 && (byKind.get("number") ?? 0) >= 0.5 * codes.size;
  const classes = codeClasses(rows);
  return rows.filter((row) => {
    const { code } = row;
    if (classes.includes(row)) return true;
    if (FIELD_NAME.test(code) || FILE_NAME.test(code) || /[.:,，：]$|^[*•]/.test(code)) return true;
    const { kind } = formOf(code);
    if (kind === "dotted" && /^[a-z]/.test(code)) return codes.size >= 5 && !byMost(byKind, "dotted");
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
  return (counts.get(kind) ?? 0) >= Math.max(...counts.values());
}

const FIELD_NAME =
  /^(?:code|errors?|message|msg|description|reason|status|type|request_?id|error_?code|error_?message|warning|state|data|name|value|details?|solution|cause|说明|描述|含义|错误码|错误信息|解决方案|原因)[.:：]?$/i;
const FILE_NAME = /\.(sol|h|c|cpp|py|js|ts|java|md|go|dll|exe|php)\.?$/i;
