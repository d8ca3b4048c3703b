import { pluralize } from "../../lib/pluralize.ts";
import type { PageLine } from "../../model/catalog.ts";
import type { Change, TextChange } from "../change.ts";
import { type ChangeRow, codesOf, placesOf, usesOf } from "../change-rows.ts";
import { usedIn } from "../change-uses.ts";
import { explanationOf, shownCode, titleOf } from "../diff-report.ts";
import { changeRuleOf } from "../change-rules.ts";
import { renameCommandOf } from "../rename-command.ts";
import type { OperationGroup } from "../operation-groups.ts";
import { wordDiff } from "../word-diff.ts";
import { codeSpan, escapeMarkdown, joinMarkdown, type Markdown, markup } from "./markdown-text.ts";

/** The header of a table of changes. */
export const TABLE = markup`| | Code | Change | Text | Page | Effect on consumers |\n|---|---|---|---|---|---|\n`;

/** How rows are shown. */
export interface RowOptions {
  /** URL of a line of a page, with `{page}` and `{line}`. */
  readonly link: string | undefined;
  /** Whether rows have level, effect on the version and fingerprint. */
  readonly isDecision: boolean;
}

/** A row of the table. Page text is escaped. A group has the text of its first change as an example. */
export function rowOf(row: ChangeRow, { link, isDecision }: RowOptions): Markdown {
  const [change] = row.changes;
  const { rule, words, approved, level, bump } = change;
  const isGroup = row.pattern !== undefined;
  const what = isGroup ? (row.pattern ?? "") : change.summary;
  const title = escapeMarkdown(titleOf(change));
  const texts = joinMarkdown(words.map(textOf), "<br>");
  return cells([
    signOf(rule),
    subjectOf(row, isDecision),
    markup`${title}${what === "" ? NONE : markup`: ${escapeMarkdown(what)}`}${explanation(change)}${approved ? approval(approved) : NONE}`,
    isGroup && words.length > 0 ? markup`for example ${texts}` : texts,
    places(row, link),
    markup`${effectOf(row)}${usesIn(row, "<br>")}${isDecision ? markup`<br>${escapeMarkdown(`${level}, ${bump}, `)}${codeSpan(row.fingerprint)}` : NONE}`,
  ]);
}

/** The row above the rows of an operation; nothing for another row. */
export function operationRowOf({ operation, rows }: OperationGroup, { isDecision }: RowOptions): Markdown {
  if (operation === undefined) return NONE;
  const [{ service }] = rows[0].changes;
  const subject = markup`**operation** ${codeSpan(operation)}`;
  const count = rows.reduce((sum, { changes }) => sum + changes.length, 0);
  return cells([
    NONE,
    isDecision ? markup`${subject}<br>${codeSpan(service)}` : subject,
    escapeMarkdown(pluralize(count, "change")),
    NONE,
    NONE,
    NONE,
  ]);
}

/** A change of a group as a row of the table, without what it has in common with the others. */
export function memberRowOf(change: Change, pattern: string, { link, isDecision }: RowOptions): Markdown {
  const { rule, service, summary, words, fingerprint } = change;
  const row: ChangeRow = { changes: [change], fingerprint };
  const effect = change.proposed ? [effectOf(row)] : [];
  const uses = usesIn(row, "");
  const parts = [...effect, ...(uses === "" ? [] : [uses]), ...(isDecision ? [codeSpan(fingerprint)] : [])];
  return cells([
    signOf(rule),
    codeSpan(shownCode(change) ?? service),
    summary === pattern ? NONE : escapeMarkdown(summary),
    joinMarkdown(words.map(textOf), "<br>"),
    places(row, link),
    joinMarkdown(parts, "<br>"),
  ]);
}

function cells(all: readonly Markdown[]): Markdown {
  return markup`|${joinMarkdown(all.map((cell) => markup` ${cell} |`))}\n`;
}

