import { expect, test } from "vitest";
import { detectFormat } from "../../src/2-parse/detect-format.ts";

test.each([
  ["a heading", "# Errors\n", "markdown"],
  ["a table with outer pipes", "a\n| A | B |\n|---|---|\n", "markdown"],
  ["a table in a quote", "> | A |\n> |---|\n", "markdown"],
  ["a fence", "a\n```\nb\n```", "markdown"],
  ["front matter", "---\ntitle: a\n---\nb", "markdown"],
  ["a heading and an HTML table", "## a\n<table>\n<tr><td>b</td></tr></table>", "markdown"],
  ["an HTML table after words", "a\n\n<table>\n<tr><td>b</td></tr></table>\n\nc", "markdown"],
  ["two patterns of weight 1", "**E1** has a [link](https://a.b)", "markdown"],
  ["a doctype", "\n<!DOCTYPE html><html># a", "html"],
  ["elements from end to end", "<p>a</p>\n<table><tr><td>b</table>\n", "html"],
  ["lines of text", "错误码\n\n400\n\nInvalid URL", "text"],
  ["pipe rows without outer pipes", "Code | Text |\n---|---|\nE1 | x |", "text"],
  ["tabs", "Code\tText\nE1\tx", "text"],
  ["one pattern of weight 1", "use `curl` to try", "text"],
  ["underlined titles", "Errors\n======\nE1: x", "text"],
  ["nothing", "", "text"],
])("%s", (_name, given, want) => {
  expect(detectFormat(given)).toBe(want);
});
