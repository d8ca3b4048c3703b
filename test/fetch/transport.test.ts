import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type FailureState, needOfState } from "../../src/model/failure-state.ts";
import { folderWith, tree } from "../cli/run-in-folder.ts";
import { type Handler, html, manifest, markdown, refresh, ROWS, site } from "./server.ts";

const GOOD = markdown(ROWS);
const ZEROS = Buffer.alloc(64 * 1024 * 1024);
const redirectTo =
  (location: string): Handler =>
  (_, response) =>
    response.writeHead(302, { location }).end();
const encodedAs =
  (encoding: string, bytes: Uint8Array): Handler =>
  (_, response) =>
    response.writeHead(200, { "content-type": "text/html", "content-encoding": encoding }).end(bytes);
const drip = (response: ServerResponse): void => {
  response.writeHead(200, { "content-type": "text/html" });
  const timer = setInterval(() => response.write("<p>"), 20);
  response.on("close", () => clearInterval(timer));
};

/** Failures of a server with their states, and the reported reason. */
const failures: [state: string, name: string, handler: Handler, reason: RegExp][] = [
  ["http-404", "a missing page", (_, response) => response.writeHead(404).end(), /^HTTP 404$/],
  ["http-500", "a permanent error", (_, response) => response.writeHead(500).end(), /^HTTP 500 \(4 attempts\)$/],
  [
    "not-allowed",
    "a redirect to another host",
    redirectTo("http://docs.elsewhere.test/"),
    /docs\.elsewhere\.test is not one of the hosts/,
  ],
  [
    "address",
    "a redirect to a private address",
    redirectTo("http://10.0.0.1/a.md"),
    /^10\.0\.0\.1 is a private.*--allow-address 10\.0\.0\.1/,
  ],
  ["address", "the metadata service", redirectTo("http://0xa9.0xfe.0xa9.0xfe/"), /^169\.254\.169\.254 is a private/],
  ["not-allowed", "a redirect to a file", redirectTo("file:///etc/passwd"), /is not HTTPS$/],
  ["not-allowed", "a redirect with a password", redirectTo("http://a:b@127.0.0.1/"), /a user name/],
  ["redirect", "a redirect loop", redirectTo("/a.md"), /^more than 5 redirects$/],
  [
    "redirect",
    "a redirect without location",
    (_, response) => response.writeHead(302).end(),
    /^HTTP 302 without location$/,
  ],
  ["http-304", "304 without a conditional request", (_, response) => response.writeHead(304).end(), /^HTTP 304$/],
  ["too-large", "a gzip bomb", encodedAs("gzip", gzipSync(ZEROS)), /^larger than 8 MiB$/],
  ["too-large", "a Brotli bomb", encodedAs("br", brotliCompressSync(ZEROS)), /^larger than 8 MiB$/],
  ["too-large", "a page that is too large", (_, response) => response.end(ZEROS), /^larger than 8 MiB$/],
  [
    "connection",
    "half of a gzip file",
    encodedAs("gzip", gzipSync(GOOD).subarray(0, 99)),
    /^the compressed page is truncated \(4 /,
  ],
  [
    "undecodable",
    "an unsupported encoding",
    encodedAs("compress", Buffer.from(GOOD)),
    /^unsupported content encoding: compress$/,
  ],
  [
    "not-text",
    "an image",
    (_, response) => response.setHeader("content-type", "image/png").end("x"),
    /^not a text page: image\/png$/,
  ],
  [
    "connection",
    "a truncated download",
    (_, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-length": 9999 });
      response.write(GOOD, () => response.destroy());
    },
    /^the connection was closed before the page was complete \(4 attempts\)$/,
  ],
  ["connection", "a closed connection", (request) => request.socket.destroy(), /^the connection was closed/],
  ["protocol", "another protocol", (request) => request.socket.end("SSH-2.0-x\r\n\r\n"), /^invalid HTTP response/],
  [
    "undecodable",
    "binary data",
    (_, response) => response.setHeader("content-type", "text/html").end(Buffer.from([0x41, 0xff, 0xfe, 0x80])),
    /^not valid UTF-8/,
  ],
];

describe("keeps the last good copy and reports the reason", () => {
  test.each(failures)("%s: %s", async (state, _, handler, reason) => {
    const docs = await site({ "/a.md": GOOD });
    const folder = folderWith({
      "sources/shop/source.json": manifest(docs, { orders: "/a.md" }, ["10.0.0.1", "169.254.169.254", "127.0.0.1"]),
    });
    expect((await refresh(folder)).pages).toMatchObject([{ kind: "new", notes: ["10 codes"] }]);
    const good = tree(folder);
    docs.pages["/a.md"] = handler;
    const now = new Date("2026-02-03T04:05:06Z");
    expect((await refresh(folder, { now })).pages).toMatchObject([
      { kind: "failed", state, needs: needOfState(state as FailureState, 1), notes: [expect.stringMatching(reason)] },
    ]);
    const after = tree(folder);
    expect(after["sources/shop/pages/a.md"]).toBe(good["sources/shop/pages/a.md"]);
    expect(JSON.parse(after["sources/shop/pages.lock.json"] ?? "")).toMatchObject({
      pages: {
        "pages/a.md": {
          fetches: 1,
          failed: { since: "2026-02-03T04:05:06.000Z", times: 1, state, reason: expect.stringMatching(reason) },
        },
      },
    });
  });

  test.each<[name: string, handler: Handler]>([
    ["a slow loris", (_, response) => drip(response)],
    ["a server that never answers", () => undefined],
    ["a server that stops in the middle", (_, response) => void response.writeHead(200).write("<p>")],
  ])("%s", async (_, handler) => {
    const docs = await site({ "/a.md": handler });
    const folder = folderWith({ "sources/shop/source.json": manifest(docs, { orders: "/a.md" }) });
    const { pages } = await refresh(folder, { timeout: 0.3, retries: 0 });
    expect(pages).toMatchObject([
      { kind: "failed", notes: [expect.stringMatching(/^(?:not complete after 0\.3|no data for 0\.1) s$/)] },
    ]);
  });
});

test("retries transient errors with growing pauses", async () => {
  const docs = await site({
    "/a.md": (_, response, count) => (count < 4 ? response.writeHead(500).end() : response.end(GOOD)),
  });
  const folder = folderWith({ "sources/shop/source.json": manifest(docs, { a: "/a.md" }) });
  const { pages, pauses } = await refresh(folder);
  expect(pages.map(({ kind }) => kind)).toEqual(["new"]);
  expect(pauses).toEqual([1000, 2000, 4000]);
});

test.each<[name: string, host: string, options: object, reason: RegExp]>([
  ["without TLS", "127.0.0.1", { allowHttp: false }, /is not HTTPS; allow it with --allow-http$/],
  ["to loopback", "127.0.0.1", { allowAddresses: [] }, /^127\.0\.0\.1 is a private/],
  ["to loopback as a number", "2130706433", { allowAddresses: [] }, /^127\.0\.0\.1 is a private/],
  ["to a name of loopback", "localhost", { allowAddresses: [] }, /^localhost resolves to [\d.:]+, a private/],
])("sends no request %s unless an option allows it", async (_, host, options, reason) => {
  const docs = await site({ "/a.md": GOOD });
  const origin = docs.origin.replace("127.0.0.1", host);
  const hosts = [new URL(origin).host];
  const folder = folderWith({ "sources/shop/source.json": manifest({ ...docs, origin }, { orders: "/a.md" }, hosts) });
  expect((await refresh(folder, options)).pages).toMatchObject([
    { kind: "failed", notes: [expect.stringMatching(reason)] },
  ]);
  expect(docs.requests).toEqual([]);
});

test("sends the validators of the local copy if that copy is unmodified", async () => {
  const docs = await site({
    "/a.md": (request, response) => {
      if (request.headers["if-none-match"] === '"v1"') response.writeHead(304, { etag: '"v1"' }).end();
      else response.writeHead(200, { etag: '"v1"', "last-modified": "Wed, 21 Oct 2026 07:28:00 GMT" }).end(GOOD);
    },
  });
  const folder = folderWith({ "sources/shop/source.json": manifest(docs, { orders: "/a.md" }) });
  await refresh(folder, { now: new Date("2026-01-01T00:00:00Z") });
  expect((await refresh(folder, { now: new Date("2026-01-02T00:00:00Z") })).pages).toMatchObject([{ kind: "same" }]);
  expect(JSON.parse(tree(folder)["sources/shop/pages.lock.json"] ?? "").pages["pages/a.md"]).toEqual({
    url: `${docs.origin}/a.md`,
    finalUrl: `${docs.origin}/a.md`,
    etag: '"v1"',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    fetched: "2026-01-02T00:00:00.000Z",
    changed: "2026-01-01T00:00:00.000Z",
    fetches: 2,
  });
  expect(docs.requests.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"v1"']);
  const edited = folderWith({ ...tree(folder), "sources/shop/pages/a.md": GOOD.replace("expired", "gone") });
  expect((await refresh(edited)).pages).toMatchObject([{ kind: "changed", notes: ["1 reworded"] }]);
  expect(readFileSync(join(edited, "sources/shop/pages/a.md"), "utf8")).toBe(GOOD);
});

test("follows redirects on listed hosts, decompresses pages and records the final URL", async () => {
  const docs = await site({
    "/a.md": redirectTo("/moved"),
    "/moved": redirectTo("/there"),
    "/there": encodedAs("gzip", gzipSync(html(ROWS))),
  });
  const folder = folderWith({ "sources/shop/source.json": manifest(docs, { orders: "/a.md" }) });
  expect((await refresh(folder)).pages).toMatchObject([{ kind: "new", notes: ["10 codes"] }]);
  expect(tree(folder)["sources/shop/pages/a.md"]).toBe(html(ROWS));
  expect(tree(folder)["sources/shop/pages.lock.json"]).toContain(`"finalUrl": "${docs.origin}/there"`);
  expect(docs.requests.at(-1)?.headers).toMatchObject({
    "accept-encoding": "gzip, br",
    "accept-language": "en, *;q=0.1",
  });
  expect(docs.requests.flatMap(({ headers }) => Object.keys(headers))).not.toContain("cookie");
});

test("sends at most two parallel requests to a host", async () => {
  let open = 0;
  let most = 0;
  const slow: Handler = (_, response) => {
    most = Math.max(most, (open += 1));
    setTimeout(() => {
      open -= 1;
      response.end(GOOD);
    }, 30);
  };
  const paths = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`s${i}`, `/${i}.md`]));
  const docs = await site(Object.fromEntries(Object.values(paths).map((path) => [path, slow])));
  const folder = folderWith({ "sources/shop/source.json": manifest(docs, paths) });
  const progress: number[] = [];
  const { pages } = await refresh(folder, { progress: (done) => progress.push(done) });
  expect(pages.map(({ kind }) => kind)).toEqual(Array.from({ length: 8 }, () => "new"));
  expect(most).toBe(2);
  expect(progress).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test.each([
  "10.0.0.1/",
  "10.0.0.1/ ",
  "10.0.0.1/0x0",
  "10.0.0.1/8/32",
  "10.0.0.1/33",
  "10.0.0.1/-1",
  " 10.0.0.1",
  "::1/129",
  "10.1/8",
  "a",
  "",
])("--allow-address %j is no address or range", async (address) => {
  const docs = await site({ "/a.md": GOOD });
  const folder = folderWith({ "sources/shop/source.json": manifest(docs, { orders: "/a.md" }) });
  await expect(refresh(folder, { allowAddresses: [address] })).rejects.toThrow(
    "--allow-address: not an IP address or range",
  );
  expect(docs.requests).toEqual([]);
});
