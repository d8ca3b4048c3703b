import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, test } from "vitest";
import { documentsOf } from "../../docs/website/navigation.ts";
import { stagePages } from "../../docs/website/stage-pages.ts";
import { folderWith } from "../cli/run-in-folder.ts";

test("the navigation has every document, as the README lists them", () => {
  const links = documentsOf(readFileSync("README.md", "utf8")).map(({ link }) => link.slice(1));
  // The README of a package links to its figures, and another document has them.
  const documents = globSync("docs/*.md").map((path) => path.replace(/\.md$/, ""));
  expect(documents.filter((path) => !links.includes(path))).toEqual(["docs/package-figures"]);
  expect(links.filter((path) => !existsSync(`${path}.md`))).toEqual([]);
});

describe.skipIf(!existsSync("dist/browser"))("the pages of the documentation site", () => {
  const PLAYGROUND = Object.fromEntries(
    ["playground.js", "playground.css", "playground-worker.js", "playground-licenses.txt"].map((file) => [
      `dist/browser/${file}`,
      "",
    ]),
  );

  test("links to files that are no documents open their text, and links to documents stay", () => {
    const folder = folderWith({
      ...PLAYGROUND,
      "README.md": "[a](docs/a.md#b) [source](sources/x.md#L3) [web](https://docs.example.com/x.md) [top](#top)\n",
      "docs/a.md": "![picture](a.png) [script](workflows/a.yml)\n",
      "docs/a.png": "png",
      "docs/workflows/a.yml": "on: push\n",
      "sources/x.md": "# Codes\n",
      "docs/website/front/index.md": "# Front\n",
    });
    const pages = join(folder, "pages");
    stagePages(folder, pages);
    const text = (path: string): string => readFileSync(join(pages, path), "utf8");
    expect(text("README.md")).toBe(
      "[a](docs/a.md#b) [source](sources/x.md.txt) [web](https://docs.example.com/x.md) [top](#top)\n",
    );
    expect(text("docs/a.md")).toBe("![picture](a.png) [script](workflows/a.yml.txt)\n");
    expect(text("docs/a.png")).toBe("png");
    expect(text("public/docs/workflows/a.yml.txt")).toBe("on: push\n");
    expect(text("public/sources/x.md.txt")).toBe("# Codes\n");
    expect(text("index.md")).toBe("# Front\n");
    expect(existsSync(join(pages, "public/playground.js"))).toBe(true);
  });

  test("a link to a file that is not there stops the build", () => {
    const folder = folderWith({ ...PLAYGROUND, "README.md": "[a](docs/gone.md)\n", "docs/website/front/index.md": "" });
    expect(() => {
      stagePages(folder, join(folder, "pages"));
    }).toThrow("a document links to docs/gone.md, which is not there");
  });
});
