/** The door of the semantic diff: two sets of catalogs become changes, and changes become reports. All of it is pure. */
export { applyChanges } from "./apply-changes.ts";
export { approve } from "./apply-approvals.ts";
export { diffCatalogs } from "./diff-service.ts";
export { type Approval, type Bump, BUMPS, type Change, type Level, LEVELS, type Snapshot } from "./change.ts";
export { CHANGE_RULES, type ChangeRule, type RuleOverrides } from "./change-rules.ts";
export { changelogOf } from "./formats/changelog-entry.ts";
export { annotationsOf } from "./formats/github-annotations.ts";
export { diffJsonOf } from "./formats/diff-json.ts";
export { codeSpan, joinMarkdown, type Markdown, markup, escapeMarkdown } from "./formats/markdown-text.ts";
export { markdownOf, type MarkdownOptions, type MarkdownReport } from "./formats/markdown-report.ts";
export { sarifOf } from "./formats/sarif.ts";
export { terminalTextOf } from "./formats/terminal-text.ts";
export { type DiffReport, reportOf } from "./diff-report.ts";
export { bumpOf, nextVersion, worstLevel } from "./next-version.ts";
