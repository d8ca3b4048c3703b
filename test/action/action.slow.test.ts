import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { cli, folderWith, PAGE, PROJECT } from "../cli/run-in-folder.ts";
import { manifest, type Site, site } from "../fetch/server.ts";

const BIN = resolve("dist/cli/main.js");
const PATH = "sources/shop/pages/orders.md";
const CONFIG = JSON.stringify({ package: { name: "shop-errors", version: "1.2.3" } });
const ADDED = PAGE.replace("| ResourceNotFound", "| LimitExceeded.Orders | Too many. | 429 |\n| ResourceNotFound");
/** A page with text that is Markdown, a mention or a workflow command. */
const HOSTILE = PAGE.replace(
  "| ResourceNotFound",
  "| LimitExceeded.Evil | ::error::x @everyone ![i](https://evil.example/i.png) <img src=x> closes #1 | 429 |\n| ResourceNotFound",
);

/** The token of the workflow. */
const TOKEN = "token-of-the-workflow";
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

/** Creates a clone of a project with its origin. `run` runs the action with a replacement of GitHub's command line. */
async function repository(files: Readonly<Record<string, string>>) {
  const folder = folderWith({ ".gitignore": "generated/dist/\n", "errsmith.config.json": CONFIG, ...files });
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
  git("init", "-q", "-b", "main");
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
  const update = async (docs?: Site) => {
    git("checkout", "-qf", "main");
    git("reset", "-q", "--hard", "origin/main");
    git("clean", "-qfd");
    return run({ RUN: "update", FLAGS: docs ? "--allow-http --allow-address 127.0.0.1" : "" });
  };
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  return { folder, outside, git, commit, state, run, update, write };
}

const isReady = existsSync(BIN) && process.platform !== "win32";

