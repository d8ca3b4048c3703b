import { expect, test } from "vitest";
import { cli, folderWith, tree } from "../cli/run-in-folder.ts";
import { html, manifest, refresh, ROWS, site } from "./server.ts";

// The environment of these tests names a browser that does not exist.
const SHELL = '<!doctype html><html><body><div id="app"></div><script src="app.js"></script></body></html>';
const HINT = "ERRSMITH_CHROMIUM is not the absolute path of a program";

/** A project with one page, and what `source.json` says about it. */
async function project(page: string, render?: string) {
  const docs = await site({ "/errors.html": page });
  const source = JSON.parse(manifest(docs, { orders: "/errors.html" })) as {
    services: { orders: { pages: Record<string, unknown>[] } };
  };
  if (render !== undefined) Object.assign(source.services.orders.pages[0] ?? {}, { render });
  return { docs, folder: folderWith({ "sources/shop/source.json": JSON.stringify(source) }) };
}

test("a page that is to be rendered needs a person if there is no browser, and keeps its copy", async () => {
  const { folder } = await project(html(ROWS), "browser");
  const { pages } = await refresh(folder);
  expect(pages).toMatchObject([{ kind: "failed", state: "no-browser", needs: "person", notes: [HINT] }]);
  expect(Object.keys(tree(folder))).toEqual(["sources/shop/source.json"]);
});

test("a page that scripts fill is suspicious, with what is missing to render it", async () => {
  const { docs, folder } = await project(SHELL);
  const { status, err } = await cli(folder, "fetch", "--allow-http", "--allow-address", "127.0.0.1");
  expect(status).toBe(5);
  expect(err).toContain(`rendered-by-script  a page that is rendered by scripts: no error codes found; ${HINT}`);
  // What the server sent, not what a browser made of it.
  expect(tree(folder)["sources/.errsmith/snapshots/shop/pages/errors.html"]).toBe(SHELL);
  expect(docs.requests.length).toBeLessThanOrEqual(2);
});

test("a page is not rendered if source.json says so", async () => {
  const { docs, folder } = await project(SHELL, "none");
  const { pages } = await refresh(folder);
  expect(pages).toMatchObject([
    { state: "rendered-by-script", notes: ["a page that is rendered by scripts: no error codes found"] },
  ]);
  expect(docs.requests).toHaveLength(1);
});

test("a value of render that does not exist is an error of source.json", async () => {
  const { folder } = await project(SHELL, "always");
  const { problems } = await refresh(folder);
  expect(problems.map(({ text }) => text).join()).toMatch(/browser.*none/);
});
