import { groupBy, share } from "../../lib/collections.ts";
import { isSentStatus } from "../codes/glued-status.ts";
import { type PageReading, type ReadRow, rowsByFinding } from "./page-reading.ts";
import { textsOf } from "./read-rows.ts";

/**
 * All rows, if their codes are two numbers that ran together: one that counts up by one, and an HTTP status, in any order
 * of statuses (`1400`, `2404`, `3401`, or `40010`, `40411`, `40112`). Also all rows, if their codes count from 1 and the
 * texts begin with a status and a name: `1` with `400 NOT_FOUND No such order`.
 */
export function countedStatuses({ rows }: PageReading): readonly ReadRow[] {
  if (rows.length < 5) return [];
  const codes = rows.map(({ code }) => code);
  const parts = [/^(\d{1,3})(\d{3})$/, /^(\d{3})(\d{1,3})$/].map((form) => codes.map((code) => form.exec(code)));
  const isCounted = parts.some((matches, order) => {
    const [counts, statuses] = [1 + order, 2 - order].map((part) => matches.map((match) => match?.[part] ?? ""));
    return countUp(counts ?? []) && share(statuses ?? [], isSentStatus) === 1 && !isSorted(statuses ?? []);
  });
  const areNumbers = codes[0] === "1" && countUp(codes);
  const isBehind = (row: ReadRow): boolean => textsOf(row).some((text) => /^[1-5]\d\d [A-Z][A-Za-z]*[_A-Z]/.test(text));
  return isCounted || (areNumbers && share(rows, isBehind) >= 0.9) ? rows : [];
}

function countUp(numbers: readonly string[]): boolean {
  return numbers.every(
    (number, nth) => number !== "" && (nth === 0 || Number(number) === Number(numbers[nth - 1]) + 1),
  );
}

function isSorted(words: readonly string[]): boolean {
  return words.every((word, nth) => nth === 0 || word >= (words[nth - 1] ?? ""));
}

/**
 * The rows of HTTP statuses, if nearly all rows are pairs of lines: a number without a text, and below it another number with
 * one, of which one is a status. The cells of a table became lines.
 */
export function statusesInLines({ rows }: PageReading): readonly ReadRow[] {
  const found = rows.flatMap((row, at) => {
    const next = rows[at + 1];
    const isPair = next?.draft.place.line === row.draft.place.line + 1 && textsOf(row).length === 0;
    if (next === undefined || !isPair || !/^\d+$/.test(row.code + next.code)) return [];
    const statuses = [row, next].filter(({ code }) => isSentStatus(code));
    return statuses.length === 1 ? statuses : [];
  });
  return found.length >= 4 && found.length >= 0.4 * rows.length ? found : [];
}

/**
 * The rows whose number has taken the digit with which the text begins: `3013DS is required` behind `300`. They have more
 * digits than a later row of the table, and all numbers rise if they lose the last one.
 */
export function numbersWithDigits(reading: PageReading): readonly ReadRow[] {
  return rowsByFinding(reading).flatMap((own) => {
    if (own.length < 5 || own.some(({ code }) => !/^[1-9]\d*$/.test(code))) return [];
    let shortest = Infinity;
    const long = new Set<ReadRow>();
    for (const row of [...own].reverse()) {
      if (row.code.length === shortest + 1) long.add(row);
      shortest = Math.min(shortest, row.code.length);
    }
    const numbers = own.map((row) => Number(long.has(row) ? row.code.slice(0, -1) : row.code));
    return long.size > 0 && numbers.every((number, nth) => nth === 0 || number > (numbers[nth - 1] ?? 0))
      ? [...long]
      : [];
  });
}

/** The numbers of families: two or more numbers each of which begins two or more codes behind a hyphen, `000` and `000-01`. */
export function familyNumbers({ rows, codes }: PageReading): readonly ReadRow[] {
  const members = groupBy(
    [...codes].filter((code) => /^\d+-\d/.test(code)),
    (code) => code.split("-", 1)[0] ?? "",
  );
  const families = new Set(
    [...members].flatMap(([family, own]) => (own.length > 1 && codes.has(family) ? family : [])),
  );
  return families.size > 1 ? rows.filter(({ code }) => families.has(code)) : [];
}
