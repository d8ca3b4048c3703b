import { visible } from "./printable.ts";

/**
 * A line of page text in Markdown: it reads as it is written, on GitHub, GitLab, Gitee and npm, in a comment, a list and a
 * table. No mark-up, link, image, mention, reference, commit, formula or emoji is left. Platforms search the rendered text
 * for some of these, so they are broken by a zero-width space.
 *
 * @example
 * escapeMarkdownLine("a|b <img src=x> *c*") // "a\\|b &lt;img src=x> \\*c\\*"
 * escapeMarkdownLine("ask @admin, fixes #1") // "ask @&#8203;admin, fixes #&#8203;1"
 * escapeMarkdownLine("https://x.test/a, ftp://a.b, www.a.b") // "https:&#8203;//x.test/a, ftp:&#8203;//a.b, www&#8203;.a.b"
 * escapeMarkdownLine("$x$, :+1:, a5c3785") // "&#36;x&#36;, :&#8203;+1:, a5c378&#8203;5&#8203;"
 * escapeMarkdownLine("!1 &2 $3") // "!&#8203;1 &amp;&#8203;2 &#36;&#8203;3"
 */
export function escapeMarkdownLine(line: string): string {
  return visible(line).replace(SPECIAL, (match, reference?: string) => {
    if (MARK_UP.test(match)) return `\\${match}`;
    if (reference !== undefined) return `${ENTITIES[match] ?? match}&#8203;`;
    // A hash of a commit has seven digits or more.
    return ENTITIES[match] ?? match.replace(/.{1,6}/g, "$&&#8203;");
  });
}

/** The first alternative is a reference of GitLab to a merge request, an epic or a snippet. */
const SPECIAL =
  /([!&$])(?=\d)|[\\`*_{}[\]|~&<$]|[@#](?=\w|$)|:(?=\/\/|[\w+-]+:)|\b(?:www|GH|mailto|xmpp)(?=[.:-])|\b[\da-f]{7,40}\b/gi;
const MARK_UP = /[\\`*_{}[\]|~]/;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", $: "&#36;" };

/**
 * The text of a line of Markdown that errsmith wrote: the inverse of `escapeMarkdownLine` and of code spans.
 *
 * @example
 * plainText("**Breaking:** `A.B`: a\\|b &lt;i> #&#8203;1 <code>x&#124;y</code>") // "Breaking: A.B: a|b <i> #1 x|y"
 */
export function plainText(markdown: string): string {
  return markdown.replace(WRITTEN, (match, escaped?: string, code?: string) => {
    if (escaped !== undefined) return escaped;
    if (code !== undefined) return code === "8203" ? "" : String.fromCodePoint(Number(code));
    return { "&amp;": "&", "&lt;": "<", "<br>": " " }[match] ?? "";
  });
}

const WRITTEN = /\\([\\`*_{}[\]|~])|&#(\d{2,7});|&amp;|&lt;|<br>|<\/?code>|\*\*|`/g;
