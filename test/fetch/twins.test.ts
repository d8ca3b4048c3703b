import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { PagesLock } from "../../src/model/project.ts";
import { folderWith, tree } from "../cli/run-in-folder.ts";
import { type Handler, html, markdown, refresh, ROWS, type Site, site } from "./server.ts";

const HTML = html(ROWS);
const GOOD = markdown(ROWS);
/** What a site generator leaves of a table. */
const NO_TABLE = "# Error codes\n\n[TABLE]\n\n`InternalError` is an error code.\n";

/** Adds a page, and returns its line and what is stored. */
async function add(docs: Site, path: string) {
  const folder = folderWith({});
  const { pages, pauses } = await refresh(folder, {
    providers: ["shop"],
    add: { url: docs.origin + path, locale: "en" },
  });
  return { folder, page: pages[0], pauses, ...stored(folder) };
}

function stored(folder: string) {
  const files = tree(folder);
  const lock = (JSON.parse(files["sources/shop/pages.lock.json"] ?? '{"pages":{}}') as { pages: PagesLock }).pages;
  const [[name = "", state] = []] = Object.entries(lock);
  return { files, lock, name, state, text: files[`sources/shop/${name}`] };
}

/** A server that asks what is wanted. With equal weights it prefers the first one. */
function negotiated(
  forms: { readonly markdown: string; readonly html: string },
  prefers: "markdown" | "html",
): Handler {
  return ({ headers: { accept = "" } }, response) => {
    const both = accept.includes("text/markdown") && accept.includes("text/html");
    const form = both ? prefers : accept.includes("text/markdown") ? "markdown" : "html";
    response.setHeader("content-type", `text/${form}`).end(forms[form]);
  };
}

