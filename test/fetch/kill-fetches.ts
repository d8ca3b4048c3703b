import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

// `npm run kills:fetch -- 100000 20` fetches 100,000 pages of a server on loopback and kills the run 20 times.

/** What happened to the pages of a site while its fetch was killed again and again. */
export interface KilledFetch {
  readonly kills: number;
  /** Pages that a run had stored and that were requested again. */
  readonly fetchedTwice: number;
  /** Requests that were open when a run was killed, and were sent again by the next run. */
  readonly cut: number;
  /** Pages whose last copy is missing or not what the server sent. */
  readonly lost: number;
  /** The largest memory of a run. */
  readonly mebibytes: number;
  readonly seconds: number;
}

const PROVIDERS = 10;

const textOf = (path: string): string =>
  `# Errors of ${path}\n\n| Error code | Description |\n| --- | --- |\n` +
  ["InvalidParameter", "ResourceNotFound", "InternalError"].map((code) => `| ${code} | ${path} failed. |\n`).join("");

/** Fetches pages from a loopback server with the built program, which is killed at random times. */
export async function killFetches(pages: number, kills: number): Promise<KilledFetch> {
  const folder = mkdtempSync(join(tmpdir(), "errsmith-fetch-"));
  const requested = new Map<string, number>();
  const stored = new Set<string>();
  let served = 0;
  let fetchedTwice = 0;
  const server = createServer(({ url = "" }, response) => {
    if (url === "/robots.txt") return response.writeHead(404).end();
    served += 1;
    requested.set(url, (requested.get(url) ?? 0) + 1);
    if (stored.has(url)) fetchedTwice += 1;
    return response.setHeader("content-type", "text/markdown").end(textOf(url));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const paths = makeProject(folder, host, pages);
    const began = performance.now();
    let mebibytes = 0;
    let killed = 0;
    for (;;) {
      const child = spawn(
        process.execPath,
        [resolve("dist/cli/main.js"), "fetch", "--allow-http", "--allow-address", "127.0.0.1", "--format", "json"],
        { cwd: folder, stdio: ["ignore", "ignore", "inherit"] },
      );
      const closed = once(child, "close");
      const enough = served + (pages / (kills + 1)) * (0.8 + Math.random() * 0.4);
      while (child.exitCode === null && (killed === kills || served < enough)) {
        mebibytes = Math.max(mebibytes, memoryOf(child));
        await sleep(20);
      }
      if (child.exitCode === null) {
        child.kill("SIGKILL");
        killed += 1;
        await closed;
        for (const path of storedPages(folder)) stored.add(path);
      } else if (child.exitCode === 0) break;
      else throw new Error(`the run ended with ${child.exitCode}`);
    }
    const lost = paths.filter((path) => copyOf(folder, path) !== textOf(path)).length;
    const seconds = Math.round((performance.now() - began) / 1000);
    return { kills: killed, fetchedTwice, cut: served - requested.size - fetchedTwice, lost, mebibytes, seconds };
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes a project with pages of ten providers. Returns the paths of the pages on the server. */
function makeProject(folder: string, host: string, count: number): readonly string[] {
  const paths: string[] = [];
  for (let provider = 0; provider < PROVIDERS; provider += 1) {
    const names = Array.from({ length: Math.ceil(count / PROVIDERS) }, (_, i) => `p${provider}/e${i}`);
    const pages = names.map((name) => ({ file: `pages/${name}.md`, locale: "en", url: `http://${host}/${name}` }));
    mkdirSync(join(folder, `sources/p${provider}`), { recursive: true });
    writeFileSync(
      join(folder, `sources/p${provider}/source.json`),
      JSON.stringify({ hosts: [host], services: { errors: { pages } } }),
    );
    paths.push(...names.map((name) => `/${name}`));
  }
  return paths;
}

/** The pages that a killed run has stored: those of the locks, and those of the log of the run. */
function storedPages(folder: string): readonly string[] {
  const log = join(folder, "sources/.errsmith/fetch.jsonl");
  const lines = existsSync(log) ? readFileSync(log, "utf8").split("\n").slice(1, -1) : [];
  const logged = lines.map((line) => (JSON.parse(line) as { readonly state: { readonly url: string } }).state);
  const locked = Array.from({ length: PROVIDERS }, (_, i) => join(folder, `sources/p${i}/pages.lock.json`))
    .filter((path) => existsSync(path))
    .flatMap((path) => {
      const { pages } = JSON.parse(readFileSync(path, "utf8")) as { readonly pages: Record<string, { url: string }> };
      return Object.values(pages);
    });
  return [...logged, ...locked].map(({ url }) => new URL(url).pathname);
}

function copyOf(folder: string, path: string): string | undefined {
  const file = join(folder, `sources/${path.split("/")[1]}/pages${path}.md`);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** The largest memory of a process until now, in MiB; 0 if the system does not tell. */
function memoryOf({ pid }: ChildProcess): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return 0;
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = await killFetches(Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 20));
  console.log(JSON.stringify(figures));
  const { fetchedTwice, lost, mebibytes } = figures;
  process.exitCode = fetchedTwice + lost === 0 && mebibytes <= 400 ? 0 : 1;
}
