import { describe, expect, test } from "vitest";
import { readTemplates } from "../../src/1-read/read.ts";
import { consumerCode } from "../../src/commands/consumer-code.ts";
import { diffCatalogs, type Snapshot } from "../../src/diff/diff.ts";
import { withDefaults } from "../../src/lib/default-settings.ts";
import type { ErrorInfo } from "../../src/model/catalog.ts";
import { catalog, error } from "../diff/sample.ts";

const OPEN: ErrorInfo = error("Order.Open", "The order is open.");
const CLOSED: ErrorInfo = error("Order.Closed", "The order is closed.");

/** The lines that the changes of one code remove and add, by the name of the file. */
async function linesOf(before: Snapshot, after: Snapshot, code: string): Promise<Record<string, readonly string[]>> {
  const project = { settings: withDefaults({}), templates: await readTemplates() };
  const codeOf = await consumerCode(project, [before], [after]);
  const change = diffCatalogs([before], [after]).find((one) => one.code === code);
  const files = change === undefined ? [] : codeOf(change);
  return Object.fromEntries(
    files.map((one) => [
      one.file.replace("src/shop/orders/", ""),
      [...one.before.map((line) => `-${line.trim()}`), ...one.after.map((line) => `+${line.trim()}`)],
    ]),
  );
}

const CLOSED_CLASS = [
  "/**",
  "* en: The order is closed.",
  "*/",
  'export class OrderClosedError extends OrderFamilyError<"Order.Closed"> {',
  "/** @internal */",
  "override get documentedCode(): string {",
  'return "Order.Closed";',
  "}",
  "}",
];
const CLOSED_CODE = [
  "/**",
  "* en: The order is closed.",
  "* On sources/shop/pages/orders.md",
  "*/",
  '"Order.Closed": never;',
];
const sorted = (lines: readonly string[] | undefined): readonly string[] => (lines ?? []).toSorted();
const signed = (sign: string, lines: readonly string[]): readonly string[] => lines.map((line) => sign + line);

describe("what a change changes for consumers", () => {
  test("a text: the comments that an editor shows, and the message", async () => {
    const now = error("Order.Closed", "The order is shut.");
    const comment = ["-* en: The order is closed.", "+* en: The order is shut."];
    expect(await linesOf(catalog(OPEN, CLOSED), catalog(OPEN, now), "Order.Closed")).toEqual({
      "codes.ts": comment,
      "errors.ts": comment,
      "messages/en.ts": ['-"Order.Closed": "The order is closed.",', '+"Order.Closed": "The order is shut.",'],
    });
  });

  test.each([
    ["added", catalog(OPEN), catalog(CLOSED, OPEN), "+"],
    ["removed", catalog(CLOSED, OPEN), catalog(OPEN), "-"],
  ])("a code that is %s: its class, its key and its message, and no other code", async (_name, before, after, sign) => {
    const lines = await linesOf(before, after, "Order.Closed");
    expect(Object.keys(lines)).toEqual(["codes.ts", "errors.ts", "messages/en.ts"]);
    expect(sorted(lines["codes.ts"])).toEqual(sorted(signed(sign, CLOSED_CODE)));
    expect(sorted(lines["errors.ts"])).toEqual(sorted(signed(sign, CLOSED_CLASS)));
    expect(lines["messages/en.ts"]).toEqual([`${sign}"Order.Closed": "The order is closed.",`]);
  });

  test("a fact: the comment that states it", async () => {
    const billed = { ...CLOSED, billable: { value: true, origin: "column" } } as const;
    const lines = await linesOf(catalog(CLOSED, OPEN), catalog(billed, OPEN), "Order.Closed");
    expect(lines).toEqual({ "codes.ts": ["+*", "+* Billable: yes."], "errors.ts": ["+*", "+* Billable: yes."] });
  });

  test("a family that is new shows its class and its handler as well", async () => {
    const lines = await linesOf(catalog(OPEN), catalog(error("Card.Lost", "No card."), OPEN), "Card.Lost");
    expect(lines["errors.ts"]?.join("\n")).toContain("+export class CardFamilyError<");
    expect(lines["handlers.ts"]?.join("\n")).toContain('+readonly "Card.*"?:');
  });

  test("a package without names and a change of a whole service show no code", async () => {
    const { names: _, ...old } = catalog(OPEN, CLOSED);
    expect(await linesOf(old, catalog(OPEN), "Order.Closed")).toEqual({});
    const project = { settings: withDefaults({}), templates: await readTemplates() };
    const codeOf = await consumerCode(project, [], [catalog(OPEN)]);
    expect(diffCatalogs([], [catalog(OPEN)]).flatMap(codeOf)).toEqual([]);
  });
});
