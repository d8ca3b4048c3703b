import { describe, expect, test } from "vitest";
import { viewLoosePage } from "../../src/commands/studio/loose-page.ts";
import { readSettings } from "../../src/1-read/read.ts";
import { pageIndex } from "../../src/browser/studio/page-index.ts";
import type { Source } from "../../src/model/source.ts";
import type { StudioEdit } from "../../src/studio/edits.ts";
import type { StudioPage } from "../../src/studio/studio-page.ts";
import { folderWith } from "../cli/run-in-folder.ts";

async function view(text: string, path = "errors.md", edits: readonly StudioEdit[] = []): Promise<StudioPage> {
  const { settings } = await readSettings(folderWith({}), undefined);
  const source: Source = { path, text };
  return (await viewLoosePage({ source, settings }, edits)).page;
}

const PAGE = `# Error codes

If a call fails, the response has one of these errors.

| Error code | Description | HTTP status |
| --- | --- | --- |
| InvalidParameter.Size | The size is invalid. | 400 |
| ResourceNotFound.Image | The image does not exist. Retry later. | 404 |

## Changes

| Version | Text |
| --- | --- |
| 1.2 | Faster. |
`;

describe("a page of the studio", () => {
  test("has the lines, parts, rows, facts with their origin, and the reasons", async () => {
    const page = await view(PAGE);
    expect(page.lines).toEqual(PAGE.trimEnd().split("\n"));
    expect(page.items.map(({ kind, line }) => `${line} ${kind}`)).toEqual([
      ...["1 heading", "3 paragraph", "5 row", "7 row", "8 row", "10 heading", "12 row", "14 row"],
    ]);
    expect(page.items[3]).toMatchObject({
      cells: ["InvalidParameter.Size", "The size is invalid.", "400"],
      isHeader: false,
    });
    expect(page.items[2]).toMatchObject({ isHeader: true });
    expect(page.rows[0]).toMatchObject({
      ...{
        code: "InvalidParameter.Size",
        line: 7,
        finding: 0,
        pattern: "code",
        hasAlarm: false,
        trail: ["Error codes"],
      },
      text: { description: "The size is invalid." },
      facts: expect.arrayContaining([{ name: "httpStatus", value: "400", origin: "column" }]) as unknown,
      fields: [
        { role: "description", header: "Description", line: 7, column: 27 },
        { role: "httpStatus", header: "HTTP status", line: 7, column: 50 },
      ],
    });
    expect(page.findings[0]).toMatchObject({
      layout: "tables",
      columns: [
        { header: "Error code", role: "code" },
        { header: "Description", role: "description" },
        { header: "HTTP status", role: "httpStatus" },
      ],
      evidence: expect.arrayContaining([expect.stringMatching(/^score \d/)]) as unknown,
    });
    expect(page.confidence).toBeGreaterThan(0.5);
  });

  test("marks each examined line with its outcome, and the counts are those of the accounting", async () => {
    const page = await view(PAGE);
    expect(page.marks.filter(({ line }) => line < 10).map(({ kind, line }) => `${line} ${kind}`)).toEqual([
      ...["5 header", "7 read", "8 read"],
    ]);
    const kinds = page.marks.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "refused").length).toBe(page.accounting.refused);
    const unread = await view("# Errors\n\nNothing to see.\n\n- Some.OtherThing\n", "x.md");
    expect(unread.rows).toEqual([]);
    expect(unread.marks.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  test.each<[name: string, edit: StudioEdit, codes: readonly string[]]>([
    [
      "leaves a row out",
      { kind: "ignore", entry: "InvalidParameter.Size", isIgnored: true },
      ["ResourceNotFound.Image"],
    ],
    [
      "gives a column another role",
      { kind: "column", header: "Description", role: "ignore" },
      ["InvalidParameter.Size", "ResourceNotFound.Image"],
    ],
    ["names a layout", { kind: "layouts", layouts: ["single-page"] }, []],
  ])("an edit %s, without a file", async (_, edit, codes) => {
    const page = await view(PAGE, "errors.md", [edit]);
    expect(page.rows.map(({ code }) => code)).toEqual(codes);
    if (edit.kind === "column") expect(page.rows[0]?.text).toEqual({});
  });

  test("of scripts and styles has only what phase 2 reads as text", async () => {
    const page = await view(
      `<html><head><style>p{color:red}</style></head><body><script>alert(1)</script><p onclick="x()">Text <b>bold</b></p></body></html>`,
      "x.html",
    );
    expect(page.items).toEqual([
      { kind: "paragraph", line: 1, column: expect.any(Number) as number, depth: 0, text: "Text bold" },
    ]);
  });
});

test("a row belongs to its part of the page, and every text of it to the row", async () => {
  const page = await view(PAGE);
  const index = pageIndex(page);
  expect(index.itemAt({ line: 8, column: 3 })).toBe(4);
  expect(index.itemAt({ line: 9, column: 1 })).toBe(4);
  expect(index.itemAt({ line: 0, column: 1 })).toBeUndefined();
  expect(index.rowAt({ line: 8, column: 0 })).toBe(1);
  expect(index.rowAt({ line: 3, column: 1 })).toBeUndefined();
  expect(index.markAt({ line: 5, column: 0 })?.kind).toBe("header");
  const headings = await view(
    "# Errors\n\n## InvalidParameter.Size\n\nThe size is invalid.\n\n## InvalidParameter.Name\n\nThe name is invalid.\n",
  );
  const found = pageIndex(headings);
  expect(headings.rows.map(({ code }) => code)).toEqual(["InvalidParameter.Size", "InvalidParameter.Name"]);
  expect(found.rowAt({ line: 9, column: 1 })).toBe(1);
  expect(found.isCopied({ line: 9, column: 1 })).toBe(true);
  expect(found.isCopied({ line: 1, column: 1 })).toBe(false);
});
