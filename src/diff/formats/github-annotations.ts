import { printable } from "../../lib/printable.ts";
import type { Level } from "../change.ts";
import { type ChangeRow, codesOf, codesText, rowsOf, usesOf } from "../change-rows.ts";
import { usesText } from "../change-uses.ts";
import { type DiffReport, explanationOf, shownCode, titleOf, visibleChanges } from "../diff-report.ts";

const KINDS = [
  ["error", "breaking"],
  ["warning", "dangerous"],
  ["notice", "safe"],
] as const satisfies readonly (readonly [string, Level])[];

/** The number of annotations of one kind that GitHub shows for a step. */
const MAX_ANNOTATIONS = 10;

/**
 * The changes as annotations of GitHub Actions, most severe first; changes of one pattern are one annotation. Cosmetic and
 * approved changes have none. The last annotation of a kind that exceeds the limit of GitHub is a count.
 */
export function annotationsOf({ changes }: DiffReport): string {
  const open = rowsOf(visibleChanges(changes).filter(({ approved }) => !approved));
  return KINDS.flatMap(([kind, level]) => {
    const ofLevel = open.filter(({ changes: [first] }) => first.level === level);
    const listed = ofLevel.length > MAX_ANNOTATIONS ? ofLevel.slice(0, MAX_ANNOTATIONS - 1) : ofLevel;
    const more = ofLevel.slice(listed.length).reduce((sum, row) => sum + row.changes.length, 0);
    return [
      ...listed.map((row) => annotation(kind, row)),
      ...(more > 0 ? [`::${kind}::${more} more ${level} changes\n`] : []),
    ];
  }).join("");
}

function annotation(kind: string, row: ChangeRow): string {
  const [change] = row.changes;
  const { service, at } = change;
  const isGroup = row.pattern !== undefined;
  const subject = isGroup ? codesOf(row).count : (shownCode(change) ?? service);
  const title = property(`${subject}: ${titleOf(change)}`);
  const what = isGroup ? [row.pattern ?? "", codesText(row)] : [change.summary];
  const parts = [...what, explanationOf(change) ?? "", usesText(usesOf(row))];
  const details = parts.filter((part) => part !== "").join("; ");
  const text = details === "" ? service : `${service}: ${details}`;
  const place = at ? `file=${property(at.page)},line=${Math.max(1, at.line)},` : "";
  return `::${kind} ${place}title=${title}::${data(text)}\n`;
}

function data(text: string): string {
  return printable(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
