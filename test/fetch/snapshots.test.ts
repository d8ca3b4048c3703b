import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folderWith, tree } from "../cli/run-in-folder.ts";
import { type Handler, manifest, markdown, refresh, ROWS, site } from "./server.ts";

const GOOD = markdown(ROWS);
const PAGE = "sources/shop/pages/a.md";
const SNAPSHOT = "sources/.errsmith/snapshots/shop/pages/a.md";
const LOGIN = '<title>Sign in</title><input type="password">';

async function refused(page: string | Handler) {
  const docs = await site({ "/a.md": GOOD });
  const folder = folderWith({ "sources/shop/source.json": manifest(docs, { orders: "/a.md" }) });
  await refresh(folder);
  docs.pages["/a.md"] = page;
  const { pages } = await refresh(folder, { retries: 0, now: new Date("2026-01-02T00:00:00Z") });
  return { docs, folder, pages };
}

test("what a server sent is kept beside the last good copy until the next good one", async () => {
  const { docs, folder } = await refused(LOGIN);
  expect(tree(folder)).toMatchObject({ [PAGE]: GOOD, [SNAPSHOT]: LOGIN });
  docs.pages["/a.md"] = (_, response) => response.writeHead(403).end("<title>Just a moment...</title>");
  expect((await refresh(folder)).pages).toMatchObject([
    { kind: "suspect", state: "bot-wall", needs: "person", notes: ["a bot wall: HTTP 403"] },
  ]);
  expect(tree(folder)[SNAPSHOT]).toContain("Just a moment");
  // Without an answer there is nothing newer to look at.
  docs.pages["/a.md"] = (request) => request.socket.destroy();
  await refresh(folder);
  expect(tree(folder)[SNAPSHOT]).toContain("Just a moment");
  docs.pages["/a.md"] = GOOD;
  await refresh(folder);
  expect(Object.keys(tree(folder)).filter((path) => path.includes(".errsmith"))).toEqual([]);
});

test("git adds no snapshot, and a snapshot of a commit is refused", async () => {
  const { folder } = await refused(LOGIN);
  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, encoding: "utf8" });
  git("init", "-q");
  git("add", "--all", "--", ".");
  expect(git("ls-files")).not.toContain(".errsmith");
  git("add", "--force", SNAPSHOT);
  await expect(refresh(folder)).rejects.toThrow(/git tracks this file of a run/);
});

test("fetch --show prints a snapshot without what controls a terminal or a runner", async () => {
  const { folder } = await refused("# Moved\u001b[2J\u001b[31m\n::error::x\n\u202etxt\t1\n");
  expect(await cli(folder, "fetch", "--show", PAGE)).toEqual({
    status: 0,
    out: "# Moved\\u001b[2J\\u001b[31m\n\\u003a:error::x\n\\u202etxt\t1\n",
    err: `no-codes since 2026-01-02T00:00:00.000Z: all 10 codes are missing\n${join(folder, SNAPSHOT)}\n`,
  });
  expect(await cli(folder, "fetch", "--show", "shop/orders")).toMatchObject({ status: 0 });
  expect(await cli(folder, "fetch", "--show", "sources/shop/pages/b.md")).toMatchObject({
    status: 2,
    err: `error  --show sources/shop/pages/b.md: no snapshot; there are ${PAGE}\n`,
  });
});

test.each(["sources/.errsmith/snapshots", "sources/.errsmith/snapshots/shop", SNAPSHOT])(
  "nothing is read, written or deleted through a link in place of %s",
  async (path) => {
    const { docs, folder } = await refused(LOGIN);
    const other = folderWith({ "shop/pages/a.md": "precious", "pages/a.md": "precious", "a.md": "precious" });
    rmSync(join(folder, path), { recursive: true });
    symlinkSync(path === SNAPSHOT ? join(other, "a.md") : other, join(folder, path));
    expect(await cli(folder, "fetch", "--show", PAGE)).toMatchObject({
      status: path === SNAPSHOT ? 1 : expect.any(Number),
      out: "",
    });
    for (const page of [LOGIN, GOOD]) {
      docs.pages["/a.md"] = page;
      await expect(refresh(folder)).rejects.toThrow(/a symlink: nothing is written through it/);
    }
    expect(new Set(Object.values(tree(other)))).toEqual(new Set(["precious"]));
  },
);

test("a folder or another file in place of the log or of a snapshot is one line or is replaced", async () => {
  const { docs, folder } = await refused(LOGIN);
  execFileSync("mkfifo", [join(folder, "sources/.errsmith/fetch.jsonl")]);
  rmSync(join(folder, SNAPSHOT));
  execFileSync("mkfifo", [join(folder, SNAPSHOT)]);
  expect(await cli(folder, "fetch", "--show", PAGE)).toMatchObject({
    status: 1,
    err: expect.stringMatching(/not a file/),
  });
  expect((await refresh(folder)).pages).toMatchObject([{ state: "login" }]);
  expect(tree(folder)[SNAPSHOT]).toBe(LOGIN);
  rmSync(join(folder, SNAPSHOT));
  mkdirSync(join(folder, SNAPSHOT));
  writeFileSync(join(folder, SNAPSHOT, "x"), "");
  await expect(refresh(folder)).rejects.toThrow(/a\.md: cannot be written/);
  docs.pages["/a.md"] = GOOD;
});
