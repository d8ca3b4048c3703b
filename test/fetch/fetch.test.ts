import { describe, expect, test } from "vitest";
import { cli, folderWith, tree } from "../cli/run-in-folder.ts";
import { encoded, html, manifest, markdown, refresh, ROWS, site } from "./server.ts";

const GOOD = markdown(ROWS);
const LOCK = "sources/shop/pages.lock.json";

describe("changes of a page", () => {
  const nonce = (value: string): string =>
    `<script nonce="${value}">var t="${value}";</script><link href="/style.${value}.css"><!-- ${value} -->`;
  const link = (query: string): string => html([...ROWS, ["Extra", `See <a href="/help${query}">help</a>.`]]);
  const edits: [name: string, before: string, after: string, kind: string, notes: string[]][] = [
    ["nothing", GOOD, GOOD, "same", []],
    ["nonces, hashes and comments", html(ROWS, nonce("a1")), html(ROWS, nonce("b2")), "same", []],
    ["tracking parameters", link("?utm_source=a&id=1"), link("?id=1&spm=9.8"), "same", []],
    ["attributes", html(ROWS), html(ROWS).replace("<table>", '<table class="x1y2" data-track="7">'), "same", []],
    ["the target of a link", link("?id=1"), link("?id=2"), "changed", ["1 reworded"]],
    ["an added row", GOOD, markdown([...ROWS, ["LimitExceeded.Refunds", "Too many refunds."]]), "changed", ["+1 code"]],
    ["a removed row", GOOD, markdown(ROWS.slice(1)), "changed", ["-1 code"]],
    ["a text", GOOD, GOOD.replace("supported", "known"), "changed", ["1 reworded"]],
    ["a sentence", GOOD, `${GOOD}\nSee also the guide.\n`, "changed", ["text outside the error codes"]],
    ["the format", GOOD, html(ROWS), "changed", ["text outside the error codes"]],
  ];

  test.each(edits)("%s", async (_, before, after, kind, notes) => {
    const docs = await site({ "/a.md": before });
    const folder = folderWith({ "sources/shop/source.json": manifest(docs, { orders: "/a.md" }) });
    await refresh(folder);
    docs.pages["/a.md"] = after;
    expect((await refresh(folder)).pages).toMatchObject([{ kind, notes }]);
    expect(tree(folder)["sources/shop/pages/a.md"]).toBe(kind === "same" ? before : after);
  });
});

test.each(["application/yaml", "application/x-yaml", "text/yaml; charset=utf-8", "text/plain"])(
  "a page of YAML comes as %s",
  async (type) => {
    const text = `errors:\n${ROWS.map(([code, text]) => `  - { code: ${code}, message: "${text}" }\n`).join("")}`;
    const docs = await site({
      "/codes.yaml": (_request, response) => response.setHeader("content-type", type).end(text),
    });
    const folder = folderWith({});
    const { pages } = await refresh(folder, { providers: ["shop"], add: { url: `${docs.origin}/codes.yaml` } });
    expect(pages).toMatchObject([{ kind: "new", notes: [`${ROWS.length} codes`] }]);
    expect(tree(folder)["sources/shop/pages/codes.yaml"]).toBe(text);
  },
);

describe("the encoding of a page", () => {
  const rows: [string, string][] = [
    ["FailedOperation.NoFace", "人脸不存在"],
    ["FailedOperation.Blurred", "人像模糊"],
    ["InternalError", "内部错误"],
  ];
  const big5 = rows.map(([code], i): [string, string] => [code, ["找不到人臉", "圖片太大", "內部錯誤"][i] ?? ""]);
  const japanese = rows.map(([code], i): [string, string] => [code, ["注文がない", "数が多い", "内部の問題"][i] ?? ""]);
  const meta = (charset: string): string => `<meta charset="${charset}">`;
  const cases: [name: string, type: string, bytes: Uint8Array, text: string, recorded: string | undefined][] = [
    ["UTF-8", "text/html; charset=utf-8", Buffer.from(html(rows)), "人脸不存在", undefined],
    ["GB18030 in the header", "text/html; charset=GB18030", encoded(html(rows), "gb18030"), "人脸不存在", "gb18030"],
    ["GBK in the page", "text/html", encoded(html(rows, meta("gbk")), "gbk"), "人像模糊", undefined],
    ["Big5 in the page", "text/html", encoded(html(big5, meta("big5")), "big5"), "找不到人臉", undefined],
    ["Big5 in the header", 'text/html; charset="Big5"', encoded(html(big5), "big5"), "圖片太大", "big5"],
    ["Shift_JIS", "text/html;charset=Shift_JIS", encoded(html(japanese), "shift_jis"), "注文がない", "shift_jis"],
    ["a wrong header", "text/html; charset=iso-8859-1", Buffer.from(html(rows)), "内部错误", undefined],
  ];

  test.each(cases)("%s", async (_, type, bytes, text, recorded) => {
    const docs = await site({ "/a.md": (_request, response) => response.setHeader("content-type", type).end(bytes) });
    const folder = folderWith({
      "sources/shop/source.json": manifest(docs, { orders: "/a.md" }).replace('"en"', '"zh-CN"'),
    });
    expect((await refresh(folder)).pages).toMatchObject([{ kind: "new", notes: ["3 codes"] }]);
    const { pages } = JSON.parse(tree(folder)[LOCK] ?? "") as { pages: Record<string, { encoding?: string }> };
    expect(pages["pages/a.md"]?.encoding).toBe(recorded);
    expect((await refresh(folder)).pages).toMatchObject([{ kind: "same" }]);
    expect(await cli(folder, "explain", "InternalError")).toMatchObject({ status: 0 });
    expect((await cli(folder, "extract", "sources/shop/pages/a.md", "--format", "json")).out).toContain(text);
  });
});

