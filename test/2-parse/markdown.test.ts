import { describe, expect, test } from "vitest";
import { printPage, parsePage } from "./print-page.ts";

type Example = readonly [name: string, given: string, want: string];

const tables: readonly Example[] = [
  ["outer pipes", "| Code | Text |\n|:--|:-:|\n| E1 | x |", "1:3 | #Code | #Text\n3:3 | E1 | x"],
  ["no outer pipes", "Code | Text\n--- | ---\nE1 | x", "1:1 | #Code | #Text\n3:1 | E1 | x"],
  ["one column", "Code\n---|\nE1 |", "1:1 | #Code\n3:1 | E1"],
  ["a mixture", "| Code | Text |\n|--|--|\n-1 | x |\n| E2 | y", "1:3 | #Code | #Text\n3:1 | -1 | x\n4:3 | E2 | y"],
  ["too many and too few cells", "| A | B |\n|--|--|\n| 1 | 2 | 3 |\n| 1 |", "1:3 | #A | #B\n3:3 | 1 | 2 | 3\n4:3 | 1"],
  ["an empty first cell", "A | B |\n--|--|\n | x |", "1:1 | #A | #B\n3:4 |  | x"],
  ["words glued above and below", "Before\n| A |\n|--|\n| 1 |\nAfter", "Before\n2:3 | #A\n4:3 | 1\nAfter"],
  ["a table glued below", "| A |\n|--|\n| 1 |\n| B |\n|--|\n| 2 |", "1:3 | #A\n3:3 | 1\n4:3 | #B\n6:3 | 2"],
  ["rows after a blank line", "| A | B |\n|--|--|\n| 1 | 2 |\n\n| 3 | 4 |", "1:3 | #A | #B\n3:3 | 1 | 2\n5:3 | 3 | 4"],
  ["blank lines around the delimiter", "| A | B |\n\n|--|--|\n\n| 1 | 2 |", "1:3 | #A | #B\n5:3 | 1 | 2"],
  [
    "a pipe in a code span behind a backslash in another",
    "| A | B |\n|--|--|\n| `\\`, `|` | c |",
    "1:3 | #A | #B\n3:3 | \\, | | c",
  ],
  [
    "rows in one line",
    "a | A | B | |--|:-:| | 1 | 2 | | 3 | | b\n\n| C | | D |\n|--|--|--|",
    "a\n1:5 | #A | #B\n1:24 | 1 | 2\n1:34 | 3 | \nb\n3:3 | #C | # | #D",
  ],
  ["in a quote", "> | A |\n> |--|\n> | 1 |\n\nx", "1:5 | #A\n3:5 | 1\nx"],
  ["in an item", "- item\n\n  | A |\n  |--|\n  | 1 |", "- item\n  3:5 | #A\n  5:5 | 1"],
  ["escaped pipes", "| A | B |\n|--|--|\n| a\\|b | `c\\|d` |", "1:3 | #A | #B\n3:3 | a|b | c|d"],
  ["a pipe in a code span too many", "| A | B |\n|--|--|\n| `a|b` | c |", "1:3 | #A | #B\n3:3 | a|b | c"],
  ["breaks and lists in a cell", "| A |\n|--|\n| a<br>b<ul><li>c</li></ul> |", "1:3 | #A\n3:3 | a⏎b⏎c"],
  [
    "a row broken by an exporter",
    "|A|B|C|\n|--|--|--|\n|-   1\n-   2\n\n|-   x\n-   y\n\n|text|\n|3|z|last\n\n |",
    "1:2 | #A | #B | #C\n3:6 | 1⏎2 | x⏎y | text\n10:2 | 3 | z | last",
  ],
  [
    "cells with blocks of their own, in rows that lost a merged cell",
    "| A | B | C | D |\n|--|--|--|--|\n| a | 1 | x | \n\ny\n\n*   z\n\n |\n| 2 | x | \n\n*   y\n*   z\n\n |\n| 3 | x | \n\ny\n\n |\n\nend",
    "1:3 | #A | #B | #C | #D\n3:3 | a | 1 | x | y⏎z\n10:3 | 2 | x | y⏎z\n16:3 | 3 | x | y\nend",
  ],
  [
    "several cells with blocks of their own",
    "| A | B | C |\n|--|--|--|\n| 1 | \n\nx\n\n | \n\n*   y\n\n |\n| 2 | x | \n\ny\n\n |",
    "1:3 | #A | #B | #C\n3:3 | 1 | x | y\n12:3 | 2 | x | y",
  ],
  ["a short row above words", "| A | B | C |\n|--|--|--|\n| 1 | x |\n\nend", "1:3 | #A | #B | #C\n3:3 | 1 | x\nend"],
  ["a closing pipe forgotten", "| A | B |\n|--|--|\n| 1 | 2\n| 3 | 4 |", "1:3 | #A | #B\n3:3 | 1 | 2\n4:3 | 3 | 4"],
  ["a line that is no row", "| A | B |\n|--|--|\n| 1 | 2\n\n# H", "1:3 | #A | #B\n3:3 | 1 | 2\n# H"],
  [
    "drawn borders",
    "x\n\n+--+--+\n| A | B |\n+--+--+\n| 1 | 2 |\n| 3 | 4 |\n+--+--+",
    "x\n4:3 | #A | #B\n6:3 | 1 | 2\n7:3 | 3 | 4",
  ],
  [
    "drawn borders below every row",
    "# T\n+--+--+\n| A | B |\n+==+==+\n| 1 | 2 |\n|   | more |\n+--+--+\n| 3 | 4 |\n+--+--+",
    "# T\n3:3 | #A | #B\n5:3 | 1 | 2 more\n8:3 | 3 | 4",
  ],
  [
    "right below an item, with less indent than its text",
    "  10. x\n    | A | B |\n    |---|---|\n    | 1 | 2 |\n\n- y\n  z\n    | C |\n    |---|\n    | 3 |",
    "10. x\n  2:7 | #A | #B\n  4:7 | 1 | 2\n- y z\n  8:7 | #C\n  10:7 | 3",
  ],
  [
    "below an item, at the start of the line",
    "- x\n| A | B |\n|---|---|\n| 1 | 2 |",
    "- x\n2:3 | #A | #B\n4:3 | 1 | 2",
  ],
  ["indented as code", "# T\n\n    | A |\n    |--|", '# T\ncode - "| A |\\n|--|"'],
];

