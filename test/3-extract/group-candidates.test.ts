import { describe, expect, test } from "vitest";
import { read } from "./read-page-text.ts";

const intro = "# Order errors\n\nThe order service answers with these error codes:\n\n";
const names = ["INVALID_ORDER", "NO_STOCK", "CART_LOCKED"];
const withWord = (word: string, row: (name: string, nth: number) => string): string =>
  [...names, word].map((name, nth) => row(name, 1000 + nth)).join("\n");

test.each<[name: string, page: string, want: readonly string[]]>([
  [
    "a word with a number in an item",
    intro + withWord("UNKNOWN", (name, nth) => `- ${name} (${nth}): it failed`),
    [...names, "UNKNOWN"],
  ],
  ["in a line", intro + withWord("UNKNOWN", (name, nth) => `${name}(${nth})`), [...names, "UNKNOWN"]],
  [
    "in the code of an enumeration",
    `${intro}\`\`\`java\n${withWord("OTHER", (name, nth) => `${name}(${nth}, "It failed"),`)}\n\`\`\``,
    [...names, "OTHER"],
  ],
  [
    "a heading of a word with a number, beside names in camel case",
    "# Order errors\n\n## OrderLocked(1)\n\nIt failed.\n\n## OrderGone(2)\n\nIt failed.\n\n## CartFull(3)\n\nIt failed.\n\n## UNKNOWN(9)\n\nIt failed.\n",
    ["OrderLocked", "OrderGone", "CartFull", "UNKNOWN"],
  ],
  [
    "a heading of a word that names a failure",
    `# Order errors\n\n${withWord("TIMEOUT", (name) => `## ${name}\n\nIt failed.\n`)}`,
    [...names, "TIMEOUT"],
  ],
  [
    "a heading of another word",
    `# Order errors\n\n${withWord("SUMMARY", (name) => `## ${name}\n\nIt failed.\n`)}`,
    names,
  ],
  ["a heading of a label", `# Order errors\n\n${withWord("WARNING", (name) => `## ${name}\n\nIt failed.\n`)}`, names],
  [
    "a word before a text, which is told",
    intro + withWord("TIMEOUT", (name) => `${name} It failed.`),
    [...names, "told: TIMEOUT (L8)"],
  ],
  ["a label before a text", intro + withWord("WARNING", (name) => `${name} It failed.`), names],
])("words in capitals beside names of several words: %s", async (_, page, want) => {
  const { drafts, problems } = await read(page);
  const told = problems
    .filter(({ rule }) => rule === "codes-not-read")
    .map(({ text }) => text.replace(/^.*?:/, "told:"));
  expect([...drafts.map(({ code }) => code.text), ...told]).toEqual(want);
});

type Rows = readonly (readonly [code: string, text: string])[];
const each = (rows: Rows, write: (code: string, text: string) => string): string =>
  rows.map(([code, text]) => write(code, text)).join("\n");

const layouts: readonly (readonly [name: string, write: (rows: Rows) => string])[] = [
  ["headings", (rows) => each(rows, (code, text) => `### ${code}\n\n${text}\n`)],
  ["items with a colon", (rows) => each(rows, (code, text) => `- ${code}: ${text}`)],
  ["items with a dash", (rows) => each(rows, (code, text) => `- ${code} - ${text}`)],
  ["bold codes of items", (rows) => each(rows, (code, text) => `- **${code}**: ${text}`)],
  ["paragraphs", (rows) => each(rows, (code, text) => `${code}: ${text}\n`)],
  ["bold codes of paragraphs", (rows) => each(rows, (code, text) => `**${code}** - ${text}\n`)],
  ["lines of code", (rows) => `\`\`\`\n${each(rows, (code, text) => `${code} - ${text}`)}\n\`\`\``],
  ["terms", (rows) => each(rows, (code, text) => `${code}\n:   ${text}\n`)],
];

const TEXTS = [
  "The order is closed",
  "The cart is empty",
  "It went wrong",
  "The date is in the past",
  "No right to do this",
];
const families: readonly (readonly [name: string, codes: readonly string[]])[] = [
  ["a code without a name beside codes with one", ["ORD-400-NAME", "ORD-400-DATE", "ORD-500", "ORD-404-ITEM"]],
  ["a name beside numbers with its beginning", ["ORD-401", "ORD-UNKNOWN", "ORD-402", "ORD-404"]],
  ["words in capitals", ["INTERNAL", "ORDER_CLOSED", "CART_EMPTY", "DATE_PAST", "ABORTED"]],
  ["words in small letters", ["conflict", "order_closed", "cart_empty", "date_past", "internal"]],
  ["words in camel case", ["Forbidden", "OrderClosed", "CartEmpty", "DateInPast", "Conflict"]],
];

describe.each(layouts)("%s", (_, write) => {
  test.each(families)("%s are one series", async (_, codes) => {
    const rows = codes.map((code, at) => [code, TEXTS[at] ?? ""] as const);
    const { drafts, problems } = await read(
      `# Order errors\n\nThese are the error codes.\n\n## Errors\n\n${write(rows)}\n`,
    );
    expect(drafts.map(({ code, fields: [field] }) => [code.text, field?.text.text])).toEqual(rows);
    expect(problems).toEqual([]);
  });
});

test.each<[name: string, codes: readonly string[]]>([
  ["more words than names", ["Alpha", "OrderClosed", "CartEmpty", "DateInPast", "Beta", "Gamma", "Delta"]],
  ["two names", ["Conflict", "OrderClosed", "CartEmpty"]],
  ["labels", ["Note", "OrderClosed", "CartEmpty", "DateInPast"]],
  ["labels of fields", ["Solution", "OrderClosed", "CartEmpty", "DateInPast"]],
  ["names of another style", ["conflict", "OrderClosed", "CartEmpty", "DateInPast"]],
])("words beside names are no codes: %s", async (_, codes) => {
  const { drafts } = await read(
    `# Order errors\n\n${codes.map((code) => `- ${code}: The order is wrong`).join("\n")}\n`,
  );
  expect(drafts.map(({ code }) => code.text)).toEqual(codes.filter((code) => /[a-z][A-Z]/.test(code)));
});

test("a heading of one word is no code beside names in camel case, if it names no failure", async () => {
  const codes = ["OrderClosed", "CartEmpty", "DateInPast", "Overview"];
  const { drafts } = await read(
    `# Order errors\n\n${codes.map((code) => `## ${code}\n\nThe order is wrong.\n`).join("\n")}`,
  );
  expect(drafts.map(({ code }) => code.text)).toEqual(codes.slice(0, -1));
});

test("a line of one word goes on with the text above, beside names in lines", async () => {
  const lines = [
    "order_closed",
    "the order of the",
    "user",
    "cart_empty",
    "the cart is empty",
    "too",
    "date_past",
    "the date",
  ];
  const { drafts } = await read(`Order error codes\n\n${lines.join("\n")}\n`, {}, "a.txt");
  expect(drafts.map(({ code }) => code.text)).toEqual(["order_closed", "cart_empty", "date_past"]);
});
