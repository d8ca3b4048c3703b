/** The door of the semantic diff: two sets of catalogs become changes, and changes become reports. All of it is pure. */
export { applyChanges } from "./apply.ts";
export { approve } from "./approvals.ts";
export { diffCatalogs } from "./catalogs.ts";
export { type Approval, type Bump, BUMPS, type Change, type Level, LEVELS, type Snapshot } from "./model.ts";
export { CHANGE_RULES, type ChangeRule, type RuleOverrides } from "./rules.ts";
export { changelogOf } from "./formats/changelog.ts";
export { annotationsOf } from "./formats/github.ts";
export { jsonOf } from "./formats/json.ts";
export { codeSpan, joined, type Markdown, mark, plain } from "./formats/markdown-text.ts";
export { markdownOf, type MarkdownOptions, type MarkdownReport } from "./formats/markdown.ts";
export { sarifOf } from "./formats/sarif.ts";
export { textOf } from "./formats/text.ts";
export { type DiffReport, reportOf } from "./report.ts";
export { bumpOf, nextVersion, worstOf } from "./version.ts";
