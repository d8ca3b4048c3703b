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
