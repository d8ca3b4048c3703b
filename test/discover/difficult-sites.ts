import type { Handler } from "../fetch/server.ts";
import { all, anchors, type Docs, type FamilySite, htmlOf, markdownOf, pathsOf, typed } from "./site-docs.ts";
import { htmlErrors, markdownErrors, OTHERS, page, type Row, rowsOf, things } from "./site-pages.ts";

const SHELL =
  '<!doctype html><html><head><title>Shop</title></head><body><div id="app"></div><script src="/app.js"></script></body></html>';

/** Scripts fill all pages; all but one have a Markdown form. */
export function shellSite(docs: Docs): FamilySite {
  const [first] = docs.errors;
  const hidden = first?.path ?? "";
  const { [`${hidden}.md`]: _, ...markdown } = markdownOf(docs);
  const { [hidden]: __, ...errors } = all(docs, "markdown");
  const map = (origin: string): string =>
    `<urlset>${pathsOf(docs)
      .map((path) => `<url><loc>${origin}${path}</loc></url>`)
      .join("")}</urlset>`;
  return {
    name: "rendered by script",
    pages: (origin) => ({
      "/": SHELL,
      ...Object.fromEntries(pathsOf(docs).map((path) => [path, SHELL])),
      "/sitemap.xml": typed("text/xml", map(origin)),
      ...markdown,
    }),
    errors,
    states: { [hidden]: "rendered-by-script" },
  };
}

/** Every second Markdown form has lost rows. */
export function lostRowsSite(docs: Docs): FamilySite {
  const nav = anchors([...pathsOf(docs), ...docs.errors.map(({ path }) => `${path}.md`)]);
  const isBroken = (at: number): boolean => at % 2 === 0;
  const markdown = docs.errors.map(({ path, title, rows }, at) => [
    `${path}.md`,
    markdownErrors(title, isBroken(at) ? rows.slice(0, -1) : rows, 0),
  ]);
  return {
    name: "twins with lost rows",
    pages: () => ({
      "/": page("Docs", nav),
      ...htmlOf({ ...docs, errors: docs.errors.map((error) => ({ ...error, form: 0 })) }, nav),
      ...Object.fromEntries(markdown),
    }),
    errors: Object.fromEntries(docs.errors.map(({ path }, at) => [path, isBroken(at) ? "html" : "markdown"])),
  };
}

/** The HTML is for browsers only; the Markdown that llms.txt names is for everybody. */
export function forbiddenSite(docs: Docs): FamilySite {
  const html = Object.fromEntries(pathsOf(docs).map((path) => [path, typed("text/html", "<p>Forbidden</p>", 403)]));
  return {
    name: "403 for plain clients",
    pages: () => ({
      "/": page("Docs", anchors(pathsOf(docs))),
      ...html,
      "/llms.txt": docs.errors.map(({ path }) => `- [x](${path}.md)\n`).join(""),
      ...markdownOf(docs),
    }),
    errors: all(docs, "markdown", ".md"),
    states: { [docs.others[0]?.path ?? ""]: "http-403" },
  };
}

/** Half of the other pages want a login. */
export function loginSite(docs: Docs): FamilySite {
  const nav = anchors([...pathsOf(docs), "/docs/internal/errors"]);
  const toLogin: Handler = (_, response) => response.writeHead(302, { location: "/login" }).end();
  return {
    name: "login wall",
    pages: () => ({
      "/": page("Docs", nav),
      ...htmlOf(docs, nav),
      "/docs/internal/errors": toLogin,
      "/login": page("Sign in", '<form><input type="password" name="p"></form>'),
    }),
    errors: all(docs, "html"),
    states: { "/login": "login" },
  };
}

/** Each page comes in pieces. */
export function slowSite(docs: Docs): FamilySite {
  const slow =
    (text: string): Handler =>
    (_, response) => {
      response.writeHead(200, { "content-type": "text/html" }).write(text.slice(0, 100));
      setTimeout(() => response.end(text.slice(100)), 20);
    };
  const nav = anchors(pathsOf(docs));
  return {
    name: "slow",
    pages: () => ({
      "/": page("Docs", nav),
      ...Object.fromEntries(Object.entries(htmlOf(docs)).map(([path, text]) => [path, slow(text)])),
    }),
    errors: all(docs, "html"),
  };
}

/** A page for each code, and a list of them. */
export function codePagesSite(size: number): FamilySite {
  const rows = things(size).flatMap((thing) => rowsOf(thing, 3, 5));
  const path = ([code]: Row): string => `/docs/errors/${code}`;
  const detail = (row: Row): string =>
    page(
      `Error ${row[0]}`,
      `<h2>Error ${row[0]}</h2>${htmlErrors([[row[0], `${row[1]} The request was not carried out. Look at its parameters.`, row[2]]], 0)}`,
    );
  return {
    name: "a page a code",
    pages: () => ({
      "/": page("Docs", anchors(["/docs/errors/", ...OTHERS.map((other) => `/docs/${other.path}`)])),
      "/docs/errors/": page("Error codes", `${htmlErrors(rows, 0)}${anchors(rows.map(path))}`),
      ...Object.fromEntries(rows.map((row) => [path(row), detail(row)])),
      ...Object.fromEntries(OTHERS.map((other) => [`/docs/${other.path}`, page(other.title, other.content)])),
    }),
    errors: Object.fromEntries(["/docs/errors/", ...rows.map(path)].map((one) => [one, "html" as const])),
  };
}

