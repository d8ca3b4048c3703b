import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

test.each<[name: string, page: string, want: readonly string[]]>([
  [
    "codes of several words beside a status",
    "# Errors\n\n| Error code | HTTP status | Description |\n|---|---|---|\n| cart not found | 404 | There is no such cart. |\n| cart locked | 409 | Another call changes the cart. |\n| timeout | 408 | The call took too long. |",
    [
      "cart not found: httpStatus 404, description There is no such cart.",
      "cart locked: httpStatus 409, description Another call changes the cart.",
      "timeout: httpStatus 408, description The call took too long.",
    ],
  ],
  [
    "aligned columns that a blank line cuts",
    "Error code     Description            Module\n1001           The cart is empty      cart\n1002           The cart is locked     cart\n\n2001           The price is missing   price\n2002           The price is negative  price",
    [
      "1001: description The cart is empty, ignore cart",
      "1002: description The cart is locked, ignore cart",
      "2001: description The price is missing, ignore price",
      "2002: description The price is negative, ignore price",
    ],
  ],
  [
    "entries of a menu below headers of codes and texts are no codes",
    "Errors\nError Codes\nError Types and Messages\nCarts\nLocked Carts\nPrices\nLost Prices\nOrders\nClosed Orders",
    [],
  ],
  [
    "cells of words below the same headers are codes if their texts are sentences",
    "Errors\nError Codes\nError Types and Messages\nMissing\nThe cart was not found.\nLocked\nAnother call changes the cart.\nExpired\nThe cart is too old now.",
    [
      "Missing: message The cart was not found.",
      "Locked: message Another call changes the cart.",
      "Expired: message The cart is too old now.",
    ],
  ],
  [
    "keywords, which are words behind a colon",
    "# Errors\n\n| Code | Description |\n|---|---|\n| `:not_found` | The cart was not found. |\n| `:timeout` | The call took too long. |",
    [":not_found: description The cart was not found.", ":timeout: description The call took too long."],
  ],
  [
    "a problem and a suggested action, in Portuguese",
    "# Erros\n\n## `not_found`\n\n- **Problema:** O carrinho não foi encontrado.\n- **Ação sugerida:** Verifique o código.",
    ["not_found: description O carrinho não foi encontrado., solution Verifique o código."],
  ],
])("%s", async (_, page, want) => {
  const { drafts } = await read(page);
  expect(drafts.map(show)).toEqual(want);
});

test("a table whose rows have words instead of codes is told row by row", async () => {
  const { drafts, problems } = await read(
    "# Errors\n\n| Error code | HTTP status | Error message |\n|---|---|---|\n| Cart Not Found | 404 | The cart is missing. |\n| Cart Locked | 409 | The cart is locked. |",
  );
  expect(drafts).toEqual([]);
  expect(problems.map(({ rule, line }) => `${line} ${rule}`)).toEqual(
    expect.arrayContaining(["5 row-without-code", "6 row-without-code"]),
  );
});

test("a status below the header of codes, beside words below that of statuses, is no row", async () => {
  const header = "Error code\nHTTP status\nJSON error code\nDescription";
  const page = `${header}\ncart not found\n404\ncart not found\nThe cart is not there.`;
  const { drafts } = await read(page, { layouts: ["linearized-tables"] });
  expect(drafts.map(show)).toEqual([]);
});

test("a line that begins with a number is no header of a table", async () => {
  const lines = ["0x05 Unknown cart", "0x06 Generic cart error", "0x07 Cart name error", "0x08 cart.notFound"];
  const { drafts } = await read([...lines, "0x09 cart.notOpen", "0x0A The cart is locked"].join("\n"));
  expect(drafts.map(({ code }) => code.text)).toEqual(["0x05", "0x06", "0x07", "0x08", "0x09", "0x0A"]);
});
