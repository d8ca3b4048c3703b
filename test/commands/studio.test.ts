import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { rmSync, writeFileSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import { readLoosePage, viewLoosePage } from "../../src/commands/studio/loose-page.ts";
import { listProjectPages, saveProjectPage, viewProjectPage } from "../../src/commands/studio/project-page.ts";
import { studio } from "../../src/commands/studio/studio.ts";
import type { StudioOptions } from "../../src/commands/studio/studio-options.ts";
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

/** A server of a vendor with one page. */
async function vendor(): Promise<{ readonly url: string; readonly requests: string[] }> {
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
  return { url, requests };
}

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
    const { url, requests } = await vendor();
    const cwd = folderWith({});
    await expect(readLoosePage({ kind: "url", url }, { cwd })).rejects.toThrow("not HTTPS");
    await expect(readLoosePage({ kind: "url", url }, { cwd, allowHttp: true })).rejects.toThrow(/127\.0\.0\.1/);
    expect(requests).toEqual([]);
    const loose = await readLoosePage({ kind: "url", url }, { cwd, allowHttp: true, allowAddresses: ["127.0.0.1"] });
    expect((await viewLoosePage(loose, [])).page.rows).toHaveLength(2);
    expect(requests.filter((path) => path === "/errors")).toHaveLength(1);
  });
});

describe("the server of the studio", () => {
  /** Starts it, and calls its routes as its page does. */
  async function serve(what: string | undefined, options: StudioOptions) {
    const server = await studio(what, options);
    onTestFinished(() => server.close());
    const { origin, hash } = new URL(server.url);
    return async (
      route: string,
      input: unknown = {},
    ): Promise<{ status: number; body: Readonly<Record<string, unknown>> }> => {
      const headers = { "content-type": "application/json", "x-errsmith-token": hash.slice(1), origin };
      const response = await fetch(`${origin}/api/${route}`, { method: "POST", headers, body: JSON.stringify(input) });
      return { status: response.status, body: (await response.json()) as Readonly<Record<string, unknown>> };
    };
  }

  test("begins with the page that is named, else with the first one of the project", async () => {
    const cwd = folderWith({ ...PROJECT, "other.md": PAGE });
    const first = { kind: "page", path: PATH };
    expect((await (await serve(undefined, { cwd }))("start")).body.open).toEqual(first);
    expect((await (await serve(`./${PATH}`, { cwd }))("start")).body.open).toEqual(first);
    expect((await (await serve("other.md", { cwd }))("start")).body.open).toEqual({ kind: "file", path: "other.md" });
    expect((await (await serve(undefined, { cwd: folderWith({}) }))("start")).body).toEqual({ pages: [] });
  });

  test("reads a page again each time it is opened, and says why it cannot", async () => {
    const cwd = folderWith({ "other.md": PAGE });
    const call = await serve("other.md", { cwd });
    const input = { kind: "file", path: "other.md" };
    expect((await call("open", { input })).body).toMatchObject({ page: { rows: [{}, {}] } });
    writeFileSync(join(cwd, "other.md"), PAGE.replace(/.*ResourceNotFound.*\n/, ""));
    expect((await call("open", { input })).body).toMatchObject({ page: { rows: [{}] } });
    rmSync(join(cwd, "other.md"));
    expect(await call("open", { input })).toMatchObject({ status: 422, body: { error: expect.any(String) as string } });
    expect(await call("open", { input: 1 })).toMatchObject({ status: 422 });
    const missing = await serve("none.md", { cwd });
    expect(await missing("open", { input: { kind: "file", path: "none.md" } })).toMatchObject({ status: 422 });
  });

  test("requests an address once, also for edits and for undoing them", async () => {
    const { url, requests } = await vendor();
    const call = await serve(url, { cwd: folderWith({}), allowHttp: true, allowAddresses: ["127.0.0.1"] });
    const input = { kind: "url", url };
    for (const edits of [[], [ROLE], []]) expect(await call("open", { input, edits })).toMatchObject({ status: 200 });
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
