import { groupBy } from "../../lib/group-by.ts";
import type { Change } from "../change.ts";
import { type DiffReport, titleOf, visibleChanges } from "../diff-report.ts";
import { changeRuleOf } from "../change-rules.ts";
import { codeSpan, joinMarkdown, type Markdown, markup, escapeMarkdown } from "./markdown-text.ts";

/**
 * The sections of an entry in a CHANGELOG, as Keep a Changelog has them, a kind of change of a service a line; "" where
 * nothing is worth one. Version and date are the caller's.
 */
export function changelogOf({ changes }: DiffReport): string {
  const told = visibleChanges(changes).filter(({ level, rule }) => level !== "cosmetic" && rule !== "rename-proposed");
  const sections = groupBy(told, sectionOf);
  return SECTIONS.flatMap((section) => {
    const some = sections.get(section);
    return some ? [`### ${section}\n\n${lines(some)}`] : [];
  }).join("\n");
}

const SECTIONS = ["Removed", "Changed", "Deprecated", "Added"] as const;

function sectionOf({ rule }: Change): (typeof SECTIONS)[number] {
  if (rule === "code-deprecated" || rule === "code-pending-removal") return "Deprecated";
  const sign = changeRuleOf(rule)?.sign;
  return sign === "+" ? "Added" : sign === "-" ? "Removed" : "Changed";
}

function lines(changes: readonly Change[]): string {
  return [...groupBy(changes, ({ service, rule }) => `${service} ${rule}`).values()].map(line).join("");
}

function line(changes: readonly Change[]): Markdown {
  const [first] = changes as readonly [Change];
  const breaks = first.level === "breaking" ? markup`**Breaking:** ` : markup``;
  const items = [...new Set(changes.map(item))].filter((text) => text !== "");
  const told = first.bump === "patch" && items.length > MOST ? items.slice(0, MOST) : items;
  const more = items.length > told.length ? markup` and ${items.length - told.length} more` : markup``;
  const named = items.length > 0 ? markup`: ${joinMarkdown(told, ", ")}${more}` : markup``;
  return markup`- ${breaks}${codeSpan(first.service)}: ${escapeMarkdown(titleOf(first))}${named}.\n`;
}

/** Codes with other words that one line names: they are for the curious, and in the diff. */
const MOST = 20;

/** Changes whose values a reader of a CHANGELOG wants to see; the others are told by their codes alone. */
const WITH_VALUES = new Set([
  ...["code-renamed", "identifier-changed", "parent-changed", "scope-changed", "alias-added", "alias-removed"],
  ...["meaning-changed", "placeholder-added", "placeholder-removed", "text-added", "text-removed"],
  ...["billable-changed", "retry-changed", "http-status-changed", "http-class-changed", "fact-added", "fact-removed"],
]);

function item({ rule, code, summary }: Change): Markdown {
  if (code === undefined) return summary === "" ? markup`` : codeSpan(summary);
  if (!WITH_VALUES.has(rule) || summary === "") return codeSpan(code);
  return markup`${codeSpan(code)} (${escapeMarkdown(summary)})`;
}
