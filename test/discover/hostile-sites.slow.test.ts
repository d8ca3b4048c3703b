import { gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { linksOfPage, readSitemap } from "../../src/discover/discover.ts";
import { folderWith } from "../cli/run-in-folder.ts";
import { type Handler, html, ROWS, type Site, site } from "../fetch/server.ts";
import { crawlOf, discoverIn } from "./server.ts";

// With a browser, each page that scripts fill would be rendered.
vi.stubEnv("ERRSMITH_CHROMIUM", "/nowhere/chromium");

const ERRORS = html(ROWS);
const linksTo = (...links: readonly string[]): string =>
  `<!doctype html><html><body>${links.map((link) => `<a href="${link}">x</a>`).join("")}</body></html>`;
const typed =
  (type: string, body: string | Uint8Array): Handler =>
  (_, response) =>
    response.writeHead(200, { "content-type": type }).end(body);

/** A site with a page at each path that has a type. */
async function endless(
  typeOf: (path: string) => "html" | "xml" | undefined,
  textOf: (path: string, origin: string) => string,
): Promise<Site> {
  const docs = await site({});
  const handler: Handler = ({ url = "" }, response) =>
    response.setHeader("content-type", `text/${typeOf(url)}`).end(textOf(url, docs.origin));
  Object.setPrototypeOf(
    docs.pages,
    new Proxy({}, { get: (_, path) => (typeOf(String(path)) === undefined ? undefined : handler) }),
  );
  return docs;
}

describe("what a page links to is not requested", () => {
  test("if it is on another host, at a private address, no HTTP, or has a user name", async () => {
    const other = await site({ "/errors": ERRORS });
    const { requested, paths } = await crawlOf({
      "/": linksTo(
        `${other.origin}/errors`,
        "http://10.0.0.1/errors",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,errors",
        "ftp://127.0.0.1/errors",
        "http://user:password@127.0.0.1/errors",
        "//[::1]/errors",
        "/errors",
      ),
      "/errors": ERRORS,
      "/robots.txt": typed("text/plain", `Sitemap: ${other.origin}/sitemap.xml`),
    });
    expect(paths).toEqual(["/errors"]);
    expect([...requested].sort()).toEqual(["/", "/errors"]);
    expect(other.requests).toEqual([]);
  });

  test("if it is out of the scope, also where a redirect leads", async () => {
    const docs = await site({
      "/docs/": linksTo("/docs/errors", "/docs/away", "/docs/out", "/blog/errors", "/docs-old/errors"),
      "/docs/errors": ERRORS,
      "/docs/away": (_, response) => response.writeHead(302, { location: "http://10.0.0.1/errors" }).end(),
      "/docs/out": (_, response) => response.writeHead(302, { location: "/blog/errors" }).end(),
      "/blog/errors": ERRORS,
    });
    const { requested, paths, states } = await discoverIn(folderWith({}), docs, { url: `${docs.origin}/docs/` });
    expect(paths).toEqual(["/docs/errors"]);
    expect(states).toMatchObject({ "/docs/away": "not-allowed", "/docs/out": "not-allowed" });
    expect([...requested].sort()).toEqual(["/docs/", "/docs/away", "/docs/errors", "/docs/out"]);
  });

  test("if the base of the page is elsewhere", async () => {
    const { requested } = await crawlOf({
      "/": `<html><head><base href="http://10.0.0.1/"></head><body><a href="errors">x</a></body></html>`,
      "/errors": ERRORS,
    });
    expect(requested).toEqual(["/"]);
  });

  test("if robots.txt forbids it, unless that is ignored", async () => {
    const pages = {
      "/": linksTo("/errors"),
      "/errors": ERRORS,
      "/robots.txt": typed("text/plain", "User-agent: *\nDisallow: /errors\n"),
    };
    expect((await crawlOf(pages)).states).toMatchObject({ "/errors": "robots" });
    expect((await crawlOf(pages, { ignoreRobots: true })).paths).toEqual(["/errors"]);
  });
});

describe("a site without end is left at a limit", () => {
  test("of links from the start: a calendar that always has a next day", async () => {
    const day: Handler = ({ url = "" }, response) =>
      response.setHeader("content-type", "text/html").end(linksTo(`/day/${Number(url.slice(5)) + 1}`));
    const days = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`/day/${at}`, day]));
    const { requested } = await crawlOf({ "/": linksTo("/day/0"), ...days }, { maxDepth: 6 });
    expect(requested).toHaveLength(7);
  });

  test("of pages: every page has a next one, and ten others", async () => {
    const docs = await endless(
      (path) => (/^\/\d*$/.test(path) ? "html" : undefined),
      (path) => `<link rel="next" href="${path}0">${linksTo(...Array.from({ length: 10 }, (_, at) => `${path}${at}`))}`,
    );
    const { requested, found } = await discoverIn(folderWith({}), docs, { maxPages: 40 });
    expect(requested).toHaveLength(40);
    expect(found.isCut).toBe(true);
  });

  test("of queries: a search that always has another order", async () => {
    const search: Handler = (_, response) => {
      const links = Array.from({ length: 300 }, (__, at) => `/search?order=${at}`);
      response.setHeader("content-type", "text/html").end(linksTo(...links));
    };
    const { requested } = await crawlOf({ "/": search, "/search": search });
    expect(requested).toHaveLength(101);
  });

  test("of guesses: scripts fill every page, also at the addresses where its Markdown form would be", async () => {
    const pages = Array.from({ length: 60 }, (_, at) => `/docs/${at}`);
    const docs = await endless(
      (path) => (/robots|llms|sitemap/.test(path) ? undefined : "html"),
      (path) => (path === "/" ? linksTo(...pages) : '<html><body><div id="app"></div><script src="/a.js"></script>'),
    );
    const { requested } = await discoverIn(folderWith({}), docs);
    const guesses = new Set(requested.filter((path) => path !== "/" && !pages.includes(path)));
    expect(guesses.size).toBeGreaterThanOrEqual(30);
    expect(guesses.size).toBeLessThan(32);
  });

  test("of segments: a relative link that makes its path longer", async () => {
    const docs = await endless(
      (path) => (/txt|xml/.test(path) ? undefined : "html"),
      () => linksTo("a/b/"),
    );
    const { requested } = await discoverIn(folderWith({}), docs, { maxDepth: 100 });
    expect(requested).toEqual(["/", "/a/b/", "/a/b/a/b/"]);
  });
});

