import { cpSync, mkdirSync, renameSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { runGenerate } from "../../src/commands/generate.ts";
import { cacheFolder, sealOf, sharedCacheFolder } from "../../src/execution/cache-folder.ts";
import { cacheFileAt, memoryFile } from "../../src/execution/cache-store.ts";
import { digest } from "../../src/lib/digest.ts";
import { folderWith, PROJECT, tree } from "../cli/run-in-folder.ts";

const setVariable = (name: string, value: string): void => {
  vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
};

describe("the cache of a project", () => {
  test("is in node_modules", () => {
    const root = folderWith({ "node_modules/x": "" });
    expect(cacheFolder(root)).toBe(join(root, "node_modules/.cache/errsmith"));
  });

  test.each(["node_modules", "node_modules/.cache", "node_modules/.cache/errsmith"])(
    "is not used if %s is a link",
    (path) => {
      const root = folderWith({ "node_modules/.cache/errsmith/x": "", "other/x": "" });
      renameSync(join(root, path), join(root, "moved"));
      symlinkSync(join(root, "moved"), join(root, path));
      expect(cacheFolder(root)).toBeUndefined();
    },
  );

  test.each([
    ["true", undefined],
    ["1", undefined],
    ["false", "errsmith"],
  ])("with CI=%s is %s", (value, folder) => {
    setVariable("CI", value);
    expect(
      cacheFolder(folderWith({ "node_modules/x": "" }))
        ?.split("/")
        .at(-1),
    ).toBe(folder);
  });

  test("has a seal that stays, and that no copy of the folder has", () => {
    const folder = join(folderWith({}), "cache");
    const seal = sealOf(folder);
    expect(sealOf(folder)).toBe(seal);
    cpSync(folder, `${folder}-copy`, { recursive: true, preserveTimestamps: true });
    expect(sealOf(`${folder}-copy`)).not.toBe(seal);
    utimesSync(join(folder, "seal"), 0, 0);
    expect(sealOf(folder)).not.toBe(seal);
  });

  test("has no seal if a link is in its place", () => {
    const folder = folderWith({ target: "" });
    symlinkSync("target", join(folder, "seal"));
    expect(sealOf(folder)).toBeUndefined();
  });

  test("is written without following a link", () => {
    const folder = folderWith({ "victim.txt": "precious" });
    symlinkSync("victim.txt", join(folder, "services"));
    cacheFileAt(join(folder, "services")).put("text");
    expect(tree(folder)["victim.txt"]).toBe("precious");
    expect(cacheFileAt(join(folder, "services")).get()).toBe("text");
  });
});

describe("the folder of ERRSMITH_CACHE", () => {
  const root = (): string => {
    const folder = folderWith({ "repository/.git/HEAD": "", "repository/project/x": "", "outside/x": "" });
    mkdirSync(join(folder, "repository/cache"));
    symlinkSync("../repository/cache", join(folder, "outside/link"));
    return join(folder, "repository/project");
  };

  test.each(["cache", ".", "..", "../cache", "../../outside/link", "../../outside/link/new"])(
    "%s is refused",
    (named) => {
      setVariable("ERRSMITH_CACHE", named);
      const project = root();
      expect(() => sharedCacheFolder(project)).toThrow(`ERRSMITH_CACHE: ${named} is in the checkout`);
      expect(() => sharedCacheFolder(project)).toThrow(expect.objectContaining({ exit: 2 }));
    },
  );

  test("outside of the checkout is used, and none if the variable is empty", () => {
    const project = root();
    setVariable("ERRSMITH_CACHE", "../../outside/cache");
    expect(sharedCacheFolder(project)).toBe(join(project, "../../outside/cache"));
    setVariable("ERRSMITH_CACHE", "");
    expect(sharedCacheFolder(project)).toBeUndefined();
  });

  test("in a folder that is no repository is refused if it is in the project", () => {
    setVariable("ERRSMITH_CACHE", "cache");
    const project = folderWith({ x: "" });
    expect(() => sharedCacheFolder(project)).toThrow("is in the checkout");
  });
});

describe("a forged state of services counts as missing", () => {
  const forgeries: readonly [string, (files: readonly unknown[]) => unknown][] = [
    ["without files, which would delete the service", () => []],
    ["with a file that is not there", (files) => [...files, ["src/none.ts", digest("x"), ""]]],
    [
      "with hashes that are none",
      (files) => files.map((file) => [(file as unknown[])[0], "x", (file as unknown[])[2]]),
    ],
    ["with a path that is no text", (files) => [...files, [5, digest("x"), "1 2 3 4"]]],
    ["that is no list", () => ({ every: 1 })],
  ];
  test.each(forgeries)("%s", async (_, forge) => {
    const folder = folderWith(PROJECT);
    const file = memoryFile();
    const generate = () => runGenerate({ cwd: folder }, { outputs: file });
    await generate();
    const before = tree(folder);
    const state = JSON.parse(file.get() ?? "") as { services: Record<string, { files: unknown }> };
    for (const service of Object.values(state.services)) service.files = forge(service.files as unknown[]);
    expect(Object.keys(state.services)).toEqual(["shop/orders"]);
    file.put(JSON.stringify(state));
    await generate();
    expect(tree(folder)).toEqual(before);
  });
});
