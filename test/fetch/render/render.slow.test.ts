import { describe, expect, test } from "vitest";
import { html, ROWS, site } from "../server.ts";
import { NEEDS_CHROMIUM, WITHOUT_CHROMIUM } from "./chromium.ts";
import { codesIn, render, scripted, shell, showing } from "./rendering.ts";

const CODES = ROWS.map(([code]) => code).filter((code) => code.includes("."));
const TABLE = /<table>[^]*<\/table>/.exec(html(ROWS))?.[0] ?? "";

describe.skipIf(WITHOUT_CHROMIUM)(`what a browser shows${NEEDS_CHROMIUM}`, () => {
  test.each([
    ["that a script fills after a delay", `setTimeout(() => { ${showing(TABLE)} }, 2000)`],
    [
      "with data of a request",
      `fetch("/data.json").then((r) => r.json()).then((d) => { document.body.innerHTML += d.html; })`,
    ],
    [
      "with data of a POST request",
      `fetch("/detail", { method: "POST", headers: { "content-type": "application/json" }, body: "{\\"id\\":7}" })
        .then((r) => r.json()).then((d) => { document.body.innerHTML += d.html; })`,
    ],
    ["from a module that loads another one", `import("/page.js")`],
    [
      "that comes in parts",
      ROWS.map(
        (row, i) => `setTimeout(() => { ${showing(`<table><tr><td>${row.join("<td>")}</table>`)} }, ${i * 300});`,
      ).join(""),
    ],
    [
      "with a clock that never stops",
      `setInterval(() => { document.title = String(performance.now()); }, 50); ${showing(TABLE)}`,
    ],
    ["with requests that never stop", `setInterval(() => fetch("/data.json"), 200); ${showing(TABLE)}`],
    ["with a request that never ends", `fetch("/silent"); ${showing(TABLE)}`],
    [
      "in open shadow roots with slots",
      `for (const row of ${JSON.stringify(ROWS)}) {
        const element = document.createElement("error-row");
        element.append(...row.map((text, i) => Object.assign(document.createElement("span"), { slot: "s" + i, textContent: text })));
        element.attachShadow({ mode: "open" }).innerHTML =
          "<style>:host { display: block }</style><p><code><slot name='s0'></slot></code>: <slot name='s1'></slot></p>";
        document.body.append(element);
      }`,
    ],
    [
      "that grows while it is scrolled",
      `const rows = ${JSON.stringify(ROWS)}; let shown = 0;
      const more = () => { const row = rows[shown++]; if (!row) return;
        document.querySelector("#end").insertAdjacentHTML("beforebegin", "<div style='height: 7000px'>" + row.join(": ") + "</div>"); };
      document.body.insertAdjacentHTML("beforeend", "<div id='end' style='height: 10px'></div>");
      new IntersectionObserver((entries) => { if (entries.some((entry) => entry.isIntersecting)) more(); }).observe(document.querySelector("#end"));`,
    ],
    ["in a new document that a script opens", `location.href = "/other"`],
    ["in a route of the fragment", `if (location.hash === "#/errors") { ${showing(TABLE)} }`, "/errors#/errors"],
  ])("a page %s", async (_, script, path = "/errors") => {
    const docs = await scripted(script, {
      "/data.json": JSON.stringify({ html: TABLE }),
      "/detail": (request, response) => {
        let body = "";
        request.on("data", (chunk: Buffer) => (body += chunk.toString()));
        request.on("end", () => response.end(JSON.stringify({ html: body === '{"id":7}' ? TABLE : "" })));
      },
      "/page.js": (_request, response) =>
        response.setHeader("content-type", "text/javascript").end(`import { show } from "./part.js"; show();`),
      "/part.js": (_request, response) =>
        response.setHeader("content-type", "text/javascript").end(`export const show = () => { ${showing(TABLE)} };`),
      "/silent": () => undefined,
      "/other": shell(showing(TABLE)),
    });
    const { outcome, text } = await render(docs, path);
    expect([...(await codesIn(text))].sort()).toEqual(CODES);
    expect(outcome).toMatchObject({ kind: "page", charset: "utf-8", rendered: { notes: [] } });
    expect(text).not.toMatch(/<script|<style/);
  });

  test("a page is the same in two visits, whatever its scripts count, and ends its lines between its blocks", async () => {
    const docs = await scripted(
      `document.body.id = "n" + Math.random(); document.body.dataset.time = Date.now(); document.body.nonce = String(Math.random());
      document.head.insertAdjacentHTML("beforeend", "<meta name='csrf' content='" + Math.random() + "'><style>/*" + Math.random() + "*/</style>");
      document.body.append(document.createComment(Date.now())); ${showing(TABLE)}`,
    );
    const texts = [(await render(docs, "/errors")).text, (await render(docs, "/errors")).text];
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toContain("\n<tr><td>AuthFailure.TokenExpired</td><td>The token has expired.</td></tr>\n");
  });

  test("a list that keeps only the rows that are shown is taken as it is at the beginning, and told", async () => {
    const docs = await scripted(
      `document.body.innerHTML = "<div style='height: 200px; overflow: auto'><div style='height: 4000px'><p></p></div></div>";
      const [list, row] = [document.querySelector("div"), document.querySelector("p")];
      const rows = ${JSON.stringify(ROWS)};
      const show = () => { row.innerHTML = rows.slice(list.scrollTop > 100 ? 5 : 0).slice(0, 5).map((r) => r.join(": ")).join("<br>"); };
      list.addEventListener("scroll", show); show();`,
    );
    const { outcome, text } = await render(docs, "/errors");
    expect(text).toContain("AuthFailure.TokenExpired");
    expect(outcome).toMatchObject({ rendered: { notes: ["a list shows only a part of its rows at a time"] } });
  });

  test("a page without codes ends, and tells which of its requests had no answer", async () => {
    const docs = await scripted(
      `fetch("/gone"); fetch("http://127.0.0.9:1/data"); document.body.append("Nothing here.")`,
    );
    const { text, troubles } = await render(docs, "/errors");
    expect(text).toContain("Nothing here.");
    expect([...(troubles ?? [])].sort()).toEqual([
      "127.0.0.9 is a private or special address; allow it with --allow-address 127.0.0.9",
      `HTTP 404 of ${docs.host}`,
    ]);
  });

  test("what is no HTML is not rendered", async () => {
    const docs = await site({ "/errors": "# Errors\n\n`InvalidParameter.Currency`\n" });
    const { outcome, text } = await render(docs, "/errors");
    expect(text).toMatch(/^# Errors/);
    expect(outcome).not.toHaveProperty("rendered");
  });

  test("robots.txt holds for scripts and data too", async () => {
    const docs = await scripted(
      `fetch("/api/data.json").then((r) => r.json()).then((d) => { document.body.innerHTML += d.html; })`,
      {
        "/robots.txt": "User-agent: *\nDisallow: /api/\n",
        "/api/data.json": JSON.stringify({ html: TABLE }),
      },
    );
    const { troubles } = await render(docs, "/errors");
    expect(troubles).toEqual([`robots.txt of ${docs.host} forbids /api/data.json; --ignore-robots requests it`]);
    expect(docs.requests.map(({ url }) => url)).toEqual(["/errors"]);
  });
});
