import { describe, expect, test } from "vitest";
import { cli, folderWith, tree } from "../cli/run-in-folder.ts";
import { type Handler, manifest, markdown, refresh, ROWS, site } from "./server.ts";

const GOOD = markdown(ROWS);
const LOCK = "sources/shop/pages.lock.json";

/** A project with pages of one site, and `requests` in `source.json`. */
async function project(pages: Record<string, string | Handler>, requests: object = {}) {
  const docs = await site(pages);
  const names = Object.keys(pages).filter((path) => path !== "/robots.txt");
  const source = JSON.parse(
    manifest(docs, Object.fromEntries(names.map((path) => [path.slice(1, -3), path]))),
  ) as object;
  const folder = folderWith({ "sources/shop/source.json": JSON.stringify({ ...source, requests }) });
  return { docs, folder };
}

describe("robots.txt", () => {
  const FORBIDS = "User-agent: *\nDisallow: /a\n";

  test("is asked once a host, and what it forbids is not requested", async () => {
    let asked = 0;
    const robots: Handler = (_, response) => ((asked += 1), response.end(FORBIDS));
    const { docs, folder } = await project({ "/a.md": GOOD, "/b.md": GOOD, "/c.md": GOOD, "/robots.txt": robots });
    expect((await refresh(folder)).pages).toMatchObject([
      {
        kind: "failed",
        state: "robots",
        needs: "person",
        notes: [expect.stringMatching(/forbids \/a\.md; --ignore-robots/)],
      },
      { kind: "new" },
      { kind: "new" },
    ]);
    expect(asked).toBe(1);
    expect(docs.requests.map(({ url }) => url)).not.toContain("/a.md");
  });

  test("is not asked with --ignore-robots, which the lock states until a fetch without it", async () => {
    const { docs, folder } = await project({ "/a.md": GOOD, "/robots.txt": FORBIDS });
    const args = ["fetch", "--allow-http", "--allow-address", "127.0.0.1"];
    expect(await cli(folder, ...args, "--ignore-robots")).toMatchObject({ status: 0 });
    expect(JSON.parse(tree(folder)[LOCK] ?? "")).toMatchObject({ pages: { "pages/a.md": { robots: "ignored" } } });
    delete docs.pages["/robots.txt"];
    expect(await cli(folder, ...args)).toMatchObject({ status: 0 });
    expect(tree(folder)[LOCK]).not.toContain("robots");
  });

  test("holds for the target of a redirect", async () => {
    const moved: Handler = (_, response) => response.writeHead(302, { location: "/a.html" }).end();
    const { folder } = await project({ "/x.md": moved, "/a.html": GOOD, "/robots.txt": FORBIDS });
    expect((await refresh(folder)).pages[0]).toMatchObject({ state: "robots" });
  });

  test.each<[answer: string, robots: Handler, state: string | undefined]>([
    ["an error of the server", (_, response) => response.writeHead(500).end(), "http-500"],
    ["a missing file", (_, response) => response.writeHead(404).end(), undefined],
    ["no permission", (_, response) => response.writeHead(403).end(), undefined],
    [
      "a redirect to a host that is not listed",
      (_, response) => response.writeHead(301, { location: "http://a.test/" }).end(),
      "robots",
    ],
    [
      "a redirect",
      (request, response) => request.url === "/robots.txt" && response.writeHead(301, { location: "/r" }).end(),
      undefined,
    ],
    [
      "a page of HTML",
      (_, response) => response.end("<html><body>user-agent: *<br>disallow: /</body></html>"),
      undefined,
    ],
  ])("with %s", async (_, robots, state) => {
    const { folder } = await project({ "/a.md": GOOD, "/robots.txt": robots });
    expect((await refresh(folder)).pages.map((page) => page.state)).toEqual([state]);
  });

  test("is read if the limit of its size cuts a surrogate pair", async () => {
    const head = "User-agent: *\nDisallow: /";
    const { folder } = await project({
      "/a.md": GOOD,
      "/robots.txt": `${head}${"x".repeat(500 * 1024 - head.length - 1)}😀`,
    });
    expect((await refresh(folder)).pages).toMatchObject([{ kind: "new" }]);
  });

  test("with many agents and rules takes linear time and memory", async () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `user-agent:${i}\n`).join("") + "allow:/\n".repeat(30_000);
    const { folder } = await project({ "/a.md": GOOD, "/robots.txt": `${text}user-agent: *\ndisallow: /*a*a*a$` });
    expect((await refresh(folder)).pages).toMatchObject([{ kind: "new" }]);
  });

  test("sets the time between two requests with Crawl-delay", async () => {
    const { folder } = await project({
      "/a.md": GOOD,
      "/b.md": GOOD,
      "/robots.txt": "User-agent: *\nCrawl-delay: 20\n",
    });
    const { pauses } = await refresh(folder);
    expect(Math.max(...pauses)).toBeGreaterThan(15_000);
  });
});

describe("requests in source.json", () => {
  test("set the number of parallel requests and the time between them", async () => {
    let open = 0;
    let most = 0;
    const slow: Handler = (_, response) => {
      most = Math.max(most, (open += 1));
      setTimeout(() => ((open -= 1), response.end(GOOD)), 30);
    };
    const pages = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`/${i}.md`, slow]));
    const { folder } = await project(pages, { concurrency: 1, delay: 10 });
    const { pauses } = await refresh(folder);
    expect(most).toBe(1);
    // The request for robots.txt takes the first turn.
    expect(pauses).toHaveLength(6);
    expect(Math.max(...pauses)).toBeGreaterThan(50_000);
  });
});

describe("Retry-After", () => {
  const asks =
    (wait: string): Handler =>
    (_, response, count) =>
      count < 2 ? response.writeHead(429, { "retry-after": wait }).end() : response.end(GOOD);

  test.each([
    ["seconds", () => "70"],
    ["a date", () => new Date(Date.now() + 75_000).toUTCString()],
  ])("in %s holds for all pages of the host", async (_, wait) => {
    const { folder } = await project({ "/a.md": asks(wait()), "/b.md": GOOD, "/c.md": GOOD });
    const { pages, pauses } = await refresh(folder);
    expect(pages.map(({ kind }) => kind)).toEqual(["new", "new", "new"]);
    expect(pauses.filter((ms) => ms > 60_000 && ms <= 75_000).length).toBeGreaterThanOrEqual(1);
  });

  test("that is too long ends the requests to the host in this run", async () => {
    const { docs, folder } = await project({ "/a.md": asks("3600"), "/b.md": GOOD, "/c.md": GOOD }, { concurrency: 1 });
    const { pages } = await refresh(folder);
    expect(pages).toMatchObject(
      Array.from({ length: 3 }, () => ({
        ...{ state: "http-429", needs: "retry" },
        notes: [expect.stringMatching(/^HTTP 429: 127\.0\.0\.1:\d+ asks to wait 3600 s/)],
      })),
    );
    expect(docs.requests).toHaveLength(1);
  });
});
