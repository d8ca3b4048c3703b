import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { folderWith, PROJECT, tree } from "./run-in-folder.ts";
import { IS_SLOW } from "../runs.ts";

const BIN = resolve("dist/cli/main.js");
const page = (family: string, rows: number): string =>
  `| Error code | Description |\n| --- | --- |\n${Array.from({ length: rows }, (_, i) => `| ${family}.N${i} | Number ${i} failed. |\n`).join("")}`;
const shell = (cwd: string, script: string) =>
  spawnSync("bash", ["-c", script.replaceAll("errsmith", `'${process.execPath}' '${BIN}'`)], { cwd, encoding: "utf8" });

// What only a process of its own can show; `npm test` builds it first.
describe.skipIf(!existsSync(BIN))("the command", () => {
  test("ends quietly when its reader has seen enough", () => {
    const folder = folderWith({ "a.md": page("Big", 3000) });
    const { stderr } = shell(folder, "errsmith extract a.md --format json | head -c 1");
    expect(stderr).toBe("");
  });

  // The layout uses all of the memory or time that a page of 5 MB has, which takes most of a minute.
  test.runIf(IS_SLOW)(
    "reads a large page in a child process, with the same result and limits of memory and time",
    () => {
      const rows = page("Big", 200);
      const folder = folderWith({
        "a.md": rows,
        "b.md": `${rows}\n${"Words that document nothing. ".repeat(200_000)}\n`,
      });
      const codes = (file: string): string =>
        shell(folder, `errsmith extract ${file} --format json`)
          .stdout.replaceAll(file, "")
          .replace(/"problems"[^]*/, "");
      expect(codes("a.md").length).toBeGreaterThan(10_000);
      expect(codes("b.md")).toBe(codes("a.md"));
      const hog =
        'export default { layouts: [{ name: "x", read: () => { const a = []; for (;;) a.push(Array(1000).fill({})); } }] }';
      const other = folderWith({ "errsmith.config.mjs": hog, "b.md": `${rows}\n${"Words. ".repeat(700_000)}\n` });
      const { status, stderr } = shell(other, "errsmith extract b.md");
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr: expect.stringMatching(/^b\.md:1:1 .* page-(?:memory|time)\n$/),
      });
    },
  );

  test("gives a pipe all of its output", () => {
    const folder = folderWith({ "a.md": page("Big", 3000) });
    shell(folder, "errsmith extract a.md --format json > file; errsmith extract a.md --format json | cat > pipe");
    const { file, pipe } = tree(folder);
    expect(file?.length).toBeGreaterThan(200_000);
    expect(pipe).toBe(file);
  });

  test.skipIf(!existsSync("/dev/full"))("says when its output has no place", () => {
    const { status, stderr } = shell(folderWith(PROJECT), "errsmith extract sources/shop/pages > /dev/full");
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/no space left/) });
  });

  test("works with its streams closed", () => {
    const folder = folderWith(PROJECT);
    expect(shell(folder, "errsmith generate <&- >&- 2>&-").status).toBe(0);
    expect(shell(folder, "errsmith check").status).toBe(0);
  });

  test("prints colours to a terminal only, or on demand", () => {
    const folder = folderWith({ "a.md": "nothing" });
    const colored = (env: string) => shell(folder, `${env} errsmith extract a.md 2>&1`).stdout.includes("\u001b[");
    expect([colored("FORCE_COLOR="), colored("FORCE_COLOR=1"), colored("NO_COLOR=1 FORCE_COLOR=1")]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test("prints its version and exits with its status", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    const folder = folderWith({});
    expect(shell(folder, "errsmith --version")).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
    expect(shell(folder, "errsmith nonsense")).toMatchObject({ status: 2, stdout: "" });
    expect(shell(folder, "errsmith generate")).toMatchObject({ status: 1, stdout: "" });
  });

  test("killed at any moment, it leaves a package that the next run makes whole", async () => {
    const folder = folderWith({ "a.md": page("First", 20), "b.md": page("Second", 30) });
    shell(folder, "errsmith generate a.md --out clean");
    for (const delay of [500, 800]) {
      const child = spawn(process.execPath, [BIN, "generate", "b.md", "--out", "out"], {
        cwd: folder,
        stdio: "ignore",
      });
      // A killed process counts as alive until its parent has heard of its end.
      const ended = once(child, "exit");
      await sleep(delay);
      child.kill("SIGKILL");
      await ended;
      expect(shell(folder, "errsmith generate a.md --out out && diff -r out clean")).toMatchObject({ status: 0 });
      expect(existsSync(join(folder, "out/.errsmith"))).toBe(false);
    }
  }, 60_000);

  test("two at a time end as one of them", async () => {
    const folder = folderWith({ "a.md": page("First", 20), "b.md": page("Second", 30) });
    const script = ["a", "b"].map((file) => `errsmith generate ${file}.md --out ${file}`).join("; ");
    const both = "errsmith generate a.md --out out & errsmith generate b.md --out out & wait";
    expect(shell(folder, `${script}; ${both}; diff -r out a || diff -r out b`).status).toBe(0);
  }, 60_000);
});
