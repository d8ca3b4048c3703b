import { groupBy } from "../../lib/group-by.ts";
import { type Change, LEVELS } from "../change.ts";
import { type DiffReport, changesToDecide, versionText, visibleChanges } from "../diff-report.ts";
import { rowOf, TABLE } from "./markdown-row.ts";
import { codeSpan, joinMarkdown, type Markdown, markup, escapeMarkdown } from "./markdown-text.ts";

/** How a report for a pull request is written. */
export interface MarkdownOptions {
  /** Characters that the body may have; what GitHub takes where absent. */
  readonly limit?: number;
  /** Address of a line of a page as it is now, with `{page}` and `{line}`; no links where absent. */
  readonly link?: string | undefined;
}

/** A report for a pull request, and a document of the rows that had no place in it. */
export interface MarkdownReport {
  /** "" where there is nothing to say. */
  readonly body: string;
  readonly rest?: string;
}

/** GitHub takes 65,536; a comment has a line that marks it as ours, and another where the package is not up to date. */
const GITHUB_LIMIT = 65_000;

/**
 * A report for a pull request or a comment: what needs a decision, then counts a service, then every other change, with
 * old and new words in each language, page and line, and what it means to consumers. A row that has no place goes to the
 * rest as a whole.
 */
export function markdownOf(report: DiffReport, options: MarkdownOptions = {}): MarkdownReport {
  const shown = visibleChanges(report.changes);
  if (shown.length === 0) return { body: "" };
  const sections = sectionsOf(shown, options);
  const { limit = GITHUB_LIMIT } = options;
  const start = heading(report, shown);
  const numbers = counts(shown);
  const room = limit - start.length - numbers.length - FOOTER_ROOM;
  const { fitting, left } = fill(sections, room);
  const rows = left.reduce((sum, section) => sum + section.rows.length, 0);
  const body = `${start}${write(fitting, numbers)}${rows > 0 ? footer(rows) : ""}`;
  return { body, ...(rows > 0 && { rest: `${start}${write(left, numbers)}` }) };
}

/** The last line must fit as well. */
const FOOTER_ROOM = 200;

const NONE = markup``;

interface Section {
  readonly title: Markdown;
  /** Whether it stands before the numbers. */
  readonly isFirst?: true;
  /** Below the title. */
  readonly intro?: Markdown;
  readonly rows: readonly Markdown[];
}

function heading(report: DiffReport, shown: readonly Change[]): Markdown {
  const open = changesToDecide(shown).length;
  const many = open === 1 ? markup`1 change needs a decision.` : markup`${open} changes need a decision.`;
  const moved = report.changes.length - shown.length;
  const also = moved === 0 ? NONE : markup` ${moved} more follow from these, or only moved on their pages.`;
  const said = open === 0 ? markup`Nothing needs a decision.` : many;
  return markup`## Error codes: ${escapeMarkdown(versionText(report))}\n\n${said}${also} Compared with ${codeSpan(report.base)}.\n`;
}

/** Services that the numbers list: a report has its limit. */
const MOST_SERVICES = 200;

function counts(changes: readonly Change[]): Markdown {
  const header = markup`| Service | Breaking | Dangerous | Safe | Cosmetic |\n|---|---:|---:|---:|---:|\n`;
  const services = [...groupBy(changes, ({ service }) => service)];
  const rows = services.slice(0, MOST_SERVICES).map(([service, some]) => {
    const cells = LEVELS.map((level) => markup` ${some.filter((change) => change.level === level).length} |`);
    return markup`| ${codeSpan(service)} |${joinMarkdown(cells)}\n`;
  });
  const others = services.length - rows.length;
  const more = others > 0 ? markup`\nAnd ${others} services more.\n` : NONE;
  return markup`\n### How much\n\n${header}${joinMarkdown(rows)}${more}`;
}

// Where something needs a decision it stands first; the rest follows by service.
function sectionsOf(changes: readonly Change[], options: MarkdownOptions): readonly Section[] {
  const open = new Set(changesToDecide(changes));
  const decisions = [...open].map((change) => rowOf(change, options, "decision"));
  const others = groupBy(
    changes.filter((change) => !open.has(change)),
    ({ service }) => service,
  );
  return [
    ...(decisions.length > 0
      ? [
          {
            title: markup`Needs a decision`,
            isFirst: true as const,
            intro: markup`What is fine is approved by its fingerprint, the last word of its row, in \`errsmith.approvals.json\`.\n\n`,
            rows: decisions,
          },
        ]
      : []),
    ...[...others].map(([service, some]) => ({
      title: codeSpan(service),
      rows: some.map((change) => rowOf(change, options, "told")),
    })),
  ];
}

function fill(
  sections: readonly Section[],
  room: number,
): { readonly fitting: readonly Section[]; readonly left: readonly Section[] } {
  const fitting: Section[] = [];
  const left: Section[] = [];
  let free = room;
  for (const section of sections) {
    const some: Markdown[] = [];
    const others: Markdown[] = [];
    const head = writeOne({ ...section, rows: [] }).length;
    for (const one of section.rows) {
      const cost = one.length + (some.length === 0 ? head : 0);
      // What comes later does not overtake what had no place.
      if (others.length === 0 && left.length === 0 && cost <= free) {
        some.push(one);
        free -= cost;
      } else others.push(one);
    }
    if (some.length > 0) fitting.push({ ...section, rows: some });
    if (others.length > 0) left.push({ ...section, rows: others });
  }
  return { fitting, left };
}

// What somebody has to look at, then how much there is, then all of it.
function write(sections: readonly Section[], numbers: Markdown): Markdown {
  const [first, others] = [sections.filter(({ isFirst }) => isFirst), sections.filter(({ isFirst }) => !isFirst)];
  return joinMarkdown([...first.map(writeOne), numbers, ...others.map(writeOne)]);
}

function writeOne({ title, intro = NONE, rows }: Section): Markdown {
  return markup`\n### ${title}\n\n${intro}${TABLE}${joinMarkdown(rows)}`;
}

function footer(rows: number): Markdown {
  return markup`\n${rows} more changes had no place here: they are in the file that goes with this report.\n`;
}
