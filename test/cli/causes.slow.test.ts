import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { cli, folderWith, git, PAGE } from "./run-in-folder.ts";

const SLOW = 60_000;
const SHOP = "sources/shop";
const LOCK = `${SHOP}/names.lock.json`;
const CATALOG = "generated/catalog/shop/orders.json";

const COMMON = `# Common error codes

| Error code | Description |
| --- | --- |
| InternalError | The server failed. |
| Throttled | Too many requests. |
`;
const CHINESE = `# 公共错误码

| 错误码 | 说明 |
| --- | --- |
| InternalError | 服务器错误。 |
`;
const SERVICES = {
  orders: {
    pages: [
      { file: "pages/orders.md", locale: "en" },
      { file: "pages/orders.zh.md", locale: "zh-CN" },
    ],
  },
  common: { pages: [{ file: "pages/common.md", locale: "en" }] },
};
const CORRECTION = {
  service: "orders",
  code: "ResourceNotFound.Order",
  expect: "There is no order with this number.",
  set: { httpStatus: 410 },
  why: "Support says so.",
};
const CONFIG = { package: { name: "shop-errors", version: "0.1.0" } };

/** Writes a file of a project, or edits it. */
function edit(folder: string, file: string, change: object | ((text: string) => string)): void {
  const path = join(folder, file);
  const text = typeof change === "function" ? change(readFileSync(path, "utf8")) : JSON.stringify(change);
  writeFileSync(path, text);
}

/** A project whose package is committed. */
async function project(): Promise<string> {
  const folder = folderWith({
    "errsmith.config.json": JSON.stringify(CONFIG),
    [`${SHOP}/source.json`]: JSON.stringify({ services: SERVICES }),
    [`${SHOP}/pages/orders.md`]: PAGE,
    [`${SHOP}/pages/orders.zh.md`]: CHINESE,
    [`${SHOP}/pages/common.md`]: COMMON,
  });
  expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
  git(folder, "init", "-q", "-b", "main");
  return commit(folder);
}

function commit(folder: string): string {
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "One", "--allow-empty");
  return folder;
}

interface Row {
  readonly service: string;
  readonly code?: string;
  readonly rule: string;
  readonly cause: string;
  readonly bump: string;
}

/** What `diff` finds, without changes that it only counts. */
async function changesOf(folder: string, ...args: string[]): Promise<readonly string[]> {
  const { status, out, err } = await cli(folder, "diff", ...args, "--format", "json");
  expect({ status, err: err.replace(/^(?:.* warning .*|No changes .*)\n/gm, "") }).toEqual({ status: 0, err: "" });
  return (JSON.parse(out) as { changes: readonly Row[] }).changes
    .filter(({ rule }) => rule !== "provenance-changed")
    .map(({ service, code = "", rule, cause }) => `${service} ${code} ${rule}: ${cause}`.replaceAll("  ", " "));
}

const word = (text: string): string => text.replace("above zero", "more than nothing");

