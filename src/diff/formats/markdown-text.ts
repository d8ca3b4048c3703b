import { printable } from "../../lib/printable.ts";

/** Markdown that is ours, or made of words that cannot be mark-up any more. */
export type Markdown = string & { readonly "~markdown": true };

/** Our own Markdown with pieces in it; words of a page do not compile. */
export function markup(own: TemplateStringsArray, ...values: readonly (Markdown | number)[]): Markdown {
  return String.raw({ raw: own }, ...values) as Markdown;
}

/** Pieces, one after the other. */
export function joinMarkdown(pieces: readonly Markdown[], separator: "" | " " | ", " | "<br>" | "\n" = ""): Markdown {
  return pieces.join(separator) as Markdown;
}

/**
 * Words of a page in a comment or in a cell of a table there: no mark-up, no mention, no reference to an issue, no link,
 * no formula, and nothing that a platform fetches. A zero-width space after the sign takes its meaning away, since
 * platforms look for mentions and references in the text that they show.
 *
 * @example
 * plain("a|b <img src=x> *c*") // "a\\|b &lt;img src=x&gt; \\*c\\*"
 * plain("ask @admin, fixes #1") // "ask @&#8203;admin, fixes #&#8203;1"
 * plain("https://x.test/a") // "https:&#8203;//x.test/a"
 * plain("one\ntwo") // "one<br>two"
 */
export function escapeMarkdown(text: string): Markdown {
  return joinMarkdown(text.split(/\r?\n/).map(plainLine), "<br>");
}

/**
 * A code, a name or a place in a comment or in a cell of a table there.
 *
 * @example
 * codeSpan("A.B") // "`A.B`"
 * codeSpan("a`b|@c") // "<code>a&#96;b&#124;&#64;c</code>"
 */
export function codeSpan(text: string): Markdown {
  const shown = printable(text);
  if (/^[\w./:+-]+(?: [\w./:+-]+)*$/.test(shown)) return `\`${shown}\`` as Markdown;
  const safe = shown.replace(/[^\p{L}\p{N} ./:_-]/gu, (found) => `&#${found.codePointAt(0)};`);
  return `<code>${safe}</code>` as Markdown;
}

function plainLine(text: string): Markdown {
  return printable(text)
    .replace(/[\\`*_{}[\]|~]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("$", "&#36;")
    .replace(/[@#]/g, "$&&#8203;")
    .replace(/:(?=\/\/)/g, ":&#8203;")
    .replace(/\b(www|GH|mailto|xmpp)(?=[.:-])/gi, "$1&#8203;") as Markdown;
}
