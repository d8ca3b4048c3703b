import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

const page = `# Things

| Thing | Words |
|---|---|
| alpha | first |
| beta | second |`;

test("a column that the hints name is the code column", async () => {
  const { drafts } = await read(page, { columns: { Thing: "code", Words: "message" } });
  expect(drafts.map(show)).toEqual(["alpha: message first", "beta: message second"]);
});

test("rows that the hints ignore, by line and by text, are refused with the reason", async () => {
  const { extraction, drafts } = await read(page, { columns: { Thing: "code" }, ignore: [5, "second"] });
  expect(drafts).toEqual([]);
  const outcomes = extraction.findings.flatMap((finding) => finding.outcomes);
  expect(outcomes.filter((outcome) => outcome.kind === "refused")).toHaveLength(2);
});

test.each([
  ["columns", { columns: { Nothing: "code" } }, "override-unmatched"],
  ["layouts", { layouts: ["tabels"] }, "layout-unknown"],
  ["ignore", { ignore: ["nowhere to be found"] }, "override-unmatched"],
] as const)("an override of %s that matches nothing is an error", async (_, reading, rule) => {
  const { problems } = await read(page, reading);
  expect(problems.map((problem) => problem.rule)).toEqual([rule]);
});

test("a layout may be named by its former name", async () => {
  const { drafts, problems } = await read(
    "# Errors\n\n**QuotaExceeded**\n\nThe quota is exceeded.\n\n**TokenExpired**\n\nThe token is expired.",
    {
      layouts: ["lead-ins"],
    },
  );
  expect([drafts.map(({ layout }) => layout), problems]).toEqual([["lines", "lines"], []]);
});
