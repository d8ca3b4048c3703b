import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { DiscoverOptions } from "../../src/commands/discover/discover.ts";
import { cli, folderWith, tree } from "../cli/run-in-folder.ts";
import { type Handler, html, markdown, refresh, ROWS, site } from "../fetch/server.ts";
import { crawlOf, discoverIn } from "./server.ts";

const ORDERS = html(ROWS.slice(0, 6));
const REFUNDS = html([
  ["Refund.Late", "The time for a refund is over."],
  ["Refund.Done", "The money was sent already."],
  ["Refund.NotFound", "There is no refund with this number."],
]);
const linksTo = (...links: readonly string[]): string =>
  `<!doctype html><html><body>${links.map((link) => `<a href="${link}">page</a>`).join(" ")}</body></html>`;
const PAGES = {
  "/": linksTo("/docs/orders/errors", "/docs/refunds/errors", "/docs/about"),
  "/docs/orders/errors": ORDERS,
  "/docs/refunds/errors": REFUNDS,
  "/docs/about": "<!doctype html><html><body><p>We sell.</p></body></html>",
};
const LOOPBACK = ["--allow-http", "--allow-address", "127.0.0.1"];

/** The pages of `source.json`: service, file and path of each. */
function registered(cwd: string, origin: string): string[] {
  const { services } = JSON.parse(readFileSync(join(cwd, "sources/site/source.json"), "utf8")) as {
    services: Record<string, { pages: { file: string; url: string; locale?: string }[] }>;
  };
  return Object.entries(services).flatMap(([service, { pages }]) =>
    pages.map(({ file, url, locale = "-" }) => [service, locale, file, url.slice(origin.length)].join(" ")),
  );
}

test("without --write nothing is written but the log of the crawl, which git ignores", async () => {
  const { cwd, found } = await crawlOf(PAGES);
  expect(found.found.map(({ service, codes }) => [service, codes])).toEqual([
    ["site/orders", 6],
    ["site/refunds", 3],
  ]);
  expect(Object.keys(tree(cwd))).toEqual(["sources/.errsmith/.gitignore", "sources/.errsmith/discover.jsonl"]);
  expect(tree(cwd)["sources/.errsmith/.gitignore"]).toBe("*\n");
});

describe("with --write", () => {
  test("the pages are fetched and registered, without a second crawl, and nothing of the crawl stays", async () => {
    const first = await crawlOf(PAGES);
    const { cwd, docs, requested, found } = await discoverIn(first.cwd, first.docs, { write: true });
    expect(found.added.map(({ kind, file }) => [kind, file])).toEqual([
      ["new", "sources/site/pages/orders.html"],
      ["new", "sources/site/pages/refunds.html"],
    ]);
    expect(requested).not.toContain("/docs/about");
    expect(registered(cwd, docs.origin)).toEqual([
      "orders - pages/orders.html /docs/orders/errors",
      "refunds - pages/refunds.html /docs/refunds/errors",
    ]);
    expect(Object.keys(tree(cwd)).filter((file) => file.includes(".errsmith"))).toEqual([]);
    expect((await refresh(cwd)).pages.map(({ kind }) => kind)).toEqual(["same", "same"]);
  });

  const now = new Date("2026-01-01T00:00:00Z");
  test.each<[string, Partial<DiscoverOptions>]>([
    ["of more than a day ago", { now: new Date("2026-01-02T00:00:01Z") }],
    ["of tomorrow", { now: new Date("2025-12-31T23:59:59Z") }],
    ["with another limit", { now, maxPages: 100 }],
    ["with another scope", { now, scope: ["/", "/docs"] }],
    ["with another provider", { now, provider: "other" }],
    ["with other rules", { now, ignoreRobots: true }],
  ])("a crawl %s is not used", async (_, options) => {
    const first = await crawlOf(PAGES, { now });
    const { requested } = await discoverIn(first.cwd, first.docs, { write: true, ...options });
    expect(requested).toContain("/docs/about");
  });

  test("a provider that has pages of the host gets the new ones, and keeps its own", async () => {
    const docs = await site(PAGES);
    const url = `${docs.origin}/docs/orders/errors`;
    const services = { basket: { pages: [{ file: "pages/orders.md", url }] } };
    const cwd = folderWith({
      "sources/shop/source.json": JSON.stringify({ services }),
      "sources/shop/pages/orders.md": "# Old\n",
    });
    const { found } = await discoverIn(cwd, docs, { write: true });
    expect(found.known.map(({ service }) => service)).toEqual(["shop/basket"]);
    expect(found.added.map(({ file }) => file)).toEqual(["sources/shop/pages/refunds.html"]);
  });
});

