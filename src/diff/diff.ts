/** The changes between two states of a package, and their formats. Pure. */
export { applyChanges } from "./apply-changes.ts";
export {
  type Approval,
  type Bump,
  BUMPS,
  type Cause,
  type Change,
  type Level,
  LEVELS,
  type Snapshot,
} from "./change.ts";
export { CHANGE_RULES, type ChangeRule, type RuleOverrides } from "./change-rules.ts";
export { diffCatalogs } from "./diff-catalogs.ts";
export { approve } from "./approvals.ts";
export { type ChangeRow, codesOf, rowsOf, rowText } from "./change-rows.ts";
export { type DiffReport, reportOf } from "./diff-report.ts";
export { lineDiff, type LineSegment } from "./line-diff.ts";
export { withUses } from "./change-uses.ts";
export { diffStages, type Stage } from "./diff-stages.ts";
export { changelogOf } from "./formats/changelog-entry.ts";
export { diffJsonOf } from "./formats/diff-json.ts";
export { fromRepositoryRoot, withPrefix } from "./from-repository-root.ts";
export { annotationsOf } from "./formats/github-annotations.ts";
export { codeQualityOf } from "./formats/gitlab-code-quality.ts";
export { markdownOf, type MarkdownOptions, type MarkdownReport } from "./formats/markdown-report.ts";
export { codeSpan, escapeMarkdown, joinMarkdown, type Markdown, markup } from "./formats/markdown-text.ts";
export { sarifOf } from "./formats/sarif.ts";
export { terminalTextOf } from "./formats/terminal-text.ts";
export { bumpOf, nextVersion, unapprovedFrom } from "./next-version.ts";
