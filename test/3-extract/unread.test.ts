import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "../../src/2-parse/parse.ts";
import { extract } from "../../src/3-extract/extract.ts";
import { checkReading } from "../../src/3-extract/unread/guards.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import type { PageHints } from "../../src/model/source.ts";
import { runs } from "../runs.ts";
import { read } from "./read-page-text.ts";

const table = (...rows: string[]): string =>
  ["# Error codes", "", "| Error code | Description |", "|---|---|", ...rows.map((row) => `| ${row} |`)].join("\n");
const carts = (count: number): string =>
  table(...Array.from({ length: count }, (_, nth) => `CART-100${nth} | The cart has fault ${nth}.`));
const names = ["INVALID", "EXPIRED", "FAILED", "DENIED", "MISSING"].flatMap((name) => [`CART_${name}`, `BOX_${name}`]);
const rows = ["4001 | The cart is empty.", "4002 | The cart is closed.", "4003 | The voucher is used up."];

/** Pages on which the other layouts must leave something unread. */
const layoutsOf = (page: string): PageHints =>
  /\|---\||Code {2}/.test(page) ? { layouts: ["tables"] } : page.includes("- `") ? { layouts: ["lists"] } : {};

/** The problems of the guards and why the page was read in part. */
async function guardsOf(text: string, hints: PageHints = {}): Promise<string[]> {
  const { problems, extraction } = await read(text, hints);
  const told = problems.filter(({ rule }) =>
    /^(codes-not-read|codes-refused|code-unlikely|code-left-out|columns-joined|text-damaged|texts-piled)$/.test(rule),
  );
  return [
    ...told.map(({ rule, line, text: words }) => `${rule} ${line}: ${words.replace(/^.*?: /, "")}`),
    ...(extraction.reliability?.readInPart === undefined ? [] : [`in part: ${extraction.reliability.readInPart}`]),
  ];
}

