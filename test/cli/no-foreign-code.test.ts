import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { cli, folderWith, PROJECT, tree } from "./run-in-folder.ts";

// Compiled code in a cache is code that nobody reviews.

const BIN = resolve("dist/cli/main.js");
const CONFIG = { ...PROJECT, "errsmith.config.ts": 'export default { package: { name: "@shop/errors" } };\n' };

test("a configuration that is a program is compiled anew, and its code is not kept where a commit can bring it", async () => {
  const folder = folderWith({ ...CONFIG, "node_modules/x/index.js": "" });
  expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
  const others = Object.keys(tree(join(folder, "node_modules"))).filter((path) => !path.startsWith(".cache/errsmith/"));
  expect(others).toEqual(["x/index.js"]);
});

test.skipIf(!existsSync(BIN))(
  "no code is kept in the folder of temporary files, where other users can put other code",
  () => {
    const folder = folderWith(CONFIG);
    const temporary = folderWith({});
    const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
    const { status } = spawnSync(process.execPath, [BIN, "generate"], { cwd: folder, env });
    expect({ status, left: readdirSync(temporary) }).toEqual({ status: 0, left: [] });
  },
);
