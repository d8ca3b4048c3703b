import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folderWith, git } from "./run-in-folder.ts";

const SLOW = 60_000;
const GET = "sources/shop/pages/get.md";
const PAY = "sources/shop/pages/pay.md";
const NAMES = "Found Paid Late Locked Empty Lost Held Void Split Moved".split(" ");

function page(name: string, codes: readonly string[]): string {
  const rows = codes.map((code) => `| Order.${code} | The order is ${code}. |\n`);
  return `# ${name}\n\nPOST /v3/${name}\n\n## Request parameters\n\n- id\n\n## Errors\n\n| Error code | Description |\n|---|---|\n${rows.join("")}`;
}

const manifest = (...files: readonly string[]): string =>
  JSON.stringify({ services: { orders: { pages: files.map((file) => ({ file: `pages/${file}`, locale: "en" })) } } });

/** A committed project with two operations that have the same codes. */
async function project(): Promise<string> {
  const folder = folderWith({
    "errsmith.config.json": JSON.stringify({ package: { name: "errors", version: "1.0.0" } }),
    "sources/shop/source.json": manifest("get.md", "pay.md"),
    [GET]: page("GetOrder", NAMES),
    [PAY]: page("PayOrder", NAMES),
  });
  await cli(folder, "generate");
  git(folder, "init", "-q");
  await commit(folder);
  return folder;
}

/** Generates and commits. */
async function commit(folder: string): Promise<void> {
  expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "Next");
}

/** The changes since the last commit: sign, code or operation, and the words in parentheses. */
async function changes(folder: string): Promise<readonly string[]> {
  await cli(folder, "generate");
  const { out } = await cli(folder, "diff", "--format", "json", "--all");
  const { changes: all } = JSON.parse(out) as {
    changes: { rule: string; code?: string; operation?: string; cause: string; level: string }[];
  };
  return all
    .filter(({ level }) => level !== "cosmetic")
    .map(({ rule, code, operation, cause }) => [cause, rule, code, operation].filter(Boolean).join(" "));
}

const edit = (folder: string, file: string, text: string): void => writeFileSync(join(folder, file), text);

test(
  "what leaves operations is caused by pages, and what is retired there by a person",
  async () => {
    const folder = await project();
    edit(folder, PAY, page("PayOrder", NAMES.slice(1)));
    expect(await changes(folder)).toEqual(["page operation-code-pending-removal Order.Found PayOrder"]);
    await cli(folder, "retire", "Order.Found", "--operation", "PayOrder");
    expect(await changes(folder)).toEqual(["name operation-code-removed Order.Found PayOrder"]);
    await commit(folder);
    edit(folder, PAY, page("PayOrder", NAMES));
    expect(await changes(folder)).toEqual(["page operation-code-added Order.Found PayOrder"]);
  },
  SLOW,
);

test(
  "a code that was pending in a commit is retired by a person, in its operation and in the service",
  async () => {
    const folder = await project();
    edit(folder, PAY, page("PayOrder", NAMES.slice(1)));
    await commit(folder);
    await cli(folder, "retire", "Order.Found", "--operation", "PayOrder");
    expect(await changes(folder)).toEqual(["name operation-code-removed Order.Found PayOrder"]);
    git(folder, "checkout", "-q", ".");
    edit(folder, GET, page("GetOrder", NAMES.slice(1)));
    await commit(folder);
    await cli(folder, "retire", "Order.Found");
    expect(await changes(folder)).toEqual(["name code-retired Order.Found"]);
  },
  SLOW,
);

test(
  "a renamed code is one change, also where an operation lacks the new spelling",
  async () => {
    const folder = await project();
    edit(folder, GET, page("GetOrder", ["NotFound", ...NAMES.slice(1)]));
    edit(folder, PAY, page("PayOrder", NAMES.slice(1)));
    await commit(folder);
    expect((await cli(folder, "rename", "Order.Found", "Order.NotFound")).status).toBe(0);
    expect(await changes(folder)).toEqual(["name code-renamed Order.Found"]);
    await commit(folder);
    const { out } = await cli(folder, "explain", "PayOrder");
    expect(out).toMatch(/^ {2}Order\.NotFound .*\(pending-removal\)$/m);
    expect(out).not.toContain("Order.Found");
  },
  SLOW,
);

