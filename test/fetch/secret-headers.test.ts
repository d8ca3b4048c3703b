import { afterEach, beforeEach, expect, test } from "vitest";
import { cli, folderWith, tree } from "../cli/run-in-folder.ts";
import { type Handler, manifest, markdown, ROWS, site } from "./server.ts";

const GOOD = markdown(ROWS);
const SECRET = 'sid=4f1c9&7e"d2a8b6; token=Zm9vYmFyYmF6cXV4';
const ARGS = ["fetch", "--allow-http", "--allow-address", "127.0.0.1", "--timeout", "2"];

beforeEach(() => {
  process.env.ERRSMITH_COOKIE = SECRET;
});
afterEach(() => {
  delete process.env.ERRSMITH_COOKIE;
});

async function project(page: string | Handler, headers: object = { Cookie: "ERRSMITH_COOKIE" }) {
  const docs = await site({ "/a.md": page });
  const other = await site({ "/b.md": GOOD });
  const source = JSON.parse(manifest(docs, { a: "/a.md" }, [other.host])) as object;
  return {
    docs,
    other,
    folder: folderWith({ "sources/shop/source.json": JSON.stringify({ ...source, requests: { headers } }) }),
  };
}

/** Everything that a run leaves: what it prints, and all files. */
async function traces(folder: string, ...args: string[]): Promise<string> {
  return JSON.stringify([await cli(folder, ...ARGS, ...args), tree(folder)]);
}

const PARTS = [SECRET, "4f1c9", "Zm9vYmFyYmF6cXV4"];
const expectNoSecret = (text: string): void => {
  for (const part of PARTS) {
    for (const form of [part, encodeURIComponent(part), JSON.stringify(part).slice(1, -1)])
      expect(text).not.toContain(form);
  }
};

test("a header has the value of a variable, which stays in the request", async () => {
  const { docs, folder } = await project(GOOD);
  const left = await traces(folder);
  expect(left).toContain("10 codes");
  expect(docs.requests[0]?.headers.cookie).toBe(SECRET);
  expectNoSecret(left);
});

test("neither another host nor robots.txt gets it", async () => {
  const seen: unknown[] = [];
  const { docs, other, folder } = await project((_, response) =>
    response.writeHead(302, { location: `${other.origin}/b.md` }).end(),
  );
  docs.pages["/robots.txt"] = (request, response) => (seen.push(request.headers.cookie), response.end());
  expect(await traces(folder)).toContain("10 codes");
  expect(docs.requests[0]?.headers.cookie).toBe(SECRET);
  expect([...seen, ...other.requests.map(({ headers }) => headers.cookie)]).toEqual([undefined, undefined]);
});

const answers: [name: string, handler: Handler, state: string][] = [
  ["in a page", (_, response) => response.end(`${GOOD}\nYour cookie: ${SECRET}\n`), "repeated-secret"],
  ["in a page, one part", (_, response) => response.end(`${GOOD}\n<!-- Zm9vYmFyYmF6cXV4 -->\n`), "repeated-secret"],
  [
    "in a page of UTF-16",
    (_, response) => response.end(Buffer.from(`\ufeff${GOOD}${SECRET}`, "utf16le")),
    "repeated-secret",
  ],
  [
    "in a page, encoded",
    (_, response) => response.end(`${GOOD}\n/login?c=${encodeURIComponent(SECRET)}\n`),
    "repeated-secret",
  ],
  ["in an ETag", (_, response) => response.setHeader("etag", `"${SECRET}"`).end(GOOD), "repeated-secret"],
  ["in an error page", (_, response) => response.writeHead(403).end(`<p>${SECRET}</p>`), "http-403"],
  [
    "in a media type",
    (_, response) => response.setHeader("content-type", `image/Zm9vYmFyYmF6cXV4`).end("x"),
    "not-text",
  ],
  [
    "in a redirect",
    (_, response) => response.writeHead(302, { location: `http://Zm9vYmFyYmF6cXV4.test/` }).end(),
    "not-allowed",
  ],
  [
    "in the path of a redirect",
    (request, response) =>
      request.url === "/a.md"
        ? response.writeHead(302, { location: `/b/${encodeURIComponent(SECRET)}` }).end()
        : response.end(GOOD),
    "http-404",
  ],
  [
    "in an encoding",
    (_, response) => response.setHeader("content-encoding", "Zm9vYmFyYmF6cXV4").end("x"),
    "undecodable",
  ],
  ["in no HTTP", (request) => request.socket.end(`${SECRET}\r\n\r\n`), "protocol"],
];

test.each(answers)("an answer that repeats the value %s leaves nothing of it", async (_, handler, state) => {
  const { folder } = await project(handler);
  const left = await traces(folder);
  expect(left).toContain(`  ${state}  `);
  expectNoSecret(left.replaceAll(/zm9vymfyymf6cxv4/g, "Zm9vYmFyYmF6cXV4"));
  expectNoSecret(await traces(folder, "--debug", "--format", "json"));
});

test.each([
  ["is not set", undefined, /Cookie: the variable ERRSMITH_COOKIE is not set/],
  ["is empty", " ", /is not set/],
  ["has two lines", "a-long-secret\nhost: b", /has characters that no header can have/],
])("a variable that %s is told by its name", async (_, value, reason) => {
  const { docs, folder } = await project(GOOD);
  if (value === undefined) delete process.env.ERRSMITH_COOKIE;
  else process.env.ERRSMITH_COOKIE = value;
  const { err } = await cli(folder, ...ARGS);
  expect(err).toMatch(reason);
  expect(err).not.toContain("a-long-secret");
  expect(docs.requests).toEqual([]);
});

test.each([
  [{ Cookie: "AWS_SECRET_ACCESS_KEY" }, /not the name of an environment variable ERRSMITH_/],
  [{ Cookie: "sid=4f1c9" }, /not the name of an environment variable ERRSMITH_/],
  [{ Host: "ERRSMITH_COOKIE" }, /not a header that can be set/],
  [{ "a\r\nb": "ERRSMITH_COOKIE" }, /not a header that can be set/],
])("%j in source.json is refused without its value", async (headers, reason) => {
  const { docs, folder } = await project(GOOD, headers);
  const { status, err } = await cli(folder, ...ARGS);
  expect({ status, err }).toEqual({ status: 1, err: expect.stringMatching(reason) });
  expect(err).not.toContain("4f1c9");
  expect(docs.requests).toEqual([]);
});
