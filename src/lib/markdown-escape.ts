import { visible } from "./printable.ts";

/**
 * A line of page text in Markdown: it reads as it is written, on GitHub and on npm, in a comment, a list and a table. No
 * mark-up, link, image, mention, reference, commit, formula or emoji is left. Platforms search the rendered text for some
 * of these, so they are broken by a zero-width space.
 *
 * @example
 * escapeMarkdownLine("a|b <img src=x> *c*") // "a\\|b &lt;img src=x> \\*c\\*"
 * escapeMarkdownLine("ask @admin, fixes #1") // "ask @&#8203;admin, fixes #&#8203;1"
 * escapeMarkdownLine("https://x.test/a, ftp://a.b, www.a.b") // "https:&#8203;//x.test/a, ftp:&#8203;//a.b, www&#8203;.a.b"
 * escapeMarkdownLine("$5 to $10, :+1:, a5c3785") // "&#36;5 to &#36;10, :&#8203;+1:, a5c378&#8203;5&#8203;"
 */
export function escapeMarkdownLine(line: string): string {
  return visible(line).replace(SPECIAL, (match) => {
    if (MARK_UP.test(match)) return `\\${match}`;
    // A hash of a commit has seven digits or more.
    return ENTITIES[match] ?? match.replace(/.{1,6}/g, "$&&#8203;");
  });
}

const SPECIAL =
  /[\\`*_{}[\]|~&<$]|[@#](?=\w|$)|:(?=\/\/|[\w+-]+:)|\b(?:www|GH|mailto|xmpp)(?=[.:-])|\b[\da-f]{7,40}\b/gi;
const MARK_UP = /[\\`*_{}[\]|~]/;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", $: "&#36;" };
