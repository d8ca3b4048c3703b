import { describe, expect, test } from "vitest";
import { findStates } from "../../src/2-parse/html/find-state.ts";
import { extract } from "../../src/commands/extract.ts";

const ROWS = [
  ["AuthFailure.TokenExpired", "The token has expired."],
  ["FailedOperation.OrderClosed", "The order is closed and cannot be changed."],
  ["InternalError", "Something broke on our side."],
  ["InvalidParameter.Currency", "The currency is not supported."],
  ["LimitExceeded.Orders", "There are too many open orders."],
] as const;
const CODES = ROWS.map(([code]) => code);
const HTML =
  "<h1>Error codes</h1><table><tr><th>Error code</th><th>Description</th></tr>" +
  `${ROWS.map(([code, text]) => `<tr><td>${code}</td><td>${text}</td></tr>`).join("")}</table>`;
const MARKDOWN = `# Error codes\n\n| Error code | Description |\n| --- | --- |\n${ROWS.map(([code, text]) => `| ${code} | ${text} |\n`).join("")}`;

/** What frameworks write into a page: JSON without tags. */
const json = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");
const shell = (script: string, body = ""): string =>
  `<!doctype html>\n<html><head><title>Errors of the shop</title></head>\n<body><nav><a href="/">Home</a></nav><div id="app">${body}</div>\n${script}\n<script src="/app.js"></script></body></html>\n`;
const next = (pageProps: object, more: object = {}): string =>
  `<script id="__NEXT_DATA__" type="application/json">${json({ props: { pageProps }, page: "/[slug]", buildId: "a1B2", ...more })}</script>`;

async function read(text: string) {
  const { pages } = await extract({ path: "errors.html", text });
  return { codes: pages[0]?.codes ?? [], rules: pages[0]?.problems.map(({ rule }) => rule) };
}

describe("a page that scripts fill is read from its data", () => {
  const rows = ROWS.map(([code, message]) => ({ code, message, updatedAt: 1_760_000_000 }));
  const long = json({ doc: { content: HTML } });
  const cases: [name: string, script: string][] = [
    ["HTML in __NEXT_DATA__", next({ doc: { title: "Errors", content: HTML } })],
    ["Markdown in __NEXT_DATA__", next({ source: MARKDOWN })],
    ["objects in __NEXT_DATA__", next({ errors: rows })],
    ["a map of objects", next({ errors: Object.fromEntries(ROWS.map(([code, message]) => [code, { message }])) })],
    ["another script of JSON", `<script type='application/json' data-target="page">${long}</script>`],
    ["window.__INITIAL_STATE__", `<script>window.__INITIAL_STATE__=${long};(function(){var s;})();</script>`],
    ["undefined", `<script>window.__INITIAL_STATE__ = {"user":undefined,"doc":{"content":${json(HTML)}}}</script>`],
    ["several assignments", `<script>window.a = {"b": 1}; window["__STATE__"] = ${long}; window.c = {}</script>`],
    ["JSON.parse", `<script>window.__PRELOADED_STATE__ = JSON.parse(${JSON.stringify(long)});</script>`],
  ];
  test.each(cases)("%s", async (_, script) => {
    const { codes, rules } = await read(shell(script));
    expect(codes.map(({ code }) => code)).toEqual(CODES);
    expect(codes.map(({ description, message }) => description ?? message)).toEqual(ROWS.map(([, text]) => text));
    expect(rules).toEqual(["page-from-state"]);
    expect(new Set(codes.map(({ line }) => line))).toEqual(new Set([4]));
  });

  test("with the places of the page", async () => {
    const text = shell(
      `<script type="application/json">\n{ "errors": [\n${rows.map(json).join(",\n")}\n] }\n</script>`,
    );
    const { codes } = await read(text);
    const lines = text.split("\n");
    expect(codes.map(({ code, line, column }) => lines[line - 1]?.slice(column - 1, column + code.length + 1))).toEqual(
      CODES.map((code) => `"${code}"`),
    );
  });
});

describe("the data of a page is not read", () => {
  const table = (count: number): string =>
    `<table><tr><th>Error code</th><th>Description</th></tr>${ROWS.slice(0, count)
      .map(([code, text]) => `<tr><td>${code}</td><td>${text}</td></tr>`)
      .join("")}</table>`;

  test("if the HTML shows codes", async () => {
    const { codes, rules } = await read(
      shell(next({ source: `${MARKDOWN}| Other.Code | Another text. |\n` }), table(3)),
    );
    expect([codes.map(({ code }) => code), rules]).toEqual([CODES.slice(0, 3), []]);
  });

  test("if it has no more codes than the HTML", async () => {
    const { codes, rules } = await read(shell(next({ title: "Errors" }), table(2)));
    expect([codes.map(({ code }) => code), rules]).toEqual([CODES.slice(0, 2), []]);
  });

  const others: [name: string, script: string][] = [
    ["a description for search engines", `<script type="application/ld+json">${json({ errors: ROWS })}</script>`],
    [
      "a program",
      `<script>var errors = {${ROWS.map(([code, text]) => `"${code}": { text: '${text}' }`).join(",")}};</script>`,
    ],
    ["cut JSON", `<script type="application/json">${json({ doc: HTML }).slice(0, -9)}</script>`],
    [
      "texts of the interface",
      next({
        messages: { "nav.home": "Home page", "error.404": "Page not found", "error.500": "Something went wrong" },
        features: { NEW_CHECKOUT: true, DARK_MODE: false, SEARCH_V2: true },
        countries: [
          { code: "DE", name: "Germany" },
          { code: "FR", name: "France" },
        ],
        nav: [
          { title: "Error codes", slug: "errors" },
          { title: "API reference", slug: "api" },
        ],
      }),
    ],
  ];
  test.each(others)("if it is %s", async (_, script) => {
    expect(await read(shell(script))).toMatchObject({ codes: [], rules: ["no-errors-found"] });
  });
});

test("data is found in a time that grows with the page", () => {
  const pages = ["<script ", "<script>", "<script>a={", "<script>=", '<script>a="', "<script>a={}</script>"].map(
    (part) => part.repeat(200_000),
  );
  const before = process.cpuUsage();
  for (const page of pages) expect(findStates(page)).toEqual([]);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(20);
});

test.each(["x", '\\"', "\\n"])("a text of millions of %j in the data is no problem", (part) => {
  const value = `{"a":"${part.repeat(4_000_000)}"}`;
  expect(findStates(`<script>x = ${value};</script>`).map(({ json }) => json === value)).toEqual([true]);
});
