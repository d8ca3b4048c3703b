/**
 * The library. `extract` reads pages, `generate` writes the package, `fetch` refreshes the pages, `diffCatalogs` compares
 * two packages. `defineConfig` types a configuration, which may add layouts and emitters.
 */
export { type ExtractOptions, extract } from "./commands/extract.ts";
export type { Extracted, ExtractedCode, ExtractedPage } from "./commands/extract-result.ts";
export { type Generated, type GenerateOptions, generate, type PageAccount } from "./commands/generate.ts";
export {
  discover,
  type Discovered,
  type DiscoveredPage,
  type DiscoverOptions,
  type LeftOutPage,
} from "./commands/discover/discover.ts";
export { type Fetched, type FetchedPage, type FetchOptions, fetch, type NewPage } from "./commands/fetch/fetch.ts";
export {
  type Approval,
  applyChanges,
  approve,
  type Bump,
  bumpOf,
  type Cause,
  type Change,
  type ChangeRow,
  type ChangeRule,
  diffCatalogs,
  type DiffReport,
  type Level,
  markdownOf,
  type MarkdownOptions,
  type MarkdownReport,
  nextVersion,
  reportOf,
  rowsOf,
  type Snapshot,
} from "./diff/diff.ts";
export { exporters, type ExportFormat } from "./commands/export.ts";
export { defineConfig } from "./lib/define-config.ts";
export type { PageLine as At, Case, Catalog, ErrorInfo, LocalizedText as LocalText } from "./model/catalog.ts";
export type { Draft, Field, Finding, Layout, LayoutTools, Outcome } from "./model/draft.ts";
export type {
  Accounting,
  Billable,
  Envelope,
  HttpStatus,
  Origin,
  Retry,
  Scope,
  CaseText as Words,
} from "./model/page-entries.ts";
export type {
  Emitter,
  EmitterTools,
  HoleValue,
  LiteralTools,
  OutputFile,
  PackageSettings,
  SafeText,
  TemplateData,
} from "./model/output.ts";
export type { Block, Cell, Item, Link, Mark, Page, Place, Row, Section, Text } from "./model/page.ts";
export type { Config } from "./model/project.ts";
export type { Format, Locale, PageHints as Reading, Role, Source } from "./model/source.ts";
export type { Problem, Report } from "./problems/problems.ts";
export type { RuleId, Severity } from "./problems/rules.ts";
