import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { isQueuedRequest, openCrawlQueue } from "../../src/discover/discover.ts";
import { folderWith, git, tree } from "../cli/run-in-folder.ts";
import { type Handler, html, ROWS, site } from "../fetch/server.ts";
import { discoverIn } from "./server.ts";

const QUEUE = "sources/.errsmith/discover/request_queues/queue";
const linksTo = (...links: readonly string[]): string =>
  `<!doctype html><html><body>${links.map((link) => `<a href="${link}">page</a>`).join(" ")}</body></html>`;
const ERRORS = Array.from({ length: 12 }, (_, at) => `/service-${String.fromCodePoint(97 + at)}/errors`);

/** A site of twelve pages of error codes, whose requests the test can stop. */
async function siteOfTwelve(gate: () => Promise<unknown> = async () => undefined) {
  const errors = ERRORS.map((path, at): [string, Handler] => [
    path,
    (_, response) =>
      void gate().then(() =>
        response.setHeader("content-type", "text/html").end(html(ROWS.map(([code, text]) => [`${code}${at}`, text]))),
      ),
  ]);
  return site({ "/": linksTo(...ERRORS), ...Object.fromEntries(errors) });
}

test("a crawl that was killed goes on: no page is requested twice, and none is lost", async () => {
  let left = 5;
  const docs = await siteOfTwelve(async () => {
    left -= 1;
    if (left < 0) await new Promise(() => undefined);
  });
  const cwd = folderWith({});
  const args = ["discover", `${docs.origin}/`, "--allow-http", "--allow-address", "127.0.0.1"];
  const run = spawn(process.execPath, [resolve("dist/cli/main.js"), ...args], { cwd, stdio: "ignore" });
  const ended = new Promise((done) => run.on("close", done));
  while (left >= -1) await new Promise((done) => setTimeout(done, 20));
  run.kill("SIGKILL");
  await ended;
  expect(existsSync(join(cwd, QUEUE))).toBe(true);
  const answered = docs.requests.map(({ url }) => url ?? "").filter((path) => path.endsWith("/errors"));
  left = Number.POSITIVE_INFINITY;
  const notices: string[] = [];
  const { paths, requested } = await discoverIn(cwd, docs, { onNotice: (notice) => notices.push(notice) });
  expect(paths).toEqual(ERRORS);
  expect(notices.join()).toMatch(/goes on with a run that was killed: [56] pages judged by it/);
  // Pages whose answers were on their way are requested again.
  expect(answered.slice(0, 4).filter((path) => requested.includes(path))).toEqual([]);
  expect(new Set(requested).size).toBe(requested.length);
  expect(Object.keys(tree(cwd))).toEqual(["sources/.errsmith/.gitignore", "sources/.errsmith/discover.jsonl"]);
});

