import { groupBy } from "../../lib/collections.ts";
import { type ChangeRow, codesOf } from "../change-rows.ts";
import { changesToDecide, titleOf } from "../diff-report.ts";
import { groupsOfOperations } from "../operation-groups.ts";
import { memberRowOf, operationRowOf, type RowOptions, rowOf, TABLE } from "./markdown-row.ts";
import { codeSpan, escapeMarkdown, htmlCode, joinMarkdown, type Markdown, markup } from "./markdown-text.ts";

/** A table of changes. The changes of a group are a folded table of their own. */
export interface Section {
  /** What precedes the rows. */
  readonly start: Markdown;
  readonly rows: readonly SectionRow[];
  readonly end: Markdown;
  readonly isDecision: boolean;
  readonly isFolded: boolean;
}

interface SectionRow {
  readonly text: Markdown;
  /** The number of changes that have no row elsewhere. */
  readonly changes: number;
}

const NONE = markup``;

const APPROVAL_HINT = markup`To approve a row: \`errsmith approve <fingerprint> --why <reason> --until <date>\`, with the fingerprint at its end.\n\n`;

/**
 * The tables of a report: what needs a decision, then all other rows by service; each with the changes of its groups. The rows of
 * an operation follow each other.
 */
export function sectionsOf(rows: readonly ChangeRow[], link: string | undefined): readonly Section[] {
  const isOpen = ({ changes: [first] }: ChangeRow): boolean => changesToDecide([first]).length > 0;
  const open = rows.filter(isOpen);
  const services = groupBy(
    rows.filter((row) => !isOpen(row)),
    ({ changes: [{ service }] }) => service,
  );
  return [
    ...(open.length > 0 ? tablesOf(markup`Needs a decision`, open, { link, isDecision: true }) : []),
    ...[...services].flatMap(([service, ofService]) =>
      tablesOf(codeSpan(service), ofService, { link, isDecision: false }),
    ),
  ];
}

function tablesOf(title: Markdown, rows: readonly ChangeRow[], options: RowOptions): readonly Section[] {
  const { isDecision } = options;
  const hint = isDecision ? APPROVAL_HINT : NONE;
  const table: Section = {
    start: markup`\n### ${title}\n\n${hint}${TABLE}`,
    rows: groupsOfOperations(rows).flatMap((group) =>
      group.rows.map((row, i) => ({
        text: i === 0 ? markup`${operationRowOf(group, options)}${rowOf(row, options)}` : rowOf(row, options),
        changes: row.pattern === undefined ? 1 : 0,
      })),
    ),
    end: NONE,
    isDecision,
    isFolded: false,
  };
  return [table, ...rows.filter(({ pattern }) => pattern !== undefined).map((row) => membersOf(row, options))];
}

function membersOf(row: ChangeRow, options: RowOptions): Section {
  const { changes, pattern = "" } = row;
  const title = markup`${escapeMarkdown(codesOf(row).count)}: ${escapeMarkdown(titleOf(changes[0]))}`;
  return {
    start: markup`\n<details><summary>${title}: ${htmlCode(pattern)}</summary>\n\n${TABLE}`,
    rows: changes.map((change) => ({ text: memberRowOf(change, pattern, options), changes: 1 })),
    end: markup`\n</details>\n`,
    isDecision: options.isDecision,
    isFolded: true,
  };
}

/** The sections with the rows that have room, and the sections with the others. */
export interface SplitSections {
  readonly fitting: readonly Section[];
  readonly rest: readonly Section[];
}

/**
 * Splits sections at the first row that exceeds `room`, a number of characters. Folded rows are shown if there is room
 * for all others.
 */
export function splitAt(sections: readonly Section[], room: number): SplitSections {
  const counts = new Map<Section, number>();
  let free = room;
  for (const section of [...sections.filter(({ isFolded }) => !isFolded), ...sections.filter((one) => one.isFolded)]) {
    let count = 0;
    for (const { text } of section.rows) {
      const cost = text.length + (count === 0 ? section.start.length + section.end.length : 0);
      if (cost > free) {
        free = 0;
        break;
      }
      free -= cost;
      count++;
    }
    counts.set(section, count);
  }
  const part = (from: (count: number) => number, to: (count: number) => number | undefined): readonly Section[] =>
    sections
      .map((section) => {
        const count = counts.get(section) ?? 0;
        return { ...section, rows: section.rows.slice(from(count), to(count)) };
      })
      .filter(({ rows }) => rows.length > 0);
  return {
    fitting: part(
      () => 0,
      (count) => count,
    ),
    rest: part(
      (count) => count,
      () => undefined,
    ),
  };
}

/** A section as Markdown. */
export function renderSection({ start, rows, end }: Section): Markdown {
  return markup`${start}${joinMarkdown(rows.map(({ text }) => text))}${end}`;
}
