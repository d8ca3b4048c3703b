import { printable } from "../../lib/printable.ts";

/** Markdown that errsmith wrote, or page text that is escaped. */
export type Markdown = string & { readonly "~markdown": true };

/** Tag of a template with Markdown. Values are Markdown or numbers: page text that is not escaped does not compile. */
export function markup(strings: TemplateStringsArray, ...values: readonly (Markdown | number)[]): Markdown {
  return String.raw({ raw: strings }, ...values) as Markdown;
}

/** Concatenates Markdown. */
export function joinMarkdown(pieces: readonly Markdown[], separator: "" | " " | ", " | "<br>" | "\n" = ""): Markdown {
  return pieces.join(separator) as Markdown;
}

/**
 * Escapes page text for a comment or a table cell: no markup, mention, issue reference, link, formula or image is left.
 * Platforms search the rendered text for mentions and references, so a zero-width space follows each `@` and `#`.
 *
 * @example
 * escapeMarkdown("a|b <img src=x> *c*") // "a\\|b &lt;img src=x&gt; \\*c\\*"
 * escapeMarkdown("ask @admin, fixes #1") // "ask @&#8203;admin, fixes #&#8203;1"
 * escapeMarkdown("https://x.test/a") // "https:&#8203;//x.test/a"
 * escapeMarkdown("one\ntwo") // "one<br>two"
 */
export function escapeMarkdown(text: string): Markdown {
  return joinMarkdown(text.split(/\r?\n/).map(escapeLine), "<br>");
}

/**
 * A code, name or place as inline code of a comment or table cell.
 *
 * @example
 * codeSpan("A.B") // "`A.B`"
 * codeSpan("a`b|@c") // "<code>a&#96;b&#124;&#64;c</code>"
 */
export function codeSpan(text: string): Markdown {
  const shown = printable(text);
  if (/^[\w./:+-]+(?: [\w./:+-]+)*$/.test(shown)) return `\`${shown}\`` as Markdown;
  const safe = shown.replace(/[^\p{L}\p{N} ./:_-]/gu, (character) => `&#${character.codePointAt(0)};`);
  return `<code>${safe}</code>` as Markdown;
}

function escapeLine(text: string): Markdown {
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
