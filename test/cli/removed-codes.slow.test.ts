import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { cli, folderWith, PAGE, PROJECT, tree } from "./run-in-folder.ts";

const SLOW = 60_000;
const PAGE_FILE = "sources/shop/pages/orders.md";
const LOCK = "sources/shop/tombstones.lock.json";

/** A project whose page has lost `ResourceNotFound.Order`, and has `after` in its place. */
async function withoutOrder(after = ""): Promise<string> {
  const row = "| ResourceNotFound.Order | There is no order with this number. | 404 |\n";
  const more = "| A.One | One. | 400 |\n| A.Two | Two. | 400 |\n| A.Three | Three. | 400 |\n| A.Four | Four. | 400 |\n";
  const folder = folderWith({ ...PROJECT, [PAGE_FILE]: PAGE + more });
  expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
  writeFileSync(join(folder, PAGE_FILE), (PAGE + more).replace(row, after));
  return folder;
}

describe("a code that leaves the docs", () => {
  test(
    "stays in the package and in the lock, which check asks for",
    async () => {
      const folder = await withoutOrder();
      expect((await cli(folder, "check")).out).toMatch(/names {2}sources\/shop\/tombstones\.lock\.json/);
      expect(await cli(folder, "generate")).toMatchObject({
        status: 0,
        err: expect.stringMatching(
          /^sources\/shop\/tombstones\.lock\.json:1:1 +warning .*ResourceNotFound\.Order.* code-gone\n$/,
        ),
      });
      const files = tree(folder);
      expect(files["generated/src/shop/orders/codes.ts"]).toMatch(
        /Last on sources\/shop\/pages\/orders\.md\n[^/]*HTTP status: 404\.\n {3}\*\n {3}\* @deprecated No page documents it any more\. It may return\.\n {3}\*\/\n {2}"ResourceNotFound\.Order": never;/,
      );
      expect(await cli(folder, "check")).toMatchObject({ status: 0, out: "" });
      expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
      expect(tree(folder)).toEqual(files);
    },
    SLOW,
  );

  test(
    "is deprecated after the grace",
    async () => {
      const folder = await withoutOrder();
      await cli(folder, "generate");
      const lock = JSON.parse(readFileSync(join(folder, LOCK), "utf8")) as {
        services: { orders: Record<string, object> };
      };
      const dates = { since: "2026-01-01T00:00:00Z", last: "2026-03-01T00:00:00Z", fetches: 3 };
      Object.assign(lock.services.orders["ResourceNotFound.Order"] ?? {}, dates);
      writeFileSync(join(folder, LOCK), JSON.stringify(lock));
      expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
      const files = tree(folder);
      for (const file of ["src/shop/orders/errors.ts", "dist/shop/orders/errors.d.ts"]) {
        expect(files[`generated/${file}`]).toMatch(
          / \* @deprecated No page has documented it since 2026-01-01\.\n \*\/\nexport (?:declare )?class ResourceNotFoundOrderError /,
        );
      }
      expect((await cli(folder, "explain", "ResourceNotFound.Order")).out).toMatch(
        /removed +deprecated, since 2026-01-01/,
      );
    },
    SLOW,
  );

  test(
    "is retired on request, if no page documents it",
    async () => {
      const folder = await withoutOrder();
      expect(await cli(folder, "retire", "A.One")).toMatchObject({
        status: 1,
        err: expect.stringContaining("still documented by a page of shop/orders"),
      });
      expect(await cli(folder, "retire", "A.Nine")).toMatchObject({
        status: 1,
        err: expect.stringContaining("not a removed code"),
      });
      expect(await cli(folder, "retire")).toMatchObject({ status: 2 });
      expect(await cli(folder, "retire", "--all")).toMatchObject({ status: 2 });
      expect(await cli(folder, "retire", "--all", "--service", "basket")).toMatchObject({ status: 2 });
      expect(await cli(folder, "retire", "--all", "--service", "orders")).toMatchObject({
        status: 0,
        err: "",
        out: expect.stringMatching(/^ResourceNotFound\.Order {2}shop\/orders {2}retired\n/),
      });
      expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
      expect(tree(folder)["generated/src/shop/orders/errors.ts"]).not.toContain("ResourceNotFoundOrderError");
      expect(readFileSync(join(folder, "sources/shop/names.lock.json"), "utf8")).toContain(
        "ResourceNotFoundOrderError",
      );
    },
    SLOW,
  );

  test(
    "and is renamed becomes an alias, and the old class another name of the new one",
    async () => {
      const folder = await withoutOrder("| ResourceNotFound.TheOrder | There is no order with this number. | 404 |\n");
      await cli(folder, "generate");
      const rename = ["rename", "ResourceNotFound.Order"];
      expect(await cli(folder, ...rename, "ResourceNotFound.TheOrdr")).toMatchObject({
        status: 1,
        err: expect.stringContaining("did you mean ResourceNotFound.TheOrder?"),
      });
      expect(await cli(folder, ...rename, "ResourceNotFound.TheOrder")).toMatchObject({ status: 0 });
      expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
      const url = pathToFileURL(join(folder, "generated/dist/shop/orders/index.js")).href;
      const module = (await import(url)) as Record<string, unknown>;
      expect(module.ResourceNotFoundOrderError).toBe(module.ResourceNotFoundTheOrderError);
      expect(tree(folder)["generated/dist/shop/orders/errors.d.ts"]).toContain(
        "/** @deprecated Another name of `ResourceNotFoundTheOrderError`. */\nexport { ResourceNotFoundTheOrderError as ResourceNotFoundOrderError };",
      );
    },
    SLOW,
  );
});

