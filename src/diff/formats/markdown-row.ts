import type { At } from "../../model/catalog.ts";
import type { Change, WordChange } from "../model.ts";
import { titleOf } from "../report.ts";
import { ruleOf } from "../rules.ts";
import { wordDiff } from "../word-diff.ts";
import { codeSpan, joined, type Markdown, mark, plain } from "./markdown-text.ts";

/** The head of a table of changes. */
export const TABLE = mark`| | Code | Change | Words | Page | For consumers |\n|---|---|---|---|---|---|\n`;

/** One change as a row: to be decided on, with its fingerprint, or told. Words of the docs are text, whatever they are. */
export function rowOf(
  change: Change,
  { link }: { readonly link?: string | undefined },
  kind: "decision" | "told",
): Markdown {
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
    place(at, LEFT.has(change.rule) ? undefined : link),
    mark`${effectOf(change)}${isOpen ? mark`<br>${plain(`${level}, ${bump}, `)}${codeSpan(fingerprint)}` : NONE}`,
  ];
  return mark`|${joined(cells.map((cell) => mark` ${cell} |`))}\n`;
}

const NONE = mark``;

// A command that people copy has no character which a shell would read.
function effectOf({ rule, code = "", proposed }: Change): Markdown {
  const isPlain = [code, proposed?.to ?? ""].every((one) => /^\w[\w.-]*$/.test(one));
  if (proposed && isPlain)
    return mark`${codeSpan(`errsmith rename ${code} ${proposed.to}`)} keeps the old code as an alias`;
  return (ruleOf(rule)?.effect ?? "") as Markdown;
}

function approval({ why, until }: NonNullable<Change["approved"]>): Markdown {
  return mark`<br>approved until ${plain(until)}: ${plain(why)}`;
}

/** What stood on a line that is another one by now. */
const LEFT = new Set(["code-removed", "code-retired", "code-pending-removal", "code-deprecated"]);

function place(at: At | undefined, link: string | undefined): Markdown {
  if (!at) return NONE;
  const shown = codeSpan(`${at.page}:${at.line}`);
  return link === undefined ? shown : mark`[${shown}](${addressOf(link, at)})`;
}

// Not a character of it may end the link or the cell.
function addressOf(link: string, { page, line }: At): Markdown {
  const path = page.split("/").map(encodeURIComponent).join("/");
  const url = link.replaceAll("{page}", () => path).replaceAll("{line}", String(line));
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
