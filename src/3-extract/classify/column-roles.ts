import type { Row } from "../../model/page.ts";
import type { Role } from "../../model/source.ts";
import { type HeaderMeaning, headerMeaning, isForeignHeader } from "./header-meaning.ts";
import { type CellProfile, profileCells } from "./cell-profile.ts";
import { codeHeaderWord } from "./vocabulary.ts";

/** One column of a table with the role it was given and why. */
export interface Column {
  readonly header: string;
  readonly role: Role;
  readonly meaning?: HeaderMeaning;
  readonly foreign: boolean;
  readonly profile: CellProfile;
  readonly reason: string;
}

/** Cells looked at to judge a column: enough to know it, few enough for long tables. */
const columnSampleSize = 400;

/**
 * Gives each column a role, from its header and from what stands in its cells; where they disagree, the cells win.
 * `overrides` are a person's decisions: header text → role.
 */
export function readColumns(
  header: Row | undefined,
  body: readonly Row[],
  overrides: Readonly<Record<string, Role>> = {},
): readonly Column[] {
  const width = header?.cells.length ?? mostCommonWidth(body);
  const sample = body.slice(0, columnSampleSize).filter((row) => row.cells.length === width);
  const rows = sample.length > 0 ? sample : body.slice(0, columnSampleSize);
  const seen = Array.from({ length: width }, (_, at) => {
    const words = header?.cells[at]?.text ?? "";
    const sense = headerMeaning(words);
    return {
      header: words,
      ...(sense === undefined ? {} : { meaning: sense }),
      foreign: isForeignHeader(words),
      profile: profileCells(rows.map((row) => row.cells[at])),
    };
  });
  const forced = seen.findIndex((column) => overrides[column.header] === "code");
  const code =
    forced >= 0
      ? forced
      : codeColumnIndex(
          seen.filter((column) => overrides[column.header] === undefined),
          seen,
        );
  const taken = new Set<Role>();
  const columns = seen.map((column, at): Column => {
    const override = overrides[column.header];
    const [role, why] =
      override !== undefined
        ? ([override, "set in source.json"] as const)
        : at === code
          ? (["code", codeColumnReason(column)] as const)
          : otherRole(column, seen[code], taken, hasOtherTextColumn(seen, column));
    taken.add(role);
    return { ...column, role, reason: `column ${at + 1} "${column.header}" → ${role}: ${why}` };
  });
  return withTitleColumn(columns);
}

/** Of two columns of descriptions, a much shorter first one holds titles. */
function withTitleColumn(columns: readonly Column[]): readonly Column[] {
  const [first, second] = columns.filter((column) => column.role === "description");
  if (first === undefined || second === undefined || columns.some((column) => column.role === "title")) return columns;
  if (first.profile.length > 0.7 * second.profile.length) return columns;
  const why = `${first.reason}; shorter than the column "${second.header}"`.replace("→ description", "→ title");
  return columns.map((column) => (column === first ? { ...column, role: "title", reason: why } : column));
}

/** The number of cells that most rows have. */
function mostCommonWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows.slice(0, columnSampleSize))
    counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

type ColumnSample = Omit<Column, "role" | "reason">;

function codeColumnIndex(candidates: readonly ColumnSample[], all: readonly ColumnSample[]): number {
  let best = -1;
  let top = 0;
  for (const column of candidates) {
    const { profile: cells } = column;
    const led = isCodeAndTextColumn(column);
    if (cells.filled === 0 || (cells.codes < 0.5 && !led && !isCodeHeaderOverWords(column, all))) continue;
    const score =
      headerScore(column) +
      (led ? 0.8 : cells.codes * 0.8) +
      cells.codeConfidence * 0.4 +
      cells.distinct * 0.6 +
      (all.indexOf(column) === 0 ? 0.1 : 0) -
      (led ? 0 : cells.prose) -
      (isStatusBesideNames(column, all) ? 0.8 : 0) -
      (isBesideCodes(column, all) ? 0.6 : 0);
    if (score > top) {
      top = score;
      best = all.indexOf(column);
    }
  }
  return best;
}

/** SQL states, or classes that are thrown, beside a column that is headed as codes. */
function isBesideCodes({ header }: ColumnSample, all: readonly ColumnSample[]): boolean {
  if (!/sql ?state|exception|class/i.test(header) || /code/i.test(header)) return false;
  return all.some(
    ({ meaning: sense, header: other, profile: cells }) =>
      other !== header &&
      sense?.role === "code" &&
      sense.confidence >= 0.6 &&
      codeHeaderWord.test(other) &&
      cells.codes >= 0.8,
  );
}

