import { spawn } from "node:child_process";
import { codeOf, Failure, reasonOf } from "../lib/failure.ts";

/** The result of a program. */
export interface ProgramResult {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** A program with more output is stopped: no package has catalogs of this size. */
const MAX_BYTES = 512 * 1024 * 1024;

/**
 * git neither downloads what a partial clone lacks, nor runs the programs by which a configuration would download it.
 * Messages are in English.
 */
const ENVIRONMENT = { LC_ALL: "C", GIT_NO_LAZY_FETCH: "1", GIT_ALLOW_PROTOCOL: "none" };

/**
 * git runs no program that a configuration names, and reads no repository that a commit has brought: a folder can be a
 * repository of its own, with other objects, or be replaced by another one in a clone.
 */
const GIT_OPTIONS = ["-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit", "--no-replace-objects"];

/** Runs git with these restrictions. Throws a `Failure` if it cannot be started. */
export function runGit(cwd: string, args: readonly string[], input?: string): Promise<ProgramResult> {
  return runProgram("git", [...GIT_OPTIONS, ...args], { cwd, ...(input !== undefined && { input }) });
}

/** Runs a program without a shell and waits for its end. Throws a `Failure` if it cannot be started. */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly input?: string },
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: options.cwd, stdio: "pipe", env: { ...process.env, ...ENVIRONMENT } });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    let bytes = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      out.push(chunk);
      bytes += chunk.length;
      if (bytes > MAX_BYTES) child.kill();
    });
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", (error) => {
      const reason = codeOf(error) === "ENOENT" ? "not installed" : reasonOf(error);
      reject(new Failure(`${command}: ${reason}`));
    });
    child.on("close", (status) =>
      resolve({ status: status ?? 1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString().trim() }),
    );
    // A program that ends before it has read its input closes the pipe; its status is the result.
    child.stdin.on("error", () => undefined);
    child.stdin.end(options.input ?? "");
  });
}
