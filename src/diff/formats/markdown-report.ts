import { groupBy } from "../../lib/collections.ts";
import { type Change, LEVELS } from "../change.ts";
import { type ChangeRow, rowsOf } from "../change-rows.ts";
import { causesText, changesToDecide, type DiffReport, versionText, visibleChanges } from "../diff-report.ts";
import { renderSection, type Section, sectionsOf, splitAt } from "./markdown-sections.ts";
import { codeSpan, escapeMarkdown, joinMarkdown, type Markdown, markup } from "./markdown-text.ts";

/** Options of a Markdown report. */
export interface MarkdownOptions {
  /** Maximum length of the body in characters. Default: the limit of GitHub. */
  readonly limit?: number;
  /** URL of a line of a page, with `{page}` and `{line}`. Default: no links. */
  readonly link?: string | undefined;
}

/** A report for a pull request, and a second document with the rows that do not fit. */
export interface MarkdownReport {
  /** "" if there is nothing to report. */
  readonly body: string;
  readonly rest?: string;
}

/** GitHub accepts 65,536 characters; the caller adds up to two lines. */
const GITHUB_LIMIT = 65_000;

/** Maximum length of the last line, which counts the rows that do not fit. */
const FOOTER_ROOM = 200;

/** Maximum number of services in the table of counts. */
const MAX_SERVICES = 200;

const NONE = markup``;

/**
 * A report for a pull request or a comment: changes that need a decision, then counts per service, then all other
 * changes by service. Changes of one pattern are one row, and folded rows below its table. The first row that exceeds the
 * limit, and all rows after it, go to `rest`.
 */
export function markdownOf(report: DiffReport, { limit = GITHUB_LIMIT, link }: MarkdownOptions = {}): MarkdownReport {
  const visible = visibleChanges(report.changes);
  if (visible.length === 0) return { body: "" };
  const rows = rowsOf(visible);
  const start = heading(report, visible, rows);
  const counts = countsTable(visible);
  const room = limit - start.length - counts.length - FOOTER_ROOM;
  const { fitting, rest } = splitAt(sectionsOf(rows, link), room);
  if (rest.length === 0) return { body: start + render(fitting, counts) };
  const more = rest.flatMap((section) => section.rows).reduce((sum, { changes }) => sum + changes, 0);
  const footer = `\n${more} more changes do not fit here: they are in the overflow file of this report.\n`;
  return { body: start + render(fitting, counts) + footer, rest: start + render(rest, counts) };
}

function heading(report: DiffReport, visible: readonly Change[], rows: readonly ChangeRow[]): Markdown {
  const open = changesToDecide(visible).length;
  const openRows = rows.filter(({ changes: [first] }) => changesToDecide([first]).length > 0).length;
  const inRows = openRows < open ? markup`, in ${openRows} ${openRows === 1 ? markup`row` : markup`rows`}` : NONE;
  const many = open === 1 ? markup`1 change needs a decision.` : markup`${open} changes need a decision${inRows}.`;
  const decisions = open === 0 ? markup`Nothing needs a decision.` : many;
  const hidden = report.changes.length - visible.length;
  const implied = hidden === 0 ? NONE : markup` ${hidden} more are implied or only moved on their pages.`;
  const base = codeSpan(report.base);
  const counts = causesText(visible);
  const causes = counts === "" ? NONE : markup` Causes: ${escapeMarkdown(counts)}.`;
  return markup`## Error codes: ${escapeMarkdown(versionText(report))}\n\n${decisions}${implied}${causes} Compared with ${base}.\n`;
}

function countsTable(changes: readonly Change[]): Markdown {
  const header = markup`| Service | Breaking | Dangerous | Safe | Cosmetic |\n|---|---:|---:|---:|---:|\n`;
  const services = [...groupBy(changes, ({ service }) => service)];
  const rows = services.slice(0, MAX_SERVICES).map(([service, ofService]) => {
    const cells = LEVELS.map((level) => markup` ${ofService.filter((change) => change.level === level).length} |`);
    return markup`| ${codeSpan(service)} |${joinMarkdown(cells)}\n`;
  });
  const others = services.length - rows.length;
  const more = others > 0 ? markup`\nAnd ${others} more services.\n` : NONE;
  return markup`\n### Counts\n\n${header}${joinMarkdown(rows)}${more}`;
}

/** The changes that need a decision go before the counts, all others after them. */
function render(sections: readonly Section[], counts: Markdown): Markdown {
  const part = (isDecision: boolean): readonly Markdown[] =>
    sections.filter((section) => section.isDecision === isDecision).map(renderSection);
  return joinMarkdown([...part(true), counts, ...part(false)]);
}
