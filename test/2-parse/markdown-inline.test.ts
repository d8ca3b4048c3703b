import { describe, expect, test } from "vitest";
import type { Text } from "../../src/model/page.ts";
import { parsePage } from "./print-page.ts";

async function textOf(source: string, after = ""): Promise<Text> {
  const { page } = await parsePage(`# T\n\n${source}${after}`, "markdown");
  const [block] = page.sections[0]?.blocks ?? [];
  if (block?.kind !== "paragraph") throw new Error("no paragraph");
  return block.text;
}

describe("text as a browser shows it", () => {
  test.each([
    ["escapes", "A\\_B \\*c\\* \\| d\\\\e", "A_B *c* | d\\e"],
    ["escaped stars", "10.1.\\*\\*.\\*\\* [a](b)", "10.1.**.** a"],
    ["code and escapes", "\\`a\\` `` ` b` `c \\_` `d", "`a` `` b c \\_ `d"],
    ["entities, once", "&lt;b&gt; &amp;amp; &#69;1 &copy; &nosuch;", "<b> &amp; E1 © &nosuch;"],
    ["code spans", "`a_b` ``c`d`` `<e>`", "a_b c`d <e>"],
    ["emphasis", "*a* **b** ***c*** _d e_ __F__", "a b c d e F"],
    ["no emphasis", "a * b * c, 2*3*4, FOO_BAR_BAZ, FOO_*", "a * b * c, 2*3*4, FOO_BAR_BAZ, FOO_*"],
    ["marks of words that look like code are kept", "_E1_, _ABC_, FOO_* or BAR_*", "_E1_, _ABC_, FOO_* or BAR_*"],
    ["a name between double underscores", "__main__", "__main__"],
    ["bold type that CommonMark does not recognize", "**注意：**文 x ** a ** b", "注意：文 x a b"],
    ["struck through", "~~a~~ ~~`b`~~ ~c", "a b ~c"],
    ["links", "[a](b) [c](/d e/f(g).md) <https://h.i> [j] https://k.l", "a c https://h.i [j] https://k.l"],
    ["attributes of spans", "[]{#a-1}`E_A`{.code} [b]{.c .d} `e`{f} g{.h}", "E_A b e{f} g{.h}"],
    [
      "braces in code, and behind parentheses, are no attributes",
      "`{:error, :a}` or `{.b}` `c(){.d}` (e){f=1} `g`{:h} `i`",
      "{:error, :a} or {.b} c(){.d} (e){f=1} g{:h} i",
    ],
    ["attributes of links", "[a](b){target=_blank} [c](d){: .e} [f](g){0}", "a c f{0}"],
    ["images", '![alt](a.png "t") ![](b.png)c', "alt c"],
    ["elements", 'a<br>b<br/>c <b>d</b> <span id="x">e</span> f<sub>2</sub><!-- g -->', "a\nb\nc d e f2"],
    ["placeholders in angle brackets", "the <InstanceId> of <parameter name>", "the <InstanceId> of <parameter name>"],
    ["white space", "a   b\tc\n   d", "a b c d"],
    ["hidden characters are kept", "a\u200bb\u00adc\ufeffd", "a\u200bb\u00adc\ufeffd"],
    ["full-width characters are kept", "Ａ：（b）　c", "Ａ：（b）　c"],
    ["braces", "{0} {{name}} $x {% y %}", "{0} {{name}} $x {% y %}"],
  ])("%s", async (_name, given, want) => {
    expect((await textOf(given)).text).toBe(want);
  });
});

test("links are listed, and their text is kept", async () => {
  const text = await textOf('See [the `guide`](https://a.b/c "t"), [R] and <a href="/h">here</a>.', "\n\n[r]: <d e>\n");
  expect(text.text).toBe("See the guide, R and here.");
  expect(text.links).toEqual([
    { text: "the guide", url: "https://a.b/c" },
    { text: "R", url: "d e" },
    { text: "here", url: "/h" },
  ]);
});

test("a link definition may follow its use", async () => {
  const text = await textOf("[a][R  x] [r X][] [r x]", "\n\n[R X]: https://a.b 'title'\n");
  expect(text.text).toBe("a r X r x");
  expect(text.links?.map((link) => link.url)).toEqual(["https://a.b", "https://a.b", "https://a.b"]);
});

test("marks are offsets into the text", async () => {
  const { text, marks } = await textOf(" x **A `b`** ~~c~~ [d](e) *f*");
  expect(marks?.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ["strong", "A b"],
    ["code", "b"],
    ["strike", "c"],
    ["link", "d"],
    ["emphasis", "f"],
  ]);
});

test("a text with too much mark-up is read as written, and reported", async () => {
  const { page, list } = await parsePage(`# T\n\n${"*a".repeat(2000)}`, "markdown");
  expect(list.map(({ rule, line }) => [rule, line])).toEqual([["too-much-markup", 3]]);
  expect(page.sections[0]?.blocks).toMatchObject([{ text: { text: "*a".repeat(2000) } }]);
});
