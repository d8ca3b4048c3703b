import { describe, expect, test } from "vitest";
import { validate } from "../../src/commands/fetch/validate.ts";
import type { PagesLock } from "../../src/model/project.ts";
import { folderWith, tree } from "../cli/run-in-folder.ts";
import { NEEDS_CHROMIUM, WITHOUT_CHROMIUM } from "./render/chromium.ts";
import { shell, showing } from "./render/rendering.ts";
import { html, refresh, ROWS, site } from "./server.ts";

const tableOf = (rows: Parameters<typeof html>[0]): string => /<table>[^]*<\/table>/.exec(html(rows))?.[0] ?? "";
const SHOP = { providers: ["shop"] };

function lockOf(folder: string): PagesLock[string] | undefined {
  const { pages } = JSON.parse(tree(folder)["sources/shop/pages.lock.json"] ?? "{}") as { pages?: PagesLock };
  return Object.values(pages ?? {})[0];
}

describe.skipIf(WITHOUT_CHROMIUM)(`fetch renders pages in a browser${NEEDS_CHROMIUM}`, () => {
  test("a shell that is added is rendered, the lock states it, and later fetches render it at once", async () => {
    const page = shell(
      `fetch("/data.json").then((r) => r.text()).then((t) => document.body.insertAdjacentHTML("beforeend", t))`,
    );
    const docs = await site({
      "/errors": (_request, response) =>
        response.setHeader("etag", '"1"').setHeader("content-type", "text/html").end(page),
      "/data.json": tableOf(ROWS),
    });
    const folder = folderWith({});
    const added = await refresh(folder, { ...SHOP, add: { url: `${docs.origin}/errors`, locale: "en" } });
    expect(added.pages).toMatchObject([{ kind: "new", notes: ["10 codes"] }]);
    expect(lockOf(folder)).toMatchObject({ url: `${docs.origin}/errors`, render: "browser", fetches: 1 });
    expect(lockOf(folder)).not.toHaveProperty("etag");
    expect(tree(folder)["sources/shop/pages/errors.en.html"]).toContain("<td>UnsupportedOperation.Refund</td>");
    const before = docs.requests.length;
    expect((await refresh(folder)).pages).toMatchObject([{ kind: "same" }]);
    const later = docs.requests.slice(before);
    expect(later.map(({ url }) => url)).toEqual(["/errors", "/data.json"]);
    expect(later[0]?.headers).not.toHaveProperty("if-none-match");
    expect(lockOf(folder)).toMatchObject({ render: "browser", fetches: 2 });

    // The guard works as for other pages.
    docs.pages["/data.json"] = tableOf(ROWS.slice(0, 3));
    expect((await refresh(folder)).pages).toMatchObject([{ kind: "suspect", state: "shrunk" }]);
    delete docs.pages["/data.json"];
    expect((await refresh(folder)).pages).toMatchObject([
      { kind: "suspect", state: "no-codes", notes: ["all 10 codes are missing", `HTTP 404 of ${docs.host}`] },
    ]);
    docs.pages["/data.json"] = tableOf(ROWS.slice(1));
    expect((await refresh(folder)).pages).toMatchObject([{ kind: "changed", notes: ["-1 code"] }]);
    // A shell that cannot be rendered is not stored in place of the page.
    expect(tree(folder)["sources/shop/pages/errors.en.html"]).not.toContain("AuthFailure");
  });

  test("pages whose shells have nothing in common with others end alone, and validate renders too", async () => {
    const docs = await site({
      "/a.html": shell(showing(tableOf(ROWS))),
      "/b.html": shell(`for (;;);`),
      "/c.html": html(ROWS),
    });
    const page = (name: string, render?: string) => ({
      [name]: {
        pages: [
          { file: `pages/${name}.html`, locale: "en", url: `${docs.origin}/${name}.html`, ...(render && { render }) },
        ],
      },
    });
    const services = { ...page("a"), ...page("b", "browser"), ...page("c", "browser") };
    const folder = folderWith({ "sources/shop/source.json": JSON.stringify({ services }) });
    const { pages } = await refresh(folder, { timeout: 20 });
    expect(pages).toMatchObject([{ kind: "new" }, { kind: "failed", state: "slow" }, { kind: "new" }]);
    const validated = await validate({ cwd: folder, allowHttp: true, allowAddresses: ["127.0.0.1"], timeout: 20 });
    expect(validated.pages.map(({ kind }) => kind)).toEqual(["stable", "failed", "stable"]);
  });
});
