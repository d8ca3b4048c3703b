import { groupBy } from "../../lib/group.ts";
import type { At } from "../../model/catalog.ts";
import { type Change, LEVELS, type WordChange } from "../model.ts";
import { type DiffReport, titleOf, undecided, versionText, visible } from "../report.ts";
import { ruleOf } from "../rules.ts";
import { wordDiff } from "../word-diff.ts";
import { codeSpan, joined, type Markdown, mark, plain } from "./markdown-text.ts";

/** How a report for a pull request is written. */
export interface MarkdownOptions {
  /** Characters that the body may have; what GitHub takes where absent. */
  readonly limit?: number;
  /** Where a line of a page can be looked at; its address is written as it is. */
  readonly url?: (at: At) => string | undefined;
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
 * A report for a pull request or a comment: what needs a decision, then counts a service, then every change with old
 * and new words in each language, page and line, and what it means to consumers. A row that has no place goes to the
 * rest as a whole.
 */
export function markdownOf(report: DiffReport, options: MarkdownOptions = {}): MarkdownReport {
  const shown = visible(report.changes);
  if (shown.length === 0) return { body: "" };
  const sections = sectionsOf(shown, options);
  const { limit = GITHUB_LIMIT } = options;
  const start = joined([heading(report, shown), counts(shown)]);
  const room = limit - start.length - FOOTER_ROOM;
  const { fitting, left } = fill(sections, room);
  const rows = left.reduce((sum, section) => sum + section.rows.length, 0);
  const body = `${start}${write(fitting)}${rows > 0 ? footer(rows) : ""}`;
  return { body, ...(rows > 0 && { rest: `${start}${write(left)}` }) };
}

/** The last line must fit as well. */
const FOOTER_ROOM = 200;

interface Section {
  readonly title: Markdown;
  readonly rows: readonly Markdown[];
}

function heading(report: DiffReport, shown: readonly Change[]): Markdown {
  const open = undecided(shown).length;
  const many = open === 1 ? mark`1 change needs a decision.` : mark`${open} changes need a decision.`;
  const moved = report.changes.length - shown.length;
  const also = moved === 0 ? NONE : mark` ${moved} more follow from these, or only moved on their pages.`;
  const said = open === 0 ? mark`Nothing needs a decision.` : many;
  return mark`## Error codes: ${plain(versionText(report))}\n\n${said}${also} Compared with ${codeSpan(report.base)}.\n\n`;
}

function counts(changes: readonly Change[]): Markdown {
  const header = mark`| Service | Breaking | Dangerous | Safe | Cosmetic |\n|---|---:|---:|---:|---:|\n`;
  const rows = [...groupBy(changes, ({ service }) => service)].map(([service, some]) => {
    const cells = LEVELS.map((level) => mark` ${some.filter((change) => change.level === level).length} |`);
    return mark`| ${codeSpan(service)} |${joined(cells)}\n`;
  });
  return mark`${header}${joined(rows)}`;
}

// Where something needs a decision it stands first; the rest follows by service.
function sectionsOf(changes: readonly Change[], options: MarkdownOptions): readonly Section[] {
  const open = new Set(undecided(changes));
  const decisions = [...open].map((change) => row(change, options, "decision"));
  const others = groupBy(
    changes.filter((change) => !open.has(change)),
    ({ service }) => service,
  );
  return [
    ...(decisions.length > 0
      ? [
          {
            title: mark`Needs a decision`,
            rows: decisions,
          },
        ]
      : []),
    ...[...others].map(([service, some]) => ({
      title: codeSpan(service),
      rows: some.map((change) => row(change, options, "told")),
    })),
  ];
}

const TABLE = mark`| | Code | Change | Words | Page | For consumers |\n|---|---|---|---|---|---|\n`;

function row(change: Change, { url }: MarkdownOptions, kind: "decision" | "told"): Markdown {
  const { code, service, summary, words, at, approved, level, bump, fingerprint } = change;
  const rule = ruleOf(change.rule);
  const isOpen = kind === "decision";
  const title = plain(titleOf(change));
  const cells = [
    // Signs and effects are ours, and Markdown.
    (rule?.sign ?? "~") as Markdown,
    mark`${codeSpan(code ?? service)}${isOpen && code !== undefined ? mark`<br>${codeSpan(service)}` : NONE}`,
    mark`${title}${summary === "" ? NONE : mark`: ${plain(summary)}`}${approved ? approval(approved) : NONE}`,
    joined(words.map(wordsOf), "<br>"),
    place(at, url),
    mark`${(rule?.effect ?? "") as Markdown}${isOpen ? mark`<br>${plain(`${level}, ${bump}, `)}${codeSpan(fingerprint)}` : NONE}`,
  ];
  return mark`|${joined(cells.map((cell) => mark` ${cell} |`))}\n`;
}

const NONE = mark``;

function approval({ why, until }: NonNullable<Change["approved"]>): Markdown {
  return mark`<br>approved until ${plain(until)}: ${plain(why)}`;
}

function place(at: At | undefined, url: MarkdownOptions["url"]): Markdown {
  if (!at) return NONE;
  const shown = codeSpan(`${at.page}:${at.line}`);
  const address = url?.(at);
  // The address comes from the caller, and not a character of it may end the link or the cell.
  return address === undefined ? shown : mark`[${shown}](${addressOf(address)})`;
}

function addressOf(url: string): Markdown {
  return url.replace(/[\s()<>|"\\]/g, (found) => `%${found.charCodeAt(0).toString(16).padStart(2, "0")}`) as Markdown;
}

function wordsOf({ locale, field, before, after }: WordChange): Markdown {
  const label = [locale, field === "description" ? undefined : field].filter((part) => part !== undefined).join(" ");
  return mark`${label === "" ? mark`` : mark`**${plain(label)}** `}${differing(before, after)}`;
}

function differing(before: string | undefined, after: string | undefined): Markdown {
  if (before === undefined) return plain(after ?? "");
  if (after === undefined) return mark`<del>${plain(before)}</del>`;
  return joined(
    wordDiff(before, after).map(({ kind, text }) => {
      if (kind === "same") return plain(text);
      return kind === "old" ? mark`<del>${plain(text)}</del>` : mark`<ins>${plain(text)}</ins>`;
    }),
  );
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
    const head = write([{ ...section, rows: [] }]).length;
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

function write(sections: readonly Section[]): Markdown {
  return joined(sections.map(({ title, rows }) => mark`\n### ${title}\n\n${TABLE}${joined(rows)}`));
}

function footer(rows: number): Markdown {
  return mark`\n${rows} more changes had no place here: they are in the file that goes with this report.\n`;
}
