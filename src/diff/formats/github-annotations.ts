import { printable } from "../../lib/printable.ts";
import type { Change, Level } from "../change.ts";
import { type DiffReport, titleOf, visibleChanges } from "../diff-report.ts";

const KINDS = [
  ["error", "breaking"],
  ["warning", "dangerous"],
  ["notice", "safe"],
] as const satisfies readonly (readonly [string, Level])[];

/** GitHub shows no more of a kind in one step. */
const MOST = 10;

/**
 * The changes as annotations of GitHub Actions, most severe first and as many of each kind as are shown; cosmetic and
 * approved ones have none.
 */
export function annotationsOf({ changes }: DiffReport): string {
  const shown = visibleChanges(changes).filter(({ approved }) => !approved);
  return KINDS.flatMap(([kind, level]) => {
    const all = shown.filter((change) => change.level === level);
    const fit = all.length > MOST ? all.slice(0, MOST - 1) : all;
    const more = all.length - fit.length;
    return [
      ...fit.map((change) => annotation(kind, change)),
      ...(more > 0 ? [`::${kind}::${more} more ${level} changes\n`] : []),
    ];
  }).join("");
}

function annotation(kind: string, change: Change): string {
  const { service, code, summary, at } = change;
  const title = property(code === undefined ? `${service}: ${titleOf(change)}` : `${code}: ${titleOf(change)}`);
  const place = at ? `file=${property(at.page)},line=${Math.max(1, at.line)},` : "";
  return `::${kind} ${place}title=${title}::${data(summary === "" ? service : `${service}: ${summary}`)}\n`;
}

function data(text: string): string {
  return printable(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
