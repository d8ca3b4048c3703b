import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { cli, folderWith, tree } from "../cli/run-in-folder.ts";
import { html, manifest, markdown, refresh, ROWS, site } from "../fetch/server.ts";

// Without a browser, pages that scripts would fill are judged as they are.
vi.stubEnv("ERRSMITH_CHROMIUM", "/nowhere/chromium");

const header = "Error code | Description | HTTP status";
const wide = (rows: readonly (readonly [string, string])[]): string =>
  markdown(
    rows.map(([code, text]) => [code, `${text} | 400`]),
    header,
  ).replace("| --- | --- |", "| --- | --- | --- |");
const PAGE = wide(ROWS);
const PATH = "sources/shop/pages/a.md";

/** New versions of a page, and the reason why it is suspect; `undefined` for an edit by the vendor. */
const edits: [name: string, page: string, evidence: RegExp | undefined][] = [
  [
    "a login page",
    '<html><title>Log in</title><input name="p" type="password"></html>',
    /a login page: all 10 codes are missing/,
  ],
  [
    "a bot wall",
    "<title>Just a moment...</title><p>Checking your browser.</p>",
    /a bot wall: all 10 codes are missing/,
  ],
  ["an error page with status 200", "<h1>404 Not Found</h1>", /an error page: all 10 codes are missing/],
  ["another page", "# Welcome\n\nThis page has moved.\n", /all 10 codes are missing/],
  ["an empty page", "", /all 10 codes are missing/],
  [
    "half of the rows",
    wide(ROWS.slice(0, 5)),
    /5 of 10 codes are missing \(LimitExceeded\.Orders, MissingParameter\.OrderId, RequestLimitExceeded, …\)/,
  ],
  ["three removed rows", wide(ROWS.slice(3)), /3 of 10 codes are missing/],
  ["two removed rows", wide(ROWS.slice(2)), undefined],
  [
    "other codes",
    wide(ROWS.map(([code, text]) => [`New.${code.replace(".", "")}`, text])),
    /10 of 10 codes are missing .*, 10 new/,
  ],
  ["a removed column", markdown(ROWS), /its columns changed: 10 of 10 codes had a HTTP status, now 0 of 10/],
  ["a column recognised by its cells", PAGE.replace("HTTP status", "Colour"), undefined],
  ["a column under another name", PAGE.replace("Description", "Meaning"), undefined],
  [
    "columns in another order",
    wide(ROWS.map(([code]) => [code, "x"]))
      .replace(header, "HTTP status | Error code | Description")
      .replace(
        /\| (\S+) \| x \| 400 \|/g,
        (_, code: string) => `| 400 | ${code} | ${ROWS.find(([one]) => one === code)?.[1]} |`,
      ),
    undefined,
  ],
  [
    "another language",
    wide(ROWS.map(([code]) => [code, "请求失败，请稍后再试。"])),
    /its language changed: texts were in English and are now in simplified Chinese/,
  ],
  [
    "another language in the same script",
    wide(ROWS.map(([code]) => [code, "La solicitud no se puede procesar, pruebe con los datos de la cuenta."])),
    /its language changed: texts were in English and are now in Spanish/,
  ],
  ["reworded texts", wide(ROWS.map(([code, text]) => [code, `Sorry: ${text}`])), undefined],
  ["an added row", wide([...ROWS, ["LimitExceeded.Refunds", "Too many."]]), undefined],
  [
    "a table split in two",
    PAGE.replace("| LimitExceeded", `\n## More\n\n| ${header} |\n| --- | --- | --- |\n| LimitExceeded`),
    undefined,
  ],
  [
    "another format",
    html(ROWS)
      .replaceAll("</td></tr>", "</td><td>400</td></tr>")
      .replace("</th></tr>", "</th><th>HTTP status</th></tr>"),
    undefined,
  ],
];

