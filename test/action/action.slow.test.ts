import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, PAGE, PROJECT } from "../cli/run-in-folder.ts";
import { manifest, site } from "../fetch/server.ts";
import { ADDED, HOSTILE, isReady, PATH, repository, TOKEN } from "./repository.ts";

test.skipIf(!isReady)(
  "the scheduled update opens, updates and closes one pull request",
  async () => {
    const docs = await site({ "/orders.md": PAGE });
    const files = { ...PROJECT, "sources/shop/source.json": manifest(docs, { orders: "/orders.md" }) };
    const { git, outside, state, update } = await repository(files);
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
    writeFileSync(join(outside, "gh/no-requests"), "");
    const refused = expect.stringMatching(/not permitted[^]*Allow GitHub Actions to create and approve pull requests/);
    expect(await update(docs)).toMatchObject({ status: 1, log: refused });
    rmSync(join(outside, "gh/no-requests"));
    expect(await update(docs)).toMatchObject({ status: 0 });
    expect(state("pr.md")).toContain("`LimitExceeded.Orders`");
    expect(state("pr.md")).toMatch(
      /\]\(https:\/\/[^/]+\/shop\/app\/blob\/errsmith\/update\/sources\/shop\/pages\/orders\.md#L\d+\)/,
    );
    expect(branch("generated/catalog/shop/orders.json")).toContain("LimitExceeded.Orders");
    expect(branch("errsmith.config.json")).toContain('"1.3.0"');
    expect(branch(LOCK)).toContain('"fetches": 3');

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
    expect(await update(docs)).toMatchObject({ status: 5, log: expect.stringMatching(/a login page: all 3 codes/) });
    // What the last run took stays.
    expect(state("pr.md")).toMatch(/^## Pages that need a person[^]*a login page[^]*`LimitExceeded\.Evil`/);
    expect(branch("generated/catalog/shop/orders.json")).toContain("LimitExceeded.Evil");

    docs.pages["/orders.md"] = PAGE;
    expect(await update(docs)).toMatchObject({ status: 0 });
    expect(state("pr.md")).toBeUndefined();
    expect(state("log")?.match(/^pr (?:create|close) /gm)).toEqual(["pr create ", "pr create ", "pr close "]);
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
    expect(state("comment.md")).toMatch(
      /artifact of \[this run\]\(https:\/\/github\.com\/shop\/app\/actions\/runs\/77\)\.\n$/,
    );
    expect(readFileSync(join(outside, "review.html"), "utf8")).toContain("LimitExceeded.Orders");
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
  const workflows = ["update", "upgrade", "check", "shards"].map((name) => `docs/workflows/errsmith-${name}.yml`);
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
  for (const name of ["run", "update", "check", "common", "forge-github", "forge-rest"]) {
    expect(readFileSync(`action/${name}.sh`, "utf8"), name).not.toMatch(/\beval\b|\$\{\{/);
  }
});
