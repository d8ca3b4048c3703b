import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { update, type Updated, type UpdateOptions } from "../../src/commands/update.ts";
import { folderWith } from "../cli/run-in-folder.ts";
import { type Site, site } from "../fetch/server.ts";

/** A site with the five pages of this repository, and a project in a git repository that fetches them. */
export interface Loop {
  readonly docs: Site;
  readonly folder: string;
  /** Updates like the scheduled workflow, one day after the last update. */
  readonly update: (options?: UpdateOptions) => Promise<Updated>;
  /** Commits all files, like merging the pull request. */
  readonly merge: () => void;
}

/** Paths of the five pages on the site. */
export const [MARKET, API, BILLING, FACE, OCR] = [
  "/alibabacloud/ocr-market.zh-CN.txt",
  "/tencentcloud/api-2017.zh-CN.md",
  "/tencentcloud/billing.zh-CN.md",
  "/tencentcloud/face-recognition.en.txt",
  "/tencentcloud/ocr.zh-CN.md",
] as const;

/** Text of a page in this repository. */
export function original(path: string): string {
  return readFileSync(`sources${path.replace(/\/(?=[^/]*$)/, "/pages/")}`, "utf8");
}

interface Manifest {
  hosts?: string[];
  services: Record<string, { pages: { file: string; url?: string }[] }>;
}

/**
 * Creates a site and a project that fetches its pages. With `turned`, its services are listed in reverse order. The project
 * is in the subfolder `below` of its repository.
 */
export async function loop(docs?: Site, turned = false, below = ""): Promise<Loop> {
  const pages = Object.fromEntries([MARKET, API, BILLING, FACE, OCR].map((path) => [path, original(path)]));
  const served = docs ?? (await site(pages));
  const files: Record<string, string> = {
    ".gitignore": "generated/dist/\n",
    "errsmith.config.json": JSON.stringify({
      package: { name: "five-errors", version: "0.1.0" },
      tombstones: { days: 2, fetches: 2 },
    }),
  };
  for (const path of globSync("sources/**/*").filter((file) => !file.endsWith("pages.lock.json"))) {
    files[path] = readFileSync(path, "utf8");
    if (!path.endsWith("source.json")) continue;
    const manifest = JSON.parse(files[path]) as Manifest;
    const provider = path.split("/")[1] ?? "";
    for (const page of Object.values(manifest.services).flatMap((service) => service.pages)) {
      page.url = `${served.origin}/${provider}/${page.file.replace("pages/", "")}`;
    }
    const services = Object.entries(manifest.services);
    manifest.services = Object.fromEntries(turned ? services.reverse() : services);
    files[path] = JSON.stringify({ ...manifest, hosts: [served.host, "10.0.0.1"] });
  }
  const root = folderWith(Object.fromEntries(Object.entries(files).map(([path, text]) => [join(below, path), text])));
  const folder = join(root, below);
  const git = (...args: string[]): void => {
    const who = ["-c", "user.name=test", "-c", "user.email=test@shop.example", "-c", "commit.gpgsign=false"];
    execFileSync("git", [...who, ...args], { cwd: root, stdio: "ignore" });
  };
  const merge = (): void => {
    git("add", "-A");
    git("commit", "-qm", "Update", "--allow-empty");
  };
  git("init", "-q");
  merge();
  let day = 0;
  return {
    docs: served,
    folder,
    merge,
    update: (options = {}) =>
      update({
        cwd: folder,
        allowHttp: true,
        allowAddresses: ["127.0.0.1"],
        timeout: 20,
        sleep: async () => undefined,
        now: new Date(Date.UTC(2026, 0, (day += 1))),
        ...options,
      }),
  };
}

/** An earlier errsmith has written the package: it read one text differently. */
export function writtenByEarlierReader(folder: string, path: string, now: string, earlier: string): void {
  const file = join(folder, "generated", path);
  const text = readFileSync(file, "utf8").replace(now, earlier);
  writeFileSync(file, text);
  const manifest = join(folder, "generated/.errsmith-manifest.json");
  const hash = createHash("sha256").update(text).digest("hex");
  writeFileSync(manifest, readFileSync(manifest, "utf8").replace(new RegExp(`("${path}": )"\\w+"`), `$1"${hash}"`));
}