describe.each(edits)("%s", (_, page, evidence) => {
  test("fetch", async () => {
    const docs = await site({ "/a.md": PAGE });
    const folder = folderWith({ "sources/shop/source.json": manifest(docs, { orders: "/a.md" }) });
    await refresh(folder);
    docs.pages["/a.md"] = page;
    const { pages } = await refresh(folder);
    if (!evidence) expect(pages).toMatchObject([{ kind: expect.stringMatching(/^(?:changed|same)$/) }]);
    else {
      expect(pages).toMatchObject([{ kind: "suspect", notes: expect.anything() }]);
      expect(pages[0]?.notes.join("; ")).toMatch(evidence);
      expect(readFileSync(join(folder, PATH), "utf8")).toBe(PAGE);
      expect((await refresh(folder, { accept: ["shop/orders"] })).pages).toMatchObject([{ kind: "changed" }]);
      expect(readFileSync(join(folder, PATH), "utf8")).toBe(page);
    }
  });

  test("generate", async () => {
    const folder = folderWith({
      "sources/shop/source.json": JSON.stringify({ services: { orders: { pages: [{ file: "pages/a.md" }] } } }),
      [PATH]: PAGE,
    });
    expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
    writeFileSync(join(folder, PATH), page);
    const before = tree(folder);
    const done = await cli(folder, "generate");
    if (!evidence) return expect(done).toMatchObject({ status: 0 });
    expect(done.status).toBe(5);
    expect(done.err).toMatch(
      /^sources\/shop\/pages\/a\.md +error +looks wrong, not used \(.*pass `--accept sources\/shop\/pages\/a\.md`/m,
    );
    expect(done.err).toMatch(evidence);
    expect(tree(folder)).toEqual(before);
    // A page without codes is an error even if it is accepted.
    const accepted = await cli(folder, "generate", "--accept", PATH);
    expect(accepted.status).toBe(/all 10 codes/.test(done.err) ? 1 : 0);
    if (accepted.status === 0) expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
  });
});

test.each([
  ["fewer codes than before", { lostCodes: 0.5 }, wide(ROWS.slice(5)), []],
  ["fewer codes than before", { lostCodes: 0.1 }, wide(ROWS.slice(2)), ["shrunk"]],
  ["fewer codes than the smallest number", { lostCodes: 1, codes: 3 }, wide(ROWS.slice(8)), ["shrunk"]],
  ["no column", { allow: ["columns-changed"] }, markdown(ROWS), []],
  ["no codes", { allow: ["shrunk"] }, "# Moved\n", ["no-codes"]],
])("source.json has the limits of a page: %s, %j", async (_, guard, page, states) => {
  const docs = await site({ "/a.md": PAGE });
  const listed = { file: "pages/a.md", url: `${docs.origin}/a.md`, guard };
  const source = JSON.stringify({ services: { orders: { pages: [listed] } } });
  const folder = folderWith({ "sources/shop/source.json": source });
  await refresh(folder);
  expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
  docs.pages["/a.md"] = page;
  expect((await refresh(folder)).pages.flatMap(({ state }) => state ?? [])).toEqual(states);
  writeFileSync(join(folder, PATH), page);
  expect((await cli(folder, "generate")).status).toBe(states.length > 0 ? 5 : 0);
});

test("a state that may pass needs a person after some failures in a row", async () => {
  const docs = await site({ "/a.md": PAGE });
  const listed = { file: "pages/a.md", url: `${docs.origin}/a.md`, guard: { failures: 2 } };
  const source = JSON.stringify({ services: { orders: { pages: [listed] } } });
  const folder = folderWith({ "sources/shop/source.json": source });
  await refresh(folder);
  docs.pages["/a.md"] = (_, response) => response.writeHead(503).end();
  for (const needs of ["retry", "person"]) {
    expect((await refresh(folder)).pages).toMatchObject([{ kind: "failed", state: "http-503", needs }]);
  }
});

test.each([
  ["an empty element", '<div id="root"></div><script src="/app.js"></script>'],
  ["state of a framework", `<div id="__next"></div><script type="application/json">${"word ".repeat(200)}</script>`],
  ["a notice", "<noscript>You need JavaScript.</noscript><p>Loading…</p><script>var a;</script>"],
])("a page that scripts fill is told as such: %s", async (_, body) => {
  const docs = await site({ "/a.md": PAGE });
  const folder = folderWith({ "sources/shop/source.json": manifest(docs, { orders: "/a.md" }) });
  await refresh(folder);
  docs.pages["/a.md"] = `<!doctype html><html><head><title>Docs</title></head><body>${body}</body></html>`;
  expect((await refresh(folder)).pages).toMatchObject([
    {
      state: "rendered-by-script",
      // The environment of these tests names a browser that does not exist.
      notes: [
        "a page that is rendered by scripts: all 10 codes are missing",
        expect.stringContaining("ERRSMITH_CHROMIUM"),
      ],
    },
  ]);
});

test("a page that begins to come as Markdown is not truncated", async () => {
  const docs = await site({ "/a.md": html(ROWS) });
  const folder = folderWith({ "sources/shop/source.json": manifest(docs, { orders: "/a.md" }) });
  await refresh(folder);
  docs.pages["/a.md"] = markdown(ROWS);
  expect((await refresh(folder)).pages).toMatchObject([{ kind: "changed" }]);
});

test("a truncated HTML page is recognised by its end", async () => {
  const docs = await site({ "/a.md": html(ROWS) });
  const folder = folderWith({ "sources/shop/source.json": manifest(docs, { orders: "/a.md" }) });
  await refresh(folder);
  docs.pages["/a.md"] = html(ROWS).replace(/<tr><td>Unsupp[^]*/, "<tr><td>Unsup");
  expect((await refresh(folder)).pages).toMatchObject([
    { kind: "suspect", notes: ["truncated: no </html> at the end"] },
  ]);
});

test("neither a correction nor a second page in another language is suspect", async () => {
  const chinese = (rows: readonly (readonly [string, string])[]): string =>
    markdown(rows, "错误码 | 描述").replace("# Error codes", "# 错误码");
  const folder = folderWith({
    "sources/shop/source.json": JSON.stringify({
      services: {
        orders: {
          pages: [
            { file: "pages/a.md", locale: "en" },
            { file: "pages/b.md", locale: "zh-CN" },
          ],
        },
      },
    }),
    "sources/shop/corrections.json": JSON.stringify({
      corrections: [
        {
          service: "orders",
          code: "InternalError",
          expect: ROWS[2][1],
          set: { code: "InternalFault" },
          why: "A typo.",
        },
      ],
    }),
    [PATH]: PAGE,
    "sources/shop/pages/b.md": chinese(ROWS.slice(3).map(([code]) => [code, "请求失败，请稍后再试。"])),
  });
  const first = await cli(folder, "generate");
  expect(first).toMatchObject({ status: 0 });
  expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
  writeFileSync(join(folder, "sources/shop/pages/b.md"), chinese([["FailedOperation", "请求失败。"]]));
  expect(await cli(folder, "generate")).toMatchObject({
    status: 5,
    err: expect.stringMatching(/pages\/b\.md.*7 of 7 codes are missing/),
  });
});

test("translations are not compared with the page", async () => {
  const french = "La demande n'est pas possible pour le client dans cette région.";
  const folder = folderWith({
    "sources/shop/source.json": JSON.stringify({
      services: { orders: { pages: [{ file: "pages/a.md", locale: "en" }] } },
    }),
    [PATH]: PAGE,
  });
  await cli(folder, "messages", "export", "--locale", "fr", "--format", "po", "--out", "l10n");
  const file = join(folder, "l10n/fr/shop.orders.po");
  const lines = readFileSync(file, "utf8").replace(/^(msgid ".+")\nmsgstr ""$/gm, `$1\nmsgstr "${french}"`);
  writeFileSync(file, lines);
  expect(await cli(folder, "messages", "import", "l10n/fr/shop.orders.po")).toMatchObject({ status: 0 });
  expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
  writeFileSync(join(folder, PATH), PAGE.replace(ROWS[0][1], "Something else is wrong."));
  expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: expect.stringMatching(/translation-stale/) });
});

test("--accept must name an existing page, service or provider", async () => {
  const folder = folderWith({
    "sources/shop/source.json": '{"services":{"a":{"pages":[{"file":"pages/a.md"}]}}}',
    [PATH]: PAGE,
  });
  expect(await cli(folder, "generate", "--accept", "shop")).toMatchObject({ status: 0 });
  expect(await cli(folder, "generate", "--accept", "nothing")).toMatchObject({
    status: 2,
    err: expect.stringMatching(/--accept nothing: no such page/),
  });
});
