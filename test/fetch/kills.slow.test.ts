import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { folderWith, tree } from "../cli/run-in-folder.ts";
import { killFetches } from "./kill-fetches.ts";
import { manifest, markdown, refresh, ROWS, site } from "./server.ts";

const BIN = resolve("dist/cli/main.js");
const NAMES = Array.from({ length: 30 }, (_, i) => `p${i}`);
const pageOf = (version: number): string => markdown([...ROWS, [`LimitExceeded.V${version}`, "Too many."]]);

test.skipIf(!existsSync(BIN))(
  "a killed fetch leaves every page either old or new, and the next fetch completes the work",
  async () => {
    const docs = await site(Object.fromEntries(NAMES.map((name) => [`/${name}.md`, pageOf(0)])));
    const services = Object.fromEntries(NAMES.map((name) => [name, `/${name}.md`]));
    const folder = folderWith({ "sources/shop/source.json": manifest(docs, services) });
    await refresh(folder);
    let cut = 0;
    for (let version = 1; version <= 8; version += 1) {
      const begun = docs.requests.length;
      for (const name of NAMES) docs.pages[`/${name}.md`] = pageOf(version);
      // In every second run the last page never comes, so that the run is killed before it writes, on every machine.
      if (version % 2 === 1) docs.pages["/p29.md"] = () => undefined;
      const child = spawn(process.execPath, [BIN, "fetch", "--allow-http", "--allow-address", "127.0.0.1"], {
        cwd: folder,
        stdio: "ignore",
      });
      const closed = once(child, "close") as Promise<[number | null]>;
      // The files are written after the last response.
      while (docs.requests.length < begun + NAMES.length - (version % 2) * 10 && child.exitCode === null)
        await sleep(2);
      await sleep(version * 4);
      child.kill(version % 3 === 0 ? "SIGINT" : "SIGKILL");
      const [status] = await closed;
      if (status !== 0) cut += 1;
      docs.pages["/p29.md"] = pageOf(version);
      for (const [path, text] of Object.entries(tree(join(folder, "sources/shop/pages")))) {
        expect([pageOf(version - 1), pageOf(version)], path).toContain(text);
      }
      expect(() => JSON.parse(tree(folder)["sources/shop/pages.lock.json"] ?? "") as unknown).not.toThrow();
      const { pages } = await refresh(folder);
      expect(pages.filter(({ kind }) => kind !== "same" && kind !== "changed")).toEqual([]);
      expect(new Set(Object.values(tree(join(folder, "sources/shop/pages"))))).toEqual(new Set([pageOf(version)]));
      expect(Object.keys(tree(folder)).filter((path) => path.includes(".errsmith"))).toEqual([]);
    }
    expect(cut).toBeGreaterThan(2);
  },
  300_000,
);

test.skipIf(!existsSync(BIN))(
  "a fetch that is killed five times goes on: no stored page is requested again, none is lost",
  async () => {
    const figures = await killFetches(1500, 5);
    expect(figures).toMatchObject({ kills: 5, fetchedTwice: 0, lost: 0 });
    // Two requests are open at a time.
    expect(figures.cut).toBeLessThanOrEqual(2 * figures.kills);
    expect(figures.mebibytes).toBeLessThan(400);
  },
  300_000,
);
