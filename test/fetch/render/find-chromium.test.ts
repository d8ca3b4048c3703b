import { chmodSync, writeFileSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import { expect, test } from "vitest";
import { findChromium } from "../../../src/fetch/render/find-chromium.ts";
import { limiter } from "../../../src/fetch/render/limiter.ts";
import { forwardedRequestHeaders, forwardedResponseHeaders } from "../../../src/fetch/render/part-headers.ts";
import { folderWith } from "../../cli/run-in-folder.ts";

/** A folder with programs. */
function programs(...names: readonly string[]): string {
  const folder = folderWith({ "no-program": "" });
  for (const name of names) {
    writeFileSync(join(folder, name), "#!/bin/sh\n");
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

test("Chromium is the one that a variable names, else the first one of PATH", () => {
  const folder = programs("chromium", "google-chrome", "mine");
  const env = { PATH: folder };
  expect(findChromium({ ...env, ERRSMITH_CHROMIUM: join(folder, "mine"), CHROME_PATH: "/x" })).toBe(
    join(folder, "mine"),
  );
  expect(findChromium({ ...env, ERRSMITH_CHROMIUM: "", CHROME_PATH: join(folder, "mine") })).toBe(join(folder, "mine"));
  expect(findChromium(env)).toBe(join(folder, "chromium"));
});

test("a relative folder of PATH is not searched, and a variable names a program by its absolute path", () => {
  const folder = programs("mine", "chromium");
  const found = findChromium({ PATH: relative(process.cwd(), folder) });
  expect(found === undefined || isAbsolute(found)).toBe(true);
  for (const named of ["mine", "./mine", join(folder, "no-program"), folder, "/nowhere/chromium"])
    expect(() => findChromium({ ERRSMITH_CHROMIUM: named })).toThrow(
      "ERRSMITH_CHROMIUM is not the absolute path of a program",
    );
});

test("a request of a page has its own headers, without those that say how it is sent", () => {
  const own = { Accept: "application/json", "x-token": "1", Origin: "https://a.test", "content-type": "text/plain" };
  const others = { Host: "b.test", cookie: "a=1", "content-length": "7", "user-agent": "x", "sec-fetch-mode": "cors" };
  expect(Object.keys(forwardedRequestHeaders({ ...own, ...others }))).toEqual([
    "accept",
    "x-token",
    "origin",
    "content-type",
  ]);
});

test("an answer has no headers that hold for its bytes on the way, and no cookies", () => {
  const own = { "content-type": "text/html", "access-control-allow-origin": "*" };
  const others = {
    "content-encoding": "br",
    "content-length": "7",
    "set-cookie": ["a=1"],
    "transfer-encoding": "chunked",
  };
  expect(forwardedResponseHeaders({ ...own, ...others })).toEqual(own);
});

test("no more tasks run at the same time than are allowed, in their order, also after one that fails", async () => {
  const inOrder = limiter(2);
  const [begun, ended]: [number[], number[]] = [[], []];
  let most = 0;
  const task = async (i: number): Promise<void> => {
    begun.push(i);
    most = Math.max(most, begun.length - ended.length);
    await Promise.resolve();
    ended.push(i);
    if (i === 1) throw new Error("failed");
  };
  const results = await Promise.allSettled([0, 1, 2, 3, 4].map((i) => inOrder(() => task(i))));
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled", "fulfilled"]);
  expect([begun, most]).toEqual([[0, 1, 2, 3, 4], 2]);
});
