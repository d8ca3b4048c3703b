import type { PageLine } from "../../model/catalog.ts";
import type { Change, TextChange } from "../change.ts";
import { titleOf } from "../diff-report.ts";
import { changeRuleOf } from "../change-rules.ts";
import { wordDiff } from "../word-diff.ts";
import { codeSpan, joinMarkdown, type Markdown, markup, escapeMarkdown } from "./markdown-text.ts";

/** The head of a table of changes. */
export const TABLE = markup`| | Code | Change | Words | Page | For consumers |\n|---|---|---|---|---|---|\n`;

/** One change as a row: to be decided on, with its fingerprint, or told. Words of the docs are text, whatever they are. */
export function rowOf(
  change: Change,
  { link }: { readonly link?: string | undefined },
  kind: "decision" | "told",
): Markdown {
  const { code, service, summary, words, at, approved, level, bump, fingerprint } = change;
  const rule = changeRuleOf(change.rule);
  const isOpen = kind === "decision";
  const title = escapeMarkdown(titleOf(change));
  const cells = [
    // Signs and effects are ours, and Markdown.
    (rule?.sign ?? "~") as Markdown,
    markup`${codeSpan(code ?? service)}${isOpen && code !== undefined ? markup`<br>${codeSpan(service)}` : NONE}`,
    markup`${title}${summary === "" ? NONE : markup`: ${escapeMarkdown(summary)}`}${approved ? approval(approved) : NONE}`,
    joinMarkdown(words.map(wordsOf), "<br>"),
    place(at, LEFT.has(change.rule) ? undefined : link),
    markup`${effectOf(change)}${isOpen ? markup`<br>${escapeMarkdown(`${level}, ${bump}, `)}${codeSpan(fingerprint)}` : NONE}`,
  ];
  return markup`|${joinMarkdown(cells.map((cell) => markup` ${cell} |`))}\n`;
}

const NONE = markup``;

// A command that people copy has no character which a shell would read.
function effectOf({ rule, code = "", proposed }: Change): Markdown {
  const isPlain = [code, proposed?.to ?? ""].every((one) => /^\w[\w.-]*$/.test(one));
  if (proposed && isPlain)
    return markup`${codeSpan(`errsmith rename ${code} ${proposed.to}`)} keeps the old code as an alias`;
  return (changeRuleOf(rule)?.effect ?? "") as Markdown;
}

function approval({ why, until }: NonNullable<Change["approved"]>): Markdown {
  return markup`<br>approved until ${escapeMarkdown(until)}: ${escapeMarkdown(why)}`;
}

/** What stood on a line that is another one by now. */
const LEFT = new Set(["code-removed", "code-retired", "code-pending-removal", "code-deprecated"]);

function place(at: PageLine | undefined, link: string | undefined): Markdown {
  if (!at) return NONE;
  const shown = codeSpan(`${at.page}:${at.line}`);
  return link === undefined ? shown : markup`[${shown}](${addressOf(link, at)})`;
}

// Not a character of it may end the link or the cell.
function addressOf(link: string, { page, line }: PageLine): Markdown {
  const path = page.split("/").map(encodeURIComponent).join("/");
  const url = link.replaceAll("{page}", () => path).replaceAll("{line}", String(line));
  return url.replace(/[\s()<>|"\\]/g, (found) => `%${found.charCodeAt(0).toString(16).padStart(2, "0")}`) as Markdown;
}

function wordsOf({ locale, field, before, after }: TextChange): Markdown {
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
