import { expect, test } from "vitest";
import { read } from "../3-extract/read-page-text.ts";

/** A table with drawn borders, whose columns are 11 and 9 wide. A row has the lines of its code, and a text. */
function page(...rows: readonly (readonly string[])[]): string {
  const border = "+-------------+-----------+\n";
  const line = (code: string, text: string): string => `| ${code.padEnd(11)} | ${text.padEnd(9)} |\n`;
  const body = rows.map((codes) => codes.map((code, nth) => line(code, nth === 0 ? "It fails." : "")).join(""));
  const table = [line("Error code", "Meaning"), ...body].join(border).replace(border, border.replaceAll("-", "="));
  return `Order errors\n============\n\n${border}${table}${border}`;
}

const whole = ["OrderRefused.CustomerHasDebts", "INVALID_SHIP_ADDR", "OrderLocked"];
const broken = page(["OrderRe", "fused.Custo", "merHasDebts"], ["INVALI", "D_SHIP_ADDR"], ["OrderLocked"]);

test.each<[name: string, path: string, page: string, want: readonly string[]]>([
  ["a name in parts, in reStructuredText", "page.rst", broken, whole],
  ["a name in parts, in plain text", "page.txt", broken, whole],
  [
    "several names in a cell",
    "page.rst",
    page(["order_stuck", "order_stock", "order_state"], ["cart_lost"]),
    ["order_stuck", "order_stock", "order_state", "cart_lost"],
  ],
])("the cells of a narrow column: %s", async (_, path, text, want) => {
  const { drafts } = await read(text, {}, path);
  expect(drafts.map(({ code }) => code.text)).toEqual(want);
});

test("names that do not fill the column are not joined", async () => {
  const { drafts } = await read(page(["order_stu", "cart_lo"], ["pay_los", "cart_gone"]), {}, "page.rst");
  expect(drafts.map(({ code }) => code.text)).toEqual(["order_stu", "cart_lo", "pay_los", "cart_gone"]);
});

test("words that were wrapped between words are not joined", async () => {
  const { drafts } = await read(page(["Bad", "RequestSent"], ["Old", "RequestSent"]), {}, "page.rst");
  expect(drafts.map(({ code }) => code.text)).not.toContain("BadRequestSent");
});
