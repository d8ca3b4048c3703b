import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cli, folderWith, PAGE, PROJECT, tree } from "../cli/run-in-folder.ts";
import { casesOf, FOLDER } from "./cases.ts";
import { HELD } from "./held.ts";

const BIN = resolve("dist/cli/main.js");
const SLOW = 120_000;
const rows = (family: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `| ${family}.N${index} | Number ${index} failed. |\n`).join("");
const page = (family: string, count: number): string =>
  `| Error code | Description |\n| --- | --- |\n${rows(family, count)}`;
const shell = (cwd: string, script: string, env: NodeJS.ProcessEnv = {}) =>
  spawnSync("bash", ["-c", script.replaceAll("errsmith", `'${process.execPath}' '${BIN}'`)], {
    ...{ cwd, encoding: "utf8", env: { ...process.env, ...env } },
  });
/** Marks a case as covered by a test of this file; tests outside of this file cover the others. */
const HERE = new Set<string>();
const here = (...ids: string[]): string => {
  for (const id of ids) HERE.add(id);
  return ids.join(", ");
};

test("each case of a command is covered by a test", () => {
  const ids = casesOf("cli").map(({ id }) => id);
  expect([...HERE, ...Object.keys(HELD)].sort()).toEqual(ids.sort());
  const missing = Object.entries(HELD).filter(([, [file, title]]) => !readFileSync(file, "utf8").includes(title));
  expect(missing).toEqual([]);
});

describe("a dangerous or invalid configuration is refused in one line, and nothing is written", () => {
  here(...["bad-regex", "prefix-inject", "banner-inject", "negative-limit"].map((name) => `cli-config-${name}`));
  test.each(readdirSync(join(FOLDER, "config")))("%s", async (file) => {
    const config = readFileSync(join(FOLDER, "config", file), "utf8")
      .replaceAll("{src}", "sources")
      .replaceAll("{out}", "generated");
    const folder = folderWith({ ...PROJECT, "c.json": config });
    const before = tree(folder);
    const done = await cli(folder, "generate", "--config", "c.json");
    expect(done).toMatchObject({ status: 2, out: "", err: expect.stringMatching(/^error {2}.*c\.json.*\n$/) });
    expect(tree(folder)).toEqual(before);
    expect("polluted" in {}).toBe(false);
    expect(globalThis).not.toHaveProperty("PWNED");
  });
});

// `npm test` builds `dist` first.
describe.skipIf(!existsSync(BIN))("a process", () => {
  test(here("cli-help"), () => {
    expect(shell(folderWith({}), "errsmith --help")).toMatchObject({ status: 0, stdout: /generate/, stderr: "" });
  });

  test.skipIf(!existsSync("/proc/self/environ"))(here("cli-proc-file"), () => {
    const folder = folderWith({});
    const { status } = shell(folder, "SECRET=PATH=hidden errsmith generate --out out /proc/self/environ");
    expect([0, 1]).toContain(status);
    expect(JSON.stringify(tree(folder))).not.toContain("PATH=");
  });

  test(here("cli-stdin"), () => {
    const { status, stderr } = shell(folderWith({ "a.md": PAGE }), "errsmith generate --out out - < a.md");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^- +error +not found {2}file-not-found\n$/);
  });

  test(here("cli-emfile"), () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`d/${index}.md`, page(`A${index}`, 2)]));
    const { status, stderr } = shell(folderWith(many), "ulimit -n 32; errsmith generate d --out out");
    expect([0, 1]).toContain(status);
    expect(stderr).not.toMatch(/ {4}at /);
  });

  test(here("cli-sigint"), () => {
    const folder = folderWith({ "a.md": page("First", 5), "b.md": page("Second", 5000) });
    shell(folder, "errsmith generate a.md --out out");
    const before = tree(join(folder, "out"));
    // Without `set -m`, a background process of a shell ignores SIGINT.
    const { stdout } = shell(
      folder,
      "set -m; errsmith generate b.md --out out & sleep 0.6; kill -INT $!; wait $!; echo $?",
    );
    expect(stdout.trim().split("\n").at(-1)).toMatch(/^(?:130|0)$/);
    const after = tree(join(folder, "out"));
    if (stdout.trim().endsWith("130")) expect(after).toEqual(before);
    expect(existsSync(join(folder, "out/.errsmith"))).toBe(false);
  });

  test("programs that a git configuration names do not run: " + here("cli-diff-git-hostile"), async () => {
    const folder = folderWith({
      ...PROJECT,
      ".gitattributes": "* diff=evil\n",
      "evil.sh": "#!/bin/sh\ntouch PWNED\ncat\n",
    });
    chmodSync(join(folder, "evil.sh"), 0o755);
    await cli(folder, "generate");
    const git = "git -c user.name=t -c user.email=t@localhost";
    shell(folder, `${git} init -q && ${git} add -A && ${git} commit -qm x`);
    for (const key of ["core.pager", "diff.external", "diff.evil.textconv", "diff.evil.command", "core.fsmonitor"])
      shell(folder, `git config ${key} ./evil.sh`);
    writeFileSync(join(folder, "sources/shop/pages/orders.md"), PAGE.replace("above zero", "above 10"));
    rmSync(join(folder, "PWNED"), { force: true });
    expect(shell(folder, "errsmith diff HEAD").status).toBe(0);
    expect(existsSync(join(folder, "PWNED"))).toBe(false);
  });
});