describe("a sitemap cannot exhaust the run", () => {
  const withSitemap = (body: Uint8Array | string, type = "application/xml") =>
    crawlOf({ "/": linksTo("/errors"), "/errors": ERRORS, "/sitemap.xml": typed(type, body) }, { maxPages: 30 });

  test("a gzip bomb is not decompressed beyond the limit", async () => {
    const sitemap = "<urlset><url><loc>/hidden</loc></url></urlset>";
    expect((await withSitemap(gzipSync(sitemap), "application/gzip")).requested).toContain("/hidden");
    const bomb = gzipSync(sitemap + " ".repeat(60 * 1024 * 1024));
    const { paths, requested } = await withSitemap(bomb, "application/gzip");
    expect([paths, [...requested].sort()]).toEqual([["/errors"], ["/", "/errors"]]);
  });

  test("declared entities are text", async () => {
    const lines = Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");
    const bomb = `<?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY l0 "lol"><!ENTITY x SYSTEM "file:///etc/passwd">${lines}]><urlset><url><loc>http://a.test/&l12;</loc></url><url><loc>&x;</loc></url></urlset>`;
    expect(readSitemap(bomb).pages.map(({ url }) => url)).toEqual(["http://a.test/&l12;", "&x;"]);
    expect((await withSitemap(bomb)).paths).toEqual(["/errors"]);
  });

  test("a sitemap of many addresses leaves the limit of pages as it is, and pages about errors come first", async () => {
    const docs = await site({ "/error-codes": ERRORS });
    const list = Array.from({ length: 60_000 }, (_, at) => `<url><loc>${docs.origin}/p/${at}</loc></url>`).join("");
    docs.pages["/sitemap.xml"] = typed(
      "application/xml",
      `<urlset><url><loc>http://10.0.0.1/errors</loc></url>${list.slice(0, list.length / 2)}<url><loc>${docs.origin}/error-codes</loc></url></urlset>`,
    );
    const { paths, requested } = await discoverIn(folderWith({}), docs, { maxPages: 5 });
    expect(paths).toEqual(["/error-codes"]);
    expect(requested).toHaveLength(5);
  });

  test("an index that names itself and others without end ends", async () => {
    const docs = await endless(
      (path) => (/sitemap/.test(path) ? "xml" : undefined),
      (path, origin) => {
        const others = Array.from({ length: 50 }, (_, at) => `${origin}/sitemap.xml?${path.length}-${at}`);
        return `<sitemapindex>${others.map((other) => `<sitemap><loc>${other}</loc></sitemap>`).join("")}</sitemapindex>`;
      },
    );
    Object.assign(docs.pages, { "/": linksTo("/errors"), "/errors": ERRORS });
    expect((await discoverIn(folderWith({}), docs)).paths).toEqual(["/errors"]);
    expect(docs.requests.length).toBeLessThan(110);
  });
});

test.each([
  ["tags without end", '<a href="x'.repeat(100_000)],
  ["scripts without end", "<script>".repeat(100_000)],
  ["quotes without end", `<a ${'b="'.repeat(100_000)}`],
  ["links of Markdown", "[a](".repeat(100_000)],
  ["brackets", "[".repeat(300_000)],
  ["lists of JSON", `[${'["/a",'.repeat(100_000)}`],
  ["entities", `<a href="${"&#".repeat(100_000)}">`],
  ["links", '<a href="/b">'.repeat(100_000)],
  ["spaces", `<a href${" ".repeat(200_000)}="x">`],
  ["titles", "<title>".repeat(50_000)],
])("links of a page of %s are read in linear time, and no more than a limit", (_, text) => {
  const { links } = linksOfPage(text, "https://a.test/");
  expect(links.length).toBeLessThanOrEqual(20_000);
});
