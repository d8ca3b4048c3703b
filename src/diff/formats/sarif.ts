import { type SarifLevel, type SarifResult, sarifText } from "../../lib/sarif.ts";
import type { Change, Level } from "../change.ts";
import { CHANGE_RULES } from "../change-rules.ts";
import { usesText } from "../change-uses.ts";
import { type DiffReport, shownCode, titleOf, visibleChanges } from "../diff-report.ts";

const SARIF_LEVEL = {
  breaking: "error",
  dangerous: "warning",
  safe: "note",
  cosmetic: "none",
} as const satisfies Readonly<Record<Level, SarifLevel>>;

/** The changes as SARIF 2.1.0 results at their documented lines; approved changes are suppressed results. */
export function sarifOf(report: DiffReport): string {
  const rules = Object.entries(CHANGE_RULES).map(([id, { title, effect, level }]) => ({
    id,
    title,
    description: `${title}: ${effect}`,
    level: SARIF_LEVEL[level],
  }));
  return sarifText(rules, visibleChanges(report.changes).map(resultOf));
}

function resultOf(change: Change): SarifResult {
  const { rule, level, cause, fingerprint, at, approved, service, summary, uses = [] } = change;
  const code = shownCode(change);
  const used = usesText(change);
  const subject = code === undefined ? service : `${code} (${service})`;
  return {
    rule,
    level: SARIF_LEVEL[level],
    message: `${subject}: ${titleOf(change)}${summary === "" ? "" : `: ${summary}`}${used === "" ? "" : `; ${used}`}`,
    at: at && { file: at.page, line: at.line },
    // A file of another repository is no place in this one.
    related: uses
      .filter(({ repository }) => repository === undefined)
      .map(({ file, line, column }) => ({ file, line, column })),
    properties: { cause },
    fingerprint,
    justification: approved?.why,
  };
}