describe("a page that was read is compared with what stands on it", () => {
  test.each<[name: string, given: string, want: readonly string[]]>([
    ["a table that was read completely", table(...rows), []],
    ["other names, one of each error", "12345".replace(/./g, "# E100$&\n\nNo.\n\n- A$&_INVALID: see it\n\n"), []],
    [
      "lines that begin with numbers like those of a table",
      `${table(...rows)}\n\nShipping\n4101: the address is unknown\n\n4103 the parcel is too heavy\n\n4104 the parcel is back`,
      [
        "codes-not-read 10: 4101 (L10), 4103 (L12), 4104 (L14)",
        "in part: 3 names are written like codes and were not read, beside 3 codes that were",
      ],
    ],
    [
      "two such lines below a long table are too few to doubt the page",
      `${table(...Array.from({ length: 30 }, (_, i) => `${4010 + i} | The cart has fault ${i}.`))}\n\nSee\n4101 for shipping\n\n4102 for parcels`,
      ["codes-not-read 37: 4101 (L37), 4102 (L39)"],
    ],
    [
      "rows that a table lost with its header",
      `Error code\tMessage\n4001\tThe token is missing\n4002\tThe quota is used up\n4003\tThe right is missing\n\nOther tables\nare below\n\n5004\tDoors\tYes\n5005\tRooms\tNo`,
      ["codes-not-read 9: 5004 (L9), 5005 (L10)"],
    ],
    ["one name like five codes", `${carts(5)}\n\nCART-2001 is for shops.`, ["codes-not-read 11: CART-2001 (L11)"]],
    ["one name like four codes", `${carts(4)}\n\nCART-2001 is for shops.`, []],
    [
      "ten names of a table that ran together in one line",
      `${table(...rows)}\n\nNameMeaning${names.map((name) => `\`${name}\`The call fails.`).join(" ")}`,
      [
        `codes-not-read 9: ${names.map((name) => `${name} (L9)`).join(", ")}`,
        "in part: 10 names are written like codes and were not read, beside 3 codes that were",
      ],
    ],
    ["one word that looks like the codes", `${table(...rows)}\n\n4100 carts were tested.`, []],
    [
      "amounts and years",
      `${table(...rows)}\n\n5000 ms after the call\n\n2024-05-01: the first version\n\n2025-06-01: the second version`,
      [],
    ],
    [
      "small numbers that continue the numbers of a table",
      `${table("1 | The cart is empty.", "2 | The cart is closed.", "3 | The voucher is used up.")}\n\n4\n\nThe address is unknown.\n\n5\n\nThe parcel is lost.\n\n7\n\nThe parcel is back.`,
      [
        "codes-not-read 9: 4 (L9), 5 (L13), 7 (L17)",
        "in part: 3 names are written like codes and were not read, beside 3 codes that were",
      ],
    ],
    [
      "codes inside the texts of other codes",
      "# Error codes\n\n- `E1001`: The cart is empty.\n- `E1002`: The voucher is used up. E1004 The address is unknown. E1005 The parcel is lost.\n- `E1006`: The parcel is back. E1007 The parcel is late.",
      [
        "codes-not-read 4: E1004 (L4), E1005 (L4), E1007 (L5)",
        "in part: 3 names are written like codes and were not read, beside 3 codes that were",
      ],
    ],
    [
      "wide gaps inside texts",
      "Error codes\n\nError code: E_EMPTY\nThe cart     is empty\n\nError code: E_FULL\nThe cart is full",
      ["columns-joined 3: the texts of E_EMPTY may be those of several columns"],
    ],
    [
      "statuses with two or three reasons each",
      table(
        "400 | The cart is empty.",
        "400 | The cart is closed.",
        "404 | The parcel is lost.",
        "404 | The van is lost.",
      ),
      [],
    ],
    [
      "digits that explain the codes",
      table(
        ...Array.from({ length: 16 }, (_, i) => `${4001 + i} | The cart has fault ${i}.`),
        ...["1 | Client error", "2 | Client error", "4 | Client error"],
      ),
      ["code-left-out 21: 1 (L21), 2 (L22), 4 (L23)"],
    ],
    [
      "the name of a field and of a file among numbers",
      table(...rows, "4004 | The address is unknown.", "code | The code.", "Cart.sol | The contract."),
      ["code-unlikely 9: code (L9), Cart.sol (L10)"],
    ],
    [
      "names without texts, and a text below them",
      "# Error codes\n\n- `CART_EMPTY`\n- `CART_CLOSED`\n- `CART_FULL`\n- `CART_STALE`\n- `CART_LOCKED`\n\nEach of them is sent with status 409, so that the application can tell the user what is wrong with the cart.",
      [],
    ],
    [
      "the numbers of named errors are their companions",
      [
        "# Errors",
        ...["EMPTY", "FULL", "STALE", "LOST"].map((name, i) => `## CART_${name}\n\nThe cart failed.\n\n${4001 + i}`),
      ].join("\n\n"),
      [],
    ],
  ])("%s", async (_, given, want) => {
    expect(await guardsOf(given, layoutsOf(given))).toEqual(want);
  });

  test.each<[name: string, given: string, want: readonly string[]]>([
    [
      "a table that is about something else has codes of the same form",
      `${table(...rows)}\n\n## Versions\n\n| Version | Released | Notes |\n|---|---|---|\n${[7001, 7002, 7003, 7004].map((version) => `| ${version} | In May | Faster lists |`).join("\n")}`,
      [],
    ],
    [
      "a name at the start of a wrapped line goes on a sentence",
      `${table("CART_EMPTY | The cart is empty.", "CART_CLOSED | The cart is closed.")}\n\nThe request was sent again with the value of\nCART_LIMIT that the shop sends, or with the value of\nCART_DELAY that the van sends.`,
      [],
    ],
    [
      "the same names at the start of short lines",
      `${table("CART_EMPTY | The cart is empty.", "CART_CLOSED | The cart is closed.")}\n\nShops\nCART_LIMIT the shop is full\nCART_DELAY the van is late`,
      ["codes-not-read 9: CART_LIMIT (L9), CART_DELAY (L10)"],
    ],
    [
      "statuses that repeat, with texts that begin with names, beside statuses of their own",
      table(
        ...["400 | The request is wrong.", "401 | The token is missing.", "404 | There is no such cart."],
        ...["400 | no_grant: the name is wrong", "400 | bad_json: it is no JSON", "400 | no_user: nobody"],
        ...["400 | too_long: the name is too long", "404 | no_cart: there is none"],
      ),
      ["in part: 2 HTTP statuses were read as codes, beside names or numbers"],
    ],
    [
      "texts with the sign of lost characters",
      table("4001 | The cart is e\ufffdty.", "4002 | The cart is closed.", "4003 | \ufffd\ufffd is used up."),
      ["text-damaged 5: the text of 4001 has lost characters", "text-damaged 7: the text of 4003 has lost characters"],
    ],
  ])("%s", async (_, given, want) => {
    expect(await guardsOf(given, { layouts: ["tables"] })).toEqual(want);
  });

  const cells = (...lines: readonly string[]): string => `Error codes\n\nCode\nDescription\n${lines.join("\n")}`;
  const bold = (...lines: readonly string[]): string => `# Error codes\n\n${lines.join("\n\n")}`;
  test.each<[name: string, given: string, want: readonly string[]]>([
    [
      "a code as text",
      cells("4001", "It is empty.", "4002", "It is new.", "4003", "4004", "4005", "The cart is lost."),
      ["texts-piled 9: 4003 (L9)"],
    ],
    [
      "codes whose texts stand below the last one",
      bold(
        "**E4001**",
        "It is new.",
        "It is old.",
        "**E4002**",
        "**E4003**",
        "**E4004**",
        "It is lost.",
        "It is locked.",
      ),
      ["texts-piled 9: E4002 (L9), E4003 (L11), E4004 (L13)"],
    ],
    [
      "numbers as texts, because the cells are shifted",
      cells("CART_LOST", "11", "ORDER_LOST", "12", "STREET_LOST", "13"),
      ["texts-piled 5: CART_LOST (L5), ORDER_LOST (L7), STREET_LOST (L9)"],
    ],
    [
      "names that ran together with their texts",
      [
        "# Error codes",
        ...["LOST", "LATE", "EMPTY"].map((name) => `CART_NOT_${name}There is a fault in the cart.`),
      ].join("\n\n"),
      [
        "code-unlikely 3: CART_NOT_LOSTThere (L3), CART_NOT_LATEThere (L5), CART_NOT_EMPTYThere (L7)",
        "in part: 3 of 3 codes are written like no code",
      ],
    ],
    [
      "values instead of texts, and the texts of all rows in one",
      bold(
        ...[1, 2, 3, 4, 5, 6, 7].flatMap((nth) => [
          `**E400${nth}**`,
          nth === 4 ? "The cart is lost. ".repeat(40) : "True",
        ]),
      ),
      ["in part: 6 of 7 codes have no text, but there is text between the codes"],
    ],
    [
      "one code without a text",
      bold("**E4001**", "It is empty.", "**E4002**", "**E4003**", "It is locked.", "It is lost."),
      [],
    ],
  ])("%s", async (_, given, want) => {
    expect(await guardsOf(given)).toEqual(want);
  });

  test("names inside running text", async () => {
    const reasons = ["the cart is empty", "the cart is closed", "the cart is locked", "the van is lost"];
    const numbers = Array.from({ length: 12 }, (_, nth) => `${4001 + nth} ${reasons[nth % 4]}`);
    const names = ["no_grant", "bad_json", "no_user", "too_long", "no_cart"].map((name) => `400${name} it failed`);
    const told = await guardsOf(`Error codes: ${numbers.join(" ")} ${names.join(" ")} and the call was refused`);
    expect(told).toEqual(["in part: 5 names inside running text may be codes"]);
  });

  test.each([
    ["that were wrapped and have several columns", "Code Message Note", "is\nnot ready, and nobody\nknows why", true],
    ["that are sentences", "Code Description", "is not ready.", false],
  ])("unspaced rows %s", async (_, header, text, isPart) => {
    const rows = Array.from({ length: 30 }, (_, nth) => `${4001 + nth} The cart ${nth} ${text}`);
    const { extraction } = await read(`Error codes\n\n${header}\n${rows.join("\n")}`);
    expect(extraction.reliability?.readInPart?.startsWith("hardly any page like it") ?? false).toBe(isPart);
  });

  test("names that the user ignores are not reported", async () => {
    const page = `${table(...rows)}\n\nShipping\n4101: the address is unknown\n\n4103 the parcel is too heavy`;
    expect(await guardsOf(page, layoutsOf(page))).toHaveLength(1);
    expect(await guardsOf(page, { ...layoutsOf(page), ignore: ["4101", 12] })).toEqual([]);
  });
});

