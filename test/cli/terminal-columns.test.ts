import { expect, test } from "vitest";
import { terminalColumns } from "../../src/cli/terminal-columns.ts";

const long = "x".repeat(70);

test.each([
  ["nothing", [], undefined, ""],
  [
    "words",
    [
      ["a", "b"],
      ["ccc", "d"],
    ],
    undefined,
    "a    b\nccc  d\n",
  ],
  [
    "ideographs are two wide",
    [
      ["参数", "a"],
      ["abcde", "b"],
    ],
    undefined,
    "参数   a\nabcde  b\n",
  ],
  [
    "no trailing space",
    [
      ["a", ""],
      ["b", "c"],
    ],
    undefined,
    "a\nb  c\n",
  ],
  [
    "one odd cell pushes nobody away",
    [
      [long, "a"],
      ["b", "c"],
    ],
    undefined,
    `${long}  a\n${`b${" ".repeat(59)}`}  c\n`,
  ],
  ["cut at the width of a terminal", [["a", "图片模糊。"]], 8, "a  图片…\n"],
  ["what fits is not cut", [["a", "图片"]], 7, "a  图片\n"],
])("%s", (_, rows, limit, want) => {
  expect(terminalColumns(rows, limit)).toBe(want);
});