describe("a run whose lock another run has taken ends", () => {
  const losesLock =
    (cwd: string, status: number): Handler =>
    (_, response) => {
      rmSync(join(cwd, "sources/.errsmith/lock"));
      response.writeHead(status, { "content-type": "text/html" }).end(REFUNDS);
    };

  test("in the crawl", async () => {
    const cwd = folderWith({});
    const docs = await site({ ...PAGES, "/docs/refunds/errors": losesLock(cwd, 200) });
    await expect(discoverIn(cwd, docs)).rejects.toThrow(/another run has taken over/);
  });

  test("when the pages are fetched", async () => {
    const { cwd, docs } = await crawlOf({ "/": linksTo("/docs/refunds/errors"), "/docs/refunds/errors": REFUNDS });
    docs.pages["/docs/refunds/errors"] = losesLock(cwd, 404);
    await expect(discoverIn(cwd, docs, { write: true })).rejects.toThrow(/another run has taken over/);
  });
});

test("a provider that lists its hosts gets no pages of others", async () => {
  const docs = await site(PAGES);
  const services = { orders: { pages: [{ file: "pages/a.html", url: "https://docs.shop.example/a" }] } };
  const cwd = folderWith({
    "sources/shop/source.json": JSON.stringify({ hosts: ["docs.shop.example"], services }),
    "sources/shop/pages/a.html": ORDERS,
  });
  const { found } = await discoverIn(cwd, docs, { write: true, provider: "shop" });
  expect(found.added.map(({ state }) => state)).toEqual(["not-allowed", "not-allowed"]);
});

describe("a later run", () => {
  test("tells pages that came and pages that went", async () => {
    const { cwd, docs } = await crawlOf(PAGES, { write: true });
    delete docs.pages["/docs/refunds/errors"];
    docs.pages["/docs/orders/errors"] = linksTo("/docs/orders/v2/errors");
    docs.pages["/docs/orders/v2/errors"] = ORDERS;
    const { found, paths } = await discoverIn(cwd, docs);
    expect(paths).toEqual(["/docs/orders/v2/errors"]);
    expect(found.gone.map(({ url, state }) => [url.slice(docs.origin.length), state]).sort()).toEqual([
      ["/docs/orders/errors", "no-codes"],
      ["/docs/refunds/errors", "http-404"],
    ]);
  });

  test("finds a page that nothing links to any more where it was", async () => {
    const { cwd, docs } = await crawlOf(PAGES, { write: true });
    docs.pages["/"] = linksTo("/docs/about");
    const { found } = await discoverIn(cwd, docs);
    expect([found.found, found.gone, found.known.length]).toEqual([[], [], 2]);
  });

  test("sees no change when a site begins to prefer Markdown, and fetch goes on with the same form", async () => {
    let prefersMarkdown = false;
    const negotiated: Handler = ({ headers: { accept = "" } }, response) => {
      const isMarkdown = prefersMarkdown && accept.includes("text/markdown");
      const text = isMarkdown ? markdown(ROWS.slice(0, 6)) : ORDERS;
      response.setHeader("content-type", isMarkdown ? "text/markdown" : "text/html").end(text);
    };
    const { cwd, docs } = await crawlOf({ ...PAGES, "/docs/orders/errors": negotiated }, { write: true });
    prefersMarkdown = true;
    const { found } = await discoverIn(cwd, docs);
    expect([found.found, found.gone, found.known.length]).toEqual([[], [], 2]);
    expect((await refresh(cwd)).pages.filter(({ kind }) => kind === "suspect" || kind === "failed")).toEqual([]);
  });
});

