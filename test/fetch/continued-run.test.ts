import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, tree } from "../cli/run-in-folder.ts";
import { digest } from "../../src/lib/digest.ts";
import { manifest, markdown, refresh, ROWS, site } from "./server.ts";

const GOOD = markdown(ROWS);
const LOG = "sources/.errsmith/fetch.jsonl";
const LOCK = "sources/shop/pages.lock.json";
const started = "2026-01-01T10:00:00.000Z";
const now = new Date("2026-01-01T11:00:00.000Z");

/** A project with two pages, of which a run has fetched the first before it was killed. */
async function killed(change: { head?: object; line?: object; text?: string } = {}) {
  const docs = await site({ "/a.md": GOOD, "/b.md": GOOD });
  const url = `${docs.origin}/a.md`;
  const times = { fetched: started, changed: started, fetches: 1 };
  const state = { url, finalUrl: url, sha256: digest(Buffer.from(GOOD)), ...times };
  const lines = [
    { started, providers: [], ...change.head },
    { provider: "shop", file: "pages/a.md", state, ...change.line },
  ];
  const folder = folderWith({
    "sources/shop/source.json": manifest(docs, { a: "/a.md", b: "/b.md" }),
    "sources/shop/pages/a.md": change.text ?? GOOD,
    [LOG]: `${lines.map((line) => JSON.stringify(line)).join("\n")}\n{"provider":"shop","fi`,
  });
  const run = async (options = {}) => {
    const notices: string[] = [];
    const { pages } = await refresh(folder, { now, onNotice: (notice) => notices.push(notice), ...options });
    expect(Object.keys(tree(folder)).filter((path) => path.includes(".errsmith"))).toEqual([]);
    return { files: pages.map(({ file }) => file.slice(-4)), notices };
  };
  return { docs, folder, run };
}

test("a run that was killed goes on: what it has stored is not fetched again", async () => {
  const { docs, folder, run } = await killed();
  expect(await run()).toEqual({
    files: ["b.md"],
    notices: ["goes on with a run that was killed: 1 page stored by it"],
  });
  expect(docs.requests.map(({ url }) => url)).toEqual(["/b.md"]);
  expect(JSON.parse(tree(folder)[LOCK] ?? "")).toMatchObject({
    pages: { "pages/a.md": { fetched: started }, "pages/b.md": { fetched: now.toISOString() } },
  });
  // The run has ended, so the next one fetches both.
  expect((await run()).files).toEqual(["a.md", "b.md"]);
});

test.each([
  ["another selection of providers", {}, { providers: ["shop"] }],
  ["a run of yesterday", {}, { now: new Date("2026-01-02T11:00:00.000Z") }],
  ["a run of tomorrow", {}, { now: new Date("2025-12-31T11:00:00.000Z") }],
  ["an accepted page", {}, { accept: ["sources/shop/pages/a.md"] }],
  ["a page that was edited since", { text: GOOD.replace("expired", "gone") }, {}],
  ["a page that failed", { line: { state: { failed: {} } } }, {}],
  ["a line of another shape", { line: { more: 1 } }, {}],
  ["a line of another provider", { line: { provider: "bank" } }, {}],
  ["a log of another shape", { head: { more: 1 } }, {}],
])("%s is fetched", async (_, change, options) => {
  const { run } = await killed(change);
  expect((await run(options)).files).toEqual(["a.md", "b.md"]);
});

test("a line about a page that source.json does not list adds nothing to the lock", async () => {
  const { folder, run } = await killed({ line: { file: "../../x" } });
  await run();
  expect(Object.keys((JSON.parse(tree(folder)[LOCK] ?? "") as { pages: object }).pages)).toEqual([
    "pages/a.md",
    "pages/b.md",
  ]);
});

test("an error of this machine ends the run, and the next run goes on", async () => {
  const docs = await site({ "/a.md": GOOD, "/b/b.md": GOOD });
  const folder = folderWith({ "sources/shop/source.json": manifest(docs, { a: "/a.md", b: "/b/b.md" }) });
  writeFileSync(join(folder, "sources/shop/pages"), "a file in the way");
  await expect(refresh(folder)).rejects.toThrow(/cannot be written/);
  expect(Object.keys(tree(folder))).toContain(LOG);
  execFileSync("git", ["init", "-q"], { cwd: folder });
  execFileSync("git", ["add", "--all"], { cwd: folder });
  expect(execFileSync("git", ["ls-files"], { cwd: folder, encoding: "utf8" })).not.toContain(".errsmith");
});
