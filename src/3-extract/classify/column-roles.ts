import type { Row } from "../../model/page.ts";
import type { Locale, Role } from "../../model/source.ts";
import { type HeaderMeaning, headerLanguage, headerMeaning, isForeignHeader } from "./header-meaning.ts";
import { type CellProfile, profileCells } from "./cell-profile.ts";
import { isOperationHeader } from "../operations/operation-words.ts";
import { codeHeaderWord } from "./vocabulary.ts";
import { isGroupColumn } from "./group-column.ts";

/** One column of a table with its role and the reason for the role. */
export interface Column {
  readonly header: string;
  readonly role: Role;
  readonly meaning?: HeaderMeaning;
  readonly foreign: boolean;
  readonly profile: CellProfile;
  readonly reason: string;
  /** The language of the texts, if the table has the same texts in several languages. */
  readonly locale?: Locale;
}

/** Rows by which the columns of a table get their roles. */
const columnSampleSize = 400;

/**
 * The columns of a table with their roles, by headers and cells. If a header and the cells disagree, the cells decide.
 * `overrides` are a person's decisions: header text → role. `codeAt` is the index of the code column, if it is known.
 */
export function readColumns(
  header: Row | undefined,
  body: readonly Row[],
  overrides: Readonly<Record<string, Role>> = {},
  codeAt = -1,
): readonly Column[] {
  const width = header?.cells.length ?? mostCommonWidth(body);
  const sample = body.slice(0, columnSampleSize).filter((row) => row.cells.length === width);
  const rows = sample.length > 0 ? sample : body.slice(0, columnSampleSize);
  const samples = Array.from({ length: width }, (_, at) => {
    const words = header?.cells[at]?.text ?? "";
    const meaning = headerMeaning(words);
    return {
      header: words,
      ...(meaning === undefined ? {} : { meaning }),
      foreign: isForeignHeader(words),
      profile: profileCells(rows.map((row) => row.cells[at])),
    };
  });
  const decided = samples.findIndex((column) => overrides[column.header] === "code");
  const forced = decided >= 0 ? decided : codeAt;
  const code =
    forced >= 0
      ? forced
      : codeColumnIndex(
          samples.filter((column) => overrides[column.header] === undefined),
          samples,
          rows,
        );
  const taken = new Set<Role>();
  const columns = samples.map((column, at): Column => {
    const override = overrides[column.header];
    const [role, why] =
      override !== undefined
        ? ([override, "set in source.json"] as const)
        : at === code
          ? (["code", codeColumnReason(column)] as const)
          : otherRole(column, samples[code], taken, hasOtherTextColumn(samples, column));
    taken.add(role);
    return { ...column, role, reason: `column ${at + 1} "${column.header}" → ${role}: ${why}` };
  });
  return withTitleColumn(withLanguages(columns));
}

/** The roles of texts, which are no values. */
export const TEXT_ROLES: ReadonlySet<Role> = new Set(["title", "message", "description", "cause", "solution"]);

/** Whether the header of a column has the word "code" and means codes. */
export function isHeadedAsCodes({ header, meaning }: Pick<Column, "header" | "meaning">): boolean {
  return meaning?.role === "code" && meaning.confidence >= 0.6 && codeHeaderWord.test(header);
}

/** Columns with the same role that name different languages get these languages. */
function withLanguages(columns: readonly Column[]): readonly Column[] {
  const languages = columns.map(({ header }) => headerLanguage(header));
  if (languages.every((language) => language === undefined)) return columns;
  const read = columns.map((column, at): Column => {
    const language = languages[at];
    const isText = column.role === "ignore" ? column.profile.phrase >= 0.5 : TEXT_ROLES.has(column.role);
    if (language === undefined || !isText) return column;
    const role = column.role === "ignore" ? (language.meaning?.role ?? "description") : column.role;
    return { ...column, role, locale: language.locale, reason: `${column.reason}; its language is ${language.locale}` };
  });
  return read.map((column, at) => {
    const others = read.filter((other, index) => index !== at && other.role === column.role);
    return column.locale !== undefined && others.some((other) => other.locale !== column.locale)
      ? column
      : (columns[at] ?? column);
  });
}

