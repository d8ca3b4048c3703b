import { groupBy } from "../../lib/collections.ts";
import { printable } from "../../lib/printable.ts";
import type { Change, TextChange } from "../change.ts";
import { usesText } from "../change-uses.ts";
import {
  causesText,
  countsText,
  type DiffReport,
  explanationOf,
  shownCode,
  titleOf,
  versionText,
  visibleChanges,
} from "../diff-report.ts";
import { changeRuleOf } from "../change-rules.ts";
import { wordDiff } from "../word-diff.ts";

/** The colors of the output: picocolors, or functions that return the text. */
export interface PlanColors {
  readonly isColorSupported: boolean;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/**
 * The changes as text: one paragraph per service, one line per change, with the old and new texts below it. Differences
 * of texts have colors or the marks `[-…-]{+…+}`. "" if nothing changed.
 */
export function terminalTextOf(report: DiffReport, colors: PlanColors): string {
  const { changes, base } = report;
  if (changes.length === 0) return "";
  const visible = visibleChanges(changes);
  const services = [...groupBy(visible, ({ service }) => service)];
  const hidden = changes.length - visible.length;
  const paragraphs = services.map(
    ([service, ofService]) =>
      `${colors.bold(printable(service))}\n${ofService.map((change) => entry(change, colors)).join("")}\n`,
  );
  const implied = hidden > 0 ? `; ${hidden} implied or moved` : "";
  // Two runs of `watch` have no versions, and the edits between them are known.
  const counts = report.version ? causesText(visible) : "";
  const causes = counts === "" ? "" : ` Causes: ${counts}.`;
  return `${paragraphs.join("")}Against ${printable(base)}: ${countsText(visible)}${implied}.${causes} Version: ${versionText(report)}.\n`;
}

function entry(change: Change, colors: PlanColors): string {
  const { summary, level, bump, cause, words, at, approved, fingerprint } = change;
  const sign = changeRuleOf(change.rule)?.sign ?? "~";
  const color = { "+": colors.green, "-": colors.red, "~": colors.yellow, "?": colors.yellow }[sign];
  const subject = [shownCode(change), summary]
    .filter((part) => part !== undefined && part !== "")
    .map((part) => printable(part ?? ""));
  const note = [
    titleOf(change),
    level,
    ...(bump === "none" ? [] : [bump]),
    ...(explanationOf(change) === undefined ? [] : [`cause: ${cause}`]),
    ...(approved ? ["approved"] : []),
  ].join(", ");
  const place = at ? `  ${printable(`${at.page}:${at.line}`)}` : "";
  const id = level === "breaking" || level === "dangerous" ? `  ${fingerprint}` : "";
  const head = `  ${color(sign)} ${subject.join("  ")}  ${colors.dim(`(${note})${place}${id}`)}\n`;
  const uses = usesText(change);
  const used = uses === "" ? "" : `      ${colors.dim(printable(uses))}\n`;
  return head + words.map((text) => `      ${textLine(text, colors)}\n`).join("") + used;
}

function textLine(text: TextChange, colors: PlanColors): string {
  const label = colors.dim(
    printable([text.locale, text.field === "description" ? undefined : text.field].filter(Boolean).join(" ")),
  );
  return `${label === "" ? "" : `${label}  `}${differing(text, colors)}`;
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
