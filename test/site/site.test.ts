import { load } from "cheerio";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Html, html } from "../../src/lib/html.ts";
import { siteOf } from "../../src/site/site.ts";
import type { Catalog, ErrorInfo } from "../../src/model/catalog.ts";
import { visible } from "../../src/lib/printable.ts";
import { catalog, error } from "../diff/sample.ts";
import { runs } from "../runs.ts";

const EXTRAS = { assets: [], feeds: new Map([["shop/orders", "<feed/>"]]) };
const names = { prefix: "Orders", families: {} };
const filesOf = (...catalogs: readonly Catalog[]): ReadonlyMap<string, string> =>
  new Map([...siteOf(catalogs, { name: "shop-errors" }, EXTRAS)].map(({ path, content }) => [path, content]));
const shop = (...errors: readonly ErrorInfo[]): Catalog => ({ ...catalog(...errors), names });

test("every link leads to a file of the site or to the web, and every page has its Markdown form", () => {
  const files = filesOf(shop(error("A.B", "One."), error("A.C", "Two."), error("D", "Three.")));
  for (const [path, content] of files) {
    if (!path.endsWith(".html")) continue;
    const $ = load(content);
    for (const link of $("a[href], link[href], script[src]").toArray()) {
      const address = $(link).attr("href") ?? $(link).attr("src") ?? "";
      if (/^(?:#|data:|https?:)/.test(address)) continue;
      const target = new URL(address, `http://site.example/${path}`).pathname.slice(1);
      if (!["site.css", "search.js"].includes(target)) expect(files.has(target), `${path} → ${address}`).toBe(true);
    }
  }
  const addresses = [...(files.get("llms.txt")?.matchAll(/\]\(([^)]+)\)/g) ?? [])].map(([, address = ""]) => address);
  expect(addresses).toEqual(["shop/orders/index.md"]);
  expect(files.get("shop/orders/index.md")).toContain("- [A.B](ABError.md): One.");
});

test("a service with operations has a page of them, to which its page and those of its codes lead", () => {
  const at = { page: "pages/pay.md", line: 3 };
  const files = filesOf({
    ...shop(error("A.B", "One."), error("A.C", "Two.", { scope: "common" }), error("D", "Three.")),
    operations: [
      { name: "GET /orders", at, method: "GET", path: "/orders", codes: [{ code: "D" }] },
      {
        name: "Get orders",
        at,
        codes: [
          { code: "A.B", case: 0 },
          { code: "A.B", case: 1 },
        ],
      },
      { name: "Ping", at, method: "GET", path: "/ping", codes: [] },
      { name: "支付订单", formerNames: ["支付<b>"], at, codes: [{ code: "A.B" }] },
    ],
  });
  for (const [path, content] of files) {
    const $ = load(content);
    for (const link of path.endsWith(".html") ? $('a[href*="#"]').toArray() : []) {
      const address = new URL($(link).attr("href") ?? "", `http://site.example/${path}`);
      const target = load(files.get(address.pathname.slice(1)) ?? "");
      expect(target(`[id="${address.hash.slice(1)}"]`), `${path} → ${address.href}`).toHaveLength(1);
    }
  }
  const $ = load(files.get("shop/orders/operations.html") ?? "");
  $(".zh").remove();
  const text = (selector: string): readonly string[] =>
    $(selector)
      .toArray()
      .map((each) => $(each).text());
  expect(text("h2")).toEqual(["GET /orders", "Get orders", "Ping", "支付订单", "Codes of every operation"]);
  expect(text("section > p")).toEqual([
    "GET /orders",
    "pages/pay.md:3",
    "GET /ping",
    "Only the codes of every operation.",
    "pages/pay.md:3",
    "Old name: 支付<b>",
  ]);
  expect(text("tbody th")).toEqual(["D", "A.B", "A.B", "A.C"]);
  expect(load(files.get("shop/orders/index.html") ?? "")('a[href="operations.html"]').text()).toContain("4 ");
  expect(load(files.get("shop/orders/ABError.html") ?? "")('a[href^="operations.html#"]').text()).toBe(
    "Get orders支付订单",
  );
  expect(files.get("shop/orders/operations.md")).toContain(
    "## GET /orders\n\nGET /orders\n\n- [D](DError.md): Three.\n",
  );
  expect(files.get("shop/orders/operations.md")).toMatch(
    /## 支付订单\n\npages\/pay\.md:3\n\nOld name: 支付[^<\n]+\n\n- \[A\.B\][^\n]*\n\n## Codes of every operation\n\n- \[A\.C\]\(ACError\.md\): Two\.\n$/,
  );
  expect(files.get("shop/orders/operations.md")).toContain(
    "## Ping\n\nGET /ping\n\nOnly the codes of every operation.\n",
  );
  expect(files.get("shop/orders/ABError.md")).toContain("- operations: Get orders, 支付订单\n");
  expect(files.get("shop/orders/ACError.md")).not.toContain("operations:");
  expect(filesOf(shop(error("A.B", "One."))).has("shop/orders/operations.html")).toBe(false);
});

test("a code that no page documents for an operation any more is marked there, and not at another one", () => {
  const at = { page: "pages/pay.md", line: 3 };
  const files = filesOf({
    ...shop(error("A.B", "One."), error("A.C", "Two.", { scope: "common", gone: { state: "deprecated" } })),
    operations: [
      { name: "GetOrder", at, codes: [{ code: "A.B" }] },
      { name: "PayOrder", at, codes: [{ code: "A.B", gone: { state: "pending-removal" } }] },
    ],
  });
  const $ = load(files.get("shop/orders/operations.html") ?? "");
  const marks = $("section")
    .toArray()
    .map((section) => $(section).find(".gone").length);
  expect(marks).toEqual([0, 1, 1]);
  expect(files.get("shop/orders/operations.md")?.match(/(?:One|Two)\..*/g)).toEqual([
    "One.",
    "One. (no page documents this code here any more)",
    "Two. (no page documents this code any more)",
  ]);
  expect(load(files.get("shop/orders/index.html") ?? "")("tr:has(.gone) th code").text()).toBe("A.C");
  expect(files.get("shop/orders/index.md")).toContain("Two. (no page documents this code any more)\n");
});

