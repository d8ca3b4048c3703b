import { groupBy } from "../../lib/collections.ts";
import type { Finding } from "../../model/draft.ts";
import type { Page } from "../../model/page.ts";
import type { PageHints } from "../../model/source.ts";
import type { Report } from "../../problems/problems.ts";
import type { RuleId } from "../../problems/rules.ts";
import type { Head } from "./heads.ts";
import { continuedNumbers, likeTheCodes, otherForm } from "./look-alikes.ts";
import { type Found, type PageReading, pageReading, type ReadRow } from "./page-reading.ts";
import { codesInsideTexts, joinedColumns, repeatedStatuses, rowsWithUnreadText, unlikelyCodes } from "./read-rows.ts";

/** A comparison of what was read with what stands on the page. */
interface Guard {
  readonly name: string;
  readonly find: (reading: PageReading) => readonly Found[];
  /** The problem to report, if it is not only one of the whole page. */
  readonly rule?: RuleId;
  /** Report a problem for each row, and not one with all names. */
  readonly perRow?: true;
  /** Whether so many names mean that the page was read in part. */
  readonly isPart: (names: number, codes: number) => boolean;
  /** The reason why the page was read in part. */
  readonly reason: (names: number, codes: number) => string;
}

/** The guards, in the order of their problems. */
const guards: readonly Guard[] = [
  {
    name: "unread-codes",
    find: (reading) => [
      ...[likeTheCodes, continuedNumbers, otherForm].flatMap((find) => find(reading).map(headFound)),
      ...codesInsideTexts(reading),
    ],
    rule: "codes-not-read",
    isPart: (names, codes) => names >= 3 && names >= 0.1 * codes,
    reason: (names, codes) =>
      `${names} names are written like codes and were not read, beside ${codes} codes that were`,
  },
  {
    name: "joined-columns",
    find: (reading) => joinedColumns(reading).map(rowFound),
    rule: "columns-joined",
    perRow: true,
    isPart: (names, codes) => names >= 3 && names >= 0.2 * codes,
    reason: (names, codes) => `the texts of ${names} of ${codes} codes may be those of several columns`,
  },
  {
    name: "unlikely-codes",
    find: (reading) => unlikelyCodes(reading).map(rowFound),
    rule: "code-unlikely",
    isPart: (names, codes) => names >= 0.5 * codes,
    reason: (names, codes) => `${names} of ${codes} codes are written like no code`,
  },
  {
    name: "repeated-statuses",
    find: (reading) => repeatedStatuses(reading).map(rowFound),
    isPart: (names) => names > 0,
    reason: (names) => `${names} HTTP statuses were read as codes, again and again or beside names`,
  },
  {
    name: "unread-texts",
    find: (reading) => rowsWithUnreadText(reading).map(rowFound),
    isPart: (names) => names > 0,
    reason: (names, codes) => `${names} of ${codes} codes have no text, but there is text between the codes`,
  },
];

function headFound({ word, text }: Head): Found {
  return { name: word, place: text.place };
}

function rowFound({ code, draft }: ReadRow): Found {
  return { name: code, place: draft.place };
}

/** Reports what was probably not read, or read wrongly. Returns why the page was read in part, if it was. */
export function reportUnread(
  page: Page,
  findings: readonly Finding[],
  { ignore = [] }: PageHints,
  report: Report,
): string | undefined {
  const isIgnored = ({ text, line }: Head): boolean =>
    ignore.some((entry) => (typeof entry === "number" ? line === entry : text.text.includes(entry)));
  const reading = pageReading(page, findings, isIgnored);
  if (reading.rows.length === 0) return undefined;
  const reasons = guards.flatMap(({ find, rule, perRow, isPart, reason }) => {
    const found = find(reading);
    const [first] = found;
    if (first === undefined) return [];
    const names = groupBy(found, ({ name }) => name);
    if (rule && perRow) for (const { name, place } of found) report(rule, place, { code: name });
    else if (rule) report(rule, first.place, { count: names.size, names: listNames(names) });
    return isPart(names.size, reading.codes.size) ? [reason(names.size, reading.codes.size)] : [];
  });
  return reasons.length > 0 ? reasons.join("; ") : undefined;
}

/** Every name with its lines: "E1 (L3), E2 (L4, L9)". */
function listNames(names: ReadonlyMap<string, readonly Found[]>): string {
  return [...names]
    .map(([name, places]) => `${name} (${[...new Set(places.map(({ place }) => `L${place.line}`))].join(", ")})`)
    .join(", ");
}
