import { execFileSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { formatOwner, newOwner } from "../../src/7-write/lock-owner.ts";
import { digest } from "../../src/lib/digest.ts";

const RUN = "generated/.errsmith";
const CACHE = "node_modules/.cache/errsmith";
const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;

/**
 * Changes the state that a killed run has left in a project, at random, in ways that point to the folder `victim`. Returns
 * a function that takes away what errsmith leaves alone: links, which it refuses, and files that are not its own.
 */
export function tamper(project: string, victim: string): () => void {
  const put = (path: string, content: string): void => {
    const at = join(project, path);
    rmSync(at, { recursive: true, force: true });
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, content);
  };
  const link = (path: string, target = victim): (() => void) => {
    const at = join(project, path);
    rmSync(at, { recursive: true, force: true });
    mkdirSync(dirname(at), { recursive: true });
    symlinkSync(target, at);
    return () => {
      if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(at);
    };
  };
  const fifo = (path: string): void => {
    put(path, "");
    rmSync(join(project, path));
    execFileSync("mkfifo", [join(project, path)]);
  };
  const outside = relative(join(project, "generated"), join(victim, "stage/deep"));
  const precious = digest("precious");
  const damaged = (path: string): string => {
    const content = existsSync(join(project, path)) ? readFileSync(join(project, path), "utf8") : "";
    const cut = Math.floor(Math.random() * content.length);
    return pick(["", "{}", content.slice(0, cut), `${content.slice(0, cut)}x${content.slice(cut + 1)}`]);
  };
  /** A cached text of another shape, with the right digest before it. */
  const forged = (): string => {
    const files = pick<unknown>([[], 5, [["x", precious, ""]], [[outside, precious, "1 2 3 4"]]]);
    const out = join(project, "generated");
    const text = JSON.stringify(pick<unknown>([null, [], { out, services: { "shop/orders": { key: "x", files } } }]));
    return `${digest(text)}\n${text}`;
  };
  const cached = (): string => {
    const folder = join(project, CACHE);
    const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
    const files = entries.filter((entry) => entry.isFile());
    const paths = files.map(({ parentPath, name }) => relative(project, join(parentPath, name)));
    return paths.length > 0 ? pick(paths) : `${CACHE}/services`;
  };
  const ways: Readonly<Record<string, () => unknown>> = {
    journal: () => {
      put(`${RUN}/commit.json`, JSON.stringify({ moves: [outside], deletes: [outside] }));
      return () => rmSync(join(project, RUN), { recursive: true, force: true });
    },
    "stage of a journal": () => put(`${RUN}/stage/0`, "evil"),
    "pending manifest damaged": () => put(`${RUN}/pending.json`, damaged(`${RUN}/pending.json`)),
    "pending manifest that leaves": () =>
      put(`${RUN}/pending.json`, JSON.stringify({ version: 1, files: { [outside]: precious } })),
    "lock damaged": () => put(`${RUN}/lock`, pick(["1", "", String(process.pid), "x".repeat(9000)])),
    "lock of a process that ended": () => put(`${RUN}/lock`, formatOwner({ ...newOwner(), started: "1" })),
    "lock as a folder": () => {
      rmSync(join(project, RUN, "lock"), { force: true });
      put(`${RUN}/lock/x`, "");
    },
    "lock as a FIFO": () => fifo(`${RUN}/lock`),
    "pending manifest as a FIFO": () => fifo(`${RUN}/pending.json`),
    "folder of the run as a link": () => link(RUN),
    "stage as a link": () => link(`${RUN}/stage`, join(victim, "stage")),
    "pending manifest as a link": () => link(`${RUN}/pending.json`, join(victim, "stage/deep")),
    "lock as a link": () => link(`${RUN}/lock`, join(victim, "stage/deep")),
    "cache damaged": () => {
      const path = cached();
      put(path, damaged(path));
    },
    "cache forged": () => put(`${CACHE}/${pick(["services", "unchanged.json"])}`, forged()),
    "cache as a FIFO": () => fifo(`${CACHE}/${pick(["services", "unchanged.json", "seal"])}`),
    "cache file as a link": () =>
      link(`${CACHE}/${pick(["services", "unchanged.json", "seal"])}`, join(victim, "stage/deep")),
    "cache as a link": () => link(CACHE),
    "folder around the cache as a link": () => link("node_modules/.cache"),
  };
  const [name, way] = pick(Object.entries(ways));
  const undo = way() as (() => void) | undefined;
  return Object.defineProperty(() => undo?.(), "name", { value: name });
}