const blocks: readonly Example[] = [
  ["headings", "# A #\n## B {#b .c}\nC\n==\nD\n--\n##E\n####### F", "# A\n## B\n# C\n## D\n## E\n####### F"],
  ["headings with mark-up", "## `A_B` \\_c [d](e)\n### __init__", "## A_B _c d\n### __init__"],
  ["no headings", "#tag\n\n#!/bin/sh\n\n- #1", "#tag\n#!/bin/sh\n- #1"],
  ["paragraphs", "one\ntwo\n\nthree  \nfour", "one two\nthree⏎four"],
  ["fenced code", "```json {x}\n{}\n```\n~~~~\n~~~\n~~~~\n```\nopen", 'code json "{}"\ncode - "~~~"\ncode - "open"'],
  [
    "fences of which one was dropped",
    "- The a b\nc\n```\n- The a d\n- The a e\n```\n\n    h",
    '- The a b c\n- The a d\n- The a e\ncode - "\\n    h"\n! 3 fence-unbalanced',
  ],
  [
    "a shorter fence inside code with Markdown",
    "~~~~\n## A\n\n~~~\n\n## B\n\n~~~~\nc",
    'code - "## A\\n\\n~~~\\n\\n## B\\n"\nc',
  ],
  ["an odd number of fences", "```\na\n\n## B\n\n```\nc\n```", 'a\n## B\ncode - "c"\n! 1 fence-unbalanced'],
  [
    "headings and items in code",
    "- a b\n```\n# c\n\n## D\n\n- a: 1\n- a: 2\n```",
    '- a b\ncode - "# c\\n\\n## D\\n\\n- a: 1\\n- a: 2"',
  ],
  [
    "indented code",
    "text\n    goes on\n\n    code\n\n      more\n\ntext",
    'text goes on\ncode - "code\\n\\n  more"\ntext',
  ],
  ["lists", "* a\n  b\n\n  c\n* d\n  1. e\n  2) f", "- a b\n  c\n- d\n  1. e\n  2) f"],
  ["the numbers of items are kept", "404. Not found\n500. Broken", "404. Not found\n500. Broken"],
  ["lists in lists", "- - a\n  - b\n+ c", "- \n  - a\n  - b\n- c"],
  ["lazy lines", "- a\nb\n\nc", "- a b\nc"],
  ["wide gaps", "-     a\n- b", "- a\n- b"],
  ["quotes flow", "> # A\n> b\nc\n\n> - d", "# A\nb c\n- d"],
  ["alerts", "> [!NOTE]\n> text", "text"],
  ["definition lists", "A\n: b\n  c\n\nD\nE\n\n:   f\n\n    g\n\nh", "A :\n  b c\nD / E :\n  f\n  g\nh"],
  ["a definition without a term", "A\n: b\n# C\n: d", "A :\n  b\n# C\n: d"],
  ["thematic breaks", "a\n\n---\n* * *\n___\nb", "a\nb"],
  [
    "samples without a fence",
    '# A\ntext\n{\n"a": [1,\n\n2]\n}\nb',
    '# A\ntext\ncode json "{\\n\\"a\\": [1,\\n\\n2]\\n}"\nb',
  ],
  ["site syntax", ":::note Title\n# A\n:::\n{% hint %}\nb\n{% endhint %}\n{{< x >}}\n[[toc]]\n{: .c}", "# A\nb"],
  [
    "comments",
    "a <!-- b --> c\n\n<!--\n# D\n\n-->\n{/* e */}\n`<!-- f -->`\n```\n<!-- g -->\n```",
    'a c\n<!-- f -->\ncode - "<!-- g -->"',
  ],
  ["a comment without end", "# A\n<!-- b\n\nc", "# A\nb\nc\n! 2 comment-without-end"],
  ["link definitions", "[a]: /x 'title'\n\n[b][a], [a]", "b, a"],
  ["footnotes", "# A\na[^1] [^no]\n\n[^1]: note", "# A\na [^no]\nnote"],
  [
    "modules",
    "import A from 'a'\nimport {\n  B\n} from 'b'\nexport const c = {\n  d: 1,\n\n}\n# A\nimport is a word",
    "# A\nimport is a word",
  ],
];

