import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { commit } from "../../src/7-write/commit.ts";
import { formatOwner, newOwner, parseOwner, stateOf } from "../../src/7-write/lock-owner.ts";
import { withOutputLock } from "../../src/7-write/output-lock.ts";
import { write } from "../../src/7-write/write.ts";
import { Failure } from "../../src/lib/failure.ts";
import { folderWith, tree } from "../cli/run-in-folder.ts";
import { files } from "./sample-files.ts";

let out: string;
let lock: string;
let notices: string[];
beforeEach(() => {
  out = join(folderWith({}), "out");
  lock = join(out, ".errsmith/lock");
  notices = [];
});

const put = (content: string): void => {
  mkdirSync(dirname(lock), { recursive: true });
  writeFileSync(lock, content);
};
const take = () =>
  withOutputLock(out, () => Promise.resolve(readFileSync(lock, "utf8")), {
    onNotice: (notice) => notices.push(notice),
  });
/** A process that lives until the test is over. */
async function aliveProcess(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["-e", "console.log(1); setInterval(() => {}, 1e6)"], { stdio: "pipe" });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  return child;
}
const startOf = (pid: number): string =>
  readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ")[19] ?? "";
const waitFor = (seconds: string): void => {
  vi.stubEnv("ERRSMITH_WAIT", seconds);
  onTestFinished(() => void vi.unstubAllEnvs());
};

test("a lock names its run, and is removed with the folder", async () => {
  const [first, second] = [parseOwner(await take()), parseOwner(await take())];
  expect(first?.pid).toBe(process.pid);
  expect(first?.run).not.toBe(second?.run);
  expect(existsSync(out)).toBe(false);
  expect(notices).toEqual([]);
});

describe.skipIf(process.platform !== "linux")("a lock is taken at once", () => {
  test("if its process is dead, or its id belongs to another process now", async () => {
    const child = await aliveProcess();
    const pid = child.pid ?? 0;
    const owner = { ...newOwner(), pid, started: startOf(pid) };
    expect(stateOf(owner)).toBe("alive");
    expect(stateOf({ ...owner, started: "1" })).toBe("dead");
    expect(stateOf({ ...owner, place: "another-boot/pid:[1]" })).toBe("unknown");
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(stateOf(owner)).toBe("dead");
    put(formatOwner(owner));
    await take();
    expect(notices).toEqual([]);
  });

  test("if its process has ended and its parent has not noticed", async () => {
    const script = "sleep 60 & echo $!; exec sleep 60";
    const parent = spawn("sh", ["-c", script], { stdio: "pipe", detached: true });
    onTestFinished(() => void process.kill(-(parent.pid ?? 0), "SIGKILL"));
    const [line] = (await once(parent.stdout, "data")) as [Buffer];
    const pid = Number(line.toString());
    const owner = { ...newOwner(), pid, started: startOf(pid) };
    // Until then the shell runs, which notices that the process has ended.
    while (readFileSync(`/proc/${String(parent.pid)}/comm`, "utf8") !== "sleep\n") await sleep(5);
    process.kill(pid, "SIGKILL");
    while (!readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ")) await sleep(5);
    expect(stateOf(owner)).toBe("dead");
  });

  test.each(["1", "", "x".repeat(5000), "null", `${newOwner().run} here -5 7`])("if it says %j", async (content) => {
    put(content);
    await take();
    expect(notices).toEqual([`${lock}: not a lock of errsmith: ignored`]);
  });

  test("if a folder is in its place", async () => {
    mkdirSync(join(lock, "x"), { recursive: true });
    await take();
    expect(notices).toHaveLength(1);
  });
});

describe("a lock is respected", () => {
  test.skipIf(process.platform !== "linux")("while its process lives, though it gives no sign of life", async () => {
    const { pid = 0 } = await aliveProcess();
    put(formatOwner({ ...newOwner(), pid, started: startOf(pid) }));
    waitFor("1");
    await expect(take()).rejects.toThrow(`another run (process ${pid}) writes; ERRSMITH_WAIT is over`);
  });

  test("while a process that cannot be seen from here gives signs of life; the wait is told once", async () => {
    const owner = { ...newOwner(), place: "another-container/pid:[1]", pid: 1 };
    put(formatOwner(owner));
    const signs = setInterval(() => utimesSync(lock, new Date(), new Date()), 200);
    onTestFinished(() => clearInterval(signs));
    waitFor("3");
    await expect(take()).rejects.toThrow("another run (process 1) writes");
    expect(notices).toEqual([`${out}: waiting for another run (process 1)`]);
    expect(readFileSync(lock, "utf8")).toBe(formatOwner(owner));
  });
});

test("a run whose lock was taken over does not write", async () => {
  const held = withOutputLock(out, ({ assertHeld }) => {
    put(formatOwner(newOwner()));
    assertHeld();
    return Promise.resolve();
  });
  await expect(held).rejects.toThrow("another run has taken over; nothing was changed");
  expect(existsSync(lock)).toBe(true);
});

describe("a run that was overtaken", () => {
  const staged = (): string => join(out, ".errsmith/stage/other");

  test("leaves the package, and the files of the other run", async () => {
    await write(out, files({ "a.txt": "old" }), { inputs: [] });
    const before = tree(out);
    function* overtaken() {
      yield* files({ "b.txt": "new" });
      put(formatOwner(newOwner()));
      writeFileSync(staged(), "theirs");
      yield* files({ "a.txt": "new" });
    }
    await expect(write(out, overtaken(), { inputs: [] })).rejects.toThrow("another run has taken over");
    expect(readFileSync(staged(), "utf8")).toBe("theirs");
    rmSync(join(out, ".errsmith"), { recursive: true });
    expect(tree(out)).toEqual(before);
  });

  test("between two moves moves no more", () => {
    mkdirSync(dirname(staged()), { recursive: true });
    for (const name of ["0", "1"]) writeFileSync(join(dirname(staged()), name), name);
    let calls = 0;
    const assertHeld = (): void => {
      if (++calls === 3) throw new Failure("another run has taken over");
    };
    const plan = { moves: ["a", "b"], deletes: [], pending: "", hashes: new Map(), written: 2, unchanged: 0 };
    expect(() => commit(out, plan, assertHeld, () => undefined)).toThrow(
      /stopped half way: another run has taken over/,
    );
    expect(tree(out)).toMatchObject({ a: "0", ".errsmith/stage/1": "1" });
    expect(existsSync(join(out, "b"))).toBe(false);
  });
});

test("a limit that is no number of seconds is wrong usage", async () => {
  waitFor("soon");
  await expect(take()).rejects.toMatchObject({ exit: 2, message: expect.stringContaining("ERRSMITH_WAIT") });
});
