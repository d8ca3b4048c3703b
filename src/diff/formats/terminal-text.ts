import { groupBy } from "../../lib/group-by.ts";
import { printable } from "../../lib/printable.ts";
import type { Change, TextChange } from "../change.ts";
import { countsText, type DiffReport, titleOf, versionText, visibleChanges } from "../diff-report.ts";
import { changeRuleOf } from "../change-rules.ts";
import { wordDiff } from "../word-diff.ts";

/** How a plan is coloured: picocolors, or its colourless twin. */
export interface PlanColors {
  readonly isColorSupported: boolean;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/**
 * A plan for a terminal: a service a paragraph, a change a line that begins with `+`, `-`, `~` or `?`, old and new words
 * below it with what differs in colours or in `[-…-]{+…+}`. "" where nothing changed.
 */
export function terminalTextOf(report: DiffReport, colors: PlanColors): string {
  const { changes, base } = report;
  if (changes.length === 0) return "";
  const services = [...groupBy(visibleChanges(changes), ({ service }) => service)];
  const hidden = changes.length - visibleChanges(changes).length;
  const paragraphs = services.map(
    ([service, some]) =>
      `${colors.bold(printable(service))}\n${some.map((change) => entry(change, colors)).join("")}\n`,
  );
  const moved = hidden > 0 ? `; ${hidden} follow or only moved` : "";
  return `${paragraphs.join("")}Against ${printable(base)}: ${countsText(visibleChanges(changes))}${moved}. Version: ${versionText(report)}.\n`;
}

function entry(change: Change, colors: PlanColors): string {
  const { code, summary, level, bump, words, at, approved, fingerprint } = change;
  const sign = changeRuleOf(change.rule)?.sign ?? "~";
  const color = { "+": colors.green, "-": colors.red, "~": colors.yellow, "?": colors.yellow }[sign];
  const about = [code, summary]
    .filter((part) => part !== undefined && part !== "")
    .map((part) => printable(part ?? ""));
  const note = [titleOf(change), level, ...(bump === "none" ? [] : [bump]), ...(approved ? ["approved"] : [])].join(
    ", ",
  );
  const place = at ? `  ${printable(`${at.page}:${at.line}`)}` : "";
  const id = level === "breaking" || level === "dangerous" ? `  ${fingerprint}` : "";
  const head = `  ${color(sign)} ${about.join("  ")}  ${colors.dim(`(${note})${place}${id}`)}\n`;
  return head + words.map((word) => `      ${wordLine(word, colors)}\n`).join("");
}

function wordLine(word: TextChange, colors: PlanColors): string {
  const label = colors.dim(
    [word.locale, word.field === "description" ? undefined : word.field].filter(Boolean).join(" "),
  );
  return `${label === "" ? "" : `${label}  `}${differing(word, colors)}`;
}

function differing({ before, after }: TextChange, colors: PlanColors): string {
  const marked = (text: string, kind: "old" | "new"): string => {
    const shown = printable(text);
    if (colors.isColorSupported) return kind === "old" ? colors.red(shown) : colors.green(shown);
    return kind === "old" ? `[-${shown}-]` : `{+${shown}+}`;
  };
  if (before === undefined) return colors.isColorSupported ? marked(after ?? "", "new") : printable(after ?? "");
  if (after === undefined) return marked(before, "old");
  return wordDiff(before, after)
    .map(({ kind, text }) => (kind === "same" ? printable(text) : marked(text, kind)))
    .join("");
}
