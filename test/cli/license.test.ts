import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folderWith, PROJECT, tree } from "./run-in-folder.ts";

test("generate copies the LICENSE of a project with the license of the package, and leaves one of the user alone", async () => {
  const config = JSON.stringify({ package: { name: "@acme/errors", license: "MIT" } });
  const files = { ...PROJECT, "errsmith.config.json": config, LICENSE: "The MIT License\r\n\fText" };
  const folder = folderWith({ ...files, "package.json": '{ "license": "MIT" }' });
  const copied = async (): Promise<string | undefined> => {
    expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
    expect(await cli(folder, "check")).toMatchObject({ status: 0, out: "" });
    return tree(folder)["generated/LICENSE"];
  };
  expect(await copied()).toBe("The MIT License\n Text\n");
  writeFileSync(join(folder, "LICENSE"), "Other text\n");
  expect(await copied()).toBe("Other text\n");
  writeFileSync(join(folder, "package.json"), '{ "license": "ISC" }');
  expect(await copied()).toBeUndefined();
  writeFileSync(join(folder, "generated/LICENSE"), "Mine\n");
  writeFileSync(join(folder, "package.json"), '{ "license": "MIT" }');
  expect(await copied()).toBe("Mine\n");
});
