import { groupBy } from "../../lib/collections.ts";
import type { Draft, Finding, Reliability } from "../../model/draft.ts";
import type { Page } from "../../model/page.ts";
import type { PageHints } from "../../model/source.ts";
import type { Report } from "../../problems/problems.ts";
import { isNamedBy } from "../blocks-in-order.ts";
import type { RuleId } from "../../problems/rules.ts";
import { confidenceOf, type ReadingFacts } from "./confidence.ts";
import type { Head } from "./heads.ts";
import {
  continuedNumbers,
  likeTheCodes,
  namesRunTogether,
  numbersAsHeadings,
  otherForm,
  refusedSeries,
  wordsInCapitals,
} from "./look-alikes.ts";
import { countedStatuses, familyNumbers, numbersWithDigits, statusesInLines } from "./numbers-of-rows.ts";
import { type Found, type PageReading, pageReading, type ReadRow } from "./page-reading.ts";
import { unlikelyDrafts, withoutDrafts } from "./drop-unlikely.ts";
import {
  codesInsideTexts,
  damagedTexts,
  joinedColumns,
  namesInRunningText,
  namesInUnreadText,
  namesLikeCodes,
  piledTexts,
  shiftedCells,
  statusesBesideCodes,
  rowsWithUnreadText,
  textFragments,
  unlikelyCodes,
} from "./read-rows.ts";

/** A comparison of what was read with what stands on the page. */
interface Guard {
  readonly name: string;
  /** `leftOut` are the drafts whose code is certainly none. */
  readonly find: (reading: PageReading, leftOut: ReadonlySet<Draft>) => readonly Found[];
  /** The problem to report, if it is not only one of the whole page. */
  readonly rule?: RuleId;
  /** Report a problem for each row, and not one with all names. */
  readonly perRow?: true;
  /** The guard finds rows that were read, which get an alarm. */
  readonly ofRows?: true;
  /** Whether so many names mean that the page was read in part. */
  readonly isPart?: (names: number, codes: number) => boolean;
  /** The reason why the page was read in part. */
  readonly reason?: (names: number, codes: number) => string;
}

