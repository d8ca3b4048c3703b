import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

const failures = ["the cart is empty", "the cart is locked", "the van was not found", "the token has expired"];
const rows = (count: number, row: (nth: number, text: string) => string): string =>
  Array.from({ length: count }, (_, nth) => row(nth, failures[nth % failures.length] ?? "")).join("");

/** The codes of a page that is one line of running text. */
async function codesOf(text: string): Promise<readonly string[]> {
  return (await read(`Error codes of the shop: ${text} and nothing else.`)).drafts.map(({ code }) => code.text);
}

const names = ["EmptyCart", "CartLocked", "NotFound.Van", "ExpiredToken", "Denied.Cart", "LostOrder", "WrongName"];

test.each<[name: string, text: string, want: readonly string[]]>([
  [
    "names of several parts, with and without dots, behind the end of a sentence",
    rows(7, (nth, text) => `${names[nth]} Failed because ${text}. `),
    names,
  ],
  [
    "names with capitals in the middle of a sentence are no codes",
    rows(7, (nth, text) => `${4001 + nth} The CartName says that ${text}. `),
    ["4001", "4002", "4003", "4004", "4005", "4006", "4007"],
  ],
  [
    "letters and numbers without a space behind them",
    rows(8, (nth, text) => `C${2001 + nth}${text}, so that nothing is sent`),
    ["C2001", "C2002", "C2003", "C2004", "C2005", "C2006", "C2007", "C2008"],
  ],
  [
    "letters and numbers of one or two digits",
    rows(11, (nth, text) => `E${nth + 1} Failed because ${text}. `),
    Array.from({ length: 11 }, (_, nth) => `E${nth + 1}`),
  ],
  [
    "letters and numbers of two digits between pipes and behind words without a space",
    rows(8, (nth, text) => `| E0${nth + 1} | Failed because ${text}`),
    Array.from({ length: 8 }, (_, nth) => `E0${nth + 1}`),
  ],
  [
    "letters with one digit beside numbers of three digits are no codes",
    rows(8, (nth, text) => `E${201 + nth} Failed at gate A${nth} because ${text}. `),
    Array.from({ length: 8 }, (_, nth) => `E${201 + nth}`),
  ],
  [
    "other letters with one digit are no codes",
    rows(8, (nth, text) => `E${nth + 1} Failed at gate ${"ABC"[nth % 3]}${nth} because ${text}. `),
    Array.from({ length: 8 }, (_, nth) => `E${nth + 1}`),
  ],
  [
    "names before HTTP statuses that are not the codes",
    rows(7, (nth, text) => `${names[nth]} Failed because ${text}. ${[400, 403, 404][nth % 3]} `),
    names,
  ],
  [
    "a number of many digits behind a name in capitals",
    rows(8, (nth, text) => `CART_ERROR_${"ABCDEFGH"[nth]}${20010001 + nth}失败 ${text}, so that nothing is sent `),
    [..."ABCDEFGH"].map((letter) => `CART_ERROR_${letter}`),
  ],
])("%s", async (_, text, want) => {
  expect(await codesOf(text)).toEqual(want);
});

test("numbers between names and their texts are numbers of the errors", async () => {
  const { drafts } = await read(`# Error codes

CART_EMPTY 20010001 536936449 The cart is empty.

CART_LOCKED 20010002 536936450 The cart is locked.

CART_LOST 2001000A 536936458 The cart is lost.`);
  expect(drafts.map(show)).toEqual([
    "CART_EMPTY: number 20010001, title The cart is empty.",
    "CART_LOCKED: number 20010002, title The cart is locked.",
    "CART_LOST: number 2001000A, title The cart is lost.",
  ]);
});

test("a code at the start of a line of wrapped text is not read as the head of this line", async () => {
  const text = rows(9, (nth, words) => `CART_FAULT_${"ABCDEFGHI"[nth]} It failed, because ${words} today. `);
  const lines: string[] = [];
  for (const word of `Code Description ${text}`.trim().split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= 80) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const { drafts } = await read(`Error codes\n\n${lines.join("\n")}`);
  expect(drafts.map(({ code }) => code.text)).toEqual([..."ABCDEFGHI"].map((letter) => `CART_FAULT_${letter}`));
  expect(drafts[0]?.fields[0]?.text.text).toBe("It failed, because the cart is empty today.");
});