/** Signs and effects in the rules are Markdown already. */
function signOf(rule: string): Markdown {
  return (changeRuleOf(rule)?.sign ?? "~") as Markdown;
}

const NONE = markup``;

/** The code of a change, or the number of the codes of a group and the first of them. */
function subjectOf(row: ChangeRow, isDecision: boolean): Markdown {
  const [change] = row.changes;
  const service = codeSpan(change.service);
  if (row.pattern !== undefined) {
    const { count, named, more } = codesOf(row);
    const others = more > 0 ? markup` and ${more} more` : NONE;
    const codes = markup`**${escapeMarkdown(count)}**<br>${joinMarkdown(named.map(codeSpan), "<br>")}${others}`;
    return isDecision ? markup`${codes}<br>${service}` : codes;
  }
  const code = shownCode(change);
  if (code === undefined) return service;
  return isDecision ? markup`${codeSpan(code)}<br>${service}` : codeSpan(code);
}

function effectOf(row: ChangeRow): Markdown {
  const rename = renameCommandOf(row);
  if (rename) return markup`${codeSpan(rename.command)} keeps ${escapeMarkdown(rename.keeps)}`;
  return (changeRuleOf(row.changes[0].rule)?.effect ?? "") as Markdown;
}

function usesIn(row: ChangeRow, separator: "" | "<br>"): Markdown {
  const { places, more } = usedIn(usesOf(row));
  if (places.length === 0) return NONE;
  const others = more > 0 ? markup` and ${more} more` : NONE;
  return markup`${separator === "" ? NONE : markup`<br>`}used in ${joinMarkdown(places.map(codeSpan), ", ")}${others}`;
}

function explanation(change: Change): Markdown {
  const why = explanationOf(change);
  return why === undefined ? NONE : markup`<br>${escapeMarkdown(why)}`;
}

function approval({ why, until }: NonNullable<Change["approved"]>): Markdown {
  return markup`<br>approved until ${escapeMarkdown(until)}: ${escapeMarkdown(why)}`;
}

/** Rules whose line is a line of the old page, so that a link to the page as it is now would be wrong. */
const WITHOUT_LINE = new Set([
  "code-removed",
  "code-retired",
  "code-pending-removal",
  "code-deprecated",
  "operation-removed",
  "operation-pending-removal",
  "operation-deprecated",
]);

function places(row: ChangeRow, link: string | undefined): Markdown {
  const [first, ...others] = placesOf(row);
  if (!first) return NONE;
  const shown = codeSpan(`${first.page}:${first.line}`);
  const hasLink = link !== undefined && !WITHOUT_LINE.has(row.changes[0].rule);
  const linked = hasLink ? markup`[${shown}](${urlOf(link, first)})` : shown;
  return others.length > 0 ? markup`${linked} and ${others.length} more` : linked;
}

/** The URL of a line; characters that would end the link or the table cell are escaped. */
function urlOf(link: string, { page, line }: PageLine): Markdown {
  const path = page.split("/").map(encodeURIComponent).join("/");
  const url = link.replaceAll("{page}", () => path).replaceAll("{line}", String(line));
  return url.replace(
    /[\s()<>|"\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
  ) as Markdown;
}

function textOf({ locale, field, before, after }: TextChange): Markdown {
  const label = [locale, field === "description" ? undefined : field].filter((part) => part !== undefined).join(" ");
  return markup`${label === "" ? markup`` : markup`**${escapeMarkdown(label)}** `}${differing(before, after)}`;
}

function differing(before: string | undefined, after: string | undefined): Markdown {
  if (before === undefined) return escapeMarkdown(after ?? "");
  if (after === undefined) return markup`<del>${escapeMarkdown(before)}</del>`;
  return joinMarkdown(
    wordDiff(before, after).map(({ kind, text }) => {
      if (kind === "same") return escapeMarkdown(text);
      return kind === "old" ? markup`<del>${escapeMarkdown(text)}</del>` : markup`<ins>${escapeMarkdown(text)}</ins>`;
    }),
  );
}