/** The codes are behind the page, as JSON. */
export function endpointSite(docs: Docs): FamilySite {
  const api = (path: string): string => `/docs/data${path.slice("/docs".length)}.json`;
  const toJson = (rows: readonly Row[]): string =>
    JSON.stringify({ data: rows.map(([code, message, httpStatus]) => ({ code, message, httpStatus })) });
  return {
    name: "JSON endpoint",
    pages: () => ({
      "/": page("Docs", anchors(pathsOf(docs))),
      ...htmlOf({ ...docs, errors: [] }),
      ...Object.fromEntries(
        docs.errors.map(({ path, title }) => [
          path,
          page(title, `<div data-source="${api(path)}">The list is loading.</div>`),
        ]),
      ),
      ...Object.fromEntries(docs.errors.map(({ path, rows }) => [api(path), typed("application/json", toJson(rows))])),
    }),
    errors: Object.fromEntries(docs.errors.map(({ path }) => [api(path), "json" as const])),
  };
}

/** The pages are JSON with HTML in it, and name each other in that HTML. */
export function jsonHtmlSite(docs: Docs): FamilySite {
  const nav = anchors(pathsOf(docs).map((path) => `${path}.json`));
  const wrapped = (title: string, content: string): Handler =>
    typed("application/json", JSON.stringify({ title, content: `<h1>${title}</h1>${content}${nav}` }));
  const [first] = docs.others;
  return {
    name: "HTML in JSON",
    start: "/docs/",
    pages: () => ({
      "/docs/": page("Docs", anchors([`${first?.path}.json`])),
      ...Object.fromEntries(
        docs.errors.map(({ path, title, rows, form }) => [`${path}.json`, wrapped(title, htmlErrors(rows, form))]),
      ),
      ...Object.fromEntries(docs.others.map(({ path, title, content }) => [`${path}.json`, wrapped(title, content)])),
    }),
    errors: all(docs, "json", ".json"),
  };
}

/** The links have the old addresses; some lead out of the scope. */
export function redirectSite(docs: Docs): FamilySite {
  const to =
    (location: string): Handler =>
    (_, response) =>
      response.writeHead(301, { location }).end();
  const old = (path: string): string => path.replace("/docs/", "/docs/old/");
  return {
    name: "redirecting",
    start: "/docs/",
    pages: () => ({
      "/docs/": page("Docs", anchors([...pathsOf(docs).map(old), "/docs/away", "/docs/out"])),
      ...Object.fromEntries(pathsOf(docs).map((path) => [old(path), to(path)])),
      ...htmlOf(docs),
      "/docs/away": to("http://other.invalid/errors"),
      "/docs/out": to("/blog/errors"),
      "/blog/errors": page("Errors", htmlErrors(rowsOf("order", 0, 5), 0)),
    }),
    errors: all(docs, "html"),
    states: { "/docs/away": "not-allowed", "/docs/out": "not-allowed" },
  };
}

/** Each page in two languages, which name each other. */
export function languagesSite(docs: Docs): FamilySite {
  const chinese = (path: string): string => path.replace("/docs/", "/docs/zh/");
  const both = (path: string): string =>
    `<link rel="alternate" hreflang="en" href="${path}"><link rel="alternate" hreflang="zh-CN" href="${chinese(path)}">`;
  const translated = docs.errors.map(({ path, rows }) => [
    chinese(path),
    page(
      "错误码",
      htmlErrors(
        rows.map(([code, , status]) => [code, `请求失败，错误码为 ${code}，请检查参数后重试。`, status]),
        0,
      ),
      both(path),
    ),
  ]);
  return {
    name: "languages",
    pages: () => ({
      "/": page("Docs", anchors(pathsOf(docs))),
      ...htmlOf(docs, "", both),
      ...Object.fromEntries(translated),
    }),
    errors: {
      ...all(docs, "html"),
      ...Object.fromEntries(docs.errors.map(({ path }) => [chinese(path), "html" as const])),
    },
  };
}

/** The same pages at a second address, and guides that repeat a few codes. */
export function mirrorSite(docs: Docs): FamilySite {
  const again = docs.errors.map(({ path, title, rows, form }) => [
    `/docs/archive${path.slice("/docs".length)}`,
    page(title, htmlErrors(rows, form)),
  ]);
  const guides = docs.errors.map(({ path, rows }) => [
    `${path}-guide`,
    page(
      "Your first call",
      `<p>These can go wrong:</p>${htmlErrors(
        rows.slice(0, 2).map(([code, text, status]) => [code, text.slice(0, 30), status]),
        0,
      )}`,
    ),
  ]);
  const others = Object.fromEntries([...again, ...guides]) as Record<string, string>;
  return {
    name: "mirrors",
    pages: () => ({
      "/": page("Docs", anchors([...pathsOf(docs), ...Object.keys(others)])),
      ...htmlOf(docs),
      ...others,
    }),
    errors: all(docs, "html"),
  };
}
