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
  ["a doctype that a scraper left in front of Markdown", "<!doctype html> \n\n# Errors\n\na<br>b", "markdown"],
  ["elements from end to end", "<p>a</p>\n<table><tr><td>b</table>\n", "html"],
  ["lines of text", "错误码\n\n400\n\nInvalid URL", "text"],
  ["pipe rows without outer pipes", "Code | Text |\n---|---|\nE1 | x |", "text"],
  ["tabs", "Code\tText\nE1\tx", "text"],
  ["one pattern of weight 1", "use `curl` to try", "text"],
  ["underlined titles", "Errors\n======\nE1: x", "text"],
  ["comments of a program", "a\nCode: E1\n# weigh it\nif not b:\n# weigh it twice\nc", "text"],
  ["a heading below a line", "a\n## b\n\nc", "markdown"],
  ["nothing", "", "text"],
  ["a directive", ".. list-table::\n\n   * - E1\n", "rst"],
  ["a target", "# no heading\n\n.. _e1:\n\n.. note:: a\n", "rst"],
  ["a role", "See :ref:`codes`.", "rst"],
  ["a grid table and literals", "+--+\n|a |\n+==+\n|b |\n+--+\n\n``c``", "rst"],
  ["tildes below a title and a simple table", "Disk\n~~~~\n\n===  ===\nE1   a\n===  ===\n", "rst"],
  ["a directive inside Markdown", "# a\n\n```\n.. note:: b\n```\n", "markdown"],
  ["a table of AsciiDoc", "a\n\n|===\n|b\n|===\n", "asciidoc"],
  ["a title of AsciiDoc", "// a\n:b: c\n\n= Codes\n\nd", "asciidoc"],
  ["attributes of a block", '[cols="1,2"]\n', "asciidoc"],
  ["an include", "include::a.adoc[]\n", "asciidoc"],
  ["a table of AsciiDoc inside Markdown", "# a\n\n```\n|===\n|b\n|===\n```\n", "markdown"],
  ["a document of OpenAPI", '# a\n# b\nopenapi: "3.0.1"\n', "yaml"],
  ["Markdown about OpenAPI", "---\nopenapi: GET /a\n---\n\n# a\n\nb\n", "markdown"],
  ["an array of JSON", ' [{ "code": 1 }]\n', "json"],
  ["JSON above words", '{ "code": 1 }\n\nThe code {1}', "text"],
  ["headings between equal signs", "== a ==\n\nb\n", "text"],
])("%s", (_name, given, want) => {
  expect(detectFormat(given)).toBe(want);
});

test.each([
  ["a.rst", "E1\n", "rst"],
  ["a/b.yml", "# E1\n", "yaml"],
  ["a/b.YAML", "{}", "json"],
  ["a/b.ADOC", "# E1\n", "asciidoc"],
  ["a.rst", "<html>", "html"],
  ["a.md", "E1\n", "text"],
  ["a.html", "---\ntitle: a\n---\n\n    <table><tr><td>E1</table>\n", "html"],
  ["a.HTM", "{% extends b %}\n\n    <p>E1\n{% endblock %}\n", "html"],
  ["a.html", "---\ntitle: a\n---\n\n## E1\n\n<p>b\n", "markdown"],
  ["a.html", "---\ntitle: a\n---\n\nE1\n", "markdown"],
  ["a.md", "---\ntitle: a\n---\n\n    <table><tr><td>E1</table>\n", "markdown"],
])("the name %s of a short page", (path, text, want) => {
  expect(detectFormat(text, path)).toBe(want);
});