test.skipIf(!isReady)(
  "the scheduled update opens, updates and closes one pull request",
  async () => {
    const docs = await site({ "/orders.md": PAGE });
    const files = { ...PROJECT, "sources/shop/source.json": manifest(docs, { orders: "/orders.md" }) };
    const { git, state, update } = await repository(files);
    const branch = (path: string): string => {
      git("fetch", "-q", "origin");
      return git("show", `origin/errsmith/update:${path}`);
    };
    const LOCK = "sources/shop/pages.lock.json";

    // Only the lock file changes: it is pushed to the branch, and no pull request is opened.
    expect(await update(docs)).toMatchObject({ status: 0 });
    expect(state("pr.md")).toBeUndefined();
    expect(branch(LOCK)).toContain('"fetches": 1');

    docs.pages["/orders.md"] = ADDED;
    expect(await update(docs)).toMatchObject({ status: 0 });
    expect(state("pr.md")).toContain("`LimitExceeded.Orders`");
    expect(state("pr.md")).toMatch(
      /\]\(https:\/\/[^/]+\/shop\/app\/blob\/errsmith\/update\/sources\/shop\/pages\/orders\.md#L\d+\)/,
    );
    expect(branch("generated/catalog/shop/orders.json")).toContain("LimitExceeded.Orders");
    expect(branch("errsmith.config.json")).toContain('"1.3.0"');
    expect(branch(LOCK)).toContain('"fetches": 2');

    docs.pages["/orders.md"] = HOSTILE;
    const hostile = await update(docs);
    expect(hostile.status).toBe(0);
    const body = state("pr.md") ?? "";
    expect(body).toContain("`LimitExceeded.Evil`");
    expect(body).not.toContain("LimitExceeded.Orders");
    expect(body).not.toMatch(/(?<![\w`\\])@everyone|!\[i\]|<img/);
    const [, stopToken] = /^::stop-commands::(\w+)\n[^]*\n::\1::$/m.exec(hostile.log) ?? [];
    expect(stopToken).toMatch(/^\w{32}$/);
    expect(git("log", "--format=%s", "origin/main..origin/errsmith/update")).toBe("Update\n");

    docs.pages["/orders.md"] = '<title>Sign in</title><input type="password">';
    expect(await update(docs)).toMatchObject({ status: 5, log: expect.stringMatching(/a login page: all 2 codes/) });
    expect(state("pr.md")).toMatch(/^## Pages that need a person[^]*a login page/);

    docs.pages["/orders.md"] = PAGE;
    expect(await update(docs)).toMatchObject({ status: 0 });
    expect(state("pr.md")).toBeUndefined();
    expect(state("log")?.match(/^pr (?:create|close) /gm)).toEqual(["pr create ", "pr close "]);
  },
  300_000,
);

test.skipIf(!isReady)(
  "the check creates and updates one comment, and deletes it if there is nothing to report",
  async () => {
    const { folder, outside, git, commit, state, run, write } = await repository(PROJECT);
    const base = git("rev-parse", "HEAD").trim();
    const check = (env: Readonly<Record<string, string>> = {}) => run({ RUN: "check", BASE: base, ...env });
    git("checkout", "-qb", "change");
    expect(await check()).toMatchObject({ status: 0 });
    expect(state("comment.md")).toBeUndefined();

    write(PATH, ADDED);
    await cli(folder, "generate");
    commit("Add a code");
    const first = await check();
    expect(first).toMatchObject({
      status: 0,
      log: expect.stringMatching(/^::notice file=sources\/shop\/pages\/orders\.md,line=/m),
    });
    expect(state("comment.md")).toMatch(/^<!-- errsmith -->\n[^]*`LimitExceeded\.Orders`/);
    expect(state("comment.md")).toContain(`/blob/${git("rev-parse", "HEAD").trim()}/${PATH}#L`);
    expect(readFileSync(join(outside, "summary.md"), "utf8")).toContain("`LimitExceeded.Orders`");

    write(PATH, HOSTILE);
    expect(await check()).toMatchObject({ status: 1, log: expect.not.stringMatching(/^::error::x/m) });
    expect(state("comment.md")).toMatch(/^<!-- errsmith -->\nThe package is out of date[^]*`LimitExceeded\.Evil`/);
    expect(state("comment.md")).not.toMatch(/(?<![\w`\\])@everyone|!\[i\]|<img/);
    expect(await check({ FAIL_ON: "safe" })).toMatchObject({ status: 1 });

    git("checkout", "-qf", base);
    // A fresh checkout contains no compiled files.
    rmSync(join(folder, "generated/dist"), { recursive: true });
    expect(await check({ FAIL_ON: "safe" })).toMatchObject({ status: 0 });
    expect(state("comment.md")).toBeUndefined();

    git("checkout", "-qf", "change");
    await cli(folder, "generate");
    expect(await check({ FAIL_ON: "safe" })).toMatchObject({ status: 3 });
    writeFileSync(join(outside, "gh/forbidden"), "");
    expect(await check()).toMatchObject({ status: 0, log: expect.stringMatching(/could not be written/) });
    rmSync(join(outside, "gh/forbidden"));
    expect(await check({ BASE: "nowhere" })).not.toMatchObject({ status: 0 });
    expect(state("env")).toContain("GH_STATE=");
    expect(state("env")).not.toContain(TOKEN);
    expect(new Set(state("tokens")?.trim().split("\n"))).toEqual(new Set([TOKEN]));
  },
  300_000,
);

test("no expression of a workflow reaches a shell, and actions are pinned by hash", () => {
  const workflows = ["update", "check", "shards"].map((name) => `docs/workflows/errsmith-${name}.yml`);
  for (const file of ["action.yml", ...workflows]) {
    const text = readFileSync(file, "utf8");
    const commands = [...text.matchAll(/\brun: (.*)/g)].map(([, command = ""]) => command);
    expect(commands.length, file).toBeGreaterThan(0);
    expect(
      commands.filter((command) => /\$\{\{|^[|>]/.test(command)),
      file,
    ).toEqual([]);
    expect(text, file).not.toMatch(/pull_request_target|workflow_run/);
    expect(text, file).not.toMatch(/uses: (?!OWNER\/errsmith@v0$|[\w/-]+@[0-9a-f]{40} # v[\d.]+$)/m);
  }
  for (const name of ["run", "update", "check", "common"]) {
    expect(readFileSync(`action/${name}.sh`, "utf8"), name).not.toMatch(/\beval\b|\$\{\{/);
  }
});
