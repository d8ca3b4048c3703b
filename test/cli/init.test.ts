import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, folderWith, tree } from "./run-in-folder.ts";

const INITIALIZED = `  errsmith.config.json
  .gitattributes
  sources/example/source.json
  sources/example/pages/orders.md

Next:

  npx errsmith generate
  npm install ./generated

The last command adds "@local/errors": "file:generated" to the dependencies.
Add "prepare": "errsmith generate" to the scripts, so that a fresh clone has the compiled package.
`;

describe("init", () => {
  test("makes a project that generates and checks", async () => {
    const folder = folderWith({});
    const { status, out } = await cli(folder, "init");
    expect({ status, out }).toEqual({ status: 0, out: INITIALIZED });
    const generated = await cli(folder, "generate");
    expect(generated).toMatchObject({ status: 0, err: "" });
    expect(generated.out).toContain("4 read");
    expect(await cli(folder, "check")).toEqual({ status: 0, out: "", err: "" });
  });

  test.each([["errsmith.config.json"], ["sources/example/source.json"]])(
    "leaves %s alone where it exists",
    async (path) => {
      const folder = folderWith({ [path]: "{}" });
      expect(await cli(folder, "init")).toMatchObject({
        status: 1,
        err: expect.stringContaining("nothing was written"),
      });
      expect(tree(folder)).toEqual({ [path]: "{}" });
    },
  );
});

describe("init with flags", () => {
  const PAGE = "# Errors\n\n| Error code | Description |\n| --- | --- |\n| Order.Locked | The order is locked. |\n";

  test("takes a page, a service, a name and a folder, and prepares the application", async () => {
    const application = '{\n    "name": "@acme/shop",\n    "scripts": { "test": "node --test" }\n}\n';
    const folder = folderWith({ "package.json": application, "errors.md": PAGE, ".gitattributes": "* text\n" });
    const { status, out } = await cli(
      folder,
      ...["init", "--page", "errors.md", "--service", "acme/orders", "--out", "errs"],
    );
    expect({ status, out }).toMatchObject({ status: 0, out: expect.stringContaining("npm install ./errs") });
    const files = tree(folder);
    expect(files["sources/acme/pages/orders.md"]).toBe(PAGE);
    expect(files[".gitattributes"]).toBe("* text\n");
    expect(files["package.json"]).toBe(
      `${JSON.stringify({ name: "@acme/shop", scripts: { test: "node --test", prepare: "errsmith generate" } }, null, 4)}\n`,
    );
    expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
    expect(JSON.parse(tree(folder)["errs/package.json"] ?? "{}")).toMatchObject({
      name: "@acme/errors",
      private: true,
    });
  });

  test("an application of Yarn 2 or later gets another script, because Yarn does not run `prepare`", async () => {
    const folder = folderWith({ "package.json": '{ "name": "shop" }', "yarn.lock": "__metadata:\n  version: 8\n" });
    const { out } = await cli(folder, "init");
    expect(out).toContain("yarn errsmith generate\n  yarn add @shop/errors@link:./generated\n");
    expect(JSON.parse(tree(folder)["package.json"] ?? "{}")).toMatchObject({
      scripts: { postinstall: "errsmith generate" },
    });
  });

  test.each([
    ["pnpm-lock.yaml", "lockfileVersion: '9.0'\n", "pnpm errsmith generate\n  pnpm add ./generated\n"],
    ["yarn.lock", "# yarn lockfile v1\n", "yarn errsmith generate\n  yarn add link:./generated\n"],
    ["package-lock.json", "{}\n", "npx errsmith generate\n  npm install ./generated\n"],
  ])("the commands are those of the package manager whose lock file is %s", async (lock, content, commands) => {
    const folder = folderWith({ "package.json": '{ "name": "shop" }', [lock]: content });
    expect((await cli(folder, "init")).out).toContain(`  ${commands}`);
    expect(JSON.parse(tree(folder)["package.json"] ?? "{}")).toMatchObject({
      scripts: { prepare: "errsmith generate" },
    });
  });

  test("without a page there are no sources, and discover comes first", async () => {
    const folder = folderWith({});
    const { status, out } = await cli(folder, "init", "--no-page");
    expect(status).toBe(0);
    expect(Object.keys(tree(folder)).sort()).toEqual([".gitattributes", "errsmith.config.json"]);
    expect(out).toContain("npx errsmith discover <url> --write && npx errsmith generate");
  });

  test("a page with an address is fetched first", async () => {
    const folder = folderWith({});
    const { out } = await cli(folder, "init", "--page", "https://docs.example.com/api/errors", "--package", "@acme/x");
    expect(out).toContain("errsmith fetch && npx errsmith generate");
    expect(out).toContain('"prepare": "errsmith generate"');
    expect(JSON.parse(tree(folder)["sources/docs/source.json"] ?? "{}")).toMatchObject({
      services: { errors: { pages: [{ file: "pages/errors.html", url: "https://docs.example.com/api/errors" }] } },
    });
  });

  test.each([
    [["--service", "orders"], "not <provider>/<service>"],
    [["--service", "a/../b"], "not <provider>/<service>"],
    [["--page", "missing.md"], "missing.md: not found"],
    [["--no-page", "--service", "a/b"], "it needs a page"],
    [["--package", "Bad_Name!"], "package.name: not a valid npm package name"],
    [["--out", "../errors"], "out: "],
  ])("refuses %j and writes nothing", async (flags, message) => {
    const folder = folderWith({});
    expect(await cli(folder, "init", ...flags)).toMatchObject({ status: 2, err: expect.stringContaining(message) });
    expect(tree(folder)).toEqual({});
  });
});

test("a clone with CRLF line ends is up to date", async () => {
  const folder = folderWith({});
  const git = (...args: string[]): void => {
    const user = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
    execFileSync("git", [...user, "-c", "core.autocrlf=true", ...args], { cwd: folder, stdio: "ignore" });
  };
  await cli(folder, "init");
  await cli(folder, "generate");
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "x");
  git("clone", "-q", ".", "clone");
  expect(await cli(join(folder, "clone"), "check")).toMatchObject({ status: 0, out: "" });
});