/** The first of two columns of descriptions holds titles if its texts are much shorter, or without any headers. */
function withTitleColumn(columns: readonly Column[]): readonly Column[] {
  const [first, second] = columns.filter((column) => column.role === "description" && column.locale === undefined);
  if (first === undefined || second === undefined || columns.some((column) => column.role === "title")) return columns;
  const haveHeaders = first.header !== "" || second.header !== "";
  if (haveHeaders && first.profile.length > 0.7 * second.profile.length) return columns;
  const reason = `${first.reason}; shorter than the column "${second.header}"`.replace("→ description", "→ title");
  return columns.map((column) => (column === first ? { ...column, role: "title", reason } : column));
}

/** The most common number of cells of a row. */
function mostCommonWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows.slice(0, columnSampleSize))
    counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

type ColumnSample = Omit<Column, "role" | "reason">;

function codeColumnIndex(
  candidates: readonly ColumnSample[],
  all: readonly ColumnSample[],
  rows: readonly Row[],
): number {
  const profiles = all.map(({ profile }) => profile);
  let best = -1;
  let top = 0;
  for (const column of candidates) {
    const { profile: cells } = column;
    const isNamed = isNamesBesideStatuses(column, all);
    const isCodeAndText = isNamed || isCodeAndTextColumn(column);
    if (cells.filled === 0 || (cells.codes < 0.5 && !isCodeAndText && !isCodeHeaderOverWords(column, all))) continue;
    const score =
      headerScore(column) +
      (isCodeAndText ? 0.8 : cells.codes * 0.8) +
      cells.codeConfidence * 0.4 +
      cells.distinct * 0.6 +
      (all.indexOf(column) === 0 ? 0.1 : 0) -
      (isCodeAndText ? 0 : cells.prose) -
      (isStatusBesideNames(column, all) ? 0.8 : 0) -
      (isBesideCodes(column, all) ? 0.6 : 0) -
      (countsRowsOfCodes(column, all) ? 0.8 : 0) -
      (isGroupColumn(rows, all.indexOf(column), profiles) ? 2 : 0);
    if (score > top) {
      top = score;
      best = all.indexOf(column);
    }
  }
  return best;
}

/** Whether a column of SQL states or exception classes is next to a column with the header of codes. */
function isBesideCodes({ header }: ColumnSample, all: readonly ColumnSample[]): boolean {
  if (!/sql ?state|exception|class/i.test(header) || /code/i.test(header)) return false;
  return all.some((other) => other.header !== header && isHeadedAsCodes(other) && other.profile.codes >= 0.8);
}

/** Whether a column without the header of error codes counts the rows beside a column of codes. */
function countsRowsOfCodes({ meaning, profile: cells }: ColumnSample, all: readonly ColumnSample[]): boolean {
  const isHeaded = meaning?.role === "code" && meaning.confidence >= 0.6;
  return (
    cells.countsRows &&
    !isHeaded &&
    all.some(
      ({ profile: other }) => !other.countsRows && other.codes >= 0.9 && other.distinct > 0.75 && other.length >= 2.5,
    )
  );
}

/** Whether a column of HTTP statuses is next to a column of names, which are not those of HTTP. */
function isStatusBesideNames({ profile: cells }: ColumnSample, all: readonly ColumnSample[]): boolean {
  if (cells.http < 0.9 || cells.failingHttp === 0) return false;
  return all.some((column) => {
    const { profile: other } = column;
    const isNames = other.codes >= 0.8 && other.numeric < 0.2 && other.codeConfidence >= 0.55;
    const differ =
      other.distinct > cells.distinct + 0.2 ||
      (other.distinct >= cells.distinct && (other.statusPhrases < 0.5 || other.codeConfidence >= 0.65));
    return (isNames && differ) || isNamesBesideStatuses(column, all);
  });
}

/** Whether the cells begin with names, and another column holds HTTP statuses, most of them of failures. */
function isNamesBesideStatuses(column: ColumnSample, all: readonly ColumnSample[]): boolean {
  return (
    all.some((other) => other !== column && other.profile.http >= 0.9 && other.profile.failingHttp >= 0.5) &&
    column.profile.namePrefixes >= 0.9
  );
}

/** Whether the cells are codes with text after them: `500 - Internal Server Error`. */
function isCodeAndTextColumn({ meaning, header, profile: cells }: ColumnSample): boolean {
  const headed = (meaning?.role === "code" && meaning.confidence >= 0.5) || meaning?.role === "httpStatus";
  return (
    (headed || (header === "" && cells.http >= 0.9)) && cells.codes < 0.5 && cells.codes + cells.codePrefixes >= 0.7
  );
}

