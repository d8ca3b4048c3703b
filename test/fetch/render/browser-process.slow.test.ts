import { spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { folderWith } from "../../cli/run-in-folder.ts";
import { html, ROWS, site } from "../server.ts";
import { NEEDS_CHROMIUM, WITHOUT_CHROMIUM } from "./chromium.ts";
import { shell } from "./rendering.ts";

const BIN = resolve("dist/cli/main.js");
const IS_TOLD = process.platform === "linux" && existsSync(BIN);

/** A project with one page to render, and a folder of temporary files. */
function project(url: string): string {
  const services = { orders: { pages: [{ file: "pages/errors.html", locale: "en", url, render: "browser" }] } };
  const folder = folderWith({ "sources/shop/source.json": JSON.stringify({ services }) });
  mkdirSync(join(folder, "tmp"));
  return folder;
}

function start(folder: string, env: NodeJS.ProcessEnv = {}, uid?: number) {
  return spawn(process.execPath, [BIN, "fetch", "--allow-http", "--allow-address", "127.0.0.1"], {
    cwd: folder,
    stdio: "ignore",
    ...(uid !== undefined && { uid, gid: uid }),
    env: { ...process.env, TMPDIR: join(folder, "tmp"), ...env },
  });
}

/** The processes below a process. */
function below(parent: number): number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid): [number, number] => [Number(pid), Number(/^PPid:\s+(\d+)/m.exec(statusOf(Number(pid)))?.[1] ?? 0)]);
  const children = parents.filter(([, ppid]) => ppid === parent).map(([pid]) => pid);
  return [...children, ...children.flatMap(below)];
}

function readIfPresent(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

const statusOf = (pid: number): string => readIfPresent(`/proc/${pid}/status`);

/** The path of the program that a process runs, or "" when the process is gone. */
function programOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return "";
  }
}

const isRunning = (pid: number): boolean => /^State:\s+[^ZX]/m.test(statusOf(pid));

describe.skipIf(WITHOUT_CHROMIUM || !IS_TOLD)(`the process of a browser${NEEDS_CHROMIUM}`, () => {
  test.each([
    ["SIGKILL", "is never quiet", `setInterval(() => undefined, 100)`],
    ["SIGKILL", "runs without end", `for (;;);`],
    ["SIGTERM", "runs without end", `for (;;);`],
    ["SIGINT", "is never quiet", `setInterval(() => undefined, 100)`],
  ] as const)("ends when errsmith ends by %s, with a page that %s", async (signal, _, script) => {
    const docs = await site({ "/errors": shell(`fetch("/begun"); ${script}`), "/begun": "{}" });
    const folder = project(`${docs.origin}/errors`);
    const child = start(folder);
    const closed = once(child, "close");
    while (!docs.requests.some(({ url }) => url === "/errors")) await sleep(50);
    let browsers: number[] = [];
    while (browsers.length < 4) {
      await sleep(200);
      browsers = below(child.pid ?? 0);
    }
    await sleep(1000);
    browsers = below(child.pid ?? 0);
    child.kill(signal);
    await closed;
    // As long as a browser needs to notice that its pipe is closed.
    for (let i = 0; i < 600 && browsers.some(isRunning); i += 1) await sleep(100);
    expect(browsers.filter(isRunning)).toEqual([]);
    if (signal !== "SIGKILL")
      expect(readdirSync(join(folder, "tmp")).filter((name) => /playwright/.test(name))).toEqual([]);
  });

  test.skipIf(process.getuid?.() !== 0)("has its sandbox, except as root", async () => {
    const docs = await site({ "/errors": html(ROWS) });
    const commands = async (uid: number): Promise<string[]> => {
      const folder = project(`${docs.origin}/errors`);
      for (const path of ["", ...readdirSync(folder, { recursive: true, encoding: "utf8" })])
        chownSync(join(folder, path), uid, uid);
      const child = start(folder, { HOME: join(folder, "tmp") }, uid);
      const seen = new Set<string>();
      while (child.exitCode === null) {
        for (const pid of below(child.pid ?? 0)) seen.add(readIfPresent(`/proc/${pid}/cmdline`));
        await sleep(20);
      }
      return [...seen].filter((text) => /--headless/.test(text) && !/--type=/.test(text));
    };
    const [asRoot, asNobody] = [await commands(0), await commands(65534)];
    expect(asRoot.filter((text) => text.includes("--no-sandbox"))).toEqual(asRoot);
    expect(asNobody.filter((text) => text.includes("--no-sandbox"))).toEqual([]);
    expect([asRoot.length, asNobody.length]).not.toContain(0);
  });

  test("is gone after a run, leaves nothing, and has no variable that may be a secret", async () => {
    const docs = await site({ "/errors": html(ROWS) });
    const folder = project(`${docs.origin}/errors`);
    const child = start(folder, { GITHUB_TOKEN: "a-token", ERRSMITH_KEY: "a-key" });
    const closed = once(child, "close") as Promise<[number]>;
    const environments = new Set<string>();
    const seen = new Set<number>();
    while (child.exitCode === null) {
      for (const pid of below(child.pid ?? 0)) {
        seen.add(pid);
        // A process that has not begun its own program yet still shows the environment of errsmith.
        if (programOf(pid) !== process.execPath) environments.add(readIfPresent(`/proc/${pid}/environ`));
      }
      await sleep(50);
    }
    expect(await closed).toEqual([0, null]);
    expect(seen.size).toBeGreaterThan(3);
    expect(environments.size).toBeGreaterThan(0);
    expect([...environments].filter((text) => /a-token|a-key/.test(text))).toEqual([]);
    for (let i = 0; i < 100 && [...seen].some(isRunning); i += 1) await sleep(100);
    expect([...seen].filter(isRunning)).toEqual([]);
    expect(readdirSync(join(folder, "tmp"))).toEqual([]);
  });
});
