import { describe, expect, test } from "vitest";
import { read } from "./read-page-text.ts";

type Rows = readonly (readonly [code: string, text: string])[];

const HEX: Rows = [
  ["01", "Order locked"],
  ["02", "Order closed"],
  ["09", "Card blocked"],
  ["0A", "Key missing"],
  ["1F", "Host timeout"],
  ["FF", "Unknown error"],
];
const PAIRS: Rows = [
  ["E1", "Order locked"],
  ["E2", "Order closed"],
  ["E3", "Card blocked"],
  ["E4", "Card expired"],
  ["E5", "Card removed"],
  ["EE", "EEPROM failed"],
  ["EH", "Host timeout"],
];

const each = (rows: Rows, write: (code: string, text: string) => string): string =>
  rows.map(([code, text]) => write(code, text)).join("\n");

const layouts: readonly (readonly [name: string, path: string, write: (rows: Rows) => string])[] = [
  ["lines with a dash", "a.txt", (rows) => `Error codes\n\n${each(rows, (code, text) => `${code} - ${text}`)}`],
  ["lines with a space", "a.txt", (rows) => `Error codes\n\n${each(rows, (code, text) => `${code} ${text}`)}`],
  ["codes in quotes", "a.txt", (rows) => `Error codes\n\n${each(rows, (code, text) => `"${code}": ${text}`)}`],
  [
    "rows below a header",
    "a.txt",
    (rows) => `Errors\n\nCode Meaning\n${each(rows, (code, text) => `${code} ${text}`)}`,
  ],
  ["cells on lines", "a.txt", (rows) => `Errors\n\nCode\nMeaning\n${each(rows, (code, text) => `${code}\n${text}`)}`],
  ["items with long dashes", "a.md", (rows) => `# Error codes\n\n${each(rows, (code, text) => `- ${code}——${text}`)}`],
  ["lists", "a.md", (rows) => `# Error codes\n\n${each(rows, (code, text) => `- ${code}: ${text}\n\n<!-- -->\n`)}`],
  ["list", "a.md", (rows) => `# Error codes\n\n${each(rows, (code, text) => `- ${code}: ${text}`)}`],
  ["headings", "a.md", (rows) => `# Error codes\n\n${each(rows, (code, text) => `### ${code}\n\n${text}\n`)}`],
  ["terms", "a.html", (rows) => `<h1>Errors</h1><dl>${each(rows, (code, text) => `<dt>${code}<dd>${text}`)}</dl>`],
  [
    "table",
    "a.md",
    (rows) => `# Errors\n\n|Code|Meaning|\n|---|---|\n${each(rows, (code, text) => `|${code}|${text}|`)}`,
  ],
];

const pairsOf = async (page: string, path: string): Promise<string[][]> => {
  const { drafts, problems, extraction } = await read(page, {}, path);
  // One series: the others are not left to luck.
  expect(extraction.findings.filter(({ outcomes }) => outcomes.some(({ kind }) => kind === "read"))).toHaveLength(1);
  expect(problems.filter(({ rule }) => rule === "code-unlikely" || rule === "codes-not-read")).toEqual([]);
  return drafts.map(({ code, fields }) => [code.text, fields[0]?.text.text ?? ""]);
};

describe.each(layouts)("%s", (_, path, write) => {
  test("hexadecimal numbers beside decimal ones are codes", async () => {
    expect(await pairsOf(write(HEX), path)).toEqual(HEX);
  });

  test("two letters beside codes of a letter and a digit are codes", async () => {
    expect(await pairsOf(write(PAIRS), path)).toEqual(PAIRS);
  });
});

const glued = (rows: Rows): string => each(rows, (code, text) => `${code}${text}`);

test.each([
  ["without a header", `Error codes\n\n${glued(PAIRS)}`],
  ["below a header", `Errors\n\nCodeMeaning\n${glued(PAIRS)}`],
])("two letters that are glued to their text are codes %s", async (_, page) => {
  expect(await pairsOf(page, "a.txt")).toEqual(PAIRS);
});

test.each([
  ["numbers with h", each(HEX, (code, text) => `${code}h - ${text}`), ["01h", "02h", "09h", "0Ah", "1Fh", "FFh"]],
  ["four digits", each(HEX, (code, text) => `00${code}: ${text}`), ["0001", "0002", "0009", "000A", "001F", "00FF"]],
  ["no number with a letter", "01 - Locked\n02 - Closed\n03 - Blocked\nFF - Order", ["01", "02", "03"]],
  ["too few numbers", "01 - Locked\n02 - Closed\n0A - Order", ["01", "02"]],
  ["too few codes of a letter", "E1 - Locked\nE2 - Closed\nEU - Region", ["E1", "E2"]],
  [
    "too few glued rows",
    "E1Locked cart\nE2Closed cart\nE3Blocked cart\nE4Removed cart\nEUOrders cart",
    ["E1", "E2", "E3", "E4"],
  ],
  [
    "another first letter in glued rows",
    "E1Locked cart\nE2Closed cart\nE3Blocked cart\nE4Removed cart\nE5Expired cart\nPCScreen off",
    ["E1", "E2", "E3", "E4", "E5"],
  ],
  ["words of two letters", "A1 - Locked\nA2 - Closed\nA3 - Blocked\nAn order - failed\nAt last", ["A1", "A2", "A3"]],
  ["another first letter", "E1 - Locked\nE2 - Closed\nE3 - Blocked\nPC - Screen", ["E1", "E2", "E3"]],
  ["hours", "01 - Locked\n02 - Closed\n03 - Blocked\n24h - Support", ["01", "02", "03"]],
  [
    "names in glued rows",
    "D2DERR_A lost\nD2DERR_B lost\nD2DERR_C lost\nD2DERR_D lost\nD2DERR_E lost\nDWRITE_E_F lost",
    ["D2DERR_A", "D2DERR_B", "D2DERR_C", "D2DERR_D", "D2DERR_E", "DWRITE_E_F"],
  ],
])("%s", async (_, lines, want) => {
  const { drafts } = await read(`Error codes\n\n${lines}`, {}, "a.txt");
  expect(drafts.map(({ code }) => code.text)).toEqual(want);
});

test("a text that begins with Error is parted from its code beside codes of one form with glued texts", async () => {
  const rows = ["E100Order locked", "E101Error of the shop", "E102Order closed", "E103Card blocked", "E104Card gone"];
  const more = ["E105Order lost", "E106Order late"];
  for (const header of ["", "CodeMeaning\n"]) {
    const { drafts } = await read(`Error codes\n\n${header}${[...rows, ...more].join("\n")}\n`, {}, "a.txt");
    expect(drafts.map(({ code }) => code.text)).toEqual(["E100", "E101", "E102", "E103", "E104", "E105", "E106"]);
  }
});

test("the word Error is a part of the name where too few codes of one form have glued texts", async () => {
  const rows = ["E101Error: the shop is closed", "E102Error the cart", "E103Error the order", "OrderError the order"];
  const { drafts } = await read(`Error codes\n\n${rows.join("\n")}\n`, {}, "a.txt");
  expect(drafts.map(({ code }) => code.text)).not.toContain("E102");
});
