import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folderWith } from "../cli/run-in-folder.ts";
import { encoded, html, manifest, refresh, ROWS, site } from "./server.ts";

const PAGE = "sources/shop/pages/a.html";
const accept = [PAGE];

const TEXTS = ROWS.map(([code], at) => [code, at === 0 ? "\u4ee4\u724c\u5df2\u8fc7\u671f" : `Text ${at}.`] as const);

/** A project whose package has ten codes, and whose page has three of them since `fetch` was told to use it. */
async function acceptedProject(encoding?: string) {
  const pageOf = (count: number): string | Uint8Array => {
    const rows = TEXTS.slice(0, count);
    return encoding ? encoded(html(rows, `<meta charset="${encoding}">`), encoding) : html(rows);
  };
  const docs = await site({ "/a.html": pageOf(10) });
  const folder = folderWith({ "sources/shop/source.json": manifest(docs, { a: "/a.html" }) });
  await refresh(folder);
  expect((await cli(folder, "generate")).status).toBe(0);
  docs.pages["/a.html"] = pageOf(3);
  expect((await refresh(folder)).pages).toMatchObject([{ kind: "suspect" }]);
  expect((await refresh(folder, { accept })).pages).toMatchObject([{ kind: "changed" }]);
  return { docs, folder, pageOf };
}

test.each([undefined, "gb18030"])(
  "generate uses a page that fetch was told to use, in the encoding %s",
  async (encoding) => {
    const { folder } = await acceptedProject(encoding);
    expect((await cli(folder, "generate")).status).toBe(0);
  },
);

test("a second fetch of the same page does not take it back", async () => {
  const { folder } = await acceptedProject();
  expect((await refresh(folder)).pages).toMatchObject([{ kind: "same" }]);
  expect((await cli(folder, "generate")).status).toBe(0);
});

test("an edit of the accepted page is not accepted", async () => {
  const { folder } = await acceptedProject();
  const file = join(folder, PAGE);
  writeFileSync(file, readFileSync(file, "utf8").replace(/<tr><td>.*?<\/tr>/, ""));
  expect(await cli(folder, "generate")).toMatchObject({ status: 5, err: expect.stringContaining("page-suspect") });
});

test("the next page that looks wrong is not accepted", async () => {
  const { docs, folder, pageOf } = await acceptedProject();
  docs.pages["/a.html"] = pageOf(1);
  expect((await refresh(folder)).pages).toMatchObject([{ kind: "suspect" }]);
  docs.pages["/a.html"] = pageOf(10);
  expect((await refresh(folder)).pages).toMatchObject([{ kind: "changed" }]);
  expect(readFileSync(join(folder, "sources/shop/pages.lock.json"), "utf8")).not.toContain('"accepted"');
});