const elements: readonly Example[] = [
  [
    "a table over blank lines",
    "a\n<table>\n\n<tr><th>A</th></tr>\n\n    <tr><td>`1`</td></tr>\n\n</table>\nb",
    "a\n4:9 | #A\n6:13 | 1\nb",
  ],
  ["Markdown in cells", "# T\n<table><tr><td>\n\n**a** [b](c)\n\n- d\n- e\n\n</td></tr></table>", "# T\n4:1 | a b⏎d⏎e"],
  [
    "an element in an item",
    "1. a\n\n   <table>\n   <tr><td>b</td>\n\n   </tr></table>\n2. c",
    "1. a\n  4:12 | b\n2. c",
  ],
  [
    "wrappers of Markdown",
    '<div class="x">\n\n# A\n\n</div>\n<details><summary>b</summary>\nc\n</details>',
    "# A\nb :\n  c",
  ],
  ["headings", "<h2 id='x'>A</h2>\ntext\n<p>B</p>", "## A\ntext\nB"],
  ["words before and after", "# A\nsee: <table><tr><td>b</td></tr></table> c", "# A\nsee:\n2:21 | b\nc"],
  ["never closed", "<table>\n<tr><td>a\n\n# B\n| C |\n|--|\n| d |", "2:9 | a\n# B\n5:3 | #C\n7:3 | d"],
  ["attributes over lines", "# A\n<table\n  class='x'\n>\n<tr><td>a</td></tr></table>\n<br\n/>\nb", "# A\n5:9 | a\nb"],
  ["elements without content", "# A\n<style>\n.b {}\n\n</style>\n<script>c</script>\nd", "# A\nd"],
  [
    "components",
    'import T from "t"\n\n<T a={[1, ">"]}>\n  <I b="c">\n\n    text\n\n  </I>\n</T>\n<N x={1}>d{" "}e</N>',
    "text\nd e",
  ],
  [
    "elements in a sample are no components",
    "# A\n\n```\n<Error>\n</Error>\n```\n\n    b {'c'}",
    '# A\ncode - "<Error>\\n</Error>"\ncode - "b {\'c\'}"',
  ],
  [
    "simple marks in cells",
    "# A\n<table><tr><td>`b_c`</td><td>**d** \\_e\\_</td></tr></table>",
    "# A\n2:16 | b_c | d _e_",
  ],
  [
    "escapes in cells",
    "# A\n<table><tr><td>A\\-B\\.</td><td><code>C\\_\\d\\.</code></td></tr></table>",
    "# A\n2:16 | A-B. | C_\\d\\.",
  ],
  ["a template around Markdown", "<template #a>\n\n# B\n\n</template>\n\nc", "# B\nc"],
  ["a break inside a word of code", "# A\n<code>urn:a:<br/>b</code>", "# A\nurn:a:b"],
  ["a fence in a cell", "# A\n<table><tr><td>\n\nb\n\n```json\nc\n```\n\n</td></tr></table>", "# A\n4:1 | b⏎c"],
  [
    "expressions in a table",
    "import A from 'a'\n\n<table style={{a: 'b > c'}}>\n<tr><td>{'d'} e</td></tr>\n</table>",
    "4:11 | d e",
  ],
  ["a component named like an element", "import Table from 't'\n\n<Table\n  a={1}\n/>\n\ntext", "text"],
];

