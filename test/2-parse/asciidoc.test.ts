import { expect, test } from "vitest";
import { parsePage, placesOf, printPage } from "./print-page.ts";

const lines = (...text: readonly string[]): string => text.join("\n");

test.each<readonly [name: string, given: string, want: string]>([
  [
    "headings, the header and attributes",
    lines(
      "= Codes of {product}",
      "Ann Smith <a@b.org>",
      "v1.2, 2020",
      ":product: Disk",
      "",
      "== E1 ==",
      "",
      "The {product} of {other}.",
      "",
      "### E2",
    ),
    lines("# Codes of Disk", "## E1", "The Disk of {other}.", "### E2"),
  ],
  [
    "underlined headings",
    lines("Codes", "=====", "", "E1", "--", "", "Disk", "----", "x"),
    lines("# Codes", "E1", "## Disk", "x"),
  ],
  [
    "a table with a header and cells on lines of their own",
    lines(
      '[cols="1,3",options="header"]',
      ".Codes",
      "|===",
      "|Code |Text",
      "",
      "|`E1`",
      "|The disk",
      "failed.",
      "",
      "Again.",
      "// none",
      "|E2",
      "|a \\| b",
      "|===",
    ),
    lines("caption Codes", "4:2 | #Code | #Text", "6:3 | E1 | The disk failed.⏎Again.", "12:2 | E2 | a | b"),
  ],
  [
    "a header that a blank line ends",
    lines("|===", "|Code |Text", "", "|E1 |a", "|==="),
    lines("2:2 | #Code | #Text", "4:2 | E1 | a"),
  ],
  ["no header", lines("|===", "|E1 |a", "|E2 |b", "|==="), lines("2:2 | E1 | a", "3:2 | E2 | b")],
  [
    "spans, copies and styles",
    lines('[cols="1,1a,m"]', "|===", ".2+|E1 |* a", "* b |c", "2+^|d", "3*|e", "|==="),
    lines("3:5 | E1 | a⏎b | c", "5:5 | ^E1 | d | ^d", "6:4 | e | e | e"),
  ],
  [
    "a letter is a style only after a space",
    lines('[cols="2*"]', "|===", "|a|b a|* c", "|d", "|==="),
    lines("3:2 | a | b", "3:10 | c | d"),
  ],
  ["a number of columns", lines("[cols=2]", "|===", "|E1", "|a", "|==="), "3:2 | E1 | a"],
  [
    "columns without a form count as missing",
    lines('[cols="x1"]', "|===", "|E1 |a", "|E2 |b", "|==="),
    lines("3:2 | E1 | a", "4:2 | E2 | b"),
  ],
  [
    "a table inside a cell",
    lines('[cols="1,1a"]', "|===", "|E1 |a", "", "!===", "!b !c", "!===", "|==="),
    lines("3:2 | E1 | a", "6:2 | b | c"),
  ],
  ["values with commas", lines(",===", 'E1,"a, b"', ",==="), "2:1 | E1 | a, b"],
  [
    "a table of another format and separator",
    lines("[format=dsv,separator=;]", "|===", "E1;a", "|==="),
    "3:1 | E1 | a",
  ],
  ["a table without an end", lines("|===", "|E1 |a", "", "== B", "x"), lines("2:2 | E1 | a", "## B", "x")],
  [
    "definitions",
    lines("E1:: The disk", "failed.", "E2::", "", "  Slow.", "+", "Again.", "E3::", "E4:: Both.", "", "x"),
    lines("E1 :", "  The disk failed.", "E2 :", "  Slow.", "  Again.", "E3 / E4 :", "  Both.", "x"),
  ],
  [
    "lists in lists",
    lines("* a", "** b", "* c", "+", "----", "d", "----", "", ". e", "404. f", "", "Codes:", "- E1"),
    lines("- a", "  - b", "- c", '  code - "d"', "  1. e", "    404. f", "Codes:", "- E1"),
  ],
  [
    "code",
    lines("[source,json]", "----", "{}", "----", "", " a", "  b", "", "```sh", "c", "```"),
    lines('code json "{}"', 'code - " a\\n  b"', 'code sh "c"'),
  ],
  [
    "containers and their titles",
    lines(".E1", "====", "NOTE: a", "====", "", "[WARNING]", "--", "b", "--"),
    lines("E1", "a", "b"),
  ],
  ["a delimiter without its pair", lines("a", "", "----", "b", "", "== C"), lines("a", "b", "## C")],
  [
    "comments, anchors and macros are no text",
    lines("// a", "////", "b", "////", "[[e1]]", "[#e2.x]", "c", "", "image::d.png[e]", "'''", "<<<"),
    "c",
  ],
  [
    "an include is reported",
    lines("|===", "|E1", "include::{dir}/a.adoc[]", "|b", "|==="),
    lines("2:2 | E1", "4:2 | b", "! 3 file-not-included"),
  ],
  [
    "conditions are left out, and their content is kept",
    lines("ifdef::a[]", "b", "endif::[]", "ifndef::a[c]", "ifeval::[1 == 2]", "d", "endif::[]"),
    "b c d",
  ],
  ["HTML", lines("++++", "<table><tr><td>E1</table>", "++++"), "2:16 | E1"],
  ["marks", "*a* _b_ `c` #d# **e**f __g__h [.x]#i# `+{j}+` +k+ +++l+++ m^2^", "a b c d ef gh i {j} k l m2"],
  ["marks need a word", "a * b * c, snake_case_name, 2*3*4, `d`e", "a * b * c, snake_case_name, 2*3*4, `d`e"],
  [
    "macros and references",
    'xref:a.adoc#b[c] <<d>> <<e,f g>> https://h.i[j^] link:k["l, m",role=n] kbd:[o] https://p.q footnote:[r]',
    "c d f g j l, m o https://p.q",
  ],
  [
    "a reference shows the title",
    lines("See <<e1>> and <<e2>>.", "", "[[e1]]", "== Disk `x`", "", "[#e2]", ".Net", "a"),
    lines("See Disk `x` and Net.", "## Disk x", "Net", "a"),
  ],
  [
    "empty spans with an identifier, and marked words",
    lines("[#e-1]##`E_1` a", "", "b [#e-2]##c## [.d]#e#"),
    lines("E_1 a", "b c e"),
  ],
  ["an attribute of another file that is named like a constant", "{E_DISK} {E_NET_anchor} {a}", "E_DISK E_NET {a}"],
  ["escapes and breaks", lines("\\*a* \\{b} c +", "d"), "*a* {b} c⏎d"],
])("%s", async (_name, given, want) => {
  expect(await printPage(given, "asciidoc")).toBe(want);
});