test("the names of a refused series with a probability are reported", async () => {
  const text = `${table(...rows)}\n\nModes\n\nPAUSED it waits\n\nSTOPPED it ends\n\nKILLED it is gone`;
  const page = await parse({ path: "page", text }, () => undefined);
  const { findings } = extract(page, { hints: { layouts: ["tables"] } }, () => undefined);
  const outcomes = [11, 13, 15].map((line) => ({ kind: "refused", place: { line, column: 1 }, reason: "" }) as const);
  const series = { layout: "series", place: { line: 11, column: 1 }, why: [], outcomes, took: [], probability: 0.3 };
  const problems = collectProblems();
  checkReading(page, [...findings, series], {}, problems.on("page"));
  expect(problems.list.map((problem) => `${problem.rule}: ${problem.text}`)).toEqual([
    "codes-refused: 3 names may be error codes and were not read: PAUSED (L11), STOPPED (L13), KILLED (L15)",
  ]);
});

const words = fc.constantFrom(
  "the cart is empty",
  "the address is unknown",
  "the parcel is lost",
  "the token has expired",
);
const codes = fc
  .tuple(
    fc.constantFrom("E", "ORA-", "", "ERR_"),
    fc.uniqueArray(fc.integer({ min: 1000, max: 9999 }), { minLength: 8, maxLength: 20 }),
  )
  .map(([prefix, numbers]) => numbers.map((number) => (prefix === "ERR_" ? `ERR_N${number}` : `${prefix}${number}`)));

