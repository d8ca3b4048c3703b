import { groupBy } from "../../lib/collections.ts";
import type { Change } from "../change.ts";
import { type DiffReport, explanationOf, shownCode, titleOf, visibleChanges } from "../diff-report.ts";
import { changeRuleOf } from "../change-rules.ts";
import { codeSpan, escapeMarkdown, joinMarkdown, type Markdown, markup } from "./markdown-text.ts";

/**
 * The sections of a changelog entry in the format of Keep a Changelog, with one line per service, kind and cause of a change;
 * "" if there is nothing to list. The caller adds version and date.
 */
export function changelogOf({ changes }: DiffReport): string {
  const listed = visibleChanges(changes).filter(
    ({ level, rule }) => level !== "cosmetic" && rule !== "rename-proposed",
  );
  const sections = groupBy(listed, sectionOf);
  return SECTIONS.flatMap((section) => {
    const ofSection = sections.get(section);
    return ofSection ? [`### ${section}\n\n${lines(ofSection)}`] : [];
  }).join("\n");
}

const SECTIONS = ["Removed", "Changed", "Deprecated", "Added"] as const;

function sectionOf({ rule }: Change): (typeof SECTIONS)[number] {
  if (rule === "code-deprecated" || rule === "code-pending-removal") return "Deprecated";
  const sign = changeRuleOf(rule)?.sign;
  return sign === "+" ? "Added" : sign === "-" ? "Removed" : "Changed";
}

function lines(changes: readonly Change[]): string {
  return [...groupBy(changes, ({ service, rule, cause }) => `${service} ${rule} ${cause}`).values()].map(line).join("");
}

function line(changes: readonly Change[]): Markdown {
  const [first] = changes as readonly [Change];
  const breaks = first.level === "breaking" ? markup`**Breaking:** ` : markup``;
  const items = [...new Set(changes.map(item))].filter((text) => text !== "");
  const listed = first.bump === "patch" && items.length > MAX_CODES ? items.slice(0, MAX_CODES) : items;
  const more = items.length > listed.length ? markup` and ${items.length - listed.length} more` : markup``;
  const named = items.length > 0 ? markup`: ${joinMarkdown(listed, ", ")}${more}` : markup``;
  const explanation = explanationOf(first);
  const why = explanation === undefined ? markup`` : markup` (${escapeMarkdown(explanation)})`;
  return markup`- ${breaks}${codeSpan(first.service)}: ${escapeMarkdown(titleOf(first))}${why}${named}.\n`;
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

function item(change: Change): Markdown {
  const { rule, summary } = change;
  const code = shownCode(change);
  if (code === undefined) return summary === "" ? markup`` : codeSpan(summary);
  if (!WITH_VALUES.has(rule) || summary === "") return codeSpan(code);
  return markup`${codeSpan(code)} (${escapeMarkdown(summary)})`;
}
