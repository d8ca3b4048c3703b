import { expect, test } from "vitest";
import { type DomNode, serializeDom } from "../../../src/fetch/render/serialize-dom.ts";

type Child = DomNode | string;

const text = (value: string): DomNode => ({ nodeType: 3, nodeName: "#text", nodeValue: value, childNodes: [] });

/** An element of a DOM. */
function element(name: string, attributes: Record<string, string> = {}, ...children: readonly Child[]): DomNode {
  return {
    ...{ nodeType: 1, nodeName: name.toUpperCase(), localName: name, nodeValue: null },
    attributes: Object.entries(attributes).map(([name, value]) => ({ name, value })),
    childNodes: children.map((child) => (typeof child === "string" ? text(child) : child)),
  };
}

const written = (...body: readonly Child[]): string | undefined =>
  serializeDom({ documentElement: element("body", {}, ...body) }, 10_000)?.replace("<!doctype html>\n<body>", "");

test.each<[name: string, body: readonly Child[], html: string]>([
  ["text", ["a < b & c > d"], "a &lt; b &amp; c &gt; d"],
  [
    "attributes",
    [element("a", { href: '/a?b="c"&d', id: "r1", "data-x": "1", class: "k" }, "x")],
    '<a href="/a?b=&quot;c&quot;&amp;d" class="k">x</a>',
  ],
  [
    "scripts, styles, templates and frames",
    ["script", "style", "template", "noscript", "iframe", "svg"].map((name) => element(name, {}, "x")),
    "",
  ],
  ["addresses that are no links", [element("a", { href: " JavaScript:alert(1)" }, "x")], "<a>x</a>"],
  ["what a style hides", [element("p", { style: "color: red; display : none" }, "x")], "\n<p hidden>x</p>"],
  [
    "a line break at the beginning of code",
    [element("pre", {}, "\na\n"), element("p", {})],
    "\n<pre>\n\na\n</pre>\n<p></p>",
  ],
  [
    "blocks in code, which get no line of their own",
    [element("pre", {}, element("div", {}, "a"))],
    "\n<pre><div>a</div></pre>",
  ],
  [
    "names that HTML does not have",
    [element("a:b", {}, "x"), element('a"><script>', {}, "y")],
    "<span>x</span><span>y</span>",
  ],
  [
    "elements without an end",
    ["a", element("br"), element("img", { src: "/a.png", alt: "no" })],
    'a<br><img alt="no">',
  ],
  ["comments", [{ nodeType: 8, nodeName: "#comment", nodeValue: "x", childNodes: [] }], ""],
])("%s", (_, body, html) => {
  expect(written(...body)).toBe(`${html}</body>\n`);
});

test("an open shadow root stands in place of its host, and slots show what is assigned to them", () => {
  const assigned = element("b", { slot: "s" }, "shown");
  const slot = { ...element("slot", {}, "by default"), assignedNodes: () => [assigned] };
  const empty = { ...element("slot", {}, "by default"), assignedNodes: () => [] };
  const host = {
    ...element("error-row", {}, assigned, element("i", {}, "not assigned")),
    shadowRoot: element("shadow", {}, slot, empty),
  };
  expect(written(host)).toBe("<span><slot><b>shown</b></slot><slot>by default</slot></span></body>\n");
});

test("elements of a site are blocks if they are shown so", () => {
  const document = { documentElement: element("body", {}, element("x-row", {}, "a"), element("x-cell", {}, "b")) };
  const display = (node: DomNode): { display: string } => ({ display: node.localName === "x-row" ? "flex" : "inline" });
  expect(serializeDom(document, 1000, { getComputedStyle: display })).toBe(
    "<!doctype html>\n<body>\n<div>a</div><span>b</span></body>\n",
  );
});

test("the head has a title, and no more than is read", () => {
  const head = element(
    "head",
    {},
    element("meta", { name: "csrf", content: "1" }),
    element("meta", { charset: "gbk" }),
    element("meta", { name: "description", content: "d" }),
    element("link", { rel: "preload", href: "/a" }),
    element("link", { rel: "canonical", href: "/b" }),
    element("title", {}, "T"),
  );
  expect(serializeDom({ documentElement: element("html", { lang: "en" }, head) }, 1000)).toBe(
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="description" content="d">\n<link rel="canonical" href="/b">\n<title>T</title></head></html>\n',
  );
});

test("a document that is too long is not written, and a deep one overflows no stack", () => {
  let deep: DomNode = text("x");
  for (let i = 0; i < 100_000; i += 1) deep = element("b", {}, deep);
  expect(serializeDom({ documentElement: deep }, 1_000_000)).toHaveLength("<!doctype html>x\n".length + 100_000 * 7);
  expect(serializeDom({ documentElement: deep }, 1000)).toBeUndefined();
  expect(serializeDom({ documentElement: element("p", {}, "x".repeat(1001), "y") }, 1000)).toBeUndefined();
});

test("the function runs without anything around it", () => {
  const alone = new Function(`return ${serializeDom.toString()}`)() as typeof serializeDom;
  expect(alone({ documentElement: element("p", {}, "a") }, 100)).toBe("<!doctype html>\n<p>a</p>\n");
});
