import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { Failure } from "../../src/lib/failure.ts";
import { type LoopbackSite, pageShell, serveLoopback } from "../../src/loopback/loopback.ts";

const SITE: LoopbackSite = {
  files: pageShell({ name: "studio", title: 'A "<b>" title', assets: { script: "run();", style: "a{}" } }),
  routes: {
    echo: (input) => ({ got: input }),
    nothing: () => undefined,
    refuse: () => {
      throw new Failure("no such page: \u001b[31m");
    },
    bug: () => Promise.reject(new Error("broken")),
  },
  maxBodyBytes: 1000,
};

interface Given {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** A server, and a function that sends what its page sends, except what the test changes. */
async function serve(): Promise<{ host: string; token: string; call: (given?: Given) => Promise<Got> }> {
  const server = await serveLoopback(SITE);
  onTestFinished(() => server.close());
  const { host, hash } = new URL(server.url);
  const token = hash.slice(1);
  const call = ({ method = "POST", path = "/api/echo", headers = {}, body = '{"a":1}' }: Given = {}): Promise<Got> => {
    const usual = {
      host,
      origin: `http://${host}`,
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(body)),
      "x-errsmith-token": token,
    };
    const all = Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== undefined);
    return new Promise((resolve, reject) => {
      const [address = "", port = ""] = host.split(":");
      const sent = httpRequest(
        { host: address, port, method, path, headers: Object.fromEntries(all) as Record<string, string>, agent: false },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () => {
            const text = Buffer.concat(chunks).toString();
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
          });
        },
      );
      sent.on("error", reject);
      sent.end(method === "GET" || method === "HEAD" || method === "OPTIONS" ? undefined : body);
    });
  };
  return { host, token, call };
}

const GET = { method: "GET", path: "/", headers: { origin: undefined, "x-errsmith-token": undefined } };

describe("a server on loopback", () => {
  test("has a random token in the fragment of its address, and listens on 127.0.0.1 only", async () => {
    const [one, other] = [await serve(), await serve()];
    expect(one.host).toMatch(/^127\.0\.0\.1:\d+$/);
    expect(one.token).toMatch(/^[\w-]{43}$/);
    expect(one.token).not.toBe(other.token);
  });

  test("answers its files without the token, and its routes with it", async () => {
    const { call } = await serve();
    expect(await call(GET)).toMatchObject({ status: 200, headers: { "content-type": "text/html; charset=utf-8" } });
    expect((await call(GET)).text).toContain("<title>A &#34;&#60;b&#62;&#34; title</title>");
    expect(await call({ ...GET, path: "/?from=mail" })).toMatchObject({ status: 200 });
    expect(await call({ ...GET, path: "/studio.js" })).toMatchObject({ status: 200, text: "run();" });
    expect(await call({ ...GET, method: "HEAD", path: "/studio.css" })).toMatchObject({ status: 200, text: "" });
    expect(await call()).toMatchObject({ status: 200, text: '{"got":{"a":1}}' });
    expect(await call({ path: "/api/nothing" })).toMatchObject({ status: 200, text: "null" });
  });

  const foreign = "http://evil.example";
  test.each<[name: string, given: Given, status: number]>([
    ["a name that points to 127.0.0.1", { headers: { host: "evil.example" } }, 421],
    ["the name localhost", { headers: { host: "localhost:80" } }, 421],
    ["another port", { headers: { host: "127.0.0.1:1" } }, 421],
    ["a file for another host", { ...GET, headers: { ...GET.headers, host: "evil.example" } }, 421],
    ["a page of another origin", { headers: { origin: foreign } }, 403],
    ["a page of another port", { headers: { origin: "http://127.0.0.1:1" } }, 403],
    ["a sandboxed frame or a file", { headers: { origin: "null" } }, 403],
    ["a route without an origin", { headers: { origin: undefined } }, 403],
    ["a file for another origin", { ...GET, headers: { ...GET.headers, origin: foreign } }, 403],
    ["no token", { headers: { "x-errsmith-token": undefined } }, 403],
    ["an empty token", { headers: { "x-errsmith-token": "" } }, 403],
    ["another token", { headers: { "x-errsmith-token": "A".repeat(43) } }, 403],
    ["a preflight request", { method: "OPTIONS" }, 405],
    ["a route by GET", { method: "GET" }, 405],
    ["a file by POST", { path: "/" }, 405],
    ["a method that changes", { method: "PUT" }, 405],
    ["a form", { headers: { "content-type": "text/plain" } }, 415],
    ["a body without a length", { headers: { "content-length": undefined, "transfer-encoding": "chunked" } }, 411],
    ["a large body", { body: `"${"x".repeat(2000)}"` }, 413],
    ["a body that is no JSON", { body: "{" }, 400],
    ["an unknown route", { path: "/api/other" }, 404],
    ["a route of the prototype", { path: "/api/constructor" }, 404],
    ["an unknown file", { ...GET, path: "/other" }, 404],
    ["a path that leaves the folder", { ...GET, path: "/../package.json" }, 404],
    ["a file of the prototype", { ...GET, path: "/__proto__" }, 404],
  ])("refuses %s", async (_, given, status) => {
    const { call } = await serve();
    const got = await call(given);
    expect(got).toMatchObject({ status, headers: { "content-type": "application/json; charset=utf-8" } });
    expect(JSON.parse(got.text)).toEqual({ error: expect.stringMatching(/\S/) as string });
    expect(await call()).toMatchObject({ status: 200 });
  });

  test("answers the reason of a route that throws, and goes on", async () => {
    const { call } = await serve();
    expect(await call({ path: "/api/refuse" })).toMatchObject({
      status: 422,
      text: '{"error":"no such page: \\\\u001b[31m"}',
    });
    expect(await call({ path: "/api/bug" })).toMatchObject({ status: 500, text: '{"error":"broken"}' });
    expect(await call()).toMatchObject({ status: 200 });
  });

  test("allows nothing from elsewhere, in every answer", async () => {
    const { call } = await serve();
    for (const given of [{}, GET, { path: "/api/bug" }, { headers: { origin: foreign } }]) {
      const { headers } = await call(given);
      expect(headers["content-security-policy"]).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; " +
          "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      );
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "no-store",
      });
      expect(Object.keys(headers).filter((name) => /^access-control|^set-cookie|^location/.test(name))).toEqual([]);
    }
  });

  test("goes on after a request that is no HTTP, and one that ends in the middle", async () => {
    const { host, token, call } = await serve();
    const head = `POST /api/echo HTTP/1.1\r\nhost: ${host}\r\norigin: http://${host}\r\nx-errsmith-token: ${token}\r\n`;
    for (const bytes of ["\0\r\n\r\n", `${head}content-type: application/json\r\ncontent-length: 99\r\n\r\n{`]) {
      await new Promise<void>((closed) => {
        const socket = connect(Number(host.split(":")[1]), "127.0.0.1", () => {
          socket.write(bytes, () => setTimeout(() => socket.destroy(), 20));
        });
        socket.on("close", () => closed());
        socket.on("error", () => undefined);
      });
    }
    expect(await call()).toMatchObject({ status: 200 });
  });
});
