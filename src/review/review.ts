import { changeRuleOf } from "../diff/change-rules.ts";
import { type ChangeRow, rowsOf } from "../diff/change-rows.ts";
import {
  causesText,
  changesToDecide,
  countsText,
  type DiffReport,
  explanationOf,
  titleOf,
  versionText,
  visibleChanges,
} from "../diff/diff-report.ts";
import { groupsOfOperations } from "../diff/operation-groups.ts";
import { groupBy } from "../lib/collections.ts";
import { bilingual, type Html, html, optional } from "../lib/html.ts";
import type { ReviewContext } from "./review-context.ts";
import { reviewRow } from "./review-row.ts";
import { suspectSection } from "./suspect-section.ts";
import { type ReviewForm, reviewShell } from "./review-shell.ts";

export type { CodeDifference, ReviewContext, SuspectCopy } from "./review-context.ts";
export type { ReviewForm } from "./review-shell.ts";

/**
 * The changes of a report as one page: what needs a decision first, then the other changes, both by operation, or by cause and
 * kind of change. Text of pages is escaped.
 */
export function reviewPage(report: DiffReport, context: ReviewContext, form: ReviewForm): string {
  const rows = rowsOf(visibleChanges(report.changes));
  // A page that a browser opens at once: the more rows, the less of the pages is shown around each.
  const around = rows.length > MANY_ROWS ? 0 : 2;
  const isOpen = ({ changes: [first] }: ChangeRow): boolean => changesToDecide([first]).length > 0;
  const [open, others] = [rows.filter(isOpen), rows.filter((row) => !isOpen(row))];
  const causes = causesText(report.changes);
  // Making the code takes time as well, and it is needed most where something is to be decided.
  const coded = new Set([...open, ...others].slice(0, rows.length > MANY_ROWS ? FEW_ROWS : rows.length));
  const shown = (row: ChangeRow): Html =>
    reviewRow(row, coded.has(row) ? context : { ...context, codeOf: () => [] }, isOpen(row) ? around : 0);
  const section = (title: Html, all: readonly ChangeRow[]): Html =>
    all.length === 0 ? html`` : html`<section><h2>${title} (${all.length})</h2>\n${chapters(all, shown)}</section>\n`;
  const header = html`<h1>${bilingual("Error codes", "错误码")}: ${versionText(report)}</h1>
<p>${bilingual("Compared with", "对比基准")} <code>${report.base}</code>. ${countsText(report.changes)}.${causes === "" ? "" : html` ${bilingual("Causes", "原因")}: ${causes}.`}</p>`;
  const main = html`${suspectSection(context.suspects ?? [])}${rows.length === 0 ? html`<p>${bilingual("No changes.", "没有变化。")}</p>\n` : ""}${section(bilingual("Needs a decision", "需要决定"), open)}${section(bilingual("Other changes", "其他变化"), others)}`;
  return reviewShell(form, `Review: ${versionText(report)}`, header, main);
}

/** With more rows, only the documented line of a page is shown. */
const MANY_ROWS = 200;

/** Of so many rows, generated code is shown of the first ones only. */
const FEW_ROWS = 50;

/** The rows of each operation, and the other rows by kind. A heading is at the place of its first row. */
function chapters(all: readonly ChangeRow[], shown: (row: ChangeRow) => Html): readonly Html[] {
  const operations = new Map(
    groupsOfOperations(all).flatMap(({ operation, rows }) =>
      operation === undefined ? [] : rows.map((row) => [row, operation] as const),
    ),
  );
  const keyOf = (row: ChangeRow): string =>
    operations.has(row) ? JSON.stringify([row.changes[0].service, operations.get(row)]) : kindOf(row);
  return [...groupBy(all, keyOf).values()].map((group) => {
    const operation = group[0] && operations.get(group[0]);
    if (operation === undefined) return html`${headOf(group)}${group.map(shown)}`;
    const kinds = [...groupBy(group, kindOf).values()];
    return html`${operationHead(operation, group)}${kinds.map((ofKind) => html`${effectOf(ofKind, true)}${ofKind.map(shown)}`)}`;
  });
}

function operationHead(operation: string, group: readonly ChangeRow[]): Html {
  return html`<h3>${bilingual("Operation", "接口")} <code>${operation}</code> (${group.length})</h3>\n`;
}

function kindOf({ changes: [{ cause, rule }] }: ChangeRow): string {
  return `${cause} ${rule}`;
}

/** The kind of the changes of a group with its effect on consumers, and their cause unless it is the text of a page. */
function headOf(group: readonly ChangeRow[]): Html {
  const change = group[0]?.changes[0];
  if (change === undefined) return html``;
  const cause = explanationOf(change);
  return html`<h3>${capitalized(titleOf(change))}${cause === undefined ? "" : `: ${cause}`} (${group.length})</h3>
${effectOf(group, false)}`;
}

/** The effect of the changes of a group on consumers. */
function effectOf([row]: readonly ChangeRow[], isTitled: boolean): Html {
  if (row === undefined) return html``;
  const [change] = row.changes;
  const title = isTitled ? `${capitalized(titleOf(change))}: ` : "";
  return optional(
    changeRuleOf(change.rule)?.effect,
    (effect) => html`<p class="effect">${title}${withCode(effect)}</p>\n`,
  );
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence of errsmith, whose backticks are code. */
function withCode(markdown: string): Html {
  return html`${markdown.split("`").map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`;
}