test("an old copy is used if fetching fails, and every run reports it until fetching works again", async () => {
  const docs = await site({ "/a.md": GOOD });
  const folder = folderWith({ "sources/shop/source.json": manifest(docs, { orders: "/a.md" }) });
  await refresh(folder, { now: new Date("2026-01-01T00:00:00Z") });
  docs.pages["/a.md"] = (_, response) => response.writeHead(503).end();
  for (const day of ["02", "03"]) await refresh(folder, { now: new Date(`2026-01-${day}T00:00:00Z`), retries: 0 });
  expect(await cli(folder, "generate")).toMatchObject({
    status: 0,
    err: expect.stringMatching(
      /^sources\/shop\/pages\/a\.md +warning +using the copy of 2026-01-01: fetching has failed since 2026-01-02 \(2 attempts\): http-503: HTTP 503 +page-stale\n/,
    ),
  });
  docs.pages["/a.md"] = "<title>Sign in</title>";
  await refresh(folder, { now: new Date("2026-01-04T00:00:00Z") });
  expect((await cli(folder, "generate")).err).toMatch(
    /fetched pages look wrong since 2026-01-02 \(3 attempts\): login: a login page: all 10 codes are missing +page-stale-suspect\n$/,
  );
  docs.pages["/a.md"] = (_, response) => response.writeHead(503).end();
  await refresh(folder, { retries: 0 });
  docs.pages["/a.md"] = GOOD;
  expect((await refresh(folder)).pages).toMatchObject([
    { kind: "same", notes: ["the fetch before this one failed: HTTP 503"] },
  ]);
  expect(tree(folder)[LOCK]).not.toContain("failed");
  expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
});

describe("--add", () => {
  test("parallel runs keep the pages that each of them adds", async () => {
    const names = ["a", "b", "c", "d", "e"];
    const docs = await site(Object.fromEntries(names.map((name) => [`/${name}.md`, GOOD])));
    const folder = folderWith({});
    const add = (name: string) =>
      refresh(folder, { providers: ["shop"], add: { url: `${docs.origin}/${name}.md`, locale: "en" } });
    await Promise.all(names.map(add));
    const { services } = JSON.parse(tree(folder)["sources/shop/source.json"] ?? "") as { services: object };
    const { pages } = JSON.parse(tree(folder)[LOCK] ?? "") as { pages: object };
    expect(Object.keys(services).sort()).toEqual(names);
    expect(Object.keys(pages)).toEqual(names.map((name) => `pages/${name}.en.md`));
    expect(Object.keys(tree(folder)).filter((path) => path.includes(".errsmith"))).toEqual([]);
  });

  test("adds pages to a new and to an existing source.json without changing the rest of it", async () => {
    const docs = await site({ "/docs/order-errors.md": GOOD, "/docs/b.html": html(ROWS) });
    const folder = folderWith({});
    const add = (url: string, more: object = {}) =>
      refresh(folder, { providers: ["shop"], add: { url: docs.origin + url, ...more } });
    expect((await add("/docs/order-errors.md")).pages).toMatchObject([{ kind: "new", service: "shop/order-errors" }]);
    const first = tree(folder)["sources/shop/source.json"] ?? "";
    expect(JSON.parse(first)).toEqual({
      services: {
        "order-errors": { pages: [{ file: "pages/order-errors.md", url: `${docs.origin}/docs/order-errors.md` }] },
      },
    });
    expect((await add("/docs/b.html", { service: "order-errors", locale: "en" })).pages).toMatchObject([
      { kind: "new", file: "sources/shop/pages/order-errors.en.html" },
    ]);
    const second = tree(folder)["sources/shop/source.json"] ?? "";
    expect(second).toContain('"file": "pages/order-errors.en.html", "locale": "en"');
    expect(second.startsWith(first.slice(0, first.indexOf("]")).trimEnd())).toBe(true);
    expect(Object.keys(tree(folder))).toContain("sources/shop/pages/order-errors.en.html");
    await expect(add("/docs/b.html")).rejects.toThrow(
      /already registered as sources\/shop\/pages\/order-errors\.en\.html/,
    );
    expect((await refresh(folder)).pages.map(({ kind }) => kind)).toEqual(["same", "same"]);
    expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
  });

  test("adds no page that cannot be fetched or has no error codes", async () => {
    const docs = await site({ "/a.html": "<title>Welcome</title><p>Hello.</p>" });
    const folder = folderWith({});
    const add = (path: string) => refresh(folder, { providers: ["shop"], add: { url: docs.origin + path } });
    expect((await add("/gone.html")).pages).toMatchObject([{ kind: "failed", notes: ["HTTP 404"] }]);
    expect((await add("/a.html")).pages).toMatchObject([{ kind: "suspect", notes: ["no error codes found"] }]);
    expect(tree(folder)).toEqual({
      "sources/.errsmith/.gitignore": "*\n",
      "sources/.errsmith/snapshots/shop/pages/a.html": docs.pages["/a.html"],
    });
  });
});