test(
  "an operation with another name is proposed, renamed by a person, and loses its old name by another decision",
  async () => {
    const folder = await project();
    const renamed = page("PayOrder", [...NAMES.slice(1), "New"]).replace("# PayOrder", "# SettleOrder");
    edit(folder, PAY, renamed);
    expect(await changes(folder)).toEqual([
      "page operation-rename-proposed PayOrder",
      "page code-added Order.New",
      "page operation-added SettleOrder",
      "page operation-pending-removal PayOrder",
    ]);
    expect(await cli(folder, "rename", "PayOrder", "SetleOrder", "--operation")).toMatchObject({
      status: 1,
      err: expect.stringContaining("did you mean SettleOrder?") as string,
    });
    expect(await cli(folder, "rename", "GetOrder", "SettleOrder", "--operation")).toMatchObject({
      status: 1,
      err: expect.stringContaining("GetOrder: still documented by a page of shop/orders") as string,
    });
    expect(await cli(folder, "rename", "--proposed", "99")).toMatchObject({ status: 1 });
    expect(await cli(folder, "rename", "--proposed", "95")).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^PayOrder → SettleOrder {2}shop\/orders {2}operation\n/) as string,
    });
    const wanted = [
      "name operation-renamed SettleOrder",
      "page operation-code-pending-removal Order.Found SettleOrder",
    ];
    expect((await changes(folder)).toSorted()).toEqual(["page code-added Order.New", ...wanted].toSorted());
    await commit(folder);
    expect(await cli(folder, "explain", "PayOrder")).toMatchObject({
      out: expect.stringMatching(/^SettleOrder .*\n {2}was {9}PayOrder\n/) as string,
    });
    expect(await cli(folder, "retire", "--all", "--operation", "PayOrder")).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^PayOrder {2}shop\/orders {2}retired\n/) as string,
    });
    expect(await changes(folder)).toEqual(["name operation-name-removed SettleOrder"]);
  },
  SLOW,
);

test(
  "an operation that was pending in a commit is renamed by a person",
  async () => {
    const folder = await project();
    edit(folder, PAY, page("PayOrder", NAMES).replace("# PayOrder", "# SettleOrder"));
    await commit(folder);
    expect(await cli(folder, "rename", "PayOrder", "SettleOrder", "--operation")).toMatchObject({ status: 0 });
    expect(await changes(folder)).toEqual(["name operation-renamed SettleOrder"]);
    await commit(folder);
    expect(await changes(folder)).toEqual([]);
  },
  SLOW,
);

test(
  "an operation that leaves the pages is one change, and its return another",
  async () => {
    const folder = await project();
    rmSync(join(folder, PAY));
    edit(folder, "sources/shop/source.json", manifest("get.md"));
    expect(await changes(folder)).toEqual(["manifest operation-pending-removal PayOrder"]);
    await commit(folder);
    edit(folder, PAY, page("PayOrder", NAMES.slice(1)));
    edit(folder, "sources/shop/source.json", manifest("get.md", "pay.md"));
    expect(await changes(folder)).toEqual(["manifest operation-returned PayOrder"]);
    await cli(folder, "retire", "Order.Found", "--operation", "PayOrder");
    expect(await changes(folder)).toEqual([
      "name operation-code-removed Order.Found PayOrder",
      "manifest operation-returned PayOrder",
    ]);
  },
  SLOW,
);

test(
  "a name of operations in two services needs the service",
  async () => {
    const folder = await project();
    const { services } = JSON.parse(manifest("get.md", "pay.md")) as { services: { orders: object } };
    edit(folder, "sources/shop/source.json", JSON.stringify({ services: { ...services, cards: services.orders } }));
    await cli(folder, "generate");
    edit(folder, PAY, page("PayOrder", NAMES.slice(1)));
    await cli(folder, "generate");
    const retire = ["retire", "Order.Found", "--operation", "PayOrder"] as const;
    expect(await cli(folder, ...retire)).toMatchObject({
      status: 2,
      err: expect.stringContaining(
        "codes left PayOrder of shop/cards and shop/orders; choose with --service",
      ) as string,
    });
    expect(await cli(folder, ...retire, "--service", "cards")).toMatchObject({ status: 0 });
    await cli(folder, "generate");
    const { out } = await cli(folder, "explain", "PayOrder");
    expect(out.match(/Order\.Found/g)).toHaveLength(1);
  },
  SLOW,
);