/** Whether a column of short words has the header of codes and is next to a column of texts. */
function isCodeHeaderOverWords(column: ColumnSample, all: readonly ColumnSample[]): boolean {
  const { profile: cells } = column;
  const explained = all.some((other) => other.meaning?.role === "description" || other.meaning?.role === "message");
  return isHeadedAsCodes(column) && explained && cells.length <= 30 && cells.prose < 0.3;
}

function headerScore({ meaning, foreign }: ColumnSample): number {
  if (meaning === undefined) return foreign ? -0.3 : 0;
  switch (meaning.role) {
    case "code":
      return meaning.confidence;
    case "subcode":
      return 0.7 * meaning.confidence;
    case "number":
    case "name":
      return 0.5 * meaning.confidence;
    case "httpStatus":
      return meaning.confidence === 1 ? -0.2 : 0.2;
    case "title":
      return -0.2;
    default:
      return -0.7 * meaning.confidence;
  }
}

function codeColumnReason({ meaning, profile: cells }: ColumnSample): string {
  const words = meaning === undefined ? "no known header" : `header means ${meaning.role} (${meaning.confidence})`;
  return `${words}; ${asPercent(cells.codes)} of the cells look like codes, ${asPercent(cells.distinct)} differ`;
}

/** Whether another column holds the texts: a column with an unknown header is then not the description. */
function hasOtherTextColumn(all: readonly ColumnSample[], column: ColumnSample): boolean {
  return all.some(
    ({ meaning, profile: cells }, at) =>
      all[at] !== column &&
      (meaning?.role === "description" || meaning?.role === "message") &&
      meaning.confidence >= 0.6 &&
      cells.phrase >= 0.5,
  );
}

function otherRole(
  column: ColumnSample,
  code: ColumnSample | undefined,
  taken: ReadonlySet<Role>,
  explained: boolean,
): readonly [Role, string] {
  const { meaning, profile: cells } = column;
  const codeLike = cells.codes >= 0.6 && cells.phrase < 0.5;
  const word = meaning === undefined ? "no known header" : `header means ${meaning.role} (${meaning.confidence})`;
  const status = cells.http >= 0.9 && (meaning?.role === "httpStatus" || cells.failingHttp > 0);
  if (status && (meaning === undefined || ["code", "httpStatus", "number", "subcode"].includes(meaning.role))) {
    if (meaning?.role === "httpStatus" || (code !== undefined && code.profile.numeric < 0.5)) {
      return ["httpStatus", `${word}; the cells are HTTP statuses`];
    }
  }
  if (meaning?.role === "httpStatus" && cells.http >= 0.3) return ["httpStatus", word];
  if (meaning !== undefined && ["code", "subcode", "number", "httpStatus"].includes(meaning.role)) {
    // Beside a column of descriptions, the words of a column "Error" are the messages.
    const asWords = explained && !taken.has("message") && meaning.role === "code" ? "message" : "description";
    if (!codeLike) return cells.phrase >= 0.5 ? [asWords, `${word}; the cells are words`] : ["ignore", word];
    if (meaning.role === "subcode") return ["subcode", word];
    if (cells.numeric >= 0.5) return ["number", `${word}; the cells are numbers`];
    return taken.has("name") ? ["ignore", `${word}; there is a name`] : ["name", `${word}; the cells are names`];
  }
  // The names of operations are no names of the codes.
  if (isOperationHeader(column.header) && (meaning === undefined ? codeLike : meaning.role === "name"))
    return ["ignore", `${word}; it names operations`];
  if (meaning !== undefined) return [meaning.role, word];
  if (codeLike && code !== undefined && !column.foreign && cells.filled > 0) {
    if (cells.numeric >= 0.8) return ["number", `${word}; the cells are numbers`];
    if (cells.codeConfidence >= 0.5) return ["name", `${word}; the cells are names`];
  }
  const isHeadless = column.header === "" && taken.has("description") && cells.prose + cells.ideographs >= 0.3;
  if (cells.phrase >= 0.5 && !column.foreign && !explained && (isHeadless || !taken.has("description")))
    return ["description", `${word}; the cells are words`];
  return ["ignore", word];
}

function asPercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
