import type { Change } from "../diff/change.ts";
import { type ChangeRow, codesOf, codesText, placesOf, usesOf } from "../diff/change-rows.ts";
import { changeRuleOf } from "../diff/change-rules.ts";
import { explanationOf, shownCode, titleOf } from "../diff/diff-report.ts";
import { type RenameCommand, renameCommandOf } from "../diff/rename-command.ts";
import { bilingual, type Html, html, optional } from "../lib/html.ts";
import { pageExcerpt } from "./page-excerpt.ts";
import { consumerCode } from "./consumer-code.ts";
import type { ReviewContext } from "./review-context.ts";
import { textChange } from "./text-change.ts";

/**
 * A row of the review: what changed, its effect, the old and the new text, `around` lines of the page
 * before and after it, and who uses the code.
 */
export function reviewRow(
  row: ChangeRow,
  { pageText, undoable, codeOf, operationsOf }: ReviewContext,
  around: number,
): Html {
  const [change] = row.changes;
  const { rule, level, bump, service, summary, words, approved, cause } = change;
  const isGroup = row.pattern !== undefined;
  const what = isGroup ? row.pattern : summary;
  const title = isGroup ? `${codesOf(row).count}: ${codesText(row)}` : (shownCode(change) ?? service);
  const [place] = placesOf(row);
  return html`<article class="${level}" id="${row.fingerprint}" tabindex="-1">
<h4>${changeRuleOf(rule)?.sign ?? "~"} <code>${title}</code></h4>
<p class="what"><b>${titleOf(change)}</b>${what === "" ? "" : html`: ${what}`} <small>${service} · ${level}, ${bump}${cause === "page" ? "" : html` · ${explanationOf(change) ?? cause}`} · ${row.fingerprint}</small></p>
${optional(renameCommandOf(row), renaming)}${operationsOf && !isGroup ? operations(operationsOf(change)) : ""}${approved ? approval(row, approved.why, undoable) : decision(row)}${
    words.length > 0 ? html`<table><tbody>\n${words.map(textChange)}</tbody></table>\n` : ""
  }${optional(place, (at) => pageExcerpt(at, pageText(at.page), around))}${codeOf ? consumerCode(codeOf(change)) : ""}${uses(row)}${isGroup ? members(row.changes) : ""}</article>
`;
}

function renaming({ command, keeps }: RenameCommand): Html {
  return html`<p class="rename"><code>${command}</code> ${bilingual(`keeps ${keeps}`, "可保留旧名称")}</p>\n`;
}

/** Operations that are listed; the page of the operations of a site has all of them. */
const MAX_OPERATIONS = 12;

function operations(names: readonly string[]): Html {
  if (names.length === 0) return html``;
  const listed = names.slice(0, MAX_OPERATIONS).map((name) => html`<li><code>${name}</code></li>\n`);
  const more = names.length > MAX_OPERATIONS ? html`<li>+ ${names.length - MAX_OPERATIONS}</li>\n` : "";
  return html`<details class="operations"><summary>${bilingual("Operations with this code", "涉及的接口")} (${names.length})</summary>
<ul>
${listed}${more}</ul>
</details>
`;
}

function decision({ fingerprint }: ChangeRow): Html {
  return html`<p class="decision"><label><input type="checkbox" value="${fingerprint}"> ${bilingual("Approve", "批准")}</label></p>\n`;
}

function approval({ fingerprint }: ChangeRow, why: string, undoable: ReadonlySet<string> | undefined): Html {
  const undo = html` <button type="button" class="undo" value="${fingerprint}">${bilingual("Undo", "撤销")}</button>`;
  return html`<p class="approved">${bilingual("Approved", "已批准")}: ${why}${undoable?.has(fingerprint) ? undo : ""}</p>\n`;
}

/** Places of applications that are listed; the JSON of `diff` has all of them. */
const MAX_USES = 20;

function uses(row: ChangeRow): Html {
  const all = usesOf(row);
  if (all.length === 0) return html``;
  const listed = all
    .slice(0, MAX_USES)
    .map(
      ({ repository, file, line, kind }) =>
        html`<li><code>${`${repository === undefined ? "" : `${repository}: `}${file}:${line}`}</code> ${kind}</li>\n`,
    );
  const more = all.length > MAX_USES ? html`<li>+ ${all.length - MAX_USES}</li>\n` : "";
  return html`<details class="uses" open><summary>${bilingual("Used in", "使用位置")} (${all.length})</summary>
<ul>
${listed}${more}</ul>
</details>
`;
}

function members(changes: readonly Change[]): Html {
  const rows = changes.map((change) => {
    const texts = change.words.map(textChange);
    return html`<li><code>${shownCode(change) ?? change.service}</code> ${change.summary}${texts.length > 0 ? html`<table><tbody>\n${texts}</tbody></table>` : ""}</li>\n`;
  });
  return html`<details><summary>${bilingual("All of them", "全部")} (${changes.length})</summary>
<ul>
${rows}</ul>
</details>
`;
}
