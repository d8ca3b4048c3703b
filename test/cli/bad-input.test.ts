import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, folderWith, PAGE, PROJECT, tree } from "./run-in-folder.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;
type BadInput = [
  name: string,
  files: Files,
  args: readonly string[],
  status: 1 | 2,
  err: RegExp,
  setup?: (folder: string) => void,
];

const source = (services: unknown): Files => ({ ...PROJECT, "sources/shop/source.json": JSON.stringify({ services }) });
const pages = (page: unknown): Files => source({ orders: { pages: [page] } });
const config = (value: unknown): Files => ({ ...PROJECT, "errsmith.config.json": JSON.stringify(value) });
const GENERATE = ["generate"];
const A_FILE = ["generate", "a.md", "--out", "out"];

const cases: BadInput[] = [
  ["a missing file", {}, A_FILE, 1, /^a\.md +error +not found +file-not-found$/],
  ["a file below a file", { a: "" }, ["generate", "a/b.md", "--out", "out"], 1, /^a\/b\.md .*not a directory/],
  [
    "a folder without pages",
    { "d.md/x.png": "" },
    ["generate", "d.md", "--out", "out"],
    1,
    /^d\.md .*no pages in this folder/,
  ],
  ["a pattern that matches nothing", {}, ["generate", "none/**/*.md", "--out", "out"], 1, /no files match/],
  ["a FIFO", {}, A_FILE, 1, /^a\.md .*not a regular file/, (folder) => execFileSync("mkfifo", [join(folder, "a.md")])],
  ["a device", {}, ["generate", "/dev/zero", "--out", "out"], 1, /not a regular file/],
  ["a broken link", {}, A_FILE, 1, /^a\.md .*not found/, (folder) => symlinkSync("nowhere", join(folder, "a.md"))],
  ["a link to itself", {}, A_FILE, 1, /^a\.md .*symbolic links/, (folder) => symlinkSync("a.md", join(folder, "a.md"))],
  [
    "bytes that are not UTF-8",
    { "a.md": Buffer.from("a\n\xff", "latin1") },
    A_FILE,
    1,
    /^a\.md:2:1 .*UTF-8.*byte offset 2/,
  ],
  ["a picture", { "a.md": new Uint8Array(900) }, A_FILE, 1, /binary/],
  [
    "a page without codes",
    { ...PROJECT, "sources/shop/pages/orders.md": "# Hello\n\nHere is nothing.\n" },
    GENERATE,
    1,
    /^sources\/shop\/pages\/orders\.md:1:1 .*no-errors-found$/,
  ],
  ["an empty page", { ...PROJECT, "sources/shop/pages/orders.md": "" }, GENERATE, 1, /:1:1 .*no-errors-found$/],
  ["files without --out", { "a.md": PAGE }, ["generate", "a.md"], 2, /--out/],
  ["output around the page", { "a.md": PAGE }, ["generate", "a.md", "--out", "."], 1, /the output folder holds/],
  [
    "output in the folder of the pages",
    { "d/a.md": PAGE },
    ["generate", "d", "--out", "d/out"],
    1,
    /the output folder is inside/,
  ],
  ["output that is a file", { ...PROJECT, out: "" }, ["generate", "--out", "out"], 1, /out: .*not a directory/],
  [
    "output that is a broken link",
    PROJECT,
    ["generate", "--out", "out"],
    1,
    /out: /,
    (folder) => symlinkSync("nowhere", join(folder, "out")),
  ],

  ["no sources", {}, GENERATE, 1, /^sources +error +not found: run `errsmith init`/],
  ["empty sources", { "sources/readme.txt": "" }, GENERATE, 1, /^sources .*no folders/],
  ["no manifest", { "sources/shop/pages/a.md": PAGE }, GENERATE, 1, /^sources\/shop\/source\.json .*not found/],
  [
    "a folder with a name of its own",
    { ...PROJECT, "sources/My Shop/source.json": "" },
    GENERATE,
    1,
    /^sources\/My Shop .*a-z/,
  ],
  [
    "a folder that Windows cannot have",
    { "sources/con/source.json": "{}", "sources/con/pages/a.md": PAGE },
    GENERATE,
    1,
    /^sources\/con .*valid as a folder name/,
  ],
  [
    "a service that npm leaves out",
    source({ node_modules: { pages: [] } }),
    GENERATE,
    1,
    /name of a service .*valid as a folder name/,
  ],
  [
    "a manifest that is no JSON",
    { ...PROJECT, "sources/shop/source.json": '{\n "services": }' },
    GENERATE,
    1,
    /source\.json:2:14 .*not valid JSON/,
  ],
  [
    "a key twice",
    { ...PROJECT, "sources/shop/source.json": '{"services":{},"services":{}}' },
    GENERATE,
    1,
    /source\.json:1:16 .*"services" stands twice/,
  ],
  [
    "a key nobody knows",
    pages({ file: "pages/orders.md", local: "en" }),
    GENERATE,
    1,
    /source\.json:1:\d+ .*services\.orders\.pages\[0\]\.local: unknown key, did you mean "locale"\?/,
  ],
  ["a key that is missing", source({ orders: {} }), GENERATE, 1, /services\.orders\.pages: missing/],
  [
    "a value of another type",
    pages({ file: 4 }),
    GENERATE,
    1,
    /services\.orders\.pages\[0\]\.file: expected a string, not 4/,
  ],
  [
    "a page outside its folder",
    pages({ file: "../../../etc/passwd" }),
    GENERATE,
    1,
    /pages\[0\]\.file: not a relative path/,
  ],
  [
    "a page that does not exist",
    source({ orders: { pages: [{ file: "pages/orders.md" }, { file: "pages/no.md" }] } }),
    GENERATE,
    1,
    /^sources\/shop\/pages\/no\.md .*not found/m,
  ],
  [
    "an unknown encoding",
    pages({ file: "pages/orders.md", encoding: "klingon" }),
    GENERATE,
    1,
    /orders\.md:1:1 .*klingon/,
  ],
  [
    "a correction without a reason",
    {
      ...PROJECT,
      "sources/shop/corrections.json":
        '{"corrections":[{"service":"orders","code":"A","expect":"","set":{"billable":true}}]}',
    },
    GENERATE,
    1,
    /corrections\.json:.*corrections\[0\]\.why: missing/,
  ],
  [
    "a correction that matches nothing",
    {
      ...PROJECT,
      "sources/shop/corrections.json":
        '{"corrections":[{"service":"orders","code":"A","expect":"","set":{"billable":true},"why":"x"}]}',
    },
    GENERATE,
    1,
    /corrections\.json:.*correction-unmatched/,
  ],
  [
    "a lock file with code in it",
    { ...PROJECT, "sources/shop/names.lock.json": '{"services":{"orders":{"prefix":"A{}","families":{},"codes":{}}}}' },
    GENERATE,
    1,
    /names\.lock\.json:.*prefix: not an identifier/,
  ],

  ["an unknown command", {}, ["generat"], 2, /did you mean generate/i],
  ["an unknown option", {}, ["generate", "--outt", "x"], 2, /did you mean --out\?/i],
  ["an option without its value", {}, ["generate", "--out"], 2, /--out/],
  ["an argument missing", {}, ["extract"], 2, /path/],
  ["an unknown format", {}, ["extract", "a.md", "--format", "xml"], 2, /table, json/],
  [
    "a setting nobody knows",
    config({ sorces: "x" }),
    GENERATE,
    2,
    /^error +errsmith\.config\.json:1:2: sorces: unknown key, did you mean "sources"\?/,
  ],
  [
    "a setting of another type",
    config({ sources: 42, locales: "en" }),
    GENERATE,
    2,
    /errsmith\.config\.json:1:2: sources: expected a string, not 42; locales: expected a list, not "en"/,
  ],
  [
    "a setting twice",
    { ...PROJECT, "errsmith.config.json": '{"out":"a","out":"b"}' },
    GENERATE,
    2,
    /"out" stands twice/,
  ],
  [
    "a configuration that is a list",
    config([]),
    GENERATE,
    2,
    /errsmith\.config\.json:1:1: expected an object, not a list/,
  ],
  [
    "a configuration that is nothing",
    config(null),
    GENERATE,
    2,
    /errsmith\.config\.json:1:1: expected an object, not null/,
  ],
  ["an empty configuration", { ...PROJECT, "errsmith.config.json": "" }, GENERATE, 2, /errsmith\.config\.json: empty$/],
  [
    "a configuration in package.json",
    { ...PROJECT, "package.json": '{\n"errsmith": {"outt": "x"}}' },
    GENERATE,
    2,
    /^error +package\.json:2:14: errsmith\.outt: unknown key, did you mean "out"\?/,
  ],
  [
    "a polluting configuration",
    { ...PROJECT, "errsmith.config.json": '{"__proto__":{"polluted":1}}' },
    GENERATE,
    2,
    /__proto__: unknown key/,
  ],
  ["a locale that leads out", config({ locales: ["../../evil"] }), GENERATE, 2, /locales\[0\]: not a language tag/],
  ["output outside the project", config({ out: "../.." }), GENERATE, 2, /out: not a relative path/],
  ["output at the root", config({ out: "/" }), GENERATE, 2, /out: not a relative path/],
  [
    "a layout that is none",
    { ...PROJECT, "errsmith.config.mjs": "export default { layouts: [{}] }" },
    GENERATE,
    2,
    /layouts\[0\]: expected \{ name, read \}/,
  ],
  [
    "a configuration that throws",
    { ...PROJECT, "errsmith.config.mjs": 'throw new Error("no\\nway")' },
    GENERATE,
    2,
    /^error +errsmith\.config\.mjs: cannot be read: no$/,
  ],
  [
    "a configuration that is missing",
    PROJECT,
    ["generate", "--config", "no.json"],
    2,
    /^error +no\.json: cannot be read: not found/,
  ],
  [
    "a configuration that is a folder",
    { ...PROJECT, "c.json/x": "" },
    ["generate", "--config", "c.json"],
    2,
    /c\.json: cannot be read: is a folder/,
  ],
];

