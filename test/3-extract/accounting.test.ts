import { readdirSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "../../src/2-parse/parse.ts";
import { extract } from "../../src/3-extract/extract.ts";
import type { Finding } from "../../src/model/draft.ts";
import type { Block, Page, Place, Row, Section, Text } from "../../src/model/page.ts";

const pages = readdirSync("sources", { recursive: true, encoding: "utf8" })
  .map((path) => posix.join("sources", path))
  .filter((path) => /\/pages\//.test(path) && statSync(path).isFile())
  .sort();

describe("each row of a table has exactly one outcome", () => {
  test.each(pages)("%s", async (path) => {
    const page = await parse({ path, text: readFileSync(path, "utf8") }, () => undefined);
    expectOnce(page, extract(page, {}, () => undefined).findings);
  });

  test("of any table", () => {
    fc.assert(
      fc.property(fc.array(tableArbitrary(), { minLength: 1, maxLength: 4 }), (tables) => {
        const page = pageOf(tables);
        expectOnce(page, extract(page, {}, () => undefined).findings);
      }),
    );
  });
});

test("any blocks are read without an exception, and every draft has a code", () => {
  fc.assert(
    fc.property(fc.array(blockArbitrary(), { maxLength: 12 }), (blocks) => {
      const { findings } = extract(pageOf(blocks), {}, () => undefined);
      for (const finding of findings) {
        for (const outcome of finding.outcomes) {
          if (outcome.kind !== "read") continue;
          expect(outcome.drafts.length).toBeGreaterThan(0);
          for (const draft of outcome.drafts) expect(draft.code.text.trim()).not.toBe("");
        }
      }
    }),
  );
});

test("every text that looks like a code is read with its block, or has an outcome", () => {
  fc.assert(
    fc.property(fc.array(blockArbitrary(), { maxLength: 12 }), (blocks) => {
      const page = pageOf(blocks);
      const { findings } = extract(page, {}, () => undefined);
      const lines = new Set(findings.flatMap(({ outcomes }) => outcomes.map(({ place }) => place.line)));
      const taken = new Set(findings.flatMap(({ took }) => took));
      for (const block of page.sections.flatMap((section) => section.blocks)) {
        if (taken.has(block) || (block.kind !== "list" && block.kind !== "definitions")) continue;
        const heads = block.kind === "list" ? block.items.map(({ text }) => text) : block.items.flatMap((i) => i.terms);
        for (const { text, place } of heads) {
          if (["Invalid.Size", "E_FULL (5)"].includes(text)) expect(lines).toContain(place.line);
        }
      }
    }),
  );
});

test("an item that looks like a code and is not read is refused with a reason", async () => {
  const page = await parse({ path: "page.md", text: "# Deploying\n\n- `NotFound.Disk`: see below\n" }, () => undefined);
  const { findings } = extract(page, {}, () => undefined);
  expect(findings.map(({ layout, outcomes }) => [layout, outcomes[0]?.kind, outcomes[0]?.place.line])).toEqual([
    ["none", "refused", 3],
  ]);
});

function expectOnce(page: Page, findings: readonly Finding[]): void {
  const outcomes = findings
    .filter((finding) => ["tables", "series"].includes(finding.layout))
    .flatMap((finding) => finding.outcomes);
  const rows = page.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])),
  );
  expect(outcomes.map(({ place }) => at(place)).sort()).toEqual(rows.map(({ place }) => at(place)).sort());
}

function at({ line, column }: Place): string {
  return `${line}:${column}`;
}

/** A page of one section, each block on different lines. */
function pageOf(blocks: readonly Block[]): Page {
  const place = { line: 1, column: 1 };
  const heading = textOf("Error codes", 1);
  const section: Section = { place, level: 1, heading, trail: ["Error codes"], blocks: blocks.map(numbered) };
  return { path: "page.md", matter: {}, sections: [section] };
}

function numbered(block: Block, index: number): Block {
  if (block.kind !== "table") return block;
  const rows = block.rows.map((row, at): Row => ({ ...row, place: { line: 1000 * (index + 1) + at, column: 1 } }));
  return { ...block, place: { line: 1000 * (index + 1), column: 0 }, rows };
}

function textOf(text: string, line: number): Text {
  return { text, place: { line, column: 1 } };
}

const words = fc.constantFrom(
  "Error code",
  "Description",
  "HTTP status code",
  "错误码",
  "说明",
  "Invalid.Size",
  "E_FULL (5)",
  "4001",
  "400",
  "1000-1999",
  "0",
  "Success",
  "The size is invalid.",
  "",
  "-",
  "A1, A2",
  "其他",
);

function tableArbitrary(): fc.Arbitrary<Block> {
  const cell = words.map((text) => textOf(text, 1));
  const row = fc
    .array(cell, { minLength: 1, maxLength: 5 })
    .map((cells): Row => ({ place: { line: 1, column: 1 }, cells }));
  return fc
    .array(row, { minLength: 1, maxLength: 8 })
    .map((rows): Block => ({ kind: "table", place: { line: 1, column: 1 }, rows }));
}

function blockArbitrary(): fc.Arbitrary<Block> {
  const place = { line: 1, column: 1 };
  const text = fc.oneof(words, fc.string({ maxLength: 40 })).map((value) => textOf(value, 1));
  const paragraph = text.map((value): Block => ({ kind: "paragraph", place, text: value }));
  const code = fc.string({ maxLength: 60 }).map((value): Block => ({ kind: "code", place, value }));
  const list = fc
    .array(fc.record({ text, blocks: fc.array(paragraph, { maxLength: 2 }) }), { minLength: 1, maxLength: 4 })
    .map((items): Block => ({ kind: "list", place, ordered: false, items }));
  const definitions = fc
    .array(
      fc.record({
        terms: fc.array(text, { minLength: 1, maxLength: 2 }),
        blocks: fc.array(paragraph, { maxLength: 2 }),
      }),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((items): Block => ({ kind: "definitions", place, items }));
  return fc.oneof(paragraph, code, list, definitions, tableArbitrary());
}