/** A few HTTP statuses again and again, beside a column of names that all differ. */
function isStatusBesideNames({ profile: cells }: ColumnSample, all: readonly ColumnSample[]): boolean {
  if (cells.http < 0.9 || cells.distinct > 0.7) return false;
  return all.some(
    ({ profile: other }) =>
      other.codes >= 0.8 &&
      other.numeric < 0.2 &&
      other.codeConfidence >= 0.55 &&
      other.distinct > cells.distinct + 0.2,
  );
}

/** Codes with words behind them, under a header that says so or under none: `500 - Internal Server Error`. */
function isCodeAndTextColumn({ meaning: sense, header, profile: cells }: ColumnSample): boolean {
  const headed = (sense?.role === "code" && sense.confidence >= 0.5) || sense?.role === "httpStatus";
  return (
    (headed || (header === "" && cells.http >= 0.9)) && cells.codes < 0.5 && cells.codes + cells.codePrefixes >= 0.7
  );
}

/** Short words under a header that says "code", beside a column that explains them. */
function isCodeHeaderOverWords(
  { meaning: sense, header, profile: cells }: ColumnSample,
  all: readonly ColumnSample[],
): boolean {
  const headed = sense?.role === "code" && sense.confidence >= 0.6 && codeHeaderWord.test(header);
  const explained = all.some((other) => other.meaning?.role === "description" || other.meaning?.role === "message");
  return headed && explained && cells.length <= 30 && cells.prose < 0.3;
}

function headerScore({ meaning: sense, foreign }: ColumnSample): number {
  if (sense === undefined) return foreign ? -0.3 : 0;
  switch (sense.role) {
    case "code":
      return sense.confidence;
    case "subcode":
      return 0.7 * sense.confidence;
    case "number":
    case "name":
      return 0.5 * sense.confidence;
    case "httpStatus":
      return sense.confidence === 1 ? -0.2 : 0.2;
    case "title":
      return -0.2;
    default:
      return -0.7 * sense.confidence;
  }
}

function codeColumnReason({ meaning: sense, profile: cells }: ColumnSample): string {
  const words = sense === undefined ? "no known header" : `header means ${sense.role} (${sense.confidence})`;
  return `${words}; ${asPercent(cells.codes)} of the cells look like codes, ${asPercent(cells.distinct)} differ`;
}

/** Whether another column is headed as the words: one that nobody can name is then something else. */
function hasOtherTextColumn(all: readonly ColumnSample[], one: ColumnSample): boolean {
  return all.some(
    ({ meaning: sense, profile: cells }, at) =>
      all[at] !== one &&
      (sense?.role === "description" || sense?.role === "message") &&
      sense.confidence >= 0.6 &&
      cells.phrase >= 0.5,
  );
}

function otherRole(
  column: ColumnSample,
  code: ColumnSample | undefined,
  taken: ReadonlySet<Role>,
  explained: boolean,
): readonly [Role, string] {
  const { meaning: sense, profile: cells } = column;
  const codeLike = cells.codes >= 0.6 && cells.phrase < 0.5;
  const word = sense === undefined ? "no known header" : `header means ${sense.role} (${sense.confidence})`;
  const status = cells.http >= 0.9 && cells.filled > 0;
  if (status && (sense === undefined || ["code", "httpStatus", "number", "subcode"].includes(sense.role))) {
    if (sense?.role === "httpStatus" || (code !== undefined && code.profile.numeric < 0.5)) {
      return ["httpStatus", `${word}; the cells are HTTP statuses`];
    }
  }
  if (sense?.role === "httpStatus" && cells.http >= 0.3) return ["httpStatus", word];
  if (sense !== undefined && ["code", "subcode", "number", "httpStatus"].includes(sense.role)) {
    if (!codeLike) return cells.phrase >= 0.5 ? ["description", `${word}; the cells are words`] : ["ignore", word];
    if (sense.role === "subcode") return ["subcode", word];
    if (cells.numeric >= 0.5) return ["number", `${word}; the cells are numbers`];
    return taken.has("name") ? ["ignore", `${word}; there is a name`] : ["name", `${word}; the cells are names`];
  }
  if (sense !== undefined) return [sense.role, word];
  if (codeLike && code !== undefined && !column.foreign && cells.filled > 0) {
    if (cells.numeric >= 0.8) return ["number", `${word}; the cells are numbers`];
    if (cells.codeConfidence >= 0.5) return ["name", `${word}; the cells are names`];
  }
  if (cells.phrase >= 0.5 && !column.foreign && !explained && !taken.has("description"))
    return ["description", `${word}; the cells are words`];
  return ["ignore", word];
}

function asPercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