describe("bad input is reported in one line, and nothing is written", () => {
  test.each(cases)("%s", async (_, files, args, status, err, setup) => {
    const folder = folderWith(files);
    setup?.(folder);
    const before = tree(folder);
    const done = await cli(folder, ...args);
    expect(done.err.trimEnd()).toMatch(err);
    expect({ status: done.status, lines: done.err.trimEnd().split("\n").length }).toEqual({ status, lines: 1 });
    expect(done.err).not.toMatch(/ {4}at |\p{Cc}(?<!\n)/u);
    expect(tree(folder)).toEqual(before);
    expect("polluted" in {}).toBe(false);
  });
});

describe("unusual input that is accepted", () => {
  test("a page that no service lists is reported and not read", async () => {
    const folder = folderWith({ ...PROJECT, "sources/shop/pages/more.md": PAGE });
    expect(await cli(folder, "generate")).toMatchObject({
      status: 0,
      err: expect.stringMatching(/more\.md +warning .*page-not-listed/),
    });
  });

  test("a page in another encoding", async () => {
    const folder = folderWith(pages({ file: "pages/orders.md", locale: "zh-CN", encoding: "gb18030" }));
    const gb = Buffer.from([0xb2, 0xce, 0xca, 0xfd]);
    const [head = "", tail = ""] = PAGE.split("There is no order with this number.");
    mkdirSync(join(folder, "sources/shop/pages"), { recursive: true });
    writeFileSync(
      join(folder, "sources/shop/pages/orders.md"),
      Buffer.concat([Buffer.from(head), gb, Buffer.from(tail)]),
    );
    expect((await cli(folder, "explain", "ResourceNotFound.Order")).out).toContain("参数");
  });
});