describe("a page that is added", () => {
  const places: [name: string, url: string, pages: Site["pages"], twin: string][] = [
    ["beside the page", "/docs/errors", { "/docs/errors": HTML, "/docs/errors.md": GOOD }, "/docs/errors.md"],
    [
      "in place of .html",
      "/docs/errors.html",
      { "/docs/errors.html": HTML, "/docs/errors.md": GOOD },
      "/docs/errors.md",
    ],
    [
      "after .html",
      "/docs/errors.html",
      { "/docs/errors.html": HTML, "/docs/errors.html.md": GOOD },
      "/docs/errors.html.md",
    ],
    ["as .md.txt", "/docs/errors", { "/docs/errors": HTML, "/docs/errors.md.txt": GOOD }, "/docs/errors.md.txt"],
    ["in a folder", "/docs/errors/", { "/docs/errors/": HTML, "/docs/errors/index.md": GOOD }, "/docs/errors/index.md"],
    [
      "in llms.txt",
      "/docs/errors",
      {
        "/docs/errors": HTML,
        "/llms.txt": "# Shop\n\n- [Errors](/docs/errors/index.md): codes\n",
        "/docs/errors/index.md": GOOD,
      },
      "/docs/errors/index.md",
    ],
    ["on request", "/errors", { "/errors": negotiated({ markdown: GOOD, html: HTML }, "html") }, "/errors"],
    ["by default", "/errors", { "/errors": negotiated({ markdown: GOOD, html: HTML }, "markdown") }, "/errors"],
    [
      "where scripts fill the page",
      "/errors",
      {
        "/errors": '<!doctype html><html><body><div id="app"></div><script src="a.js"></script></body></html>',
        "/errors.md": GOOD,
      },
      "/errors.md",
    ],
  ];

  test.each(places)("is its Markdown form: %s", async (_, url, pages, twin) => {
    const docs = await site(pages);
    const { folder, page, name, state, text, files } = await add(docs, url);
    expect(page).toMatchObject({ kind: "new", file: "sources/shop/pages/errors.en.md" });
    expect([name, text]).toEqual(["pages/errors.en.md", GOOD]);
    expect(state?.twin).toEqual({ url: docs.origin + twin, used: true });
    expect(JSON.parse(files["sources/shop/source.json"] ?? "")).toMatchObject({
      services: { errors: { pages: [{ file: "pages/errors.en.md", url: docs.origin + url }] } },
    });
    expect(Object.keys(files).filter((path) => path.includes(".errsmith"))).toEqual([]);
    const asked = docs.requests.length;
    expect((await refresh(folder)).pages).toMatchObject([{ kind: "same", notes: [] }]);
    expect(docs.requests.slice(asked).map((request) => request.url)).toEqual([twin]);
    expect(docs.requests.at(-1)?.headers.accept).toMatch(/^text\/markdown, text\/plain/);
  });

  const worse: [name: string, twin: string, note: RegExp][] = [
    ["codes", NO_TABLE, /lacks 9 of 10 codes \(AuthFailure\.TokenExpired, .*, …\)$/],
    ["a row", markdown(ROWS.slice(1)), /lacks 1 of 10 codes \(AuthFailure\.TokenExpired\)$/],
    ["texts", markdown(ROWS.map(([code]) => [code, ""])), /lacks 10 of its texts$/],
    ["parts of texts", markdown(ROWS.map(([code, text]) => [code, text.slice(0, 12)])), /lacks parts of the texts$/],
  ];

  test.each(worse)("stays HTML if its Markdown form has lost %s", async (_, twin, note) => {
    const docs = await site({ "/errors.html": HTML, "/errors.md": twin });
    const { folder, page, name, state, text } = await add(docs, "/errors.html");
    expect(page).toMatchObject({ kind: "new", notes: ["10 codes", expect.stringMatching(note)] });
    expect([name, text, state?.twin]).toEqual([
      "pages/errors.en.html",
      HTML,
      { url: `${docs.origin}/errors.md`, used: false },
    ]);
    // A server that begins to prefer Markdown is still asked for HTML.
    docs.pages["/errors.html"] = negotiated({ markdown: twin, html: HTML }, "markdown");
    expect((await refresh(folder)).pages).toMatchObject([{ kind: "same" }]);
    expect(docs.requests.at(-1)).toMatchObject({ url: "/errors.html" });
  });

  test("stays HTML if its Markdown form has lost a column", async () => {
    const wide = (columns: number): string =>
      ROWS.map(
        ([code, text]) =>
          `<tr>${[code, text, `Change it: ${text}`]
            .slice(0, columns)
            .map((cell) => `<td>${cell}</td>`)
            .join("")}</tr>`,
      ).join("\n");
    const page = `<!doctype html><html><body><table><tr><th>Error code</th><th>Description</th><th>Solution</th></tr>${wide(3)}</table></body></html>`;
    const docs = await site({ "/errors": page, "/errors.md": GOOD });
    expect(await add(docs, "/errors")).toMatchObject({
      page: { notes: ["10 codes", expect.stringMatching(/lacks columns$/)] },
      name: "pages/errors.en.html",
    });
  });

  test("stays HTML if neither form has all codes", async () => {
    const docs = await site({ "/errors": html(ROWS.slice(1)), "/errors.md": markdown(ROWS.slice(0, 9)) });
    expect(await add(docs, "/errors")).toMatchObject({
      name: "pages/errors.en.html",
      state: { twin: { used: false } },
    });
  });

  const none: [name: string, url: string, pages: Site["pages"]][] = [
    ["without another form", "/errors", { "/errors": HTML }],
    [
      "of a site that answers everything",
      "/errors",
      { "/errors": HTML, "/errors.md": HTML, "/errors.md.txt": "Welcome.\n" },
    ],
    ["with a query", "/errors?id=5", { "/errors?id=5": HTML, "/errors.md": GOOD }],
    [
      "whose llms.txt names another site",
      "/errors",
      {
        "/errors": HTML,
        "/llms.txt": "- [Errors](https://other.example/errors.md)\n- [Errors](//127.0.0.1:1/errors.md)\n",
      },
    ],
    [
      "whose Markdown form fails",
      "/errors",
      { "/errors": HTML, "/errors.md": (_, response) => void response.writeHead(503).end() },
    ],
    [
      "whose Markdown form robots.txt forbids",
      "/errors",
      {
        "/errors": HTML,
        "/errors.md": GOOD,
        "/robots.txt": (_, response) => void response.end("User-agent: *\nDisallow: /*.md"),
      },
    ],
  ];

  test.each(none)("stays as it is: a page %s", async (_, url, pages) => {
    const docs = await site(pages);
    const { page, name, state, text, pauses } = await add(docs, url);
    expect(page).toMatchObject({ kind: "new", notes: ["10 codes"] });
    expect([name, text, state?.twin, pauses]).toEqual(["pages/errors.en.html", HTML, undefined, []]);
  });

  test("is not searched for another form if its address names one", async () => {
    const docs = await site({ "/errors.md": GOOD });
    expect((await add(docs, "/errors.md")).state?.twin).toBeUndefined();
    expect(docs.requests.map(({ url }) => url)).toEqual(["/errors.md"]);
  });
});

