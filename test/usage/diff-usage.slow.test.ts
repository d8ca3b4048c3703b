import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, folderWith, git, PAGE, PROJECT } from "../cli/run-in-folder.ts";

const USE = {
  file: "b.js",
  line: 4,
  column: 1,
  code: "ResourceNotFound.Order",
  kind: "case",
  services: ["shop/orders"],
};

/** A project with an application, whose page has changed since the last commit. */
async function project(config: object = {}): Promise<string> {
  const folder = folderWith({
    ...PROJECT,
    "errsmith.config.json": JSON.stringify({ tombstones: false, ...config }),
    "app/a.ts": 'f("ResourceNotFound.Order");\nf("InvalidParameter.Weight");\n',
    "web.json": JSON.stringify({ version: 1, repository: "acme/web", uses: [USE] }),
  });
  expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
  git(folder, "init", "-q");
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "One");
  const page = PAGE.replace("| ResourceNotFound.Order | There is no order with this number. | 404 |", "")
    .trimEnd()
    .concat("\n| InvalidParameter.Weight | The weight is wrong. | 400 |\n");
  writeFileSync(join(folder, "sources/shop/pages/orders.md"), page);
  return folder;
}

describe("errsmith diff names the places that use a changed code", () => {
  test("in files, and in the JSON of other repositories", async () => {
    const folder = await project();
    const { out } = await cli(folder, "diff", "--usage", "app", "web.json");
    expect(out).toMatch(/- ResourceNotFound\.Order.*\n.*\n {6}used in app\/a\.ts:1, acme\/web: b\.js:4\n/);
    // The base does not document the added code; the new state does.
    expect(out).toMatch(/\+ InvalidParameter\.Weight.*\n.*\n {6}used in app\/a\.ts:2\n/);
    expect((await cli(folder, "diff")).out).not.toContain("used in");
  });

  test("that use a family which gets or loses a code", async () => {
    const folder = await project();
    const family = `import { InvalidParameterFamilyError } from "@shop/errors/shop/orders";
if (error.is("ResourceNotFound.*")) f();
`;
    writeFileSync(join(folder, "app/b.ts"), family);
    const { out } = await cli(folder, "diff", "--usage", "app");
    expect(out).toMatch(
      /- ResourceNotFound\.Order.*\n.*\n {6}used in app\/a\.ts:1, app\/b\.ts:2 \(ResourceNotFound\.\*\)\n/,
    );
    expect(out).toMatch(
      /\+ InvalidParameter\.Weight.*\n.*\n {6}used in app\/a\.ts:2, app\/b\.ts:1 \(InvalidParameter\.\*\)\n/,
    );
    // The class of the family is gone as well.
    expect(out).toMatch(/family class removed.*\n.*\n? {6}used in app\/b\.ts:2 \(ResourceNotFound\.\*\)\n/);
    // A change of a text concerns those who use the code, not its family.
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", "Two");
    await cli(folder, "generate");
    const page = join(folder, "sources/shop/pages/orders.md");
    writeFileSync(page, readFileSync(page, "utf8").replace("The weight is wrong.", "The weight is too large."));
    const text = (await cli(folder, "diff", "generated", "--usage", "app")).out;
    expect(text).toMatch(/InvalidParameter\.Weight.*\n.*\n?.*used in app\/a\.ts:2\n/);
  });

  test("as the configuration says, relative to its folder", async () => {
    const folder = await project({ usage: ["app", "*.json"] });
    const { status, err } = await cli(folder, "diff");
    // The configuration itself matches the pattern.
    expect(status).toBe(1);
    expect(err).toMatch(/errsmith\.config\.json:.*manifest-invalid/);
    const config = join(folder, "errsmith.config.json");
    writeFileSync(config, JSON.stringify({ tombstones: false, usage: ["app/*.ts", "w*.json"] }));
    expect((await cli("/", "diff", "--config", config)).out).toContain("used in app/a.ts:1, acme/web: b.js:4\n");
    expect((await cli(folder, "diff", "--usage", "app")).out).toContain("used in app/a.ts:1\n");
  });

  test.each([
    ["not JSON", "{", /manifest-syntax/],
    ["another version", JSON.stringify({ version: 2, uses: [] }), /version: .*manifest-invalid/],
    [
      "a use without a code",
      JSON.stringify({ version: 1, uses: [{ ...USE, code: 1 }] }),
      /uses\[0\]\.code.*manifest-invalid/,
    ],
    [
      "an unknown kind",
      JSON.stringify({ version: 1, uses: [{ ...USE, kind: "x" }] }),
      /uses\[0\]\.kind.*manifest-invalid/,
    ],
    ["a list", "[]", /manifest-invalid/],
  ])("JSON that is %s is an error", async (_, text, message) => {
    const folder = await project();
    writeFileSync(join(folder, "web.json"), text);
    const { status, err } = await cli(folder, "diff", "--usage", "web.json");
    expect(status).toBe(1);
    expect(err).toMatch(message);
  });

  test("a file that cannot be searched is a warning, a path that is missing an error", async () => {
    const folder = await project();
    writeFileSync(join(folder, "app/b.ts"), Buffer.from("\xff\xff", "latin1"));
    const { status, err } = await cli(folder, "diff", "--usage", "app");
    expect(status).toBe(0);
    expect(err).toMatch(/app\/b\.ts .*application-file-skipped/);
    expect(await cli(folder, "diff", "--usage", "nowhere")).toMatchObject({ status: 1 });
    expect(await cli(folder, "diff", "--usage", "no.json")).toMatchObject({ status: 1 });
  });
});