describe.each([
  ["tables", tables],
  ["blocks", blocks],
  ["HTML and JSX", elements],
])("%s", (_, examples) => {
  test.each(examples)("%s", async (_name, given, want) => {
    expect(await printPage(given, "markdown")).toBe(want);
  });
});

const components: readonly Example[] = [
  ["a title and content", '<Accordion title="E1 - `a`">\n\n  b\n\n  - c\n</Accordion>\nd', "E1 - a :\n  b\n  - c\nd"],
  ["names and words", '<Code name="a_b" title="C d" status="404">e</Code>', "a_b (HTTP 404): C d :\n  e"],
  ["texts in attributes", '<Err code="A" message="b" description={"c"} />\nd', "A :\n  c\n  Message: b\nd"],
  ["one after the other", '<C title="A1">b</C><C title="D1">e</C>f', "A1 :\n  b\nD1 :\n  e\nf"],
  [
    "components in components",
    '## A\n<Group title="b">\n  <C title="c">\n    d\n  </C>\n  <C title="e">f</C>\n</Group>\n<C title="g">h</C>',
    "## A\n### b\nc :\n  d\ne :\n  f\ng :\n  h",
  ],
  [
    "headings and tables in components",
    '# A\n<Tab title="B">\n| C |\n|--|\n| d |\n</Tab>',
    "# A\n## B\n3:3 | #C\n5:3 | d",
  ],
  [
    "fenced code",
    '<C title="E_1">\n    ```js\n    <D title="x">y</D>\n    ```\n</C>',
    'E_1 :\n  code js "<D title=\\"x\\">y</D>"',
  ],
  ["components of nothing but code", '<Tab title="curl">\n\n```\na\n```\n\n</Tab>', 'code - "a"'],
  ["fields of a response", '<Field name="a" type="string">\n  b\n</Field>', "b"],
  ["titles that are programs", "<C title={a.b}>\n  d\n</C>", "d"],
  ["components without content, and elements", '<Icon name="a" />\n<p title="b">c</p>\n<a name="d">e</a>', "c⏎e"],
  ["details", "<details>\n  <summary><code>A_1</code> b</summary>\n\n  c\n\n</details>\n\nd", "A_1 b :\n  c\nd"],
  ["details of a table", "<details><summary>a</summary>\n\n| B |\n|--|\n\n</details>", "a\n3:3 | #B"],
  ["a component that is never closed", '<C title="a">\n\nb', "b"],
];

test.each(components)("components with titles: %s", async (_name, given, want) => {
  expect(await printPage(given, "markdown")).toBe(want);
});

test("titles and contents of components have their places", async () => {
  const { page } = await parsePage('x\n\n<C name="a_b">\n\n  c\n</C>', "markdown");
  expect(page.sections[0]?.blocks[1]).toMatchObject({
    items: [{ terms: [{ place: { line: 3, column: 9 } }], blocks: [{ place: { line: 5, column: 3 } }] }],
  });
});

test.each([
  ["values", "---\na: 1\nb-c: 'it''s'\nd: \"e \\\"f\\\"\"\n---\n# A", { a: "1", "b-c": "it's", d: 'e "f"' }],
  ["folded values and lists", "---\na: >-\n  b\n  c\nd:\n  - e\n---", { a: "b c", d: "- e" }],
  ["__proto__", "---\n__proto__: x\na: 1\n---", JSON.parse('{"__proto__":"x","a":"1"}')],
  ["a break and words", "---\na word\n---\n# A", {}],
  ["no end", "---\na: 1\n# A", {}],
])("front matter: %s", async (_name, given, want) => {
  expect((await parsePage(given, "markdown")).page.matter).toEqual(want);
});

test("a table in front matter is part of the page", async () => {
  const given =
    "---\na:\n  - b: >-\n      c\n\n      | D |\n\n      |--|\n\n      | 1 |\n    e: f\n  g: |\n    h\n---\ni";
  expect(await printPage(given, "markdown")).toBe("c\n6:9 | #D\n10:9 | 1\ni");
});

test("sections know the headings above them", async () => {
  const { page } = await parsePage("x\n# A\n### B\n## C\na\n# D", "markdown");
  expect(page.sections.map(({ level, trail, place }) => [level, trail.join("/"), place.line])).toEqual([
    [0, "", 1],
    [1, "A", 2],
    [3, "A/B", 3],
    [2, "A/C", 4],
    [1, "D", 6],
  ]);
});
