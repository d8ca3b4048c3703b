import type { CodesOfService } from "../../src/usage/usage.ts";
import { CATALOGS } from "../usage/seeded.ts";

/** The codes of the tables. */
export const TABLE_CATALOGS: readonly CodesOfService[] = [
  ...CATALOGS,
  {
    provider: "shop",
    service: "pay",
    errors: [
      { code: "1002", name: "Pay1002Error", formerCodes: ["1001"] },
      { code: "Late", name: "LateError", formerCodes: ["TooLate"] },
      { code: "Pay`It's\"${x}", name: "PayItsError", formerCodes: ["Pay.Its"] },
      { code: "Pay.New", name: "PayNewError", formerCodes: ["Pay.Two"] },
      { code: "Pay.Two", name: "PayTwoError" },
    ],
  },
];

const PAY = "@acme/errors/shop/pay";
const QUOTES = "Pay`It's\"${x}";
const ORDERS = "@acme/errors/shop/orders";

/** A text, and what is reported of it: the message, and the text after the fix or after the suggestion. */
type Row = readonly [text: string, ...findings: readonly Reported[]];
interface Reported {
  readonly says: string;
  readonly fixed?: string;
  readonly suggested?: string;
}

const undocumented = (code: string): Reported => ({ says: `No page documents the code ${code}.` });
const mistyped = (code: string, near: string, suggested?: string): Reported => ({
  says: `No page documents the code ${code}. Did you mean ${near}?`,
  ...(suggested !== undefined && { suggested }),
});
const renamed = (was: string, is: string, after: Omit<Reported, "says"> = {}): Reported => ({
  says: `${was} was renamed to ${is}.`,
  ...after,
});
const alias = (was: string, is: string, after: Omit<Reported, "says"> = {}): Reported => ({
  says: `${was} is another spelling of ${is}.`,
  ...after,
});

interface Table {
  /** Rows that each parser reads. */
  readonly js: readonly Row[];
  readonly jsx?: readonly Row[];
  readonly ts: readonly Row[];
}

