import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import { readLoosePage, viewLoosePage } from "../../src/commands/studio/loose-page.ts";
import { listProjectPages, saveProjectPage, viewProjectPage } from "../../src/commands/studio/project-page.ts";
import { studioRequest, type StudioEdit } from "../../src/studio/studio.ts";
import { cli, folderWith, PAGE, PROJECT, tree } from "../cli/run-in-folder.ts";

const PATH = "sources/shop/pages/orders.md";
const digestsOf = (files: readonly { readonly path: string; readonly digest: string | null }[]) =>
  Object.fromEntries(files.map(({ path, digest }) => [path, digest]));

const ROLE: StudioEdit = { kind: "column", header: "Description", role: "message" };
const CORRECTION: StudioEdit = {
  kind: "correction",
  correction: {
    code: "ResourceNotFound.Order",
    expect: "There is no order with this number.",
    set: { httpStatus: 410, retry: "never" },
    why: "The server sends 410.",
  },
};

describe("the studio of a project", () => {
  test("lists its pages, and shows one with its service", async () => {
    const cwd = folderWith(PROJECT);
    expect(await listProjectPages({ cwd })).toEqual([{ path: PATH, service: "shop/orders" }]);
    const { page, files, canSave } = await viewProjectPage(PATH, [], { cwd });
    expect(page.rows.map(({ code }) => code)).toEqual(["InvalidParameter.Quantity", "ResourceNotFound.Order"]);
    expect(page.owner).toEqual({ provider: "shop", service: "orders", services: ["orders"] });
    expect(page.settings).toMatchObject({ locale: "en" });
    expect([files, canSave]).toEqual([[], true]);
    await expect(viewProjectPage("package.json", [], { cwd })).rejects.toThrow("not a page of the project");
    expect(await listProjectPages({ cwd: folderWith({}) })).toEqual([]);
  });

  test("shows what edits change before anything is written, and then writes exactly that", async () => {
    const cwd = folderWith(PROJECT);
    const before = tree(cwd);
    const preview = await viewProjectPage(PATH, [ROLE, CORRECTION], { cwd });
    expect(tree(cwd)).toEqual(before);
    expect(preview.page.rows[1]).toMatchObject({ message: "There is no order with this number." });
    expect(preview.page.rows[1]?.facts).toContainEqual({
      ...{ name: "httpStatus", value: "410", origin: "correction", detail: "The server sends 410." },
    });
    expect(preview.files.map(({ path, digest }) => [path, digest === null])).toEqual([
      ["sources/shop/source.json", false],
      ["sources/shop/corrections.json", true],
    ]);
    expect(preview.files[0]?.diff.filter((line) => line.startsWith("+")).join("")).toContain('"columns"');
    await saveProjectPage(PATH, [ROLE, CORRECTION], digestsOf(preview.files), { cwd });
    const after = await viewProjectPage(PATH, [], { cwd });
    expect(after.page.rows).toEqual(preview.page.rows);
    expect(Object.keys(tree(cwd)).filter((path) => tree(cwd)[path] !== before[path])).toEqual([
      ...["sources/shop/corrections.json", "sources/shop/source.json"],
    ]);
    expect(await cli(cwd, "generate")).toMatchObject({ status: 0 });
    expect(JSON.stringify(tree(join(cwd, "generated")))).toContain("The server sends 410.");
  });

  test.each<[name: string, edit: StudioEdit, change: Readonly<Record<string, string>>, reason: RegExp]>([
    [
      "the file changed after the preview",
      ROLE,
      { "sources/shop/source.json": `${PROJECT["sources/shop/source.json"]}\n` },
      /not the file of the preview/,
    ],
    [
      "a file was made after the preview",
      CORRECTION,
      { "sources/shop/corrections.json": '{ "corrections": [] }' },
      /not the file/,
    ],
    ["the manifest would be invalid", { kind: "service", service: "Not A Name" }, {}, /name of a service/],
  ])("writes nothing if %s", async (_, edit, change, reason) => {
    const cwd = folderWith(PROJECT);
    const { files } = await viewProjectPage(PATH, edit.kind === "service" ? [] : [edit], { cwd });
    const digests =
      edit.kind === "service"
        ? digestsOf((await viewProjectPage(PATH, [{ kind: "locale", locale: "fr" }], { cwd })).files)
        : digestsOf(files);
    for (const [path, text] of Object.entries(change)) writeFileSync(join(cwd, path), text);
    const before = tree(cwd);
    await expect(saveProjectPage(PATH, [edit], digests, { cwd })).rejects.toThrow(reason);
    expect(tree(cwd)).toEqual(before);
  });

  test("writes nothing that was not previewed", async () => {
    const cwd = folderWith(PROJECT);
    await expect(saveProjectPage(PATH, [ROLE], {}, { cwd })).rejects.toThrow("not the file of the preview");
  });
});

describe("the studio of another page", () => {
  test("reads a file, or a pasted text, and shows what to write", async () => {
    const cwd = folderWith({ "errors.md": PAGE });
    const loose = await readLoosePage({ kind: "file", path: "errors.md" }, { cwd });
    const { page, files, canSave } = await viewLoosePage(loose, [ROLE]);
    expect(page.rows[0]).toMatchObject({ message: "The quantity must be above zero." });
    expect(files[0]?.diff.filter((line) => line.startsWith("+")).join("")).toContain('"Description": "message"');
    expect(canSave).toBe(false);
    const pasted = await readLoosePage({ kind: "text", text: PAGE.replaceAll("\n", "\r\n") }, { cwd });
    expect((await viewLoosePage(pasted, [])).page.rows).toHaveLength(2);
    await expect(readLoosePage({ kind: "file", path: "none.md" }, { cwd })).rejects.toThrow(/not found|none\.md/);
  });

  test("requests an address once, with the rules of fetch", async () => {
    const requests: string[] = [];
    const server = createServer((request, response) => {
      requests.push(request.url ?? "");
      response.writeHead(request.url === "/robots.txt" ? 404 : 200, { "content-type": "text/markdown" });
      response.end(request.url === "/robots.txt" ? "" : PAGE);
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/errors`;
    const cwd = folderWith({});
    await expect(readLoosePage({ kind: "url", url }, { cwd })).rejects.toThrow("not HTTPS");
    await expect(readLoosePage({ kind: "url", url }, { cwd, allowHttp: true })).rejects.toThrow(/127\.0\.0\.1/);
    expect(requests).toEqual([]);
    const loose = await readLoosePage({ kind: "url", url }, { cwd, allowHttp: true, allowAddresses: ["127.0.0.1"] });
    expect((await viewLoosePage(loose, [])).page.rows).toHaveLength(2);
    expect(requests.filter((path) => path === "/errors")).toHaveLength(1);
  });
});

test.each([
  [{}],
  [null],
  [{ input: { kind: "page" } }],
  [{ input: { kind: "page", path: "a" }, edits: [{ kind: "column", header: "A", role: "nonsense" }] }],
  [
    {
      input: { kind: "page", path: "a" },
      edits: [{ kind: "correction", correction: { code: "A", expect: "", set: {}, why: "" } }],
    },
  ],
])("a request of another shape is refused: %j", (value) => {
  expect(() => studioRequest(value)).toThrow("not a request of the studio");
});
