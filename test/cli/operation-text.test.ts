import { expect, test } from "vitest";
import { operationText } from "../../src/cli/operation-text.ts";
import type { Catalog } from "../../src/model/catalog.ts";
import { scan } from "../6-emit/sample-catalogs.ts";

const at = { page: "sources/acme/pages/scan.md", line: 3 };
const plain = (text: string): string => text;

test.each([
  ["its own text, and not that of another operation", 1, "The scan is blurred."],
  ["no text if the operation documents none", 0, ""],
])("a code of an operation has %s", (_, index, want) => {
  const [first] = scan.errors;
  if (!first) throw new Error("the sample has no errors");
  const cases = [
    { at, texts: {} },
    { at, texts: { en: { description: "The scan is blurred." } } },
  ];
  const operation = { name: "RunScan", at, codes: [{ code: first.code, case: index }] };
  const catalog: Catalog = { ...scan, errors: [{ ...first, scope: "business", cases }], operations: [operation] };
  const lines = operationText({ catalog, operation }, { bold: plain, dim: plain } as never).split("\n");
  expect(lines[2]?.trim()).toBe(`${first.code}  ${want}`.trim());
});