test("the headers and the pace of a provider hold for the crawl", async () => {
  process.env.ERRSMITH_TEST_COOKIE = "session=0123456789abcdef";
  try {
    const docs = await site(PAGES);
    const requests = { concurrency: 1, delay: 1, headers: { Cookie: "ERRSMITH_TEST_COOKIE" } };
    const pages = [{ file: "pages/orders.html", url: `${docs.origin}/docs/orders/errors` }];
    const cwd = folderWith({
      "sources/shop/source.json": JSON.stringify({ requests, services: { orders: { pages } } }),
      "sources/shop/pages/orders.html": ORDERS,
    });
    const pauses: number[] = [];
    await discoverIn(cwd, docs, { sleep: async (ms) => pauses.push(ms) });
    expect(pauses.length).toBeGreaterThan(3);
    expect(docs.requests.every(({ headers }) => headers.cookie === "session=0123456789abcdef")).toBe(true);
    expect(JSON.stringify(tree(cwd))).not.toContain("0123456789abcdef");
    const other = await site(PAGES);
    const scope = [docs.origin, other.origin];
    await discoverIn(cwd, docs, { provider: "shop", scope });
    expect(other.requests.length).toBeGreaterThan(0);
    expect(other.requests.filter(({ headers }) => headers.cookie !== undefined)).toEqual([]);
  } finally {
    delete process.env.ERRSMITH_TEST_COOKIE;
  }
});

describe("the command", () => {
  test("prints what was found, what was left out and why, and what to do", async () => {
    const docs = await site({
      ...PAGES,
      "/": linksTo("/docs/orders/errors", "/app/errors", "/admin/errors", "/docs/about"),
      "/app/errors": '<!doctype html><html><body><div id="app"></div><script src="a.js"></script></body></html>',
      "/admin/errors": (_, response) => response.writeHead(401).end("no"),
    });
    const cwd = folderWith({});
    const { out, err, status } = await cli(cwd, "discover", docs.origin, ...LOOPBACK);
    expect(out).toBe(`found  site/orders  -  6 codes  ${docs.origin}/docs/orders/errors\n`);
    expect(err).toContain(`left out  rendered-by-script  ${docs.origin}/app/errors`);
    expect(err).toContain(`left out  http-401  ${docs.origin}/admin/errors`);
    expect(err).toContain("name a header under `requests` in source.json");
    expect(err).toMatch(/5 pages judged: 1 found, 0 known, 0 gone; left out: /);
    expect(err).toContain("The same command with --write adds what was found.");
    expect(status).toBe(0);
    const json = await cli(cwd, "discover", docs.origin, ...LOOPBACK, "--format", "json");
    expect(JSON.parse(json.out)).toMatchObject({ provider: "site", judged: 5, found: [{ codes: 6 }], gone: [] });
  });

  test.each([
    [["not-a-url"], 2, /needs an http\(s\) address/],
    [["https://user:secret@docs.shop.example"], 2, /needs an http\(s\) address/],
    [["https://docs.shop.example", "--scope", "file:///etc"], 2, /--scope/],
    [["https://docs.shop.example", "--provider", "../x"], 2, /the name of a provider/],
    [["https://docs.shop.example", "--max-pages", "0"], 2, /--max-pages 0/],
    [["http://127.0.0.1:9/"], 1, /0 found/],
  ])("%j ends with %i", async (args, status, message) => {
    const result = await cli(folderWith({}), "discover", ...args);
    expect(result.status).toBe(status);
    expect(result.err).toMatch(message);
    expect(result.err).not.toContain("secret");
  });
});