/** Rule → its rows. */
export const TABLES: Readonly<Record<string, Table>> = {
  "no-undocumented-code": {
    js: [
      ['if (e.code === "Order.NotFound") throw e;'],
      ['e.code === "Order.NotFund";', mistyped("Order.NotFund", "Order.NotFound", 'e.code === "Order.NotFound";')],
      ["e.code === 'Order.NotFund';", mistyped("Order.NotFund", "Order.NotFound", "e.code === 'Order.NotFound';")],
      ["e.code === `Order.NotFund`;", mistyped("Order.NotFund", "Order.NotFound", "e.code === `Order.NotFound`;")],
      // The most similar text is an alias: its code is suggested.
      ['e.code === "Order.NotFuonds";', mistyped("Order.NotFuonds", "Order.NotFound", 'e.code === "Order.NotFound";')],
      ['e.code === "Order.Shipped";', undocumented("Order.Shipped")],
      [
        'switch (e.code) { case "Card.Declind": case "Timeout": }',
        mistyped("Card.Declind", "Card.Declined", 'switch (e.code) { case "Card.Declined": case "Timeout": }'),
      ],
      [
        `import { OrdersError } from "${ORDERS}";\ne.is("Card.Declind");`,
        mistyped("Card.Declind", "Card.Declined", `import { OrdersError } from "${ORDERS}";\ne.is("Card.Declined");`),
      ],
      ['e.is("Order.*");'],
      [
        'new Set(["Quota.Exceeded", "Card.Declind"]).has(e.code);',
        mistyped("Card.Declind", "Card.Declined", 'new Set(["Quota.Exceeded", "Card.Declined"]).has(e.code);'),
      ],
      [
        `import { defineOrdersHandlers } from "${ORDERS}/handlers";\ndefineOrdersHandlers({ ResourceNotFund: f });`,
        mistyped(
          "ResourceNotFund",
          "ResourceNotFound",
          `import { defineOrdersHandlers } from "${ORDERS}/handlers";\ndefineOrdersHandlers({ ResourceNotFound: f });`,
        ),
      ],
      [
        `import { defineOrdersHandlers } from "${ORDERS}/handlers";\ndefineOrdersHandlers({ "Card.Declind"() {} });`,
        mistyped(
          "Card.Declind",
          "Card.Declined",
          `import { defineOrdersHandlers } from "${ORDERS}/handlers";\ndefineOrdersHandlers({ "Card.Declined"() {} });`,
        ),
      ],
      [
        `const { messages } = require("${ORDERS}/messages");\nmessages.en["Card.Declind"];`,
        mistyped(
          "Card.Declind",
          "Card.Declined",
          `const { messages } = require("${ORDERS}/messages");\nmessages.en["Card.Declined"];`,
        ),
      ],
      [
        '// 图🙂\r\n/*\r\n*/ f("🙂", e.code === "Card.Declind");\r\n',
        mistyped("Card.Declind", "Card.Declined", '// 图🙂\r\n/*\r\n*/ f("🙂", e.code === "Card.Declined");\r\n'),
      ],
      [
        '\ufeffe.code === "Card.Declind";',
        mistyped("Card.Declind", "Card.Declined", '\ufeffe.code === "Card.Declined";'),
      ],
      // Not the code of an error.
      ['kind === "Card.Declind";'],
      ['e.code === "ENOENT";'],
      ['event.code === "Timeout2";'],
    ],
    jsx: [
      [
        "const a = <A b={e.code === 'Card.Declind'}>x</A>;",
        mistyped("Card.Declind", "Card.Declined", "const a = <A b={e.code === 'Card.Declined'}>x</A>;"),
      ],
    ],
    ts: [
      [
        'type ErrorCode = "Card.Declind" | "Timeout";',
        mistyped("Card.Declind", "Card.Declined", 'type ErrorCode = "Card.Declined" | "Timeout";'),
      ],
      [
        '(e as Fault)!.code === "Card.Declind";',
        mistyped("Card.Declind", "Card.Declined", '(e as Fault)!.code === "Card.Declined";'),
      ],
    ],
  },
  "no-renamed-code": {
    js: [
      ['e.code === "Order.NotFound";'],
      [
        'e.code === "Order.Missing";',
        renamed("Order.Missing", "Order.NotFound", { fixed: 'e.code === "Order.NotFound";' }),
      ],
      ["f('Order.Missing');", renamed("Order.Missing", "Order.NotFound", { fixed: "f('Order.NotFound');" })],
      [
        "x = { 'Order.Missing': 1 };",
        renamed("Order.Missing", "Order.NotFound", { fixed: "x = { 'Order.NotFound': 1 };" }),
      ],
      [
        'x = { ["Order.Missing"]: 1 };',
        renamed("Order.Missing", "Order.NotFound", { fixed: 'x = { ["Order.NotFound"]: 1 };' }),
      ],
      // Both keys have a body: a person decides.
      [
        'x = { "Order.Missing": 1, "Order.NotFound": 2 };',
        renamed("Order.Missing", "Order.NotFound", { suggested: 'x = { "Order.NotFound": 1, "Order.NotFound": 2 };' }),
      ],
      [
        `import { NoOrderError } from "${ORDERS}";\nx instanceof NoOrderError;`,
        renamed("NoOrderError", "OrderNotFoundError", {
          fixed: `import { OrderNotFoundError as NoOrderError } from "${ORDERS}";\nx instanceof NoOrderError;`,
        }),
      ],
      [
        `import { NoOrderError as Gone } from "${ORDERS}";\nnew Gone();`,
        renamed("NoOrderError", "OrderNotFoundError", {
          fixed: `import { OrderNotFoundError as Gone } from "${ORDERS}";\nnew Gone();`,
        }),
      ],
      [
        `import * as orders from "${ORDERS}";\nx instanceof orders.NoOrderError;`,
        renamed("NoOrderError", "OrderNotFoundError", {
          fixed: `import * as orders from "${ORDERS}";\nx instanceof orders.OrderNotFoundError;`,
        }),
      ],
      [
        `export { NoOrderError } from "${ORDERS}";`,
        renamed("NoOrderError", "OrderNotFoundError", {
          fixed: `export { OrderNotFoundError as NoOrderError } from "${ORDERS}";`,
        }),
      ],
      [
        `const { NoOrderError } = require("${ORDERS}");\nconst x = { NoOrderError };`,
        renamed("NoOrderError", "OrderNotFoundError", {
          fixed: `const { OrderNotFoundError: NoOrderError } = require("${ORDERS}");\nconst x = { NoOrderError };`,
        }),
      ],
      ['import { NoOrderError } from "./orders.js";'],
      ['e.code === "Order.NotFuond";'],
      // Also the code of another error.
      ['e.code === "Pay.Two";'],
      ["e.code === 1001;", renamed("1001", "1002", { fixed: "e.code === 1002;" })],
      ["switch (e.code) { case '1001': }", renamed("1001", "1002", { fixed: "switch (e.code) { case '1002': }" })],
      [
        `import { definePayHandlers } from "${PAY}/handlers";\ndefinePayHandlers({ 1001: f, TooLate });`,
        renamed("1001", "1002"),
        renamed("TooLate", "Late", {
          fixed: `import { definePayHandlers } from "${PAY}/handlers";\ndefinePayHandlers({ 1002: f, Late: TooLate });`,
        }),
      ],
      ["f('Pay.Its');", renamed("Pay.Its", QUOTES, { fixed: "f('Pay`It\\'s\"${x}');" })],
      ['f("Pay.Its");', renamed("Pay.Its", QUOTES, { fixed: 'f("Pay`It\'s\\"${x}");' })],
      ["f(`Pay.Its`);", renamed("Pay.Its", QUOTES, { fixed: "f(`Pay\\`It's\"\\${x}`);" })],
    ],
    jsx: [
      [
        '<A code="Order.Missing" />;',
        renamed("Order.Missing", "Order.NotFound", { fixed: '<A code="Order.NotFound" />;' }),
      ],
    ],
    ts: [
      [
        `import type * as shop from "${ORDERS}";\nexport type Gone = shop.NoOrderError;`,
        renamed("NoOrderError", "OrderNotFoundError", {
          fixed: `import type * as shop from "${ORDERS}";\nexport type Gone = shop.OrderNotFoundError;`,
        }),
      ],
    ],
  },
  "no-code-alias": {
    js: [
      ['e.is("Order.NotFound");'],
      ['e.is("Order.NotFuond");', alias("Order.NotFuond", "Order.NotFound", { fixed: 'e.is("Order.NotFound");' })],
      // The server may send either spelling: the fix would change which errors are meant.
      [
        'e.code === "Order.NotFuond";',
        alias("Order.NotFuond", "Order.NotFound", { suggested: 'e.code === "Order.NotFound";' }),
      ],
      [
        'RETRYABLE = ["Order.NotFound", "Order.NotFuond"];',
        alias("Order.NotFuond", "Order.NotFound", { suggested: 'RETRYABLE = ["Order.NotFound", "Order.NotFound"];' }),
      ],
      [
        `import { handleOrdersError } from "${ORDERS}/handlers";\nhandleOrdersError(e, { "Order.NotFuond": f });`,
        alias("Order.NotFuond", "Order.NotFound", {
          fixed: `import { handleOrdersError } from "${ORDERS}/handlers";\nhandleOrdersError(e, { "Order.NotFound": f });`,
        }),
      ],
      [
        `import { handleOrdersError } from "${ORDERS}/handlers";\nhandleOrdersError(e, { "Order.NotFuond": f, "Order.NotFound": g });`,
        alias("Order.NotFuond", "Order.NotFound", {
          suggested: `import { handleOrdersError } from "${ORDERS}/handlers";\nhandleOrdersError(e, { "Order.NotFound": f, "Order.NotFound": g });`,
        }),
      ],
      [
        `import { messages } from "${ORDERS}/messages";\nmessages.en["Order.NotFuond"];`,
        alias("Order.NotFuond", "Order.NotFound", {
          fixed: `import { messages } from "${ORDERS}/messages";\nmessages.en["Order.NotFound"];`,
        }),
      ],
      ['e.code === "Order.Missing";'],
    ],
    ts: [
      [
        `import { messages } from "${ORDERS}/messages";\nmessages.en["Order.NotFuond" as Code];`,
        alias("Order.NotFuond", "Order.NotFound", {
          fixed: `import { messages } from "${ORDERS}/messages";\nmessages.en["Order.NotFound" as Code];`,
        }),
      ],
    ],
  },
};