test("an operation shows the texts that its own page has of a code", () => {
  const [first, second] = [error("A.B", "The refund failed."), error("A.B", "The card was declined.")];
  const files = filesOf({
    ...shop({ ...first, cases: [...first.cases, ...second.cases] }),
    operations: [
      { name: "CancelOrder", at: { page: "a.md", line: 1 }, codes: [{ code: "A.B", case: 0 }] },
      { name: "CreateOrder", at: { page: "b.md", line: 1 }, codes: [{ code: "A.B", case: 1 }] },
    ],
  });
  const $ = load(files.get("shop/orders/operations.html") ?? "");
  expect(
    $("td span")
      .toArray()
      .map((each) => $(each).text()),
  ).toEqual(["The refund failed.", "The card was declined."]);
  expect(files.get("shop/orders/operations.md")).toContain(
    "## CreateOrder\n\nb.md:1\n\n- [A.B](ABError.md): The card was declined.",
  );
});

test("a page shows each text in its language, the facts with their origin, and where they are documented", () => {
  const one = error("A.B", "The order is closed.");
  const page = filesOf({
    ...shop({
      ...one,
      symbol: "CLOSED",
      aliases: ["A.Bee"],
      httpStatus: { value: 409, origin: "column" },
      retry: { class: "never", origin: "sentence", quote: "Do not retry." },
      cases: [
        {
          at: { page: "pages/a.md", line: 3 },
          alsoAt: [{ page: "pages/b.md", line: 4 }],
          message: "closed {0}",
          texts: {
            en: { description: "The order is closed.", solution: "Open a new one." },
            "zh-CN": { description: "订单已关闭。", cause: "超时" },
          },
        },
      ],
    }),
    pageUrls: { "pages/a.md": "https://shop.example/a" },
  }).get("shop/orders/ABError.html");
  const $ = load(page ?? "");
  const text = (selector: string): string => $(selector).text().replace(/\s+/g, " ").trim();
  expect(text("h1")).toBe("A.B CLOSED");
  expect(text("[lang=zh-CN]:not(.zh, button)")).toBe("订单已关闭。超时");
  expect(text("dd[lang=en]")).toBe("Open a new one.");
  expect(text(".message code")).toBe("closed {0}");
  expect($(".places a").attr("href")).toBe("https://shop.example/a");
  expect(text(".places code")).toBe("pages/b.md:4");
  $(".zh").remove();
  expect(
    $("tr")
      .toArray()
      .map((row) => $(row).text()),
  ).toEqual([
    "ClassABError",
    "Symbolic nameCLOSED",
    "FamilyA",
    "Other spellingsA.Bee ",
    "HTTP status409",
    "Retryno «Do not retry.»",
  ]);
  expect(text("pre")).toContain('import { OrdersError, ABError } from "shop-errors/shop/orders";');
});

test("any text of a page is text: it adds no element, attribute or address", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.webUrl(), (text, url) => {
      const evil = `<script>x</script>"><img src=x onerror=y>' ${text} javascript:x`;
      const files = filesOf({
        ...shop({
          ...error("A.B", evil),
          symbol: evil,
          cases: [
            {
              at: { page: evil, line: 1 },
              message: evil,
              texts: {
                en: {
                  title: evil,
                  description: evil,
                  links: [
                    { text: evil, url: `javascript:${evil}` },
                    { text: evil, url },
                  ],
                },
              },
            },
          ],
        }),
        pageUrls: { [evil]: `data:text/html,${evil}` },
        operations: [{ name: evil, at: { page: evil, line: 1 }, method: evil, path: evil, codes: [{ code: "A.B" }] }],
      });
      for (const [path, content] of files) {
        if (!path.endsWith(".html")) continue;
        const $ = load(content);
        expect($("script")).toHaveLength(1);
        expect($("img, iframe, object, style, form, svg, base")).toHaveLength(0);
        for (const element of $("*").toArray()) {
          const { attribs } = element as { attribs?: Record<string, string> };
          expect(Object.keys(attribs ?? {}).filter((name) => /^on|^style$/.test(name))).toEqual([]);
          if (attribs?.["href"])
            expect(attribs["href"]).toMatch(/^(?:https?:\/\/|data:,$|[\w./-]+(?:#[a-z0-9-]+)?$|#[a-z0-9-]+$)/);
        }
      }
      const $ = load(files.get("shop/orders/ABError.html") ?? "");
      expect($(".title").text()).toBe(evil.split("\n").map(visible).join("\n"));
      const index = files.get("search-index.js") ?? "";
      expect(index).not.toMatch(/[<\u2028\u2029]/);
      expect(index.split("\n")).toHaveLength(4);
    }),
    runs(300),
  );
});

test.each([
  [html`<b>${"<i>&\"'`"}</b>`, "<b>&#60;i&#62;&#38;&#34;&#39;&#96;</b>"],
  [html`${[html`<i>`, html`</i>`]}${1}${new Html("<br>")}`, "<i></i>1<br>"],
  [html`${"a\nb\u202e"}`, "a\nb\\u202e"],
])("a value is escaped unless it is HTML: %s", (made, want) => {
  expect(made.toString()).toBe(want);
});
