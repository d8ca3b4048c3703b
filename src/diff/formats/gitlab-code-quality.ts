import { printable, printableJson } from "../../lib/printable.ts";
import type { Level } from "../change.ts";
import { type ChangeRow, codesOf, codesText, placesOf, rowsOf, usesOf } from "../change-rows.ts";
import { usesText } from "../change-uses.ts";
import { type DiffReport, shownCode, titleOf, visibleChanges } from "../diff-report.ts";

const SEVERITIES = {
  breaking: "critical",
  dangerous: "major",
  safe: "minor",
  cosmetic: "info",
} as const satisfies Readonly<Record<Level, string>>;

/**
 * The changes as a code quality report of GitLab, which a merge request shows at the documented lines. A group is one entry
 * at the line of its first change. Approved changes, and rows without a line, are left out: GitLab refuses a report with an
 * entry that has no place.
 */
export function codeQualityOf({ changes }: DiffReport): string {
  const open = visibleChanges(changes).filter(({ approved }) => !approved);
  return `${printableJson(rowsOf(open).flatMap(entryOf))}\n`;
}

function entryOf(row: ChangeRow): readonly unknown[] {
  const [change] = row.changes;
  const { rule, level, service } = change;
  const [at] = placesOf(row);
  if (at === undefined) return [];
  const isGroup = row.pattern !== undefined;
  const subject = [isGroup ? codesOf(row).count : shownCode(change), service].filter((part) => part !== undefined);
  const what = isGroup ? [row.pattern ?? "", codesText(row)] : [change.summary];
  const details = [...what, usesText(usesOf(row))].filter((part) => part !== "").join("; ");
  return [
    {
      description: printable(`${subject.join(" ")}: ${titleOf(change)}${details === "" ? "" : `: ${details}`}`),
      check_name: `errsmith/${rule}`,
      fingerprint: row.fingerprint,
      severity: SEVERITIES[level],
      location: { path: at.page, lines: { begin: Math.max(1, at.line) } },
    },
  ];
}
