import { printable, printableJson } from "../../lib/printable.ts";
import type { Change, Level } from "../change.ts";
import { usesText } from "../change-uses.ts";
import { type DiffReport, shownCode, titleOf, visibleChanges } from "../diff-report.ts";

const SEVERITIES = {
  breaking: "critical",
  dangerous: "major",
  safe: "minor",
  cosmetic: "info",
} as const satisfies Readonly<Record<Level, string>>;

/**
 * The changes as a code quality report of GitLab, which a merge request shows at the documented lines. Approved changes,
 * and changes without a line, are left out: GitLab refuses a report with an entry that has no place.
 */
export function codeQualityOf({ changes }: DiffReport): string {
  const entries = visibleChanges(changes).flatMap((change) => (change.approved ? [] : entryOf(change)));
  return `${printableJson(entries)}\n`;
}

function entryOf(change: Change): readonly unknown[] {
  const { rule, level, fingerprint, service, summary, at } = change;
  if (at === undefined) return [];
  const subject = [shownCode(change), service].filter((part) => part !== undefined).join(" ");
  const details = [summary, usesText(change)].filter((part) => part !== "").join("; ");
  return [
    {
      description: printable(`${subject}: ${titleOf(change)}${details === "" ? "" : `: ${details}`}`),
      check_name: `errsmith/${rule}`,
      fingerprint,
      severity: SEVERITIES[level],
      location: { path: at.page, lines: { begin: Math.max(1, at.line) } },
    },
  ];
}
