import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { anchorsOf, DOCUMENTS, textOf } from "./documents.ts";

/** Links of a document without those inside of code. */
function linksOf(document: string): readonly string[] {
  const prose = textOf(document)
    .replace(/^(`{3,})[\s\S]*?^\1$/gm, "")
    .replace(/`[^`\n]*`/g, "code");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
}

const isRelative = (link: string): boolean => !/^https?:/.test(link);

describe.each(DOCUMENTS.filter((document) => document !== "docs/pull-request.md"))("%s", (document) => {
  test("each relative link leads to a file and a heading of it", () => {
    const broken = linksOf(document)
      .filter(isRelative)
      .filter((link) => {
        const [path = "", anchor] = link.split("#");
        const target = path === "" ? document : posix.join(posix.dirname(document), path);
        return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).has(anchor));
      });
    expect(broken).toEqual([]);
  });
});

test("the published package contains every file that a shipped document links to, except pictures", () => {
  const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { encoding: "utf8" });
  const [{ files } = { files: [] }] = JSON.parse(packed) as { files: { path: string }[] }[];
  const paths = files.map(({ path }) => path);
  const shipped = DOCUMENTS.filter((document) => paths.includes(document) && document !== "docs/pull-request.md");
  expect(shipped).toContain("README.md");
  const missing = shipped.flatMap((document) =>
    linksOf(document)
      .filter((link) => isRelative(link) && !link.endsWith(".png"))
      .map((link) => posix.join(posix.dirname(document), link.replace(/#.*/, "")))
      .filter(
        (target) =>
          target !== posix.dirname(document) && !paths.some((path) => path === target || path.startsWith(`${target}/`)),
      )
      .map((target) => `${document} → ${target}`),
  );
  expect(missing).toEqual([]);
  expect(paths.filter((path) => path.endsWith(".png"))).toEqual([]);
});

test.each(["ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"])("the files that %s names exist", (document) => {
  const names = [
    ...textOf(document).matchAll(/`([\w./-]+\/[\w./-]*\.(?:ts|js|json|md|yml)|(?:src|test|\d-\w+)\/[\w./-]+)`/g),
  ].map(([, name = ""]) => name);
  const isThere = (name: string): boolean =>
    ["", "src/", "templates/", "dist/"].some((folder) => existsSync(folder + name));
  expect(names.filter((name) => !isThere(name) && !/^(?:sources|generated)\//.test(name))).toEqual([]);
});
