import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printPage, parsePage } from "./print-page.ts";

const page = (body: string): string =>
  `<!doctype html>\n<html><head><title>T &amp; t</title></head><body>${body}</body></html>`;

describe("blocks", () => {
  test.each([
    ["paragraphs", "<p>a\n  b<p>c<br>d</p>e<div>f<div>g</div>h</div>", "a b\nc⏎d\ne\nf\ng\nh"],
    ["inline elements", "<b>a</b><i>b</i> <code>c_d</code>&lt;e&gt; &amp;lt; <img alt=f>", "ab c_d<e> &lt; f"],
    ["headings", "<h1>A <a class=headerlink href=#a>¶</a></h1><h3>B<br>c</h3>d", "# A\n### B⏎c\nd"],
    ["an anchor never closed", "<a name=x><h2>A</h2><p>b<table><tr><td>c</table>", "## A\nb\n2:89 | c"],
    ["lists", "<ul><li>a<ul><li>b</ul><li><p>c</p><p>d</p><ol><li>e</ol></ul>", "- a\n  - b\n- c\n  d\n  - e"],
    ["a list that is a child of a list", "<ul><li>a</li><ul><li>b</li></ul><li>c</ul>", "- a\n  - b\n- c"],
    ["definitions", "<dl><dt>A<dt>B<dd>c<dd>d<div><dt>E</dt></div></dl>", "A / B :\n  c\n  d\n  E"],
    [
      "definitions in divisions",
      "<dl><div><dt>A<dd>b</div><div><dt>C<dd><p>d<p>e</div></dl>",
      "A :\n  b\nC :\n  d\n  e",
    ],
    [
      "code",
      '<pre><code class="x language-json">{\n  "a": 1\n}\n</code></pre><pre>\nb</pre>',
      'code json "{\\n  \\"a\\": 1\\n}"\ncode - "b"',
    ],
    ["quotes", "<blockquote><p>a</p></blockquote>b", "a\nb"],
    [
      "permalinks of headings and terms",
      "<h2>A <a href=#a>#</a></h2><h3><a href=#b><span>¶</span></a>B</h3><h4><a href=#c>C</a></h4><dl><dt>d <a href=#d>¶</a><dd>e <a href=f>#</a>",
      "## A\n### B\n#### C\nd :\n  e #",
    ],
    [
      "numbers of sections",
      '<h2><span class="header-section-number">B.1</span> A</h2><h3><a class="section-number">2.1. </a><a>B</a></h3>c',
      "## A\n### B\nc",
    ],
    [
      "labels above headings",
      "<h3>A</h3><div><span>1</span> <b>x</b><h4>B</h4>b</div><div><p>2</p><h4>C</h4>c</div>",
      "### A\n#### B\n1 x\nb\n#### C\n2\nc",
    ],
    [
      "texts above headings are no labels",
      `<h3>A</h3><div><p>${"x".repeat(41)}</p><h4>B</h4></div><div><ul><li>y</ul><h4>C</h4></div><div><h4>D</h4></div>`,
      `### A\n${"x".repeat(41)}\n#### B\n- y\n#### C\n#### D`,
    ],
    [
      "what the browser does not show",
      "<style>a</style><script>b</script><template>c</template><p hidden>d</p><i style='display: none'>e</i><noscript>f</noscript><!-- g -->h<nav>i</nav>",
      "h",
    ],
    ["soft hyphens and zero-width spaces are kept", "a<wbr>b&shy;c&#8203;d", "ab\u00adc\u200bd"],
    ["footnote marks", "a<sup>[1]</sup> b<sup><a href=#n>[2]</a></sup> c<sup>*</sup> x<sup>2</sup>", "a b c x2"],
    ["rows without a table", "<div>x<tr><th>a</th></tr> <tr><td>b</td></tr>y</div>", "x\n2:64 | #a\n2:84 | b\ny"],
    ["groups of rows without a table", "<tbody><tr><td>a</tr></tbody>\n<tbody><tr><td>b</tbody>", "2:65 | a\n3:16 | b"],
    ["cells without a row", "<div><td>a</td><td>b</td></div>", "a\nb"],
    ["a break inside a word of code", "<code>urn:a:<br>b/c</code> <code>A_<br/>B</code>", "urn:a:b/c A_B"],
    ["a break between words of code", "<code>A<br>b: <br>c</code><br>d:<br>e", "A⏎b:⏎c⏎d:⏎e"],
    ["templates that the browser shows", "<template shadowrootmode=open>a</template>", "a"],
  ])("%s", async (_name, given, want) => {
    expect(await printPage(page(given))).toBe(want);
  });
});

test.each([
  [
    "is content if a source shows nothing else",
    "<!-- x -->\n<template>\n<p>a</p><template #b>c</template>\n</template><script>d</script>",
    "a\nc",
  ],
  ["beside other content is not shown", "<p>a</p>\n<template><p>b</p></template>", "a"],
  ["beside text is not shown", "a <template>b</template>", "a"],
])("a template %s", async (_name, given, want) => {
  expect(await printPage(given, "html")).toBe(want);
});