describe("a page with two forms", () => {
  const twinned = async (page: string | Handler, twin: string) => {
    const docs = await site({ "/errors": page, "/errors.md": twin });
    return { docs, ...(await add(docs, "/errors")) };
  };
  /** Fetches up to the next comparison. */
  const nine = async (folder: string): Promise<void> => {
    for (let i = 0; i < 9; i += 1) expect((await refresh(folder)).pages).toMatchObject([{ kind: "same" }]);
  };

  test("is compared every tenth fetch, and uses the form that has more", async () => {
    const { docs, folder } = await twinned(HTML, GOOD);
    const short = markdown(ROWS.slice(1));
    docs.pages["/errors.md"] = short;
    expect((await refresh(folder)).pages).toMatchObject([{ kind: "changed", notes: ["-1 code"] }]);
    for (let i = 0; i < 8; i += 1) await refresh(folder);
    expect(stored(folder).text).toBe(short);
    expect((await refresh(folder)).pages).toMatchObject([
      { kind: "changed", notes: ["+1 code", expect.stringMatching(/now the HTML form; .* lacks 1 of 10 codes/)] },
    ]);
    expect(stored(folder)).toMatchObject({ text: HTML, state: { twin: { used: false }, fetches: 11 } });
    docs.pages["/errors.md"] = markdown([...ROWS, ["LimitExceeded.Refunds", "Too many refunds."]]);
    await nine(folder);
    expect((await refresh(folder)).pages).toMatchObject([
      { kind: "changed", notes: ["+1 code", expect.stringMatching(/now the Markdown form/)] },
    ]);
    expect(stored(folder).state?.twin).toEqual({ url: `${docs.origin}/errors.md`, used: true });
  });

  test("keeps its form if both have the same, or if the other one fails", async () => {
    const { docs, folder } = await twinned(HTML, GOOD);
    await nine(folder);
    docs.requests.length = 0;
    expect((await refresh(folder)).pages).toMatchObject([{ kind: "same", notes: [] }]);
    expect(docs.requests.map(({ url }) => url)).toEqual(["/errors.md", "/errors"]);
    await nine(folder);
    delete docs.pages["/errors"];
    expect((await refresh(folder)).pages).toMatchObject([{ kind: "same", notes: [] }]);
    expect(stored(folder).state).toMatchObject({ twin: { used: true }, fetches: 21 });
  });

  test("is compared when its form looks wrong", async () => {
    const { docs, folder } = await twinned(HTML, GOOD);
    docs.pages["/errors.md"] = NO_TABLE;
    expect((await refresh(folder)).pages).toMatchObject([{ kind: "suspect", state: "shrunk" }]);
    expect((await refresh(folder)).pages).toMatchObject([
      { kind: "changed", notes: expect.arrayContaining([expect.stringMatching(/now the HTML form/)]) },
    ]);
    expect(stored(folder)).toMatchObject({ text: HTML, state: { twin: { used: false } } });
  });

  test("is HTML again if its Markdown form is gone", async () => {
    const { docs, folder } = await twinned(HTML, GOOD);
    delete docs.pages["/errors.md"];
    expect((await refresh(folder)).pages).toMatchObject([
      { kind: "changed", notes: expect.arrayContaining([expect.stringMatching(/Markdown form .* is gone: HTTP 404/)]) },
    ]);
    expect(stored(folder)).toMatchObject({ text: HTML, name: "pages/errors.en.md" });
    expect(stored(folder).state?.twin).toBeUndefined();
    expect((await refresh(folder)).pages).toMatchObject([{ kind: "same" }]);
  });

  test.each(["http://127.0.0.1:1/errors.md", "file:///etc/passwd", "x"])(
    "is asked for at its own address if the lock names %s",
    async (url) => {
      const { docs, files, folder } = await twinned(HTML, GOOD);
      const lock = files["sources/shop/pages.lock.json"] ?? "";
      writeFileSync(
        join(folder, "sources/shop/pages.lock.json"),
        lock.replace(`"url": "${docs.origin}/errors.md"`, `"url": "${url}"`),
      );
      const asked = docs.requests.length;
      expect((await refresh(folder)).pages).toMatchObject([{ kind: "changed" }]);
      expect(docs.requests.slice(asked).map((request) => request.url)).toEqual(["/errors"]);
    },
  );

  test("is another page if its address changes", async () => {
    const { docs, folder, files } = await twinned(HTML, GOOD);
    const moved = folderWith({
      "sources/shop/source.json": (files["sources/shop/source.json"] ?? "").replace('/errors"', '/moved"'),
      "sources/shop/pages.lock.json": files["sources/shop/pages.lock.json"] ?? "",
    });
    docs.pages["/moved"] = HTML;
    expect(folder).not.toBe(moved);
    expect((await refresh(moved)).pages).toMatchObject([{ kind: "new" }]);
    expect(docs.requests.at(-1)).toMatchObject({ url: "/moved" });
    expect(stored(moved).state?.twin).toBeUndefined();
  });
});

test("a page that scripts fill is taken, and a new build of its site is no change", async () => {
  const data = (build: string, text: string): string =>
    `<!doctype html><html><body><div id="app"></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify(
      {
        props: { pageProps: { user: { csrf: build }, doc: { content: text } } },
        buildId: build,
      },
    ).replaceAll("<", "\\u003c")}</script><script src="a.js"></script></body></html>`;
  const [first, ...others] = ROWS;
  const docs = await site({ "/errors": data("a", html([first])) });
  const { folder, page } = await add(docs, "/errors");
  expect(page).toMatchObject({ kind: "new", notes: ["1 code"] });
  docs.pages["/errors"] = data("b", html([first]));
  expect((await refresh(folder)).pages).toMatchObject([{ kind: "same" }]);
  docs.pages["/errors"] = data("b", html([first, ...others]));
  expect((await refresh(folder)).pages).toMatchObject([{ kind: "changed", notes: ["+9 codes"] }]);
});