describe.skipIf(!existsSync(BIN))("the same bytes", () => {
  const files = {
    "b.md": page("B", 3),
    "ä.md": page("A", 3),
    "a/啊.md": "| 错误码 | 描述 |\n|---|---|\n| Öz.啊 | 图片 |\n| aA.z | 错误 |\n",
  };
  let wanted: string;
  const made = (script: string, env: NodeJS.ProcessEnv = {}, folder = folderWith({})): string => {
    // Name, order, times and permissions of the files do not influence the package.
    for (const [path, text] of Object.entries(files).reverse()) {
      mkdirSync(join(folder, "d/a"), { recursive: true });
      writeFileSync(join(folder, "d", path), text);
    }
    const { status, stderr } = shell(folder, script, env);
    expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
    return JSON.stringify(tree(join(folder, "out")));
  };
  const RUN = "errsmith generate d --out out";
  let folder: string;
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "errsmith-")));
    wanted = made(RUN, {}, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(["C", "en_US.UTF-8", "zh_CN.UTF-8", "sv_SE.UTF-8", "tr_TR.UTF-8"])(`${here("cli-locale")} %s`, (locale) => {
    expect(made(RUN, { LC_ALL: locale, LANG: locale })).toBe(wanted);
  });

  test.each(["UTC", "Asia/Kathmandu", "America/St_Johns"])(`${here("cli-timezone")} %s`, (zone) => {
    expect(made(RUN, { TZ: zone })).toBe(wanted);
  });

  test(here("cli-umask-cwd-user", "cli-readdir-order"), () => {
    expect(
      made(`umask 077; here=$PWD; mkdir w; cd w; errsmith generate ../d --out "$here/out"`, { USER: "x", HOME: "/" }),
    ).toBe(wanted);
  });

  test(here("cli-faketime"), () => {
    const clock =
      "const D = Date; globalThis.Date = class extends D { constructor(...a) { super(...(a.length ? a : [0])); } static now() { return 0; } };";
    const script = `echo '${clock}' > clock.cjs; NODE_OPTIONS="--require $PWD/clock.cjs" ${RUN}`;
    expect(made(script)).toBe(wanted);
  });

  const nodes = ["node-22", "node-24", "node-26"].map((name) => resolve("bench/node_modules", name, "bin/node"));
  test.skipIf(!nodes.every(existsSync)).each(nodes)("under %s", (node) => {
    expect(made(`'${node}' '${BIN}' generate d --out out`)).toBe(wanted);
  });
});

describe(
  "an output folder",
  () => {
    const prepared = async (): Promise<string> => {
      const folder = folderWith({ "a.md": page("First", 3), "b.md": page("Second", 4) });
      expect(await cli(folder, "generate", "a.md", "--out", "out")).toMatchObject({ status: 0 });
      return folder;
    };
    const again = (folder: string) => cli(folder, "generate", "b.md", "--out", "out");

    test(`that is a link in the project is not followed: ${here("cli-out-symlink-dir")}`, async () => {
      const folder = folderWith({ "b.md": page("Second", 4), "real/.keep": "" });
      symlinkSync("real", join(folder, "out"));
      expect(await again(folder)).toMatchObject({ status: 1, err: expect.stringMatching(/a symlink/) });
      expect(Object.keys(tree(join(folder, "real")))).toEqual([".keep"]);
    });

    test(`with links in place of its files changes nothing behind them: ${here("cli-out-file-symlink")}`, async () => {
      const folder = await prepared();
      writeFileSync(join(folder, "victim"), "precious");
      for (const path of Object.keys(tree(join(folder, "out"))).filter((one) => !one.includes("manifest"))) {
        unlinkSync(join(folder, "out", path));
        symlinkSync(join(folder, "victim"), join(folder, "out", path));
      }
      expect(await again(folder)).toMatchObject({ status: 1, err: expect.stringMatching(/edited since/) });
      expect(await cli(folder, "generate", "b.md", "--out", "out", "--force")).toMatchObject({ status: 0 });
      expect(readFileSync(join(folder, "victim"), "utf8")).toBe("precious");
    });

    test(`whose files are read-only is written: ${here("cli-out-file-readonly")}`, async () => {
      const folder = await prepared();
      for (const path of Object.keys(tree(join(folder, "out")))) chmodSync(join(folder, "out", path), 0o444);
      expect(await again(folder)).toMatchObject({ status: 0 });
    });

    const mounts = existsSync(BIN) && canMount();
    test.skipIf(!mounts)(`on a full disk stays as it was: ${here("cli-disk-full")}`, async () => {
      const folder = folderWith({ "a.md": page("First", 3), "b.md": page("Second", 5000), "out/.keep": "" });
      spawnSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", join(folder, "out")]);
      try {
        expect(await cli(folder, "generate", "a.md", "--out", "out")).toMatchObject({ status: 0 });
        const before = tree(join(folder, "out"));
        const done = await again(folder);
        expect(done).toMatchObject({
          status: 1,
          err: expect.stringMatching(/^error {2}\S+: .*no space left on the device.*\n$/),
        });
        expect(tree(join(folder, "out"))).toEqual(before);
        expect(readdirSync(join(folder, "out"))).not.toContain(".errsmith");
      } finally {
        spawnSync("umount", ["-l", join(folder, "out")]);
      }
    });
  },
  SLOW,
);

/** Whether this process may mount a file system. */
function canMount(): boolean {
  const at = mkdtempSync(join(tmpdir(), "errsmith-"));
  const done = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", at]).status === 0;
  if (done) spawnSync("umount", [at]);
  rmSync(at, { recursive: true, force: true });
  return done;
}
