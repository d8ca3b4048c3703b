import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { read } from "./read-page-text.ts";
import { runs } from "../runs.ts";

interface Entry {
  readonly code: string;
  readonly description: string;
}

const families = ["InvalidParameter", "ResourceNotFound", "LimitExceeded", "AuthFailure", "InternalError"];
const parts = ["Disk", "ImageSize", "UserName", "Region", "Token", "Quota", "Order"];
const subjects = ["disk", "image", "user name", "region", "token", "quota", "order"];
const failures = ["is invalid", "does not exist", "has expired", "exceeds the limit", "is missing", "was refused"];

const word = (list: readonly string[]) => fc.constantFrom(...list);
const dotted = fc.tuple(word(families), word(parts), fc.nat(99)).map(([a, b, n]) => `${a}.${b}${n}`);
const screaming = fc.tuple(word(parts), fc.nat(99)).map(([a, n]) => `ERR_${a.toUpperCase()}_${n}`);
const numeric = fc.integer({ min: 10_000, max: 99_999 }).map(String);
const prefixed = fc.integer({ min: 1000, max: 9999 }).map((n) => `E${n}`);
const description = fc.tuple(word(subjects), word(failures), fc.nat(999)).map(([a, b, n]) => `The ${a} ${n} ${b}.`);

/** Catalogs like those of vendors, with one shape of codes each. */
const catalog: fc.Arbitrary<readonly Entry[]> = fc
  .constantFrom(dotted, screaming, numeric, prefixed)
  .chain((code) =>
    fc.uniqueArray(fc.record({ code, description }), { minLength: 3, maxLength: 12, selector: (entry) => entry.code }),
  );

const renderings: Readonly<Record<string, (entries: readonly Entry[]) => string>> = {
  "a pipe table": (entries) =>
    [
      "# Error codes",
      "",
      "| Error code | Description |",
      "|---|---|",
      ...entries.map((e) => `| ${e.code} | ${e.description} |`),
    ].join("\n"),
  "a pipe table without outer pipes": (entries) =>
    [
      "Error codes",
      "",
      "Description | Error code",
      "---|---",
      ...entries.map((e) => `${e.description} | ${e.code}`),
    ].join("\n"),
  "an HTML table": (entries) =>
    `<h1>Error codes</h1><table><tr><th>Code</th><th>Meaning</th></tr>${entries.map((e) => `<tr><td>${e.code}</td><td>${e.description}</td></tr>`).join("\n")}</table>`,
  "an HTML table without end tags": (entries) =>
    `<h1>Error codes</h1><table><tr><th>Code<th>Meaning${entries.map((e) => `<tr><td>${e.code}<td>${e.description}`).join("\n")}</table>`,
  "HTML rows without a table": (entries) =>
    `<div><thead><tr><th>Error code</th><th>Meaning</th></tr></thead>\n<tbody>${entries.map((e) => `<tr><td>${e.code}</td><td>${e.description}</td></tr>`).join("\n")}</tbody></div>`,
  "comma-separated values": (entries) =>
    ["Error code,Description", ...entries.map((e) => `${e.code},"${e.description}"`)].join("\n"),
  "a pipe table in one line": (entries) =>
    `# Errors\n\nThe codes: | Error code | Text | | --- | --- | ${entries.map((e) => `| ${e.code} | ${e.description} |`).join(" ")}`,
  "a pipe table in front matter": (entries) =>
    [
      "---",
      "title: Error codes",
      "panel:",
      "  text: >-",
      "    | Code | Text |\n",
      "    |---|---|\n",
      ...entries.map((e) => `    | ${e.code} | ${e.description} |\n`),
      "---",
    ].join("\n"),
  "components of MDX": (entries) =>
    `# Error codes\n\n<AccordionGroup>\n${entries.map((e) => `  <Accordion title="${e.code}">\n    ${e.description}\n  </Accordion>`).join("\n")}\n</AccordionGroup>`,
  "components of MDX with nothing but attributes": (entries) =>
    `# Error codes\n\n${entries.map((e) => `<ErrorCode code="${e.code}" description="${e.description}" />`).join("\n")}`,
  headings: (entries) => ["# Error codes", ...entries.map((e) => `## ${e.code}\n\n${e.description}`)].join("\n\n"),
  "a list with statuses in brackets": (entries) =>
    ["# Error codes", "", ...entries.map((e) => `- \`${e.code}\` (HTTP 400): ${e.description}`)].join("\n"),
  "a table in Vietnamese": (entries) =>
    ["| Mã lỗi | Mô tả |", "|---|---|", ...entries.map((e) => `| ${e.code} | ${e.description} |`)].join("\n"),
  "a list": (entries) => ["# Error codes", "", ...entries.map((e) => `- \`${e.code}\`: ${e.description}`)].join("\n"),
  "bold paragraphs": (entries) =>
    ["# Error codes", ...entries.map((e) => `**${e.code}**\n\n${e.description}`)].join("\n\n"),
  "an HTML definition list": (entries) =>
    `<h1>Error codes</h1><dl>${entries.map((e) => `<dt>${e.code}</dt><dd>${e.description}</dd>`).join("\n")}</dl>`,
  "text with a paragraph for each cell": (entries) =>
    [
      "Error codes of the service",
      "Error code",
      "Description",
      ...entries.flatMap((e) => [e.code, e.description]),
    ].join("\n\n"),
  "text with a line for each cell": (entries) =>
    ["Error code", "Description", ...entries.flatMap((e) => [e.code, e.description])].join("\n"),
  "text with tabs": (entries) =>
    ["Error code\tDescription", ...entries.map((e) => `${e.code}\t${e.description}`)].join("\n"),
};

/** The names of the files of renderings whose format the content does not show. */
const fileNames: Readonly<Record<string, string>> = { "comma-separated values": "page.csv" };

describe.each(Object.keys(renderings))("a catalog written as %s", (name) => {
  test("is read back", async () => {
    await fc.assert(
      fc.asyncProperty(catalog, async (entries) => {
        const { drafts } = await read(renderings[name]?.(entries) ?? "", {}, fileNames[name]);
        const found = drafts.map(({ code, fields }) => ({
          code: code.text,
          description: fields.at(-1)?.text.text ?? "",
        }));
        expect(found).toEqual(entries);
      }),
      runs(40, 8),
    );
  });
});
