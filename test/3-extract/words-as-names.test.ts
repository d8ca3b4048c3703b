import { expect, test } from "vitest";
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