test.each<readonly [string, (folder: string) => void, readonly string[]]>([
  ["nothing", () => undefined, []],
  [
    "a page",
    (folder) => edit(folder, `${SHOP}/pages/orders.md`, word),
    ["shop/orders InvalidParameter.Quantity text-changed: page"],
  ],
  [
    "an entry of ignore in the manifest",
    (folder) => {
      const [page, ...others] = SERVICES.orders.pages;
      const orders = { pages: [{ ...page, ignore: ["ResourceNotFound.Order"] }, ...others] };
      edit(folder, `${SHOP}/source.json`, { services: { ...SERVICES, orders } });
    },
    ["shop/orders ResourceNotFound.Order code-pending-removal: manifest"],
  ],
  [
    "a service in the manifest, with a page of its own",
    (folder) => {
      writeFileSync(join(folder, `${SHOP}/pages/new.md`), PAGE);
      const services = { ...SERVICES, new: { pages: [{ file: "pages/new.md", locale: "en" }] } };
      edit(folder, `${SHOP}/source.json`, { services });
    },
    ["shop/new service-added: manifest"],
  ],
  [
    "the languages of the configuration",
    (folder) => edit(folder, "errsmith.config.json", { ...CONFIG, locales: ["en"] }),
    ["common", "orders"].flatMap((service) => [
      `shop/${service} locale-removed: manifest`,
      `shop/${service} InternalError text-removed: manifest`,
    ]),
  ],
  [
    "a correction",
    (folder) => edit(folder, `${SHOP}/corrections.json`, { corrections: [CORRECTION] }),
    ["shop/orders ResourceNotFound.Order http-status-changed: correction"],
  ],
  [
    "a name in the lock",
    (folder) => edit(folder, LOCK, (text) => text.replaceAll("ResourceNotFoundOrderError", "NoOrderError")),
    ["shop/orders ResourceNotFound.Order identifier-changed: name"],
  ],
  [
    "the reader: the package was written by one that left the HTTP status out",
    (folder) => {
      edit(folder, CATALOG, (text) => {
        const catalog = JSON.parse(text) as { errors: Record<string, unknown>[] };
        for (const error of catalog.errors) delete error.httpStatus;
        return JSON.stringify(catalog);
      });
      commit(folder);
    },
    [
      "shop/orders InvalidParameter.Quantity fact-added: reader",
      "shop/orders ResourceNotFound.Order fact-added: reader",
    ],
  ],
])(
  "%s is the cause of what it changes",
  async (_, change, rows) => {
    const folder = await project();
    change(folder);
    expect(await changesOf(folder)).toEqual(rows);
  },
  SLOW,
);

test(
  "each of several causes has its changes, and a correction for a new text takes nothing back",
  async () => {
    const folder = await project();
    edit(folder, `${SHOP}/corrections.json`, { corrections: [CORRECTION] });
    expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
    commit(folder);
    edit(folder, `${SHOP}/pages/orders.md`, (text) => text.replace("this number", "that number"));
    edit(folder, `${SHOP}/corrections.json`, {
      corrections: [
        { ...CORRECTION, expect: "There is no order with that number." },
        { ...CORRECTION, code: "InvalidParameter.Quantity", expect: "The quantity must be above zero." },
      ],
    });
    const rows = [
      "shop/orders InvalidParameter.Quantity http-status-changed: correction",
      "shop/orders ResourceNotFound.Order text-changed: page",
    ];
    expect(await changesOf(folder)).toEqual(rows);
    expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
    expect(await changesOf(folder)).toEqual(rows);
    const { out } = await cli(folder, "diff");
    expect(out).toContain("(HTTP status changed, safe, minor, cause: correction)");
    expect(out).toContain("Causes: 1 page, 1 correction. Version: 0.1.0 → 0.1.1 (a minor change before 1.0).");
  },
  SLOW,
);

test(
  "the reader and a page changed on the same day: each has its changes, and the reader raises no version",
  async () => {
    const folder = await project();
    edit(folder, CATALOG, (text) => text.replace('"There is no order with this number."', '"There are 5 orders."'));
    commit(folder);
    const reader = "shop/orders ResourceNotFound.Order meaning-changed: reader";
    expect(await changesOf(folder)).toEqual([reader]);
    expect((await cli(folder, "diff")).out).toContain("(meaning changed, dangerous, patch, cause: reader)");
    edit(folder, `${SHOP}/pages/orders.md`, word);
    expect(await changesOf(folder)).toEqual([reader, "shop/orders InvalidParameter.Quantity text-changed: page"]);
  },
  SLOW,
);

