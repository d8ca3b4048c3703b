import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defineConfig, type Emitter, extract, generate, type Layout } from "../../src/index.ts";
import { folderWith, PROJECT, tree } from "../cli/run-in-folder.ts";

const page =
  "# Errors\n\n| Code | Description |\n|---|---|\n| `E_BLUR` | The image is blurred. |\n| `E_EMPTY` | The image is empty. |\n";

describe("extract", () => {
  it("reads files by path, and pages by text", async () => {
    const cwd = folderWith({ "a.md": page });
    const { pages } = await extract(["a.md", { path: "b.md", text: page }], { cwd });
    expect(pages.map(({ file }) => file)).toEqual(["a.md", "b.md"]);
    for (const { codes, problems } of pages) {
      expect(codes.map(({ code, description, line }) => [code, description, line])).toEqual([
        ["E_BLUR", "The image is blurred.", 5],
        ["E_EMPTY", "The image is empty.", 6],
      ]);
      expect(problems).toEqual([]);
    }
  });

  it("reports the problem of an unreadable file as a page without codes", async () => {
    const { pages } = await extract("gone.md", { cwd: folderWith({}) });
    expect(pages).toMatchObject([
      { file: "gone.md", codes: [], problems: [{ rule: "file-not-found", severity: "error" }] },
    ]);
  });
});

describe("generate", () => {
  it("writes a package of files and returns the counts of their rows", async () => {
    const cwd = folderWith({ "docs/photo.md": page });
    const { pages, catalogs, written } = await generate({ cwd, paths: ["docs/photo.md"], out: "out" });
    expect(pages).toEqual([
      {
        file: "docs/photo.md",
        services: ["docs/photo"],
        accounting: { seen: 3, read: 2, header: 1, reported: 0, refused: 0 },
      },
    ]);
    expect(catalogs.map(({ errors }) => errors.map(({ name }) => name))).toEqual([["EBlurError", "EEmptyError"]]);
    expect(written?.written).toBeGreaterThan(10);
    expect(readFileSync(join(cwd, "out/src/docs/photo/errors.ts"), "utf8")).toContain("The image is blurred.");
  });

  it("makes no service of pages without error codes in a folder, and writes nothing if no page has any", async () => {
    const cwd = folderWith({ "docs/photo.md": page, "docs/a.md": "# Nothing here\n", "docs/b.html": "<p>Hello</p>" });
    const { pages, problems, catalogs } = await generate({ cwd, paths: ["docs"], out: "out" });
    expect(problems.filter(({ rule }) => rule !== "locale-guessed").map(({ rule, file }) => [rule, file])).toEqual([
      ["page-without-codes", "docs/a.md"],
      ["page-without-codes", "docs/b.html"],
    ]);
    expect(catalogs.map(({ service }) => service)).toEqual(["photo"]);
    expect(pages.map(({ services }) => services)).toEqual([[], [], ["docs/photo"]]);
    expect(Object.keys(tree(cwd)).filter((file) => /^out\/src\/docs\/(?!photo\/)/.test(file))).toEqual([]);
    const without = await generate({ cwd, paths: ["docs/a.md", "docs/b.html"], out: "out-2" });
    expect(without.problems.map(({ rule }) => rule)).toEqual(["no-errors-found", "no-errors-found"]);
    expect(without.written).toBeUndefined();
  });

  it("makes an empty service of a single page without error codes, with a warning", async () => {
    const cwd = folderWith({ "a.md": "# Nothing here\n" });
    const { problems, written } = await generate({ cwd, paths: ["a.md"], out: "out" });
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([["page-without-codes", "warning"]]);
    expect(written?.written).toBeGreaterThan(10);
  });

  it("writes nothing if a manifest lists a page without error codes", async () => {
    const cwd = folderWith({ ...PROJECT, "sources/shop/pages/orders.md": "# Moved\n" });
    const listed = await generate({ cwd });
    expect(listed.problems.map(({ rule }) => rule)).toEqual(["no-errors-found"]);
    expect(listed.written).toBeUndefined();
  });

  it("throws one line for wrong usage", async () => {
    await expect(generate({ paths: ["a.md"] })).rejects.toThrow(/--out/);
  });
});

describe("a configuration", () => {
  const shouts: Layout = {
    name: "shouts",
    read: (given) =>
      given.sections.flatMap((section) =>
        section.blocks
          .filter((block) => block.kind === "paragraph")
          .filter(({ text }) => /^!\w+ /.test(text.text))
          .map((block) => {
            const [code = "", ...words] = block.text.text.slice(1).split(" ");
            const field = { role: "description" as const, text: { ...block.text, text: words.join(" ") } };
            const draft = {
              code: { ...block.text, text: code },
              fields: [field],
              trail: [],
              place: block.place,
              layout: "shouts",
            };
            return {
              layout: "shouts",
              place: block.place,
              why: [],
              took: [block],
              outcomes: [{ kind: "read" as const, place: block.place, drafts: [draft] }],
            };
          }),
      ),
  };
  const counts: Emitter = {
    name: "counts",
    emit: (catalogs) => [{ path: "counts.txt", content: `${catalogs.map(({ errors }) => errors.length).join()}\n` }],
  };

  it("is typed as it is written", () => {
    expect(defineConfig({ out: "lib", layouts: [shouts], emitters: [counts] }).out).toBe("lib");
  });

  const project = {
    "sources/acme-photo/source.json": JSON.stringify({
      services: { photo: { pages: [{ file: "pages/a.md", locale: "en" }] } },
    }),
    "sources/acme-photo/pages/a.md": page,
  };

  it("is written in TypeScript where errsmith is not installed", async () => {
    const config = 'import { defineConfig } from "errsmith";\nexport default defineConfig({ out: "lib" as string });\n';
    const cwd = folderWith({ ...project, "errsmith.config.ts": config });
    const { problems, out } = await generate({ cwd });
    expect([problems, out]).toEqual([[], join(cwd, "lib")]);
  });

  it.each([
    ["a module that is not there", 'import "not-there-at-all";\nexport default {};\n', /not-there-at-all/],
    ["no default export", "export const out = 1;\n", /has no default export/],
    ["no code", "export default {", /errsmith\.config\.mjs|Unexpected/],
  ])("%s is told in its own words", async (_name, config, want) => {
    const cwd = folderWith({ ...project, "errsmith.config.mjs": config });
    await expect(generate({ cwd })).rejects.toThrow(want);
  });

  it("may bring layouts and emitters of its own", async () => {
    const cwd = folderWith({
      "sources/acme-photo/source.json": JSON.stringify({
        services: { photo: { pages: [{ file: "pages/a.md", locale: "en" }] } },
      }),
      "sources/acme-photo/pages/a.md": "# Errors\n\n!E_BLUR The image is blurred.\n\n!E_EMPTY The image is empty.\n",
      "errsmith.config.mjs": `
        export default {
          layouts: [{ name: "shouts", read: ${String(shouts.read)} }],
          emitters: [{ name: "counts", emit: ${String(counts.emit)} }],
        };`,
    });
    const { problems } = await generate({ cwd });
    expect(problems).toEqual([]);
    expect(readFileSync(join(cwd, "generated/counts.txt"), "utf8")).toBe("2\n");
  });
});
