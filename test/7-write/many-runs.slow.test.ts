import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { formatOwner, newOwner } from "../../src/7-write/lock-owner.ts";
import { folderWith, PROJECT, tree } from "../cli/run-in-folder.ts";

const BIN = resolve("dist/cli/main.js");

interface Ended {
  readonly status: number | null;
  readonly err: string;
}

async function start(cwd: string, command: string, ...args: string[]): Promise<Ended> {
  const child = spawn(command, args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
  const err: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  const [status] = (await once(child, "close")) as [number | null];
  return { status, err: Buffer.concat(err).toString() };
}
const generate = (cwd: string): Promise<Ended> => start(cwd, process.execPath, BIN, "generate");
/** A run that is process 1 of its own namespace, as in a container. */
const inContainer = (cwd: string): Promise<Ended> =>
  start(cwd, "unshare", "--pid", "--fork", "--mount-proc", process.execPath, BIN, "generate");

describe.skipIf(!existsSync(BIN))("runs of one project at the same time all end well", () => {
  test("fifty of them", async () => {
    const folder = folderWith(PROJECT);
    const alone = folderWith(PROJECT);
    await generate(alone);
    const ended = await Promise.all(Array.from({ length: 50 }, () => generate(folder)));
    expect(
      ended.filter(({ status, err }) => status !== 0 || !/^(note {2}.*waiting for another run.*\n)?$/.test(err)),
    ).toEqual([]);
    expect(tree(folder)).toEqual(tree(alone));
  }, 600_000);

  const canUnshare = spawnSync("unshare", ["--pid", "--fork", "--mount-proc", "true"]).status === 0;
  test.skipIf(!canUnshare)(
    "in containers, where their process ids are the same",
    async () => {
      for (let round = 0; round < 5; round += 1) {
        const folder = folderWith(PROJECT);
        const ended = await Promise.all([inContainer(folder), inContainer(folder), generate(folder)]);
        expect(ended.map(({ status }) => status)).toEqual([0, 0, 0]);
        expect(Object.keys(tree(folder)).filter((path) => path.includes(".errsmith/"))).toEqual([]);
      }
    },
    600_000,
  );

  test("a lock of another container, whose holder gives no sign of life, is taken over", async () => {
    const folder = folderWith(PROJECT);
    mkdirSync(join(folder, "generated/.errsmith"), { recursive: true });
    const owner = formatOwner({ ...newOwner(), place: "another-container/pid:[1]", pid: 1 });
    writeFileSync(join(folder, "generated/.errsmith/lock"), owner);
    const { status, err } = await generate(folder);
    expect({ status, err }).toEqual({
      status: 0,
      err: expect.stringMatching(/^note {2}.*waiting for another run \(process 1\)\n$/),
    });
    expect(existsSync(join(folder, "generated/.errsmith"))).toBe(false);
  }, 600_000);
});
