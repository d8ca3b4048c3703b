import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

const NAMES = ["ORDER_ERR_CLOSED", "ORDER_ERR_UNKNOWN", "ORDER_ERR_STOCK", "ORDER_ERR_PRICE"];
const TEXTS = ["The order is closed.", "The order is unknown.", "There is no stock.", "The price is not valid."];

/** A page of terms, each with its text below. */
function page(term: (name: string, index: number) => string, gap: string): string {
  return `Error codes\n\n${NAMES.map((name, index) => `${term(name, index)}${gap}${TEXTS[index]}`).join("\n\n")}\n`;
}

test.each<[declaration: string, number?: (index: number) => string]>([
  ["enumerator NAME"],
  ["enumerator NAME¶"],
  ["enumerator NAME = 1#¶", (index) => `1${index}`],
  ["Macro: int NAME"],
  ["— C Preprocessor Constant: NAME"],
  ["constant NAME"],
  ["Const NAME"],
  ["const NAME = 1#;", (index) => `1${index}`],
  ["const OrderStatus NAME = 0x1#", (index) => `0x1${index}`],
  ["public static final int NAME = 1#", (index) => `1${index}`],
])("the declaration %s of a reference is a code", async (declaration, number) => {
  for (const gap of ["\n", "\n\n"]) {
    const text = page((name, index) => declaration.replace("NAME", name).replace("#", String(index)), gap);
    const { drafts } = await read(text, {}, "page.txt");
    const shown = NAMES.map((name, at) => `${name}: ${number ? `number ${number(at)}, ` : ""}description ${TEXTS[at]}`);
    expect(drafts.map(show)).toEqual(shown);
  }
});

test("a declaration above a text is no header of a column", async () => {
  const names = ["shop.ClosedError", "shop.UnknownError", "shop.StockError", "shop.PriceError"];
  for (const gap of ["\n", "\n\n"]) {
    const text = page((_, index) => `exception ${names[index]}`, gap);
    const { drafts } = await read(text, {}, "page.txt");
    expect(drafts.map(show)).toEqual(names.map((name, index) => `${name}: description ${TEXTS[index]}`));
  }
});
