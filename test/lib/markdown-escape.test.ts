import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { changelogOf, diffCatalogs, markdownOf, reportOf } from "../../src/diff/diff.ts";
import { escapeMarkdown } from "../../src/diff/formats/markdown-text.ts";
import { markdownCell } from "../../src/6-emit/literal.ts";
import { visible } from "../../src/lib/printable.ts";
import { cli, folderWith, PAGE, PROJECT, tree } from "../cli/run-in-folder.ts";
import { catalog, error } from "../diff/sample.ts";

/** Texts that GitHub or npm would change, one a line. */
const TEXTS = [
  ..."http://evil.test/x?y=1 HTTPS://evil.test ftp://evil.test www.evil.test WWW.evil.test a@b.test mailto:a@b.test xmpp:a@b.test".split(
    " ",
  ),
  ..."@octocat @org/team #12 GH-12 gh-12 octo/repo#56 octo@a5c3785ed8d6a35868bc169f07e40e889087fd2e a5c3785 A5C3785ED8D6".split(
    " ",
  ),
  ..."$x^2$ $$x$$ $`x`$ $5 :smile: :+1: a:b:c [^1] [^1]: [!NOTE] [ ] [x](y) ![x](y) [x] <b> &lt; &amp;copy; &copy &#64;a \\* \\ \\| || ~~x~~ ~x~".split(
    " ",
  ),
  ..."*a* **a** _a_ __a__ `a` ``a`` {a} {{a}} a_b_c 1*2*3".split(" "),
  "costs $5 or $10, and 50% of $(id)",
  "a <img src=x onerror=y> b <!-- c --> <script>d</script> <http://e.test>",
  "javascript:alert(1) [a](javascript:alert(1)) data:text/html,x",
  "```js",
  "~~~",
  "\u202egnp\u200b.exe \u001b[31m",
];

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const gfm = unified().use(remarkParse).use(remarkGfm);
const nodesOf = (markdown: string): readonly Node[] => {
  const found: Node[] = [];
  const open: Node[] = [gfm.parse(markdown) as Node];
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(node);
    open.push(...(node.children ?? []).toReversed());
  }
  return found;
};
const LIVE = /link|image|footnote|html|definition|delete|strong|emphasis|inlineCode|^code/i;
/** What platforms find in the rendered text. */
const FOUND = /@\w|#\d|\bGH-\d|:[\w+-]+:|:\/\/|www\.|\b[\da-f]{7,40}\b/i;

describe.each([
  ["a list", (text: string) => `- x ${escapeMarkdown(text)}\n`],
  ["a cell of a comment", (text: string) => `| a |\n|---|\n| ${escapeMarkdown(text)} |\n`],
  ["a cell of a README", (text: string) => `| a |\n|---|\n| ${markdownCell(text)} |\n`],
])("page text in %s", (_, inMarkdown) => {
  test.each(TEXTS)("%j has no mark-up and reads as it is written", (text) => {
    const markdown = inMarkdown(text);
    const nodes = nodesOf(markdown);
    expect(nodes.map(({ type }) => type).filter((type) => LIVE.test(type))).toEqual([]);
    const texts = nodes.filter(({ type }) => type === "text").map(({ value = "" }) => value);
    expect(texts.filter((value) => FOUND.test(value))).toEqual([]);
    expect(
      texts
        .join("")
        .replaceAll("\u200b", "")
        .replace(/^[ax]\s?/, ""),
    ).toBe(visible(text));
    // Formulas are found in the source.
    expect(markdown).not.toContain("$");
  });
});

test("the README, the changelog and the report have live text of errsmith alone", async () => {
  const rows = TEXTS.map((text, index) => `| Evil.N${index} | ${text.replaceAll("|", "\\|")} |\n`).join("");
  const folder = folderWith({
    ...PROJECT,
    "sources/shop/pages/orders.md": `${PAGE}\n| Error code | Description |\n|---|---|\n${rows}`,
  });
  expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
  const readme = tree(folder)["generated/README.md"]?.split("## Codes")[1] ?? "";
  expect(readme).toContain("`Evil.N9`");
  const errors = TEXTS.map((text, index) => error(`A.N${index}`, text));
  const changed = TEXTS.map((text, index) => error(`A.N${index}`, `7 ${text} 8 ${text}`));
  const report = reportOf(diffCatalogs([catalog(...errors)], [catalog(...changed)]), { base: "HEAD" });
  for (const markdown of [readme, markdownOf(report).body, changelogOf(report)]) {
    const nodes = nodesOf(markdown);
    const kinds = new Set(nodes.map(({ type }) => type));
    expect([...kinds].filter((type) => /link|image|footnote|definition|delete|^code/i.test(type))).toEqual([]);
    expect(
      nodes.filter(({ type, value = "" }) => type === "html" && !/^<\/?(?:code|del|ins|br)>$/.test(value)),
    ).toEqual([]);
    expect(nodes.filter(({ type, value = "" }) => type === "text" && FOUND.test(value))).toEqual([]);
    expect(markdown).not.toContain("$");
  }
}, 60_000);
