import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pageFiles } from "../../src/commands/discover/page-files.ts";
import { cli, folderWith } from "../cli/run-in-folder.ts";
import { type Handler, html, ROWS, site } from "../fetch/server.ts";
import { crawlOf, discoverIn } from "./server.ts";

const linksTo = (...links: readonly string[]): string =>
  `<!doctype html><html><body>${links.map((link) => `<a href="${link}">page</a>`).join(" ")}</body></html>`;
const page = (name: string): string => html(ROWS.slice(0, 6).map(([code, text]) => [`${name}.${code}`, text]));
const PAGES = {
  "/": linksTo("/docs/orders/errors", "/docs/refunds/errors"),
  "/docs/orders/errors": page("Orders"),
  "/docs/refunds/errors": page("Refunds"),
};
const overloaded: Handler = (_, response) => response.writeHead(503).end();
const dropped: Handler = (request) => request.socket.destroy();
const forbidden: Handler = (_, response) => response.writeHead(403).end();

describe("a page of source.json", () => {
  test.each<[string, Handler | string, "gone" | "left out", string]>([
    ["whose server is overloaded", overloaded, "left out", "http-503"],
    ["whose server closes the connection", dropped, "left out", "connection"],
    ["that the server refuses", forbidden, "left out", "http-403"],
    ["that does not exist", (_, response) => response.writeHead(404).end(), "gone", "http-404"],
    ["without codes", "<!doctype html><html><body><p>Moved.</p></body></html>", "gone", "no-codes"],
  ])("%s", async (_, answer, kind, state) => {
    const { cwd, docs } = await crawlOf(PAGES, { write: true });
    docs.pages["/docs/orders/errors"] = answer;
    const { found, states } = await discoverIn(cwd, docs);
    expect(found.known).toHaveLength(1);
    expect(found.gone.map((gone) => gone.state)).toEqual(kind === "gone" ? [state] : []);
    expect(states["/docs/orders/errors"]).toBe(kind === "gone" ? undefined : state);
  });
});

test("--write requests those pages again that failed in the crawl that it uses, and no others", async () => {
  const first = await crawlOf({ ...PAGES, "/docs/refunds/errors": overloaded });
  expect(first.paths).toEqual(["/docs/orders/errors"]);
  first.docs.pages["/docs/refunds/errors"] = page("Refunds");
  const notices: string[] = [];
  const onNotice = (notice: string): unknown => notices.push(notice);
  const { paths, requested } = await discoverIn(first.cwd, first.docs, { write: true, onNotice });
  expect(notices.join()).toMatch(/uses the crawl of .*: 2 pages; requests 1 page again that failed$/);
  expect(paths).toEqual(["/docs/orders/errors", "/docs/refunds/errors"]);
  expect(requested).not.toContain("/");
});

test("pages that another provider has are not proposed", async () => {
  const { cwd, docs } = await crawlOf(PAGES, { write: true });
  const { found, states } = await discoverIn(cwd, docs, { provider: "other" });
  expect([found.found, found.known]).toEqual([[], []]);
  expect(states).toEqual({
    "/": "no-codes",
    "/docs/orders/errors": "registered",
    "/docs/refunds/errors": "registered",
  });
  expect(found.leftOut.at(-1)?.reason).toBe("in sources/site/source.json");
});

describe("the command names", () => {
  const run = async (url: string): Promise<string> =>
    (await cli(folderWith({}), "discover", url, "--allow-http", "--allow-address", "127.0.0.1")).err;

  test("a start that does not exist", async () => {
    const docs = await site({});
    expect(await run(`${docs.origin}/docz`)).toContain(`left out  http-404  ${docs.origin}/docz  HTTP 404`);
  });

  test("pages about errors that do not exist, and counts other dead links", async () => {
    const docs = await site({ ...PAGES, "/": linksTo("/docs/orders/errors", "/mail/errors", "/about") });
    const err = await run(docs.origin);
    expect(err).toContain(`left out  http-404  ${docs.origin}/mail/errors`);
    expect(err).not.toContain("/about");
    expect(err).toContain("2 http-404");
  });
});

const one = (path: string, locale?: string): { url: string; service: string; locale: string | undefined } => ({
  url: `https://docs.shop.example${path}`,
  service: "mail",
  locale,
});

test.each([
  ["one page", [one("/mail/errors-1", "en")], ["mail.en.html"]],
  ["one in each language", [one("/en/errors", "en"), one("/zh/errors", "zh-CN")], ["mail.en.html", "mail.zh-CN.html"]],
  [
    "several",
    [one("/mail/errors-1", "en"), one("/mail/errors-3.md", "en")],
    ["mail-errors-1.en.html", "mail-errors-3.en.md"],
  ],
  [
    "several with one name",
    [one("/v1/errors"), one("/v2/errors"), one("/v3/errors")],
    ["mail-errors.html", "mail-errors-2.html", "mail-errors-3.html"],
  ],
  ["names without letters", [one("/v1/%E9%94%99"), one("/")], ["mail.html", "mail-2.html"]],
  ["the name of the service", [one("/v1/mail"), one("/v1/Post%20office")], ["mail.html", "mail-post-office.html"]],
])("file names: %s", (_, pages, files) => {
  expect(pageFiles(pages, { files: new Set() })).toEqual(files.map((file) => `pages/${file}`));
});

test("file names differ from those in use, also without extensions", () => {
  const files = new Set(["pages/mail.en.md", "pages/mail-errors-1.en.html"]);
  expect(pageFiles([one("/mail/errors-1", "en")], { files })).toEqual(["pages/mail-errors-1.en-2.html"]);
});

test("a new source.json has one page a line", async () => {
  const { cwd } = await crawlOf(PAGES, { write: true });
  const text = readFileSync(join(cwd, "sources/site/source.json"), "utf8");
  expect(text).toMatch(
    /^\{\n {2}"services": \{\n {4}"orders": \{\n {6}"pages": \[\n {8}\{ "file": .* \}\n {6}\]\n {4}\},\n/,
  );
});
