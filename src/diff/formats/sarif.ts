import { type SarifLevel, type SarifLink, type SarifPlace, type SarifResult, sarifText } from "../../lib/sarif.ts";
import type { CodeUse } from "../../model/code-use.ts";
import type { Change, Level } from "../change.ts";
import { type ChangeRow, codesOf, rowsOf, usesOf } from "../change-rows.ts";
import { CHANGE_RULES } from "../change-rules.ts";
import { usesText } from "../change-uses.ts";
import { type DiffReport, shownCode, titleOf, visibleChanges } from "../diff-report.ts";

const SARIF_LEVEL = {
  breaking: "error",
  dangerous: "warning",
  safe: "note",
  cosmetic: "none",
} as const satisfies Readonly<Record<Level, SarifLevel>>;

/**
 * The changes as SARIF 2.1.0 results at their documented lines; approved changes are suppressed results. A group is one
 * result, so that code scanning has one alert to dismiss, with the lines of its members as related locations.
 */
export function sarifOf(report: DiffReport): string {
  const rules = Object.entries(CHANGE_RULES).map(([id, { title, effect, level }]) => ({
    id,
    title,
    description: `${title}: ${effect}`,
    level: SARIF_LEVEL[level],
  }));
  return sarifText(rules, rowsOf(visibleChanges(report.changes)).map(resultOf));
}

function resultOf(row: ChangeRow): SarifResult {
  const [change] = row.changes;
  const { rule, level, cause, at, approved, service, summary } = change;
  const code = shownCode(change);
  const used = usesText(usesOf(row));
  const isGroup = row.pattern !== undefined;
  const subject = isGroup ? codesOf(row).count : code;
  const what = row.pattern ?? summary;
  const places = isGroup ? row.changes.flatMap(placeOf) : [];
  return {
    rule,
    level: SARIF_LEVEL[level],
    message: [
      `${subject === undefined ? service : `${subject} (${service})`}: ${titleOf(change)}${what === "" ? "" : `: ${what}`}`,
      ...(isGroup ? links(row) : []),
      used === "" ? "" : `; ${used}`,
    ],
    at: at && { file: at.page, line: at.line },
    related: [...places, ...usesOf(row).flatMap(useOf)],
    properties: { cause },
    fingerprint: row.fingerprint,
    justification: approved?.why,
  };
}

/** The most links of a message. */
const MAX_LINKS = 20;

/** The codes of a group, which lead to their lines; the others without a link are related locations only. */
function links({ changes }: ChangeRow): readonly (string | SarifLink)[] {
  const placed = changes.flatMap(placeOf).map(({ label = "" }, to) => ({ text: label, to }));
  const unplaced = changes.filter(({ at }) => !at).map((change) => shownCode(change) ?? change.service);
  const codes = [...unplaced, ...placed.slice(0, MAX_LINKS)];
  const more = placed.length - MAX_LINKS;
  return [...codes.flatMap((code, i) => [i === 0 ? ": " : ", ", code]), more > 0 ? ` and ${more} more` : ""];
}

function placeOf(change: Change): readonly SarifPlace[] {
  const { at, service } = change;
  return at ? [{ file: at.page, line: at.line, label: shownCode(change) ?? service }] : [];
}

/** A file of another repository is no place in this one. */
function useOf({ repository, file, line, column }: CodeUse): readonly SarifPlace[] {
  return repository === undefined ? [{ file, line, column }] : [];
}
