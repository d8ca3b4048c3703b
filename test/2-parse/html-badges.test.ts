import { expect, test } from "vitest";
import { read, show } from "../3-extract/read-page-text.ts";

const ROWS = [
  ["ORD-400-NAME", "Invalid name of the order"],
  ["ORD-404-ITEM", "Item not found"],
  ["ORD-500-HOST", "Internal error"],
] as const;

test.each<[name: string, write: (code: string, title: string) => string]>([
  ["a class", (code, title) => `<span class="badge">${code}</span>${title}`],
  ["white space inside", (code, title) => `<span class="badge"> ${code} </span>${title}`],
  ["a mark of code", (code, title) => `<code>${code}</code>${title}`],
  ["an element inside", (code, title) => `<b><span>${code}</span></b>${title}`],
])("a code with %s is parted from the sentence behind it", async (_, write) => {
  const cards = ROWS.map(([code, title]) => `<details><summary>${write(code, title)}</summary><p>Text.</p></details>`);
  const { drafts } = await read(`<h1>Error codes</h1>${cards.join("")}`, {}, "page.html");
  expect(drafts.map(({ code }) => code.text)).toEqual(ROWS.map(([code]) => code));
});

test.each<[name: string, cell: string, want: string]>([
  ["without a style", "<span>ORDER-404</span>Gone", "ORDER-404Gone: description Text"],
  ["before small letters", "<b>ORDER_404</b>gone", "ORDER_404gone: description Text"],
  ["of small letters", "<b>Order</b>Gone", "OrderGone: description Text"],
])("a word %s is a part of the word behind it", async (_, cell, want) => {
  const rows = `<tr><td>${cell}</td><td>Text</td></tr>`;
  const page = `<h1>Errors</h1><table><tr><th>Error code</th><th>Description</th></tr>${rows}</table>`;
  const { drafts } = await read(page, {}, "page.html");
  expect(drafts.map(show)).toEqual([want]);
});
