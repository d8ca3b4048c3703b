import { groupBy } from "../../lib/collections.ts";
import { pluralize } from "../../lib/pluralize.ts";
import { printable } from "../../lib/printable.ts";
import type { TextChange } from "../change.ts";
import { type ChangeRow, codesOf, codesText, placesOf, rowsOf, usesOf } from "../change-rows.ts";
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
import { renameCommandOf } from "../rename-command.ts";
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
 * of texts have colors or the marks `[-…-]{+…+}`. Changes of one pattern are one line with their number, the first codes
 * and the first text; with `all`, their own lines follow. "" if nothing changed.
 */
export function terminalTextOf(report: DiffReport, colors: PlanColors, all = false): string {
  const { changes, base } = report;
  if (changes.length === 0) return "";
  const visible = visibleChanges(changes);
  const rows = rowsOf(visible);
  const services = [...groupBy(rows, ({ changes: [{ service }] }) => service)];
  const hidden = changes.length - visible.length;
  const paragraphs = services.map(
    ([service, ofService]) =>
      `${colors.bold(printable(service))}\n${ofService.map((row) => entry(row, colors, all)).join("")}\n`,
  );
  const inRows = rows.length < visible.length ? ` in ${pluralize(rows.length, "row")}` : "";
  const implied = hidden > 0 ? `; ${hidden} implied or moved` : "";
  // Two runs of `watch` have no versions, and the edits between them are known.
  const counts = report.version ? causesText(visible) : "";
  const causes = counts === "" ? "" : ` Causes: ${counts}.`;
  return `${paragraphs.join("")}Against ${printable(base)}: ${countsText(visible)}${inRows}${implied}.${causes} Version: ${versionText(report)}.\n`;
}

function entry(row: ChangeRow, colors: PlanColors, all: boolean): string {
  const [change] = row.changes;
  const { level, bump, cause, approved } = change;
  const sign = changeRuleOf(change.rule)?.sign ?? "~";
  const color = { "+": colors.green, "-": colors.red, "~": colors.yellow, "?": colors.yellow }[sign];
  const subject = row.pattern === undefined ? [shownCode(change), change.summary] : [codesOf(row).count, row.pattern];
  const note = [
    titleOf(change),
    level,
    ...(bump === "none" ? [] : [bump]),
    ...(explanationOf(change) === undefined ? [] : [`cause: ${cause}`]),
    ...(approved ? ["approved"] : []),
  ].join(", ");
  const id = level === "breaking" || level === "dangerous" ? `  ${row.fingerprint}` : "";
  const shown = subject.filter((part) => part !== undefined && part !== "").map((part) => printable(part ?? ""));
  const head = `  ${color(sign)} ${shown.join("  ")}  ${colors.dim(`(${note})${placeText(row)}${id}`)}\n`;
  return head + (all && row.pattern !== undefined ? memberEntries(row, colors) : details(row, colors));
}

function placeText(row: ChangeRow): string {
  const [first, ...others] = placesOf(row);
  if (!first) return "";
  return `  ${printable(`${first.page}:${first.line}`)}${others.length > 0 ? ` and ${others.length} more` : ""}`;
}

/** The codes of a group, the texts of the first change, the command for a rename, and the uses of all. */
function details(row: ChangeRow, colors: PlanColors): string {
  const isGroup = row.pattern !== undefined;
  const codes = isGroup ? [printable(codesText(row))] : [];
  const texts = row.changes[0].words.map((text) => `${isGroup ? "for example  " : ""}${textLine(text, colors)}`);
  const rename = renameCommandOf(row);
  const uses = usesText(usesOf(row));
  const notes = [...(rename ? [`${rename.command} keeps ${rename.keeps}`] : []), ...(uses === "" ? [] : [uses])];
  return [...codes, ...texts, ...notes.map((note) => colors.dim(printable(note)))]
    .map((line) => `      ${line}\n`)
    .join("");
}

function memberEntries({ changes }: ChangeRow, colors: PlanColors): string {
  const entries = changes.map((change) => {
    return entry({ changes: [change], fingerprint: change.fingerprint }, colors, false);
  });
  return entries.join("").replace(/^(?=.)/gm, "    ");
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
