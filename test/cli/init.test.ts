import { describe, expect, test } from "vitest";
import { cli, folderWith, tree } from "./run-in-folder.ts";

describe("init", () => {
  test("makes a project that generates and checks", async () => {
    const folder = folderWith({});
    const { status, out } = await cli(folder, "init");
    expect({ status, out }).toEqual({ status: 0, out: expect.stringContaining("errsmith generate") });
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
