import { describe, expect, test } from "vitest";
import { printPage, parsePage } from "./print-page.ts";

describe("plain text", () => {
  test.each([
    ["paragraphs keep their lines", "a\n  b\n\n c  \n\n\nd", "a⏎  b\nc\nd"],
    ["characters mean themselves", "_a_ **b** `c` &amp; <d> [e](f) \\_", "_a_ **b** `c` &amp; <d> [e](f) \\_"],
    [
      "an empty last cell on a line of its own",
      "A | B | C |\n---|---|---|\n1 | x |\n|\n2 | y | z |",
      "1:1 | #A | #B | #C\n3:1 | 1 | x | \n5:1 | 2 | y | z",
    ],
    ["dashes below a text without pipes", "The order\n---+---\n1 | x", "The order⏎---+---⏎1 | x"],
    [
      "pipe rows with words around them",
      "a\nB | C |\n---|---|\n1 | x_y |\nd\nE | F |\n---|---|\n2 | z |\ng",
      "a\n2:1 | #B | #C\n4:1 | 1 | x_y\nd\n6:1 | #E | #F\n8:1 | 2 | z\ng",
    ],
    [
      "rows broken over lines",
      "A | B | C |\n---|---|---|\n1 | x\ny | z |\n2 | x | y\nand\nz |",
      "1:1 | #A | #B | #C\n3:1 | 1 | x⏎y | z\n5:1 | 2 | x | y⏎and⏎z",
    ],
    [
      "rows broken without outer pipes",
      "A | B\n---|---\n1 | x\ny\n2 | z\nend",
      "1:1 | #A | #B\n3:1 | 1 | x⏎y\n5:1 | 2 | z\nend",
    ],
    [
      "words between rows",
      "A | B |\n---|---|\n1 | x |\nwords\n2 | y |\nend",
      "1:1 | #A | #B\n3:1 | 1 | x\n4:1 | words\n5:1 | 2 | y\nend",
    ],
    [
      "a row of dashes",
      "A | B |\n---|---|\n1 | x |\n- | - |\n2 | y |",
      "1:1 | #A | #B\n3:1 | 1 | x\n4:1 | - | -\n5:1 | 2 | y",
    ],
    [
      "cells with tabs between them",
      "a\nB\tC\n1\t\n2\ty\tz\nE\tF\tG\nH\tI\tJ\nb",
      "a\n2:1 | #B | #C\n3:1 | 1 | \n4:1 | #2 | #y | #z\n5:1 | E | F | G\n6:1 | H | I | J\nb",
    ],
    [
      "cells with tabs between them, of which the last ones have several lines",
      "A\tB\tC\n1\tx\ty\n- z\n- z\n2\tx\ty\nz\n3\tx\ty\nz\n\nend",
      "1:1 | #A | #B | #C\n2:1 | 1 | x | y⏎z⏎z\n5:1 | 2 | x | y⏎z\n7:1 | 3 | x | y\nz\nend",
    ],
    [
      "cells with tabs between them, of which the last ones have a second sentence",
      "A\tB\n1\tx.\ny.\n2\tx\nG\n3\tz",
      "1:1 | #A | #B\n2:1 | 1 | x.⏎y.\n4:1 | 2 | x\n5:1 | ^G | ^G\n6:1 | 3 | z",
    ],
    [
      "cells with tabs between them, and rows with blanks in place of tabs",
      "A\tB\n1\tx\n2    y\n3    y\n4\tz\n5\tz",
      "1:1 | #A | #B\n2:1 | 1 | x\n2    y⏎3    y\n5:1 | #4 | #z\n6:1 | 5 | z",
    ],
    [
      "cells with tabs between them and blank lines between rows",
      "A\tB\n\n1\tx\n\n2\ty\n\nend\n\nC\tD\tE\n\n3\tz\t",
      "1:1 | #A | #B\n3:1 | 1 | x\n5:1 | 2 | y\nend\n9:1 | #C | #D | #E\n11:1 | 3 | z | ",
    ],
    [
      "cells with tabs between them and names of groups",
      "A\tB\n1\tx\nG\n2\ty\nH\n3\tz",
      "1:1 | #A | #B\n2:1 | 1 | x\n3:1 | ^G | ^G\n4:1 | 2 | y\n5:1 | ^H | ^H\n6:1 | 3 | z",
    ],
    [
      "cells below each other",
      "A    B      C\n1    x y    z  z\n2    x      y\nend",
      "1:1 | #A | #B | #C\n2:1 | 1 | x y | z  z\n3:1 | 2 | x | y\nend",
    ],
    ["cells below each other, underlined", "==  ==\nA   B\n==  ==\n1   x\n==  ==", "2:1 | #A | #B\n4:1 | 1 | x"],
    ["two aligned lines are no table", "A  B\n1  x", "A  B⏎1  x"],
    [
      "a JSON example between words",
      'a\n{\n"b": {\n"c": "}"\n}\n}\nd',
      'a\ncode json "{\\n\\"b\\": {\\n\\"c\\": \\"}\\"\\n}\\n}"\nd',
    ],
    ["a JSON example over blank lines", '{\n\n"a": 1\n\n}', 'code json "{\\n\\n\\"a\\": 1\\n\\n}"'],
    ["no JSON", "[a]\n{b}\n{", "[a]⏎{b}⏎{"],
    ["an XML example", "a\n<E>\n  <c>1</c>\n\n</E>\nb", 'a\ncode xml "<E>\\n  <c>1</c>\\n\\n</E>"\nb'],
    ["underlined titles", "A\n====\na\nB\n----\nb", "# A\na\n## B\nb"],
    [
      "titles of errors",
      "a\n\n2. Common errors\nB\nb\n\n公共错误码\nc",
      "a\n## 2. Common errors\nB⏎b\n## 公共错误码\nc",
    ],
    [
      "headers of columns and texts in place of such titles",
      "错误码\na\n\nToo many errors\n\nb\nErrors",
      "错误码⏎a\nToo many errors\nb⏎Errors",
    ],
    ["a line below a sentence", "a.\n----\nb", "a.\nb"],
    ["lists", "- a\n  b\n- c\nd", "- a⏎b\n- c\nd"],
    ["numbered lists", "1. a\n2. b", "1. a\n2. b"],
    ["one number is no list", "400. a\n\n-\n\n404. b", "400. a\n-\n404. b"],
  ])("%s", async (_name, given, want) => {
    expect(await printPage(given, "text")).toBe(want);
  });
});

test("the place of a paragraph is that of its first word", async () => {
  const { page } = await parsePage("\n   a\n b", "text");
  expect(page.sections[0]?.blocks).toEqual([
    {
      kind: "paragraph",
      place: { line: 2, column: 4 },
      text: { text: "a\n b", place: { line: 2, column: 4 } },
    },
  ]);
});
