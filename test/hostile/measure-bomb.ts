import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** The built command line. */
export const BIN = resolve("dist/cli/main.js");

/** How `errsmith` read a file. */
export interface BombRun {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** CPU time of the process and of the processes that it started, user and system. */
  readonly cpuSeconds: number;
  /** The largest memory that one of these processes had in use; 0 where `/proc` is missing. */
  readonly mebibytes: number;
}

/**
 * Runs errsmith in a process with a heap of 1 GiB. The CPU time is the one that the shell counts for all processes, so
 * the load of the machine changes it less than the time on the clock. No process gets more than `cpuLimit` seconds.
 */
export async function measureBomb(args: readonly string[], cpuLimit: number, cwd = "."): Promise<BombRun> {
  const script = `ulimit -t ${cpuLimit}; TIMEFORMAT=$'\\n%U %S'; time "$@"`;
  const program = [process.execPath, "--max-old-space-size=1024", BIN];
  const child = spawn("bash", ["-c", script, "-", ...program, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  let mebibytes = 0;
  const timer = setInterval(() => (mebibytes = Math.max(mebibytes, peakOf(child.pid))), 50);
  const [status, signal] = await new Promise<[number | null, string | null]>((done) => {
    child.once("close", (code, by) => done([code, by]));
  });
  clearInterval(timer);
  const [, stderr = "", user, system] = /^([^]*)\n(\d+\.\d+) (\d+\.\d+)\n$/.exec(output.stderr) ?? [];
  return { status, signal, stdout: output.stdout, stderr, cpuSeconds: Number(user) + Number(system), mebibytes };
}

/** The largest memory of a process and of its descendants so far. */
function peakOf(pid: number | undefined): number {
  try {
    const kibibytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean),
    );
    return Math.max(Number(kibibytes) / 1024, ...children.map((child) => peakOf(Number(child))));
  } catch {
    // The process has ended, or there is no `/proc`.
    return 0;
  }
}