describe("tables", () => {
  test.each([
    ["end tags missing", "<tr><th>A<th>B<tr><td>1<td>2", "1:16 | #A | #B\n1:30 | 1 | 2"],
    ["header cells of rows", "<tr><th scope=row>a</th><td>b</td>\n<thead><tr><td>c</thead>", "1:26 | a | b\n2:16 | #c"],
    ["rowspan", "<tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e", "1:26 | a | b\n1:40 | ^a | c\n1:49 | d | e"],
    ["rowspan on the right", "<tr><td>a<td rowspan=2>b<tr><td>c", "1:16 | a | b\n1:40 | c | ^b"],
    ["rowspan ends with its group", "<tbody><tr><td rowspan=9>a<tbody><tr><td>b", "1:33 | a\n1:49 | b"],
    [
      "colspan",
      "<tr><td colspan=2>a<td>b<tr><td colspan=2 rowspan=2>c<tr><td>d",
      "1:26 | a | ^a | b\n1:60 | c | ^c\n1:69 | ^c | ^c | d",
    ],
    ["rowspan as far as it goes", "<tr><td rowspan=0>a<td>b<tr><td>c", "1:26 | a | b\n1:40 | ^a | c"],
    ["spans that are no numbers", "<tr><td rowspan=-1 colspan=x>a<tr><td>b", "1:37 | a\n1:46 | b"],
    ["the place is that of the first words", "<tr>\n<td> </td>\n<td>\n  <b>a</b></td></tr>", "4:6 |  | a"],
    ["blocks in cells", "<tr><td>a<br>b<p>c</p><ul><li>d<li>e</ul><pre>f\n g</pre>", "1:16 | a⏎b⏎c⏎d⏎e⏎f⏎g"],
    [
      "tables in cells",
      "<tr><th>a<th>b<tr><td>c<table><tr><td>d</table></td><td>e",
      "1:16 | #a | #b\n1:30 | c | e\n1:46 | d",
    ],
    [
      "captions, columns, forms",
      "<caption>A</caption><colgroup><col></colgroup><form><tr><td>b</form>",
      "caption A\n1:68 | b",
    ],
    ["cells without a row", "<td>a<td>b<tr><td>c", "1:12 | a | b\n1:26 | c"],
    [
      "a table that arranges a page",
      "<tr><td>a<td><h1>B</h1><p>c</p><h2>D</h2>e<table><tr><td>f</table>",
      "a\n# B\nc\n## D\ne\n1:65 | f",
    ],
    ["hidden rows", "<tr hidden><td>a<tr><td>b", "1:32 | b"],
  ])("%s", async (_name, given, want) => {
    expect(await printPage(`<table>${given}</table>`, "html")).toBe(want);
  });
});

test("the title is front matter", async () => {
  expect((await parsePage(page("a"))).page.matter).toEqual({ title: "T & t" });
});

test.each([
  ["front matter", "---\ntitle: T\n---\n{% include a %}\n\n    <p>{{ b }} {% c %} d", { title: "T" }, 6],
  ["a tag", "{% extends a %}\n\n    <p>{{ b }} {% c %} d\n{% endblock %}", {}, 3],
])("tags and front matter of a template are no text: %s", async (_, text, matter, line) => {
  const { page } = await parsePage(text, "html");
  expect(page.matter).toEqual(matter);
  expect(page.sections.flatMap(({ blocks }) => blocks)).toMatchObject([
    { kind: "paragraph", text: { text: "{{ b }} d", place: { line, column: 8 } } },
  ]);
});

test("links in cells stand apart", async () => {
  const { page } = await parsePage("<table><tr><td>a <a href='/b'>c</a></table>", "html");
  expect(page.sections[0]?.blocks).toMatchObject([
    { rows: [{ cells: [{ text: "a c", links: [{ text: "c", url: "/b" }] }] }] },
  ]);
});

test("rows and columns that cells span are filled, however many", async () => {
  const size = { min: 1, max: 5 };
  const groups = fc.array(fc.record({ rows: fc.integer(size), columns: fc.integer(size) }), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(groups, async (spans) => {
      const width = Math.max(...spans.map(({ columns }) => columns)) + 1;
      const rows: string[] = [];
      const want: string[][] = [];
      for (const [group, { rows: count, columns }] of spans.entries())
        for (let row = 0; row < count; row++) {
          const own = Array.from({ length: width - columns }, (_, column) => `c${group}.${row}.${column}`);
          const span = row === 0 ? `<td rowspan=${count} colspan=${columns}>s${group}` : "";
          rows.push(`<tr>${span}${own.map((cell) => `<td>${cell}`).join("")}`);
          want.push([...Array.from({ length: columns }, () => `s${group}`), ...own]);
        }
      const { page } = await parsePage(`<table>\n${rows.join("\n")}\n</table>`, "html");
      const [table] = page.sections[0]?.blocks ?? [];
      if (table?.kind !== "table") throw new Error("no table");
      expect(table.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual(want);
      expect(table.rows.map((row) => row.place.line)).toEqual(want.map((_, index) => index + 2));
    }),
    { numRuns: 100 },
  );
});
