import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { cli, folderWith, PAGE } from "../cli/run-in-folder.ts";
import type { Site } from "../fetch/server.ts";

const BIN = resolve("dist/cli/main.js");
/** The page of the project. */
export const PATH = "sources/shop/pages/orders.md";
export const CONFIG = JSON.stringify({ package: { name: "shop-errors", version: "1.2.3" } });
/** The page with one more code. */
export const ADDED = PAGE.replace(
  "| ResourceNotFound",
  "| LimitExceeded.Orders | Too many. | 429 |\n| ResourceNotFound",
);
/** A page with text that is Markdown, a mention or a workflow command. */
export const HOSTILE = PAGE.replace(
  "| ResourceNotFound",
  "| LimitExceeded.Evil | ::error::x @everyone ![i](https://evil.example/i.png) <img src=x> closes #1 | 429 |\n| ResourceNotFound",
);

/** The token of the workflow. */
export const TOKEN = "token-of-the-workflow";
/** Starts errsmith, and records its environment and those with which the processes above it were started. */
const ERRSMITH = `#!/usr/bin/env bash
env >>"$GH_STATE/env"
process=$$
while [ "$process" -gt 1 ] && [ -r "/proc/$process/environ" ]; do
  tr '\\0' '\\n' <"/proc/$process/environ" >>"$GH_STATE/env"
  process=$(sed -n 's/^PPid:[[:space:]]*//p' "/proc/$process/status")
done
exec '${process.execPath}' '${BIN}' "$@"
`;

/**
 * Creates a clone of a project with its origin; the project is in the subfolder `below` of the repository. `run` runs the
 * action with a replacement of GitHub's command line.
 */
export async function repository(files: Readonly<Record<string, string>>, below = "") {
  const project = { ".gitignore": "generated/dist/\n", "errsmith.config.json": CONFIG, ...files };
  const root = folderWith(Object.fromEntries(Object.entries(project).map(([path, text]) => [join(below, path), text])));
  const folder = join(root, below);
  const outside = folderWith({ "gh/log": "", "bin/errsmith": ERRSMITH, "summary.md": "" });
  copyFileSync("test/action/gh", join(outside, "bin/gh"));
  for (const program of ["gh", "errsmith"]) chmodSync(join(outside, "bin", program), 0o755);
  const git = (...args: string[]): string =>
    execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@shop.example", ...args], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  await cli(folder, "generate");
  execFileSync("git", ["init", "-q", "-b", "main", root]);
  git("init", "-q", "--bare", join(outside, "origin.git"));
  git("remote", "add", "origin", join(outside, "origin.git"));
  const commit = (message: string): void => {
    git("add", "-A");
    git("commit", "-qm", message);
  };
  commit("Begin");
  git("push", "-q", "origin", "main");
  const state = (name: string): string | undefined => {
    const path = join(outside, "gh", name);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  };
  const run = async (env: Readonly<Record<string, string>>) => {
    const child = spawn("bash", [resolve("action/run.sh")], {
      cwd: folder,
      env: {
        ...process.env,
        PATH: `${join(outside, "bin")}:${process.env.PATH}`,
        ...{ GH_STATE: join(outside, "gh"), GITHUB_STEP_SUMMARY: join(outside, "summary.md") },
        ...{ GITHUB_RUN_ID: "77", REVIEW: join(outside, "review.html") },
        ...{ GITHUB_REPOSITORY: "shop/app", ERRSMITH: "errsmith", TOKEN },
        ...{ BRANCH: "errsmith/update", TITLE: "Update", PULL_REQUEST: "12" },
        ...env,
      },
    });
    let log = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (log += String(chunk)));
    const [status] = (await once(child, "close")) as [number];
    return { status, log };
  };
  /** Runs the scheduled workflow: a fresh checkout of main, then the action. */
  const update = async (docs?: Site, env: Readonly<Record<string, string>> = {}) => {
    git("checkout", "-qf", "main");
    git("reset", "-q", "--hard", "origin/main");
    git("clean", "-qfd");
    return run({ RUN: "update", FLAGS: docs ? "--allow-http --allow-address 127.0.0.1" : "", ...env });
  };
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  return { folder, outside, git, commit, state, run, update, write };
}

/** Whether the action can run here. */
export const isReady = existsSync(BIN) && process.platform !== "win32";
