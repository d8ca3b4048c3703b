import { expect, test } from "vitest";
import { parsePage, placesOf, printPage } from "./print-page.ts";

const lines = (...text: readonly string[]): string => text.join("\n");

test.each<readonly [name: string, given: string, want: string]>([
  [
    "the levels of headings are the order of their styles",
    lines("====", "Page", "====", "", "A", "=", "", "~~~", "E1", "~~~", "", "Text.", "", "B", "=", "", "E2", "--"),
    lines("# Page", "## A", "### E1", "Text.", "## B", "#### E2"),
  ],
  [
    "tildes below a title are no fence",
    lines("Disk", "~~~~", "", "E1", "", "Net", "~~~~"),
    lines("# Disk", "E1", "# Net"),
  ],
  [
    "a long title has a shorter line below it",
    lines("A title of words", "============", "x"),
    lines("# A title of words", "x"),
  ],
  ["a line between blank lines is a transition", lines("a", "", "-----", "", "b"), lines("a", "b")],
  [
    "a list table",
    lines(
      ".. list-table:: Errors",
      "   :header-rows: 1",
      "   :widths: 20 80",
      "",
      "   * - Code",
      "     - Text",
      "   * - ``E1``",
      "     - The disk",
      "       failed.",
      "",
      "       Try again.",
      "   * - E2",
      "     -",
    ),
    lines("caption Errors", "5:8 | #Code | #Text", "7:10 | E1 | The disk failed.⏎Try again.", "12:8 | E2 | "),
  ],
  [
    "a flat table with spans",
    lines(".. flat-table::", "", "   * - :rspan:`1` E1", "     - a", "   * - b", "   * - :cspan:`1` c"),
    lines("3:19 | E1 | a", "5:8 | ^E1 | b", "6:19 | c | ^c"),
  ],
  [
    "a table of comma-separated values",
    lines(".. csv-table::", '   :header: "Code", Text', "", '   E1, "a, ""b""', '   c"', "", "   E2,"),
    lines("2:14 | #Code | #Text", '4:4 | E1 | a, "b" c', "7:4 | E2 | "),
  ],
  [
    "a grid table with spans, line blocks and lists",
    lines(
      "+------+--------------+",
      "| | Id | Text         |",
      "+======+======+=======+",
      "| | E1 | a    | - b   |",
      "| | x  | c    | - d   |",
      "+------+      +-------+",
      "| E2   |      | f     |",
      "+------+------+-------+",
    ),
    lines("2:5 | #Id | #Text | #^Text", "4:5 | E1⏎x | a c | b⏎d", "7:3 | E2 | ^a c | f"),
  ],
  [
    "columns of wide characters",
    lines("+--------+----+", "| 错误码 | 说 |", "+========+====+", "| 错     | x  |", "+--------+----+"),
    lines("2:3 | #错误码 | #说", "4:3 | 错 | x"),
  ],
  [
    "a simple table with a wrapped cell, a rule and a row without a first cell",
    lines(
      "====  ====  =====",
      "Code  Text",
      "====  ====  =====",
      "E1    a     b",
      "      c",
      "",
      "E2    d e f",
      "----  -----------",
      "\\     g     h",
      "====  ====  =====",
    ),
    lines("2:1 | #Code | #Text | #", "4:1 | E1 | a c | b", "7:1 | E2 | d e f | ^d e f", "9:7 |  | g | h"),
  ],
  [
    "a word that runs over the column",
    lines("== ===", "abc d", "e  f", "== ==="),
    lines("2:1 | abc | d", "3:1 | e | f"),
  ],
  [
    "a table directive names its table",
    lines(".. table:: Codes", "", "   == ==", "   E1 a", "   == =="),
    lines("caption Codes", "4:4 | E1 | a"),
  ],
  [
    "definitions and classifiers",
    lines("E1", "   The disk failed.", "", "   Twice.", "", "E2 : warning", "   Slow."),
    lines("E1 :", "  The disk failed.", "  Twice.", "E2 :", "  warning", "  Slow."),
  ],
  [
    "fields and options",
    lines("x", "", ":Code: E1", ":Text: a", "       b", "", "-1  Bad.", "-2, --two  Worse."),
    lines("x", "Code :", "  E1", "Text :", "  a b", "-1 :", "  Bad.", "-2, --two :", "  Worse."),
  ],
  ["fields at the beginning of a page are its settings", lines(":orphan:", "", "a"), "a"],
  [
    "bullets, numbers and nested lists",
    lines("* a", "", "  - b", "* c", "", "404. d", "405. e"),
    lines("- a", "  - b", "- c", "404. d", "405. e"),
  ],
  ["a number that begins a sentence", lines("404. is", "no item"), "404. is no item"],
  ["a list below a colon", lines("Codes:", "* E1", "* E2"), lines("Codes:", "- E1", "- E2")],
  ["a line block", lines("| E1", "| a", "  b"), "E1⏎a b"],
  ["a literal block", lines("Like this::", "", "  E1", "   a", "", "b"), lines("Like this:", 'code - "E1\\n a"', "b")],
  ["colons alone", lines("::", "", "  a"), 'code - "a"'],
  ["a code block", lines(".. code-block:: json", "   :caption: x", "", "   {}", "", "a"), lines('code json "{}"', "a")],
  ["a note", lines(".. note:: a", "   b", "", "   c"), lines("a b", "c")],
  ["a title of a directive", lines(".. dropdown:: E1", "", "   a"), lines("E1", "a")],
  [
    "an operation of the HTTP domain, with its method",
    lines(".. http:post:: /orders", "", "   Pays.", "", ".. http:any:: /x", "", "   Any."),
    lines("POST /orders :", "  Pays.", "/x :", "  Any."),
  ],
  [
    "members of an API",
    lines(
      ".. py:exception:: DiskError(path)",
      "              NetError(*a)",
      "",
      "   Bad.",
      "",
      ".. data:: EIO",
      "",
      "   Worse.",
    ),
    lines("DiskError / NetError :", "  Bad.", "EIO :", "  Worse."),
  ],
  ["a version note", lines(".. versionchanged:: 3.5", "   Now E1."), "Now E1."],
  [
    "comments, targets and substitutions",
    lines(".. a comment", "   b", "", ".. _e1:", "", ".. |x| replace:: disk", "", "The |x|, |y|."),
    "The disk, |y|.",
  ],
  ["a footnote is a paragraph", lines("a [1]_, b [#n]_", "", ".. [1] c", "   d"), lines("a, b", "c d")],
  ["an include is reported", ".. include:: a.rst", "! 1 file-not-included"],
  ["HTML", lines(".. raw:: html", "", "   <table><tr><td>E1</table>", "", ".. raw:: latex", "", "   a"), "3:19 | E1"],
  ["roles, links and targets", "A :ref:`b <c>` `d <http://e>`_ :class:`~f.G` _`h` i_ `j`", "A b d G h i_ j"],
  ["a word is a link if its target is on the page", lines(".. _E_1: http://a", "", "E_1_ and E_2_"), "E_1 and E_2_"],
  ["escapes", "a\\*b ``c``\\ s \\\\", "a*b cs \\"],
  ["signs that are no mark-up", "2 * 3 * 4 ** 5 | a | and *", "2 * 3 * 4 ** 5 | a | and *"],
])("%s", async (_name, given, want) => {
  expect(await printPage(given, "rst")).toBe(want);
});

test("marks show what is code, strong or a link", async () => {
  const { page } = await parsePage("``E1`` **b** :ref:`c <d>` `e`", "rst");
  const [block] = page.sections[0]?.blocks ?? [];
  expect(block?.kind === "paragraph" && block.text.marks?.map(({ kind, start, end }) => [kind, start, end])).toEqual([
    ["code", 0, 2],
    ["strong", 3, 4],
    ["link", 5, 6],
    ["code", 7, 8],
  ]);
});

test("every place is in the page", async () => {
  const text = lines("A", "=", "", "+--+", "|错|", "+--+", "", ".. note::", "", "   * b", "", "     E1", "       c");
  const { page } = await parsePage(text, "rst");
  const written = text.split("\n");
  for (const { line, column } of placesOf(page)) {
    expect(line).toBeLessThanOrEqual(written.length);
    expect(column).toBeLessThanOrEqual((written[line - 1]?.length ?? 0) + 1);
  }
});

test("deep nesting becomes text, with a warning", async () => {
  const text = Array.from({ length: 50 }, (_, depth) => `${"  ".repeat(depth)}* a\n`).join("\n");
  expect((await parsePage(text, "rst")).list.map(({ rule }) => rule)).toEqual(["nested-too-deep"]);
});