test("codes in loose lines after a table that no layout reads are all told", async () => {
  await fc.assert(
    fc.asyncProperty(codes, words, fc.integer({ min: 3, max: 6 }), async (all, text, count) => {
      const loose = all.slice(-count).map((code) => `${code} ${text}`);
      const page = `${table(...all.slice(0, -count).map((code) => `${code} | ${text}.`))}\n\nNotes\n${loose.join("\n\n")}`;
      const { problems } = await read(page, { layouts: ["tables"] });
      const told = problems.filter(({ rule }) => rule === "codes-not-read").map((problem) => problem.text);
      for (const code of all.slice(-count)) expect(told.join()).toContain(`${code} (L`);
    }),
    runs(40, 8),
  );
});

test("codes in lines without texts and names raise no alarm about a name", async () => {
  expect(await guardsOf(["E0", "E1", "E2", "E3", "E4"].join("\n"), {})).toEqual([]);
});

test("a clean table raises no alarm, whatever prose stands below it", async () => {
  await fc.assert(
    fc.asyncProperty(codes, words, fc.lorem({ maxCount: 20 }), async (all, text, prose) => {
      expect(await guardsOf(`${table(...all.map((code) => `${code} | ${text}.`))}\n\n${prose}`)).toEqual([]);
    }),
    runs(40, 8),
  );
});