describe("what is found in the folder of a crawl is input", () => {
  /** Discovers in a folder with this state of a killed crawl, and a log that belongs to the same crawl. */
  async function withState(prepare: (folder: string, origin: string) => unknown) {
    const docs = await siteOfTwelve();
    const cwd = folderWith({});
    await discoverIn(cwd, docs);
    const path = join(cwd, "sources/.errsmith/discover.jsonl");
    const [head = ""] = readFileSync(path, "utf8").split("\n");
    writeFileSync(path, `${head}\n`);
    mkdirSync(join(cwd, QUEUE), { recursive: true });
    await prepare(cwd, docs.origin);
    return { ...(await discoverIn(cwd, docs)), docs };
  }

  test("an address of another host or scope in the queue is not requested", async () => {
    const other = await site({ "/errors": html(ROWS) });
    const { paths, found } = await withState(async (cwd) => {
      const queue = await openCrawlQueue(join(cwd, "sources/.errsmith/discover"));
      const urls = [`${other.origin}/errors`, "http://169.254.169.254/errors"];
      await queue.add(urls.map((url) => ({ url, depth: 0, isGuess: false })));
    });
    expect(other.requests).toEqual([]);
    expect(paths).toEqual(ERRORS);
    expect(found.judged).toBe(13);
  });

  test.each<[string, (folder: string, origin: string) => unknown]>([
    ["a file that is no JSON", (cwd) => writeFileSync(join(cwd, QUEUE, "abcdefghijklmno.json"), "{")],
    ["a value of another kind", (cwd) => writeFileSync(join(cwd, QUEUE, "abcdefghijklmno.json"), '{"id":1}')],
    [
      "a request that is no JSON",
      (cwd, origin) =>
        writeFileSync(
          join(cwd, QUEUE, "abcdefghijklmno.json"),
          JSON.stringify({ id: "abcdefghijklmno", orderNo: 1, url: `${origin}/`, method: "GET", json: "{" }),
        ),
    ],
    ["another file", (cwd) => writeFileSync(join(cwd, QUEUE, "__metadata__.json"), '{"forefrontRequestIds":["x"]}')],
    ["a link", (cwd) => symlinkSync("/etc/passwd", join(cwd, QUEUE, "abcdefghijklmno.json"))],
    ["a FIFO", (cwd) => execFileSync("mkfifo", [join(cwd, QUEUE, "abcdefghijklmno.json")])],
    ["a folder", (cwd) => mkdirSync(join(cwd, QUEUE, "abcdefghijklmno.json"))],
    ["a lock of a killed process", (cwd) => mkdirSync(join(cwd, QUEUE, "abcdefghijklmno.json.lock"))],
    [
      "a log with pages that are none",
      (cwd) =>
        writeFileSync(
          join(cwd, "sources/.errsmith/discover.jsonl"),
          '{"url":"javascript:1"}\n{"url":7,"depth":0}\n{"url":"http://a.test/","depth":0,"state":"fine"}\n',
          { flag: "a" },
        ),
    ],
  ])("%s counts as missing", async (_, prepare) => {
    const { paths, found } = await withState(prepare);
    expect(paths).toEqual(ERRORS);
    expect(found.judged).toBe(13);
  });

  test("pages in the queue of another crawl are not requested", async () => {
    const { requested, found } = await withState(async (cwd, origin) => {
      rmSync(join(cwd, "sources/.errsmith/discover.jsonl"));
      const queue = await openCrawlQueue(join(cwd, "sources/.errsmith/discover"));
      await queue.add([{ url: `${origin}/left-over`, depth: 0, isGuess: false }]);
    });
    expect(requested).not.toContain("/left-over");
    expect(found.judged).toBe(13);
  });

  test("pages that an earlier run has judged count for the limit of pages", async () => {
    const docs = await siteOfTwelve();
    const cwd = folderWith({});
    await discoverIn(cwd, docs, { maxPages: 5 });
    const path = join(cwd, "sources/.errsmith/discover.jsonl");
    const [head, , ...pages] = readFileSync(path, "utf8").split("\n");
    writeFileSync(path, [head, ...pages.slice(0, 3), ""].join("\n"));
    const { requested, found } = await discoverIn(cwd, docs, { maxPages: 5 });
    expect(requested).toHaveLength(2);
    expect([found.judged, found.isCut]).toEqual([5, true]);
  });

  test("nothing is read or written through a folder that is a link", async () => {
    const elsewhere = folderWith({ "request_queues/queue/abcdefghijklmno.json": "{}" });
    const prepare = (cwd: string): void => {
      rmSync(join(cwd, "sources/.errsmith/discover"), { recursive: true });
      symlinkSync(elsewhere, join(cwd, "sources/.errsmith/discover"));
    };
    await expect(withState(prepare)).rejects.toThrow(/symlink/);
    expect(tree(elsewhere)).toEqual({ "request_queues/queue/abcdefghijklmno.json": "{}" });
  });

  test("a folder that git tracks is refused", async () => {
    const docs = await siteOfTwelve();
    const cwd = folderWith({ "sources/.errsmith/discover.jsonl": "{}\n" });
    git(cwd, "init", "-q");
    git(cwd, "add", "-A", "-f");
    await expect(discoverIn(cwd, docs)).rejects.toThrow(/git tracks/);
    expect(docs.requests).toEqual([]);
  });
});

const STORED = { id: "abcdefghijklmno", orderNo: 1, url: "https://a.test/" };
const REQUEST = {
  ...{ id: STORED.id, url: STORED.url, uniqueKey: STORED.url },
  userData: { depth: 0, isGuess: false },
};

test.each<[name: string, id: string, stored: object, request: object, isRequest: boolean]>([
  ["as it is written", STORED.id, {}, {}, true],
  ["that is done", STORED.id, { orderNo: null }, {}, true],
  ["with the name of another file", "onmlkjihgfedcba", {}, {}, false],
  ["with another id in the request", STORED.id, {}, { id: "onmlkjihgfedcba" }, false],
  ["with another id around the request", STORED.id, { id: "onmlkjihgfedcba" }, {}, false],
  ["with another address in the request", STORED.id, {}, { url: "https://b.test/" }, false],
  ["with another address around the request", STORED.id, { url: "https://b.test/" }, {}, false],
  ["with another key", STORED.id, {}, { uniqueKey: "https://b.test/" }, false],
  ["with a place that is no number", STORED.id, { orderNo: "1" }, {}, false],
  ["with a depth that is none", STORED.id, {}, { userData: { depth: 0.5, isGuess: false } }, false],
  ["that may be a guess", STORED.id, {}, { userData: { depth: 0 } }, false],
  ["without data", STORED.id, {}, { userData: null }, false],
])("a file of the queue is a request: one %s", (_, id, stored, request, isRequest) => {
  const text = JSON.stringify({ ...STORED, ...stored, json: JSON.stringify({ ...REQUEST, ...request }) });
  expect(isQueuedRequest(id, text)).toBe(isRequest);
});

test("without Crawlee the command says what to install, and requests nothing", async () => {
  const folder = folderWith({ "package.json": '{ "type": "module" }' });
  for (const part of ["dist", "templates"]) cpSync(part, join(folder, part), { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync("node_modules").filter((entry) => entry !== "@crawlee"))
    symlinkSync(resolve("node_modules", name), join(folder, "node_modules", name));
  const docs = await siteOfTwelve();
  const run = spawn(process.execPath, ["dist/cli/main.js", "discover", docs.origin, "--allow-http"], { cwd: folder });
  let err = "";
  run.stderr.on("data", (chunk) => (err += String(chunk)));
  const status = await new Promise((done) => run.on("close", done));
  expect([status, err]).toEqual([
    1,
    "error  discover needs the package @crawlee/memory-storage: npm install --save-dev @crawlee/memory-storage\n",
  ]);
  expect(docs.requests).toEqual([]);
});