/** The guards, in the order of their problems. */
const guards: readonly Guard[] = [
  {
    name: "unread-codes",
    find: (reading) => [
      ...[likeTheCodes, continuedNumbers, numbersAsHeadings, otherForm, wordsInCapitals].flatMap((find) =>
        find(reading).map(headFound),
      ),
      ...namesRunTogether(reading),
      ...codesInsideTexts(reading),
      ...namesInUnreadText(reading),
      ...namesLikeCodes(reading),
    ],
    rule: "codes-not-read",
    isPart: (names, codes) => names >= 3 && names >= 0.1 * codes,
    reason: (names, codes) =>
      `${names} names are written like codes and were not read, beside ${codes} codes that were`,
  },
  {
    name: "refused-series",
    find: (reading) => refusedSeries(reading).map(headFound),
    rule: "codes-refused",
  },
  {
    name: "joined-columns",
    ofRows: true,
    find: (reading) => joinedColumns(reading).map(rowFound),
    rule: "columns-joined",
    perRow: true,
    isPart: (names, codes) => names >= 3 && names >= 0.2 * codes,
    reason: (names, codes) => `the texts of ${names} of ${codes} codes may be those of several columns`,
  },
  {
    name: "unlikely-codes",
    ofRows: true,
    find: (reading, leftOut) =>
      unlikelyCodes(reading)
        .filter(({ draft }) => !leftOut.has(draft))
        .map(rowFound),
    rule: "code-unlikely",
    isPart: (names, codes) => names >= 0.5 * codes,
    reason: (names, codes) => `${names} of ${codes} codes are written like no code`,
  },
  {
    name: "left-out",
    find: (_, leftOut) => Array.from(leftOut, (draft) => rowFound({ code: draft.code.text, draft })),
    rule: "code-left-out",
  },
  {
    name: "piled-texts",
    ofRows: true,
    find: (reading) =>
      [...new Set([shiftedCells, piledTexts, textFragments].flatMap((find) => find(reading)))].map(rowFound),
    rule: "texts-piled",
    isPart: (names, codes) => names >= 5 && names >= 0.1 * codes,
    reason: (names, codes) => `the texts of ${names} of ${codes} codes may be those of other codes`,
  },
  {
    name: "statuses-beside-codes",
    ofRows: true,
    find: (reading) => statusesBesideCodes(reading).map(rowFound),
    isPart: (names) => names > 0,
    reason: (names) => `${names} HTTP statuses were read as codes, beside names or numbers`,
  },
  {
    name: "numbers-of-rows",
    ofRows: true,
    find: (reading) => [...countedStatuses(reading), ...statusesInLines(reading)].map(rowFound),
    isPart: (names) => names > 0,
    reason: (names) => `${names} codes are HTTP statuses or numbers of rows`,
  },
  {
    name: "numbers-of-families",
    ofRows: true,
    find: (reading) => [...numbersWithDigits(reading), ...familyNumbers(reading)].map(rowFound),
    isPart: (names) => names > 0,
    reason: (names) => `${names} codes are numbers of families, or have a digit of their text`,
  },
  {
    name: "names-in-running-text",
    ofRows: true,
    find: (reading) => namesInRunningText(reading),
    isPart: (names) => names >= 5,
    reason: (names) => `${names} names inside running text may be codes`,
  },
  {
    name: "damaged-texts",
    ofRows: true,
    find: (reading) => damagedTexts(reading).map(rowFound),
    rule: "text-damaged",
    perRow: true,
  },
  {
    name: "unread-texts",
    ofRows: true,
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

/** What one guard found, by name. */
interface GuardResult {
  readonly guard: Guard;
  readonly found: ReadonlyMap<string, readonly Found[]>;
}

/** What was read on a page, and what the guards found on it. */
interface Comparison extends ReadingFacts {
  /** Drafts whose code is certainly none. */
  readonly leftOut: ReadonlySet<Draft>;
  readonly results: readonly GuardResult[];
  /** Why the page was read in part; empty if it was not. */
  readonly reasons: readonly string[];
}

/** Compares what was read with the page; `undefined` if no code was read. */
export function compareWithPage(
  page: Page,
  findings: readonly Finding[],
  { ignore = [] }: PageHints,
): Comparison | undefined {
  const isIgnored = ({ text, line }: Head): boolean => ignore.some((entry) => isNamedBy(entry, line, text.text));
  const reading = pageReading(page, findings, isIgnored);
  const codes = reading.codes.size;
  if (codes === 0) return undefined;
  const leftOut = unlikelyDrafts(reading);
  const results = guards.map((guard) => ({ guard, found: groupBy(guard.find(reading, leftOut), ({ name }) => name) }));
  const reasons = results
    .filter(({ guard, found }) => found.size > 0 && guard.isPart?.(found.size, codes))
    .flatMap(({ guard, found }) => guard.reason?.(found.size, codes) ?? []);
  const counts = new Map(results.map(({ guard, found }) => [guard.name, found.size]));
  return { reading, results, reasons, leftOut, found: counts, isPart: reasons.length > 0 };
}

/** The confidence up to which a page counts as read in part: nine of ten such pages have a mistake. */
const MIN_CONFIDENCE = 0.15;

/** The findings that are used, and how far they can be relied on, if a code was read. */
export interface CheckedFindings {
  readonly findings: readonly Finding[];
  readonly reliability?: Reliability;
}

/** Reports what was probably not read, or read wrongly, and leaves out rows whose code is certainly none. */
export function checkReading(
  page: Page,
  findings: readonly Finding[],
  hints: PageHints,
  report: Report,
): CheckedFindings {
  const comparison = compareWithPage(page, findings, hints);
  if (comparison === undefined) return { findings };
  const { results, leftOut } = comparison;
  for (const { guard, found } of results) reportFound(guard, found, report);
  const alarms = results.flatMap(({ guard, found }) => (guard.ofRows ? [...found.values()].flat() : []));
  const confidence = confidenceOf(comparison);
  const doubt =
    confidence <= MIN_CONFIDENCE
      ? [`hardly any page like it is read without a mistake (confidence ${confidence})`]
      : [];
  const reasons = [...comparison.reasons, ...doubt];
  const reliability = {
    confidence,
    alarms: [...new Set(alarms.map(({ place }) => place.line))].sort((a, b) => a - b),
    ...(reasons.length > 0 && { readInPart: reasons.join("; ") }),
  };
  return { findings: withoutDrafts(findings, leftOut), reliability };
}

function reportFound({ rule, perRow }: Guard, found: ReadonlyMap<string, readonly Found[]>, report: Report): void {
  const all = [...found.values()].flat();
  const [first] = all;
  if (rule === undefined || first === undefined) return;
  if (perRow) for (const { name, place } of all) report(rule, place, { code: name });
  else report(rule, first.place, { count: found.size, names: listNames(found) });
}

/** Every name with its lines: "E1 (L3), E2 (L4, L9)". */
function listNames(names: ReadonlyMap<string, readonly Found[]>): string {
  return [...names]
    .map(([name, places]) => `${name} (${[...new Set(places.map(({ place }) => `L${place.line}`))].join(", ")})`)
    .join(", ");
}