describe("errsmith fetch", () => {
  const args = ["fetch", "--allow-http", "--allow-address", "127.0.0.1"];

  test("prints the result of each page and exits with the status of the worst one", async () => {
    const docs = await site({ "/a.md": GOOD, "/b.md": GOOD, "/c.md": GOOD });
    const folder = folderWith({
      "sources/shop/source.json": manifest(docs, { a: "/a.md", b: "/b.md", c: "/c.md" }),
    });
    const first = await cli(folder, ...args);
    expect(first).toMatchObject({
      status: 0,
      err: "",
      out: expect.stringMatching(/^new {2}sources\/shop\/pages\/a\.md {2}10 codes\n/),
    });
    delete docs.pages["/b.md"];
    expect(await cli(folder, ...args)).toEqual({
      status: 1,
      out: "same  sources/shop/pages/a.md\nsame  sources/shop/pages/c.md\n",
      err: "failed  sources/shop/pages/b.md  http-404  HTTP 404\nPages that need a person: 1.\n",
    });
    docs.pages["/a.md"] = '<title>Sign in</title><input type="password">';
    const suspect = await cli(folder, ...args);
    expect(suspect).toMatchObject({
      status: 5,
      err: expect.stringMatching(
        /^suspect +sources\/shop\/pages\/a\.md +login +a login page: all 10 codes are missing\n/,
      ),
    });
  });

  test.each([
    [["fetch"], 2, /no page has a url/],
    [["fetch", "nobody"], 2, /nobody: no such folder/],
    [["fetch", "--add", "https://docs.shop.example/"], 2, /--add needs one provider: a folder/],
    [["fetch", "shop", "--add", "file:///etc/passwd"], 2, /not an http\(s\) address/],
    [["fetch", "shop", "--add", "https://docs.shop.example/a", "--locale", "en_US"], 2, /en_US: not a language tag/],
    [
      ["fetch", "shop", "--add", "http://127.0.0.1/%E0%A4%A"],
      1,
      /e0-a4-a\.html +not-allowed +http:\/\/.* is not HTTPS/,
    ],
    [["fetch", "Shop!", "--add", "https://docs.shop.example/"], 2, /the name of a provider must consist of/],
    [["fetch", "shop", "--service", "a"], 2, /require --add/],
    [["fetch", "--timeout", "soon"], 2, /must be a number of seconds/],
  ])("%j exits with %i", async (line, status, err) => {
    expect(await cli(folderWith({}), ...line)).toMatchObject({ status, err: expect.stringMatching(err) });
  });

  test("reports wrong options before it sends a request", async () => {
    const docs = await site({ "/a.md": GOOD });
    const folder = folderWith({ "sources/shop/source.json": manifest(docs, { a: "/a.md" }) });
    expect(await cli(folder, ...args, "--accept", "nothing")).toMatchObject({
      status: 2,
      err: expect.stringMatching(/--accept nothing: no such page/),
    });
    expect(await cli(folder, "fetch", "--allow-address", "10.0.0.0/99")).toMatchObject({
      status: 2,
      err: expect.stringMatching(/not an IP address or range/),
    });
    expect(docs.requests).toEqual([]);
  });
});
