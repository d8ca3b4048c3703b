import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, PAGE, PROJECT } from "../cli/run-in-folder.ts";
import { manifest, site } from "../fetch/server.ts";
import { fakeForge } from "./fake-forge.ts";
import { ADDED, HOSTILE, isReady, PATH, repository, TOKEN } from "./repository.ts";

const BELOW = "packages/errors";

test.skipIf(!isReady).each([
  ["gitlab", "https://git.example/shop/app/-/blob"],
  ["gitee", "https://git.example/shop/app/blob"],
] as const)(
  "%s: the update opens, changes and closes one request, and the check keeps one comment",
  async (kind, files) => {
    const docs = await site({ "/orders.md": PAGE });
    const forge = await fakeForge(kind);
    const project = { ...PROJECT, "sources/shop/source.json": manifest(docs, { orders: "/orders.md" }) };
    const { folder, outside, git, commit, state, run, update, write } = await repository(project, BELOW);
    const env = {
      FORGE: kind,
      API: forge.api,
      WEB: "https://git.example/shop/app",
      PUSH_URL: join(outside, "origin.git"),
      TARGET: "main",
      CODE_QUALITY: join(outside, "quality.json"),
      FLAGS: "--allow-http\n--allow-address 127.0.0.1\n",
    };

    expect(await update(docs, env)).toMatchObject({ status: 0 });
    expect(forge.requests).toEqual([]);

    docs.pages["/orders.md"] = ADDED;
    expect(await update(docs, env)).toMatchObject({ status: 0 });
    expect(forge.requests).toMatchObject([
      { branch: "errsmith/update", target: "main", title: "Update", state: "opened" },
    ]);
    expect(forge.requests[0]?.body).toContain("`LimitExceeded.Orders`");
    expect(forge.requests[0]?.body).toContain(`(${files}/errsmith/update/${BELOW}/${PATH}#L`);
    git("fetch", "-q", "origin");
    expect(git("show", `origin/errsmith/update:./generated/catalog/shop/orders.json`)).toContain(
      "LimitExceeded.Orders",
    );

    docs.pages["/orders.md"] = HOSTILE;
    expect(await update(docs, env)).toMatchObject({ status: 0 });
    expect(forge.requests).toHaveLength(1);
    expect(forge.requests[0]?.body).toContain("`LimitExceeded.Evil`");

    docs.pages["/orders.md"] = PAGE;
    expect(await update(docs, env)).toMatchObject({ status: 0 });
    expect(forge.requests).toMatchObject([{ state: "closed" }]);
    forge.comments.clear();

    git("remote", "set-url", "origin", join(outside, "nowhere.git"));
    expect((await run({ ...env, RUN: "update" })).status).not.toBe(0);
    git("remote", "set-url", "origin", join(outside, "origin.git"));

    git("checkout", "-qf", "main");
    const base = git("rev-parse", "HEAD").trim();
    const check = () => run({ ...env, FLAGS: "", RUN: "check", BASE: base });
    git("checkout", "-qb", "change");
    // A comment of somebody else is not changed, whatever it begins with.
    forge.comments.set(7, "<!-- errsmith --> Looks good to me.");
    write(PATH, ADDED);
    await cli(folder, "generate");
    commit("Add a code");
    for (let i = 0; i < 2; i += 1) expect(await check()).toMatchObject({ status: 0 });
    expect([...forge.comments.keys()]).toEqual([7, 101]);
    expect(forge.comments.get(101)).toMatch(/^<!-- errsmith -->\n[^]*`LimitExceeded\.Orders`/);
    const quality = JSON.parse(readFileSync(env.CODE_QUALITY, "utf8")) as object[];
    expect(quality).toEqual([
      {
        description: expect.stringContaining("LimitExceeded.Orders"),
        check_name: "errsmith/code-added",
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        severity: "minor",
        location: { path: `${BELOW}/${PATH}`, lines: { begin: expect.any(Number) } },
      },
    ]);
    git("checkout", "-qf", "main");
    // A fresh checkout contains no compiled files.
    rmSync(join(folder, "generated/dist"), { recursive: true });
    expect(await check()).toMatchObject({ status: 0 });
    expect([...forge.comments]).toEqual([[7, "<!-- errsmith --> Looks good to me."]]);

    git("checkout", "-qf", "change");
    forge.refuse = 403;
    const refused = await check();
    expect(refused).toMatchObject({
      status: 0,
      log: expect.stringMatching(/HTTP 403[^]*The token needs[^]*could not be written/),
    });
    expect(refused.log).not.toContain("\u001b");
    expect(forge.tokens).toEqual(new Set([TOKEN]));
    expect(state("env")).not.toContain(TOKEN);
    expect(execFileSync("ls", [outside], { encoding: "utf8" })).not.toContain("credentials");
  },
  300_000,
);
