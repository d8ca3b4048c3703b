import { execFile, execFileSync } from "node:child_process";
import { chmodSync, copyFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { folderWith } from "../cli/run-in-folder.ts";
import { fakeForge } from "./fake-forge.ts";

const BRANCH = "errsmith/update";
/** Anybody may open a request from a fork whose branch has the name of that of errsmith. */
const FORK = { title: "", body: "", branch: BRANCH, target: "main", state: "opened", fork: true } as const;

test.skipIf(process.platform === "win32").each(["gitlab", "gitee"] as const)(
  "%s: the request of a fork with a branch of the same name is not that of errsmith",
  async (kind) => {
    const forge = await fakeForge(kind);
    const open = async (): Promise<string> => {
      const script = `node action/forge.mjs ${kind} '${forge.api}' open ${BRANCH} 3<<<token`;
      return (await promisify(execFile)("bash", ["-c", script])).stdout;
    };
    forge.requests.push(FORK);
    expect(await open()).toBe("");
    const { fork: _, ...own } = FORK;
    forge.requests.push(own);
    expect(await open()).toBe("2\n");
  },
);

test.skipIf(!hasJq())("github: the request of a fork with a branch of the same name is not that of errsmith", () => {
  const open = (requests: readonly object[]): string => {
    const folder = folderWith({ "gh/requests.json": JSON.stringify(requests) });
    copyFileSync("test/action/gh", join(folder, "gh/gh"));
    chmodSync(join(folder, "gh/gh"), 0o755);
    const script = `source '${resolve("action/forge-github.sh")}'; open_request`;
    const env = { PATH: `${join(folder, "gh")}:${process.env.PATH}`, GH_STATE: join(folder, "gh"), token: "", BRANCH };
    return execFileSync("bash", ["-c", script], { env, encoding: "utf8" }).trim();
  };
  const fork = { number: 8, isCrossRepository: true };
  expect(open([fork])).toBe("");
  expect(open([fork, { number: 7, isCrossRepository: false }])).toBe("7");
  expect(open([])).toBe("");
});

function hasJq(): boolean {
  try {
    execFileSync("jq", ["--version"]);
    return true;
  } catch {
    return false;
  }
}
