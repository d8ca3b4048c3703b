import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createColors } from "picocolors";
import { onTestFinished } from "vitest";
import { runCli } from "../../src/cli/run.ts";

/** What a command did. */
export interface CliResult {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs errsmith in a folder, in this process, as if results and problems went to files. */
export async function cli(cwd: string, ...args: string[]): Promise<CliResult> {
  const out: string[] = [];
  const err: string[] = [];
  const plain = createColors(false);
  const status = await runCli(args, {
    cwd,
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    outColors: plain,
    errColors: plain,
  });
  return { status, out: out.join(""), err: err.join("") };
}

/** A folder with these files, removed when the test is over. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "errsmith-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Options of git that a commit needs. */
export const GIT_OPTIONS = ["user.name=test", "user.email=test@localhost", "commit.gpgsign=false"].flatMap((one) => [
  "-c",
  one,
]);

/** Runs git in a folder, and returns what it prints. */
export function git(folder: string, ...args: string[]): string {
  return execFileSync("git", [...GIT_OPTIONS, ...args], { cwd: folder, encoding: "utf8" });
}

/** Every file of a folder with its content. */
export function tree(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );
}

/** A page with two codes, as a vendor might write it. */
export const PAGE = `# Error codes

| Error code | Description | HTTP status |
| --- | --- | --- |
| InvalidParameter.Quantity | The quantity must be above zero. | 400 |
| ResourceNotFound.Order | There is no order with this number. | 404 |
`;

/** The files of a project with that page. */
export const PROJECT = {
  "sources/shop/source.json": JSON.stringify({
    services: {
      orders: { envelope: { code: ["error", "code"] }, pages: [{ file: "pages/orders.md", locale: "en" }] },
    },
  }),
  "sources/shop/pages/orders.md": PAGE,
};
