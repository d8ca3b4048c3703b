import { describe, expect, test } from "vitest";
import { html, ROWS, site } from "../server.ts";
import { NEEDS_CHROMIUM, WITHOUT_CHROMIUM } from "./chromium.ts";
import { render, scripted, shell, showing } from "./rendering.ts";

const MIB = 2 ** 20;
/** Without it, a page that takes memory slowly is quiet, and is read before it has too much. */
const NEVER_QUIET = `setInterval(() => { document.title = Date.now() }, 100);`;
const TABLE = /<table>[^]*<\/table>/.exec(html(ROWS))?.[0] ?? "";

describe.skipIf(WITHOUT_CHROMIUM)(`a page in a browser has limits${NEEDS_CHROMIUM}`, () => {
  test.each([
    ["a script without end", `for (;;);`, "slow: not rendered after 6 s", { seconds: 6 }],
    [
      "a script without end, later",
      `setTimeout(() => { for (;;); }, 500)`,
      "slow: not rendered after 6 s",
      { seconds: 6 },
    ],
    [
      "objects without end",
      `const all = []; for (;;) all.push(new Array(100000).fill({}).map(() => ({})));`,
      "crashed: ",
      {},
    ],
    [
      "bytes without end",
      `${NEVER_QUIET} const all = []; setInterval(() => all.push(new Uint8Array(32 * 1024 * 1024).fill(1)), 5)`,
      "crashed: ",
      {},
    ],
    [
      "bytes without end in one script",
      `const all = []; for (;;) all.push(new Uint8Array(32 * 1024 * 1024).fill(1))`,
      "crashed: ",
      {},
    ],
    [
      "bytes without end in workers",
      `${NEVER_QUIET} for (let i = 0; i < 4; i++) new Worker(URL.createObjectURL(new Blob(["const all = []; setInterval(() => all.push(new Uint8Array(16 * 1024 * 1024).fill(1)), 5)"])))`,
      "crashed: ",
      {},
    ],
    [
      "elements without end",
      `setInterval(() => { for (let i = 0; i < 20000; i++) document.body.append(document.createElement("p"), "x".repeat(100)); }, 1)`,
      /^(?:crashed|slow|too-large): /,
      { seconds: 20, bytes: MIB },
    ],
    ["a long text", `document.body.append("x y ".repeat(1e6))`, "too-large: larger than 1 MiB", { bytes: MIB }],
    [
      "requests without end",
      `setInterval(() => { for (let i = 0; i < 50; i++) fetch("/data") }, 10)`,
      "too-large: the page loads too much: more than 1000 requests",
      {},
    ],
    [
      "much data",
      `for (let i = 0; i < 30; i++) fetch("/4-mib")`,
      "too-large: the page loads too much: more than 64 MiB",
      {},
    ],
    ["a file that is too large", `fetch("/4-mib")`, "", { bytes: MIB }],
  ])("%s", async (_, script, reason, options) => {
    const docs = await scripted(script, {
      "/data": "{}",
      "/4-mib": Buffer.alloc(4 * MIB, "x"),
    });
    const { text, troubles } = await render(docs, "/errors", options);
    if (reason === "") expect(troubles).toEqual(["larger than 1 MiB"]);
    else if (typeof reason === "string") expect(text).toContain(reason);
    else expect(text).toMatch(reason);
    expect(docs.requests.length).toBeLessThanOrEqual(1001);
  });

  test("elements that are nested without end are written, and no stack overflows", async () => {
    const docs = await scripted(
      `let at = document.body; for (let i = 0; i < 2000; i++) { const next = document.createElement("b"); at.append(next); at = next; }
      at.append("InvalidParameter.Deep"); ${showing(TABLE)}`,
    );
    const { text } = await render(docs, "/errors");
    expect(text.split("<b>")).toHaveLength(2001);
    expect(text).toContain("InvalidParameter.Deep");
  });

  test("the value of a header goes to the origin of the page only, and an answer that repeats it is not used", async () => {
    const other = await site({ "/data.json": "{}" });
    const docs = await site({
      "/errors": shell(
        `fetch("/data.json"); fetch("${other.origin}/data.json", { mode: "no-cors" }); ${showing(TABLE)}`,
      ),
      "/repeating": shell(`fetch("/headers.json"); setTimeout(() => { ${showing(TABLE)} }, 1000)`),
      "/data.json": "{}",
      "/headers.json": ({ headers }, response) => response.end(JSON.stringify(headers)),
    });
    const options = {
      hosts: [docs.host, other.host],
      headers: { "X-Key": "ERRSMITH_KEY" },
      env: { ERRSMITH_KEY: "a-secret-of-16-c" },
    };
    expect((await render(docs, "/errors", options)).text).toContain("InvalidParameter.Currency");
    expect(docs.requests.map(({ headers }) => headers["x-key"])).toEqual(["a-secret-of-16-c", "a-secret-of-16-c"]);
    expect(other.requests.map(({ headers }) => headers["x-key"])).toEqual([undefined]);
    const { text } = await render(docs, "/repeating", options);
    expect(text).toMatch(/^repeated-secret: /);
    expect(text).not.toContain("a-secret");
  });
});
