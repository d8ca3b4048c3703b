import type { PageLine } from "../../model/catalog.ts";
import type { Change, TextChange } from "../change.ts";
import { usedIn } from "../change-uses.ts";
import { explanationOf, shownCode, titleOf } from "../diff-report.ts";
import { changeRuleOf } from "../change-rules.ts";
import { wordDiff } from "../word-diff.ts";
import { codeSpan, escapeMarkdown, joinMarkdown, type Markdown, markup } from "./markdown-text.ts";

/** The header of a table of changes. */
export const TABLE = markup`| | Code | Change | Text | Page | Effect on consumers |\n|---|---|---|---|---|---|\n`;

/** A change as a row of the table. A row that needs a decision has level, bump and fingerprint. Page text is escaped. */
export function rowOf(change: Change, link: string | undefined, isDecision: boolean): Markdown {
  const { service, summary, words, at, approved, level, bump, fingerprint } = change;
  const code = shownCode(change);
  const rule = changeRuleOf(change.rule);
  const title = escapeMarkdown(titleOf(change));
  const cells = [
    // Signs and effects in the rules are Markdown already.
    (rule?.sign ?? "~") as Markdown,
    markup`${codeSpan(code ?? service)}${isDecision && code !== undefined ? markup`<br>${codeSpan(service)}` : NONE}`,
    markup`${title}${summary === "" ? NONE : markup`: ${escapeMarkdown(summary)}`}${explanation(change)}${approved ? approval(approved) : NONE}`,
    joinMarkdown(words.map(textOf), "<br>"),
    place(at, WITHOUT_LINE.has(change.rule) ? undefined : link),
    markup`${effectOf(change)}${usesOf(change)}${isDecision ? markup`<br>${escapeMarkdown(`${level}, ${bump}, `)}${codeSpan(fingerprint)}` : NONE}`,
  ];
  return markup`|${joinMarkdown(cells.map((cell) => markup` ${cell} |`))}\n`;
}

const NONE = markup``;

/** A rename command is shown only for codes without characters that are special in a shell. */
function effectOf({ rule, code = "", proposed }: Change): Markdown {
  const isPlain = [code, proposed?.to ?? ""].every((part) => /^\w[\w.-]*$/.test(part));
  if (proposed && isPlain)
    return markup`${codeSpan(`errsmith rename ${code} ${proposed.to}`)} keeps the old code as an alias`;
  return (changeRuleOf(rule)?.effect ?? "") as Markdown;
}

function usesOf(change: Change): Markdown {
  const { places, more } = usedIn(change);
  if (places.length === 0) return NONE;
  const others = more > 0 ? markup` and ${more} more` : NONE;
  return markup`<br>used in ${joinMarkdown(places.map(codeSpan), ", ")}${others}`;
}

function explanation(change: Change): Markdown {
  const why = explanationOf(change);
  return why === undefined ? NONE : markup`<br>${escapeMarkdown(why)}`;
}

function approval({ why, until }: NonNullable<Change["approved"]>): Markdown {
  return markup`<br>approved until ${escapeMarkdown(until)}: ${escapeMarkdown(why)}`;
}

/** Rules whose line is a line of the old page, so that a link to the page as it is now would be wrong. */
const WITHOUT_LINE = new Set(["code-removed", "code-retired", "code-pending-removal", "code-deprecated"]);

function place(at: PageLine | undefined, link: string | undefined): Markdown {
  if (!at) return NONE;
  const shown = codeSpan(`${at.page}:${at.line}`);
  return link === undefined ? shown : markup`[${shown}](${urlOf(link, at)})`;
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
