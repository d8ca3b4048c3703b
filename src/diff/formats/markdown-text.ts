import { escapeMarkdownLine } from "../../lib/markdown-escape.ts";
import { visible } from "../../lib/printable.ts";

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
 * Page text in a comment or a table cell; lines are kept.
 *
 * @example
 * escapeMarkdown("one\ntwo #1") // "one<br>two #&#8203;1"
 */
export function escapeMarkdown(text: string): Markdown {
  return text.split(/\r?\n/).map(escapeMarkdownLine).join("<br>") as Markdown;
}

/**
 * A code, name or place as inline code of a comment or table cell.
 *
 * @example
 * codeSpan("A.B") // "`A.B`"
 * codeSpan("a`b|@c") // "<code>a&#96;b&#124;&#64;c</code>"
 */
export function codeSpan(text: string): Markdown {
  const shown = visible(text);
  return /^[\w./:+-]+(?: [\w./:+-]+)*$/.test(shown) ? (`\`${shown}\`` as Markdown) : htmlCode(shown);
}

/**
 * Inline code where Markdown is not read, such as in a `<summary>`. In code, platforms do not search for mentions and
 * addresses; the latter are broken in the source as well.
 *
 * @example
 * htmlCode("A.B <b>") // "<code>A.B &#60;b&#62;</code>"
 */
export function htmlCode(text: string): Markdown {
  const safe = visible(text).replace(
    /[^\p{L}\p{N} ./:_-]|:(?=\/)|(?<=www)\./giu,
    (character) => `&#${character.codePointAt(0)};`,
  );
  return `<code>${safe}</code>` as Markdown;
}