test("marks show what is code, strong or a link", async () => {
  const { page } = await parsePage("`E1` *b* <<c,d>>", "asciidoc");
  const [block] = page.sections[0]?.blocks ?? [];
  expect(block?.kind === "paragraph" && block.text.marks?.map(({ kind, start, end }) => [kind, start, end])).toEqual([
    ["code", 0, 2],
    ["strong", 3, 4],
    ["link", 5, 6],
  ]);
});

test("every place is in the page", async () => {
  const text = lines("= A", "", "ifdef::b[c]", "|===", "|d a|* e", "|===", "", "E1:: *f*", "+", "====", "g", "====");
  const { page } = await parsePage(text, "asciidoc");
  const written = text.split("\n");
  for (const { line, column } of placesOf(page)) {
    expect(line).toBeLessThanOrEqual(written.length);
    expect(column).toBeLessThanOrEqual((written[line - 1]?.length ?? 0) + 1);
  }
});

test("counts that are too large are reported", async () => {
  const text = lines("[cols=2*]", "|===", "999999*|a", ".999999+|b", "|c", "|===");
  expect((await parsePage(text, "asciidoc")).list.map(({ rule }) => rule)).toEqual(["too-many-cells"]);
});

test("deep nesting becomes text, with a warning", async () => {
  const open = Array.from({ length: 50 }, (_, depth) => "=".repeat(depth + 4));
  const text = lines(...open, "a", ...open.toReversed());
  expect((await parsePage(text, "asciidoc")).list.map(({ rule }) => rule)).toEqual(["nested-too-deep"]);
});
