import { printable } from "../../lib/printable.ts";
import type { Change, Level } from "../change.ts";
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
 * The changes as annotations of GitHub Actions, most severe first. Cosmetic and approved changes have none. The last
 * annotation of a kind that exceeds the limit of GitHub is a count.
 */
export function annotationsOf({ changes }: DiffReport): string {
  const open = visibleChanges(changes).filter(({ approved }) => !approved);
  return KINDS.flatMap(([kind, level]) => {
    const ofLevel = open.filter((change) => change.level === level);
    const listed = ofLevel.length > MAX_ANNOTATIONS ? ofLevel.slice(0, MAX_ANNOTATIONS - 1) : ofLevel;
    const more = ofLevel.length - listed.length;
    return [
      ...listed.map((change) => annotation(kind, change)),
      ...(more > 0 ? [`::${kind}::${more} more ${level} changes\n`] : []),
    ];
  }).join("");
}

function annotation(kind: string, change: Change): string {
  const { service, summary, at } = change;
  const code = shownCode(change);
  const title = property(code === undefined ? `${service}: ${titleOf(change)}` : `${code}: ${titleOf(change)}`);
  const details = [summary, explanationOf(change) ?? "", usesText(change)].filter((part) => part !== "").join("; ");
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
