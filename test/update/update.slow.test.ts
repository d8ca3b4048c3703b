import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, folderWith, PAGE, PROJECT } from "../cli/run-in-folder.ts";
import { withChangelogEntry } from "../../src/release/release.ts";

const PATH = "sources/shop/pages/orders.md";
const ADDED = PAGE.replace(
  "| ResourceNotFound",
  "| LimitExceeded.Orders | Too many @team. | 429 |\n| ResourceNotFound",
);
const CONFIG = JSON.stringify(
  { name: "app", errsmith: { package: { name: "shop-errors", version: "1.2.3" } } },
  null,
  2,
);

/** Creates a project with a committed package. `read` returns the content of one of its files. */
async function committed(files: Readonly<Record<string, string>>) {
  const folder = folderWith(files);
  await cli(folder, "generate");
  const git = (...args: string[]): unknown =>
    execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@shop.example", ...args], { cwd: folder });
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "Begin");
  return { folder, read: (path: string) => readFileSync(join(folder, path), "utf8") };
}

describe("errsmith update", () => {
  test("writes version, changelog, body and package, and writes nothing if nothing changed", async () => {
    const { folder, read } = await committed({ ...PROJECT, "package.json": CONFIG });
    expect(await cli(folder, "update", "--body", "body.md")).toMatchObject({ status: 0, err: "" });
    expect([read("body.md"), read("package.json")]).toEqual(["", CONFIG]);
    writeFileSync(join(folder, PATH), ADDED);
    const done = await cli(folder, "update", "--body", "body.md");
    expect(done).toMatchObject({
      status: 0,
      err: "",
      out: expect.stringMatching(/LimitExceeded\.Orders[^]*1\.2\.3 → 1\.3\.0 \(minor\)/),
    });
    expect(read("package.json")).toBe(CONFIG.replace("1.2.3", "1.3.0"));
    expect(read("generated/package.json")).toContain('"version": "1.3.0"');
    expect(read("generated/CHANGELOG.md")).toMatch(
      /^# Changelog\n[^]*## \[1\.3\.0\] - \d{4}-\d\d-\d\d\n\n### Added\n\n- `shop\/orders`: code added: `LimitExceeded\.Orders`\.\n/,
    );
    expect(read("body.md")).toMatch(/LimitExceeded\.Orders/);
    expect(read("body.md")).not.toMatch(/(?<![\w`])@team/);
    expect(await cli(folder, "check")).toMatchObject({ status: 0, out: "" });
  });

  test("withdraws version and changelog entry if the change is undone", async () => {
    const { folder, read } = await committed({ ...PROJECT, "package.json": CONFIG });
    writeFileSync(join(folder, PATH), PAGE.replace(/^\| ResourceNotFound.*\n/m, ""));
    expect(await cli(folder, "update")).toMatchObject({ status: 0, out: expect.stringMatching(/1\.2\.4 \(patch\)/) });
    writeFileSync(join(folder, PATH), PAGE);
    expect(await cli(folder, "update", "--body", "body.md")).toMatchObject({ status: 0 });
    expect([read("body.md"), read("package.json")]).toEqual(["", CONFIG]);
    expect(read("generated/CHANGELOG.md")).not.toContain("## [");
    expect(read("generated/package.json")).toContain('"version": "1.2.3"');
  });

  test("compares with the previous content of the package folder", async () => {
    const { folder, read } = await committed({ ...PROJECT, "package.json": CONFIG });
    writeFileSync(join(folder, PATH), ADDED);
    const done = await cli(folder, "update", "--base", "generated");
    expect(done).toMatchObject({ status: 0, out: expect.stringMatching(/LimitExceeded\.Orders[^]*1\.2\.3 → 1\.3\.0/) });
    expect(read("generated/package.json")).toContain('"version": "1.3.0"');
  });

  test.each([
    ["errsmith.config.ts", 'export default { package: { version: "1.2.3" } };\n', 0, /version: "1\.3\.0"/],
    ["errsmith.config.json", '{ "sources": "sources" }\n', 0, /"package": \{ "version": "0\.1\.1" \}/],
    ["errsmith.config.mjs", 'const v = "1.2.3"; export default { package: { version: v } };\n', 2, /version: v/],
  ])("writes the version to %s", async (name, content, status, want) => {
    const { folder, read } = await committed({ ...PROJECT, [name]: content });
    writeFileSync(join(folder, PATH), ADDED);
    const done = await cli(folder, "update");
    expect(done).toMatchObject({ status });
    if (status === 2) expect(done.err).toMatch(/is not a string literal; write 1\.3\.0 by hand/);
    expect(read(name)).toMatch(want);
  });

  test("fails if the base does not exist or a page is suspect", async () => {
    const { folder, read } = await committed({ ...PROJECT, "package.json": CONFIG });
    writeFileSync(join(folder, PATH), ADDED);
    expect(await cli(folder, "update", "--base", "nowhere")).toMatchObject({ status: 2 });
    expect(read("generated/src/shop/orders/codes.ts")).not.toContain("LimitExceeded");
    writeFileSync(join(folder, PATH), "<title>Sign in</title>");
    expect(await cli(folder, "update")).toMatchObject({ status: 5, err: expect.stringMatching(/page-suspect/) });
    expect(read("package.json")).toBe(CONFIG);
  });

  test("updates the handler files of the configuration", async () => {
    const config = { package: { name: "shop-errors", version: "1.2.3" }, handlers: ["src/*-errors.ts"] };
    const { folder, read } = await committed({
      ...PROJECT,
      "package.json": '{ "name": "app", "type": "module", "dependencies": { "shop-errors": "*" } }',
      "errsmith.config.json": JSON.stringify(config),
      "src/README.md": "",
    });
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(join(folder, "generated"), join(folder, "node_modules/shop-errors"));
    expect(await cli(folder, "handlers", "sync", "src/order-errors.ts", "--service", "shop/orders")).toMatchObject({
      status: 0,
    });
    const before = read("src/order-errors.ts");
    writeFileSync(join(folder, PATH), ADDED);
    const done = await cli(folder, "update", "--body", "body.md");
    expect(done).toMatchObject({
      status: 0,
      err: "",
      out: expect.stringMatching(/src\/order-errors\.ts: LimitExceeded\.Orders\n/),
    });
    expect(before).not.toContain("LimitExceeded.Orders");
    expect(read("src/order-errors.ts")).toContain("LimitExceeded.Orders");
    expect(read("body.md")).toMatch(
      /## Handlers\n[^]*`src\/order-errors\.ts:\d+` `LimitExceeded\.Orders` undecided\n$/,
    );
  });
});

test("a changelog entry replaces the entry proposed before and keeps released entries", () => {
  const out = "# Changelog\n\n## [1.0.0] - 2026-01-01\n\n- First.\n";
  const one = withChangelogEntry(out, "1.0.0", { version: "1.0.1", day: "2026-02-01", sections: "- A.\n" });
  const two = withChangelogEntry(one, "1.0.0", { version: "1.1.0", day: "2026-02-02", sections: "- B.\n" });
  expect(two).toBe("# Changelog\n\n## [1.1.0] - 2026-02-02\n\n- B.\n\n## [1.0.0] - 2026-01-01\n\n- First.\n");
  expect(withChangelogEntry(undefined, "0.1.0", { version: "0.1.1", day: "2026-02-02", sections: "" })).toMatch(
    /^# Changelog\n\n.*\n\n## \[0\.1\.1\] - 2026-02-02\n\n- Only wording/,
  );
});