test(
  "everything that is proposed is accepted at once",
  async () => {
    const row = (code: string, text: string): string => `| ${code} | ${text} | 400 |\n`;
    const page = (...rows: string[]): string => PAGE + rows.join("");
    const before = page(
      row("InvalidParameter.Curency", "No such currency."),
      row("LimitExceeded.Order", "Too many orders."),
      row("LimitExceeded.Carts", "Too many carts."),
    );
    const after = page(
      row("InvalidParameter.Currency", "No such currency."),
      row("RequestLimit.Order", "Too many orders at a time."),
      row("LimitExceeded.Carts", "Too many carts."),
    );
    const folder = folderWith({ ...PROJECT, "sources/shop/pages/orders.md": before });
    await cli(folder, "generate");
    const base = join(folder, "before");
    cpSync(join(folder, "generated"), base, { recursive: true });
    writeFileSync(join(folder, "sources/shop/pages/orders.md"), after);
    await cli(folder, "generate", "--accept", "shop");
    const rename = (...args: string[]) => cli(folder, "rename", ...args, "--base", "before");
    expect(await rename("--proposed", "98")).toMatchObject({
      status: 1,
      err: expect.stringContaining("no rename is proposed with 98 % or more"),
    });
    for (const wrong of [[], ["A.One"], ["A.One", "--proposed", "95"], ["--proposed", "0"], ["--proposed", "x"]]) {
      expect(await rename(...wrong), wrong.join(" ")).toMatchObject({ status: 2 });
    }
    expect(await rename("--proposed", "95")).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^InvalidParameter\.Curency → InvalidParameter\.Currency {2}shop\/orders\nsources/),
    });
    expect((await rename("--proposed", "60", "--service", "orders")).out).toMatch(
      /^LimitExceeded\.Order → RequestLimit\.Order /,
    );
    expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
    expect((await cli(folder, "diff", "before")).out).toMatch(
      /~ InvalidParameter\.Curency {2}→ InvalidParameter\.Currency {2}\(code renamed[^]*~ LimitExceeded\.Order {2}→ RequestLimit\.Order/,
    );
  },
  SLOW,
);

test("a broken lock is reported with its place, and nothing is written", async () => {
  const folder = folderWith({
    ...PROJECT,
    [LOCK]: '{ "services": { "orders": { "A.B": { "since": "yesterday" } } } }',
  });
  expect(await cli(folder, "generate")).toMatchObject({
    status: 1,
    err: expect.stringMatching(/^sources\/shop\/tombstones\.lock\.json:1:/),
  });
});
