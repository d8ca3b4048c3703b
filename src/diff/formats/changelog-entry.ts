import { groupBy } from "../../lib/collections.ts";
import type { Change } from "../change.ts";
import { type ChangeRow, codesOf, rowsOf } from "../change-rows.ts";
import { type DiffReport, explanationOf, shownCode, titleOf, visibleChanges } from "../diff-report.ts";
import { changeRuleOf } from "../change-rules.ts";
import { codeSpan, escapeMarkdown, joinMarkdown, type Markdown, markup } from "./markdown-text.ts";

/**
 * The sections of a changelog entry in the format of Keep a Changelog, with one line per service, kind and cause of a change,
 * and one for each group of changes; "" if there is nothing to list. The caller adds version and date.
 */
export function changelogOf({ changes }: DiffReport): string {
  const listed = visibleChanges(changes)
    .filter(({ level, proposed }) => level !== "cosmetic" && proposed === undefined)
    // A changelog is for consumers, who do not see approvals.
    .map(({ approved: _, ...change }) => change);
  const sections = groupBy(rowsOf(listed), ({ changes: [first] }) => sectionOf(first));
  return SECTIONS.flatMap((section) => {
    const ofSection = sections.get(section);
    return ofSection ? [`### ${section}\n\n${lines(ofSection)}`] : [];
  }).join("\n");
}

const SECTIONS = ["Removed", "Changed", "Deprecated", "Added"] as const;

function sectionOf({ rule }: Change): (typeof SECTIONS)[number] {
  if (/-(?:deprecated|pending-removal)$/.test(rule)) return "Deprecated";
  const sign = changeRuleOf(rule)?.sign;
  return sign === "+" ? "Added" : sign === "-" ? "Removed" : "Changed";
}

function lines(rows: readonly ChangeRow[]): string {
  const byLine = groupBy(rows, (row) => {
    const [{ service, rule, cause }] = row.changes;
    return row.pattern === undefined ? `${service} ${rule} ${cause}` : row;
  });
  return [...byLine.values()].map(line).join("");
}

function line(rows: readonly ChangeRow[]): Markdown {
  const [row] = rows as readonly [ChangeRow];
  const [first] = row.changes;
  const isGroup = row.pattern !== undefined;
  const breaks = first.level === "breaking" ? markup`**Breaking:** ` : markup``;
  const all = rows.flatMap(({ changes }) => changes.map((change) => item(change, isGroup)));
  const items = [...new Set(all)].filter((text) => text !== "");
  const listed = first.bump === "patch" && items.length > MAX_CODES ? items.slice(0, MAX_CODES) : items;
  const more = items.length > listed.length ? markup` and ${items.length - listed.length} more` : markup``;
  const named = items.length > 0 ? markup`: ${joinMarkdown(listed, ", ")}${more}` : markup``;
  const reasons = [...(isGroup ? [`${codesOf(row).count}, ${row.pattern}`] : []), explanationOf(first) ?? ""];
  const shown = reasons.filter((reason) => reason !== "").map((reason) => markup` (${escapeMarkdown(reason)})`);
  return markup`- ${breaks}${codeSpan(first.service)}: ${escapeMarkdown(titleOf(first))}${joinMarkdown(shown)}${named}.\n`;
}

/** The number of codes that a line of patch-level changes lists; `errsmith diff` lists all of them. */
const MAX_CODES = 20;

/** Kinds of changes that are listed with their values; the others are listed by code only. */
const WITH_VALUES = new Set([
  ...[
    "code-renamed",
    "class-renamed",
    "identifier-changed",
    "parent-changed",
    "scope-changed",
    "alias-added",
    "alias-removed",
  ],
  ...["added", "removed", "moved", "pending-removal", "deprecated", "returned"].map((what) => `operation-code-${what}`),
  ...["operation-renamed", "operation-name-removed", "operation-texts-changed"],
  ...["meaning-changed", "placeholder-added", "placeholder-removed", "text-added", "text-removed"],
  ...[
    "billable-changed",
    "retry-changed",
    "recovery-changed",
    "http-status-changed",
    "http-class-changed",
    "fact-added",
    "fact-removed",
  ],
]);

/** The pattern of a group states its values once. */
function item(change: Change, isGroup: boolean): Markdown {
  const { rule, summary } = change;
  const code = shownCode(change);
  if (code === undefined) return summary === "" ? markup`` : codeSpan(summary);
  if (isGroup || !WITH_VALUES.has(rule) || summary === "") return codeSpan(code);
  return markup`${codeSpan(code)} (${escapeMarkdown(summary)})`;
}
