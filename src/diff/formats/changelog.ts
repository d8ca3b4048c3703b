import { groupBy } from "../../lib/group.ts";
import type { Change } from "../model.ts";
import { type DiffReport, titleOf, visible } from "../report.ts";
import { ruleOf } from "../rules.ts";
import { codeSpan, joined, type Markdown, mark, plain } from "./markdown-text.ts";

/**
 * The sections of an entry in a CHANGELOG, as Keep a Changelog has them, a kind of change of a service a line; "" where
 * nothing is worth one. Version and date are the caller's.
 */
export function changelogOf({ changes }: DiffReport): string {
  const told = visible(changes).filter(({ level, rule }) => level !== "cosmetic" && rule !== "rename-proposed");
  const sections = groupBy(told, sectionOf);
  return SECTIONS.flatMap((section) => {
    const some = sections.get(section);
    return some ? [`### ${section}\n\n${lines(some)}`] : [];
  }).join("\n");
}

const SECTIONS = ["Removed", "Changed", "Deprecated", "Added"] as const;

function sectionOf({ rule }: Change): (typeof SECTIONS)[number] {
  if (rule === "code-deprecated" || rule === "code-pending-removal") return "Deprecated";
  const sign = ruleOf(rule)?.sign;
  return sign === "+" ? "Added" : sign === "-" ? "Removed" : "Changed";
}

function lines(changes: readonly Change[]): string {
  return [...groupBy(changes, ({ service, rule }) => `${service} ${rule}`).values()].map(line).join("");
}

function line(changes: readonly Change[]): Markdown {
  const [first] = changes as readonly [Change];
  const breaks = first.level === "breaking" ? mark`**Breaking:** ` : mark``;
  const codes = [...new Set(changes.map(({ code, summary }) => code ?? summary))].filter((text) => text !== "");
  const named = codes.length > 0 ? mark`: ${joined(codes.map(codeSpan), ", ")}` : mark``;
  return mark`- ${breaks}${codeSpan(first.service)}: ${plain(titleOf(first))}${named}.\n`;
}
