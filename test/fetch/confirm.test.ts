import { describe, expect, test } from "vitest";
import { cli, folderWith, tree } from "../cli/run-in-folder.ts";
import { type Handler, html, manifest, markdown, refresh, ROWS, site } from "./server.ts";

const GOOD = markdown(ROWS);
const MORE = markdown([...ROWS, ["LimitExceeded.Refunds", "Too many refunds."]]);
const OTHER = markdown([...ROWS, ["LimitExceeded.Carts", "Too many carts."]]);
const PAGE = "sources/shop/pages/a.md";
const SNAPSHOT = "sources/.errsmith/snapshots/shop/pages/a.md";

/** Serves these pages in turn, the last one for ever. */
const inTurn =
  (...pages: readonly (string | Handler)[]): Handler =>
  (request, response, count) => {
    const page = pages[Math.min(count, pages.length) - 1];
    if (typeof page === "function") page(request, response, count);
    else response.setHeader("content-type", page?.startsWith("<") ? "text/html" : "text/markdown").end(page);
  };

describe("with `confirm`, a change that a second fetch", () => {
  const unavailable: Handler = (_, response) => response.writeHead(503).end();
  test.each<[shows: string, second: string | Handler, taken: string, notes: RegExp]>([
    ["shows as well is taken", MORE, MORE, /^\+1 code$/],
    ["does not show is not taken", GOOD, GOOD, /a second fetch showed: the last copy$/],
    ["shows otherwise is not taken", OTHER, GOOD, /a second fetch showed: another change$/],
    ["answers with a login page is not taken", "<title>Sign in</title>", GOOD, /showed: a login page: all 10 codes/],
    ["cannot see is not taken", unavailable, GOOD, /showed: HTTP 503$/],
  ])("%s", async (_, second, taken, notes) => {
    const docs = await site({ "/a.md": inTurn(GOOD, MORE, second), "/b.md": GOOD });
    const folder = folderWith({
      "errsmith.config.json": '{ "confirm": 180 }',
      "sources/shop/source.json": manifest(docs, { a: "/a.md", b: "/b.md" }),
    });
    // A new page is no change.
    const first = await refresh(folder);
    expect(first.pages.map(({ kind }) => kind)).toEqual(["new", "new"]);
    expect(first.pauses).toEqual([]);
    const { pages, pauses } = await refresh(folder, { retries: 0 });
    expect(pages[0]).toMatchObject(
      taken === MORE ? { kind: "changed" } : { kind: "suspect", state: "unconfirmed", needs: "retry" },
    );
    expect(pages[0]?.notes.join()).toMatch(notes);
    expect(pages[1]).toMatchObject({ kind: "same" });
    expect(tree(folder)[PAGE]).toBe(taken);
    expect(SNAPSHOT in tree(folder)).toBe(taken === GOOD);
    expect(pauses).toHaveLength(1);
    expect(pauses[0]).toBeGreaterThan(170_000);
    expect(docs.requests.at(-1)?.headers).not.toHaveProperty("if-none-match");
  });

  test("is not asked for a page that --accept names", async () => {
    const docs = await site({ "/a.md": inTurn(GOOD, MORE, GOOD) });
    const folder = folderWith({
      "errsmith.config.json": '{ "confirm": 180 }',
      "sources/shop/source.json": manifest(docs, { a: "/a.md" }),
    });
    await refresh(folder);
    expect((await refresh(folder, { accept: [PAGE] })).pages).toMatchObject([{ kind: "changed" }]);
  });
});

describe("errsmith validate", () => {
  const args = ["validate", "--allow-address", "127.0.0.1", "--allow-http"];
  const nonce = (value: string): string => html(ROWS, `<script nonce="${value}">var t="${value}"</script>`);

  test("finds pages that differ between two fetches in a row, and writes nothing", async () => {
    const docs = await site({
      "/a.md": inTurn(GOOD, MORE),
      "/b.html": inTurn(nonce("1"), nonce("2")),
      "/c.md": inTurn(`${GOOD}\nVisits: 1\n`, `${GOOD}\nVisits: 2\n`),
      "/d.md": "<title>Sign in</title>",
    });
    const paths = { a: "/a.md", b: "/b.html", c: "/c.md", d: "/d.md", e: "/e.md" };
    const folder = folderWith({ "sources/shop/source.json": manifest(docs, paths) });
    const before = tree(folder);
    expect(await cli(folder, ...args)).toEqual({
      status: 1,
      err: "",
      out: expect.stringMatching(
        /^unstable +\S+a\.md +\+1 code\nstable +\S+b\.html\nunstable +\S+c\.md +text outside the error codes\nfailed +\S+d\.md +login +a login page: no error codes found\nfailed +\S+e\.md +http-404 +HTTP 404\n$/,
      ),
    });
    expect(tree(folder)).toEqual(before);
    docs.pages["/a.md"] = GOOD;
    expect(JSON.parse((await cli(folder, ...args, "shop", "--format", "json")).out)).toMatchObject({
      pages: [{ file: PAGE, service: "shop/a", kind: "stable", notes: [] }, {}, {}, {}, {}],
    });
  });

  test("exits with 0 if all pages are stable, and with 2 for an unknown provider", async () => {
    const docs = await site({ "/a.md": GOOD });
    const folder = folderWith({ "sources/shop/source.json": manifest(docs, { a: "/a.md" }) });
    expect(await cli(folder, ...args)).toMatchObject({ status: 0 });
    expect(await cli(folder, ...args, "nobody")).toMatchObject({ status: 2 });
  });
});