test(
  "a common code of another service is a shared cause",
  async () => {
    const folder = await project();
    edit(folder, `${SHOP}/pages/common.md`, (text) =>
      text.replace("The server failed.", "The server failed for 5 minutes.").replace("Too many", "More than 10"),
    );
    expect(await changesOf(folder)).toEqual([
      "shop/common InternalError meaning-changed: page",
      "shop/common Throttled meaning-changed: page",
      "shop/orders InternalError text-borrowed: shared",
    ]);
    edit(folder, `${SHOP}/pages/common.md`, (text) => `${text}| InternalError | It failed elsewhere. |\n`);
    expect(await changesOf(folder)).toContain("shop/orders InternalError text-removed: shared");
  },
  SLOW,
);

test(
  "without sources of the base the cause is unknown, and is said to be",
  async () => {
    const folder = await project();
    edit(folder, `${SHOP}/pages/orders.md`, word);
    const row = "shop/orders InvalidParameter.Quantity text-changed:";
    expect(await changesOf(folder, "generated")).toEqual([`${row} unknown`]);
    expect((await cli(folder, "diff", "generated")).out).toContain(" Causes: 1 unknown. ");
    expect(await changesOf(folder)).toEqual([`${row} page`]);
    git(folder, "rm", "-rq", "--cached", "sources");
    git(folder, "commit", "-qm", "Two");
    expect(await changesOf(folder)).toEqual([`${row} unknown`]);
    // A clone that lacks a page is no reason to fail.
    const blob = git(folder, "rev-parse", "HEAD~1:sources/shop/pages/orders.md").trim();
    expect(await changesOf(folder, "HEAD~1")).toEqual([`${row} page`]);
    rmSync(join(folder, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    expect(await changesOf(folder, "HEAD~1")).toEqual([`${row} unknown`]);
  },
  SLOW,
);

test(
  "sources of a commit stay in a temporary folder, which is removed, and no link is followed",
  async () => {
    const folder = await project();
    const row = "shop/orders InvalidParameter.Quantity text-changed:";
    const temporary = folderWith({});
    vi.stubEnv("TMPDIR", temporary);
    onTestFinished(() => void vi.unstubAllEnvs());
    edit(folder, `${SHOP}/pages/orders.md`, word);
    expect(await changesOf(folder)).toEqual([`${row} page`]);

    // A tree that git itself does not make: it has a folder with the name "..".
    const hash = (type: string, input: string | Buffer): Buffer =>
      Buffer.from(
        execFileSync("git", ["hash-object", "-w", "--literally", "-t", type, "--stdin"], { cwd: folder, input })
          .toString()
          .trim(),
        "hex",
      );
    const treeOf = (mode: string, name: string, id: Buffer): Buffer =>
      Buffer.concat([Buffer.from(`${mode} ${name}\0`), id]);
    const above = hash("tree", treeOf("100644", "errsmith-escaped.txt", hash("blob", "x")));
    const shop = Buffer.from(git(folder, "rev-parse", `HEAD:${SHOP}`).trim(), "hex");
    const sources = hash("tree", Buffer.concat([treeOf("40000", "..", above), treeOf("40000", "shop", shop)]));
    const others = git(folder, "ls-tree", "HEAD").replace(/^.*\tsources\n/m, "");
    const root = execFileSync("git", ["mktree"], {
      cwd: folder,
      input: `${others}040000 tree ${sources.toString("hex")}\tsources\n`,
    });
    const commitId = git(folder, "commit-tree", "-m", "Two", root.toString().trim()).trim();
    expect(git(folder, "ls-tree", "-r", "--name-only", commitId)).toContain("sources/../errsmith-escaped.txt");
    expect(await changesOf(folder, commitId)).toEqual([`${row} unknown`]);

    git(folder, "stash", "-q");
    rmSync(join(folder, `${SHOP}/pages/common.md`));
    symlinkSync("orders.md", join(folder, `${SHOP}/pages/common.md`));
    commit(folder);
    git(folder, "stash", "pop", "-q");
    expect((await changesOf(folder)).every((change) => change.endsWith(": unknown"))).toBe(true);
    expect(readdirSync(temporary)).toEqual([]);
  },
  SLOW,
);
