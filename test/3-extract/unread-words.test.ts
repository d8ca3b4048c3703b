import { expect, test } from "vitest";
import { read } from "./read-page-text.ts";

const NAMES = "ORDER_LOCKED The order is locked.\nORDER_CLOSED The order is closed.\nCART_EMPTY The cart is empty.";
const LAST = "HOST_FAILED The host failed.";

test.each([
  ["three among rows", "SUBJECT The subject\nDEVICE The device\nAMOUNT The amount", ["SUBJECT", "DEVICE", "AMOUNT"]],
  ["two among rows", "SUBJECT The subject\nDEVICE The device", []],
  ["labels", "NOTE The subject\nIMPORTANT The device\nEXAMPLE The amount", []],
  ["above small letters", "SUBJECT of the mail\nDEVICE of the user\nAMOUNT of the order", []],
  ["above other text", "SUBJECT The subject\nDEVICE The device\nAMOUNT The amount\n\nThat is all.\n", []],
  [
    "apart from the rows",
    "There are other words.\nSUBJECT The subject\nDEVICE The device\nAMOUNT The amount\nSo it is.",
    [],
  ],
])("words in capitals are told as codes that were not read: %s", async (_, lines, words) => {
  const { problems } = await read(`Error codes\n\n${NAMES}\n${lines}\n${LAST}`, {}, "page.txt");
  const told = problems.filter(({ rule }) => rule === "codes-not-read").map(({ text }) => text);
  expect(told.join(" ").match(/\b[A-Z]{4,}\b(?= \(L)/g) ?? []).toEqual(words);
});

const heading = (code: string, text: string): string => `### ${code}\n\n${text}\n\n`;
const TWO = heading("-101", "Order locked") + heading("-102", "Order closed");
const READ = TWO + heading("-103", "Order failed");

test.each([
  ["in a section of its own", `${READ}## Others\n\n${heading("-1", "See the message.")}`, ["-1"]],
  ["beside two that were read", `${TWO}## Others\n\n${heading("-1", "See the message.")}`, []],
  ["a year", `${READ}## Others\n\n${heading("2024", "See the message.")}`, []],
  ["with words behind it", `${READ}## Others\n\n${heading("-1 to -10", "See the message.")}`, []],
  ["a paragraph", `${READ}## Others\n\n-1\n\nSee the message.`, []],
])("a heading of a number is told as a code that was not read: %s", async (_, page, want) => {
  const { problems } = await read(`# Error codes\n\n## Orders\n\n${page}`, {}, "page.md");
  const told = problems.filter(({ rule }) => rule === "codes-not-read").map(({ text }) => text);
  expect(told.join(" ").match(/\S+(?= \(L)/g) ?? []).toEqual(want);
});
