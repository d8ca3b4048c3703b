import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { cli, folderWith, git, tree } from "./run-in-folder.ts";

const SLOW = 60_000;
const PAGE_FILE = "sources/shop/pages/orders.md";
const LOCK = "sources/shop/names.lock.json";
const NAMED = `# Error codes

| Code | Name | Description |
| --- | --- | --- |
| 1002 | INSUFFICIENT_BALANCE | The balance is below 5. |
| 1003 | ORDER_CLOSED | The order is closed. |
`;
const UNNAMED = NAMED.replace(/^(\|[^|]*\|)[^|]*\|/gm, "$1");
const source = (more: object = {}): string =>
  JSON.stringify({
    services: {
      orders: { envelope: { code: ["error", "code"] }, pages: [{ file: "pages/orders.md", locale: "en" }], ...more },
    },
  });

async function project(page: string): Promise<string> {
  const folder = folderWith({
    "errsmith.config.json": JSON.stringify({ package: { name: "@shop/errors", version: "1.0.0" } }),
    "sources/shop/source.json": source(),
    [PAGE_FILE]: page,
  });
  expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
  git(folder, "init", "-q", "-b", "main");
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "one");
  return folder;
}

test(
  "classes, comments, handlers, explain, diff and changelog use the names of the page; translators do not see them",
  { timeout: SLOW },
  async () => {
    const folder = await project(NAMED);
    const files = tree(join(folder, "generated"));
    expect(files["src/shop/orders/errors.ts"]).toMatch(
      /class InsufficientBalanceError extends OrdersErrorBase<"1002">/,
    );
    expect(files["src/shop/orders/codes.ts"]).toContain('   * Name: INSUFFICIENT_BALANCE.\n   */\n  "1002": never;');
    expect(files["src/shop/orders/handlers.stub.ts"]).toContain('  /** Named INSUFFICIENT_BALANCE. */\n  "1002":');
    expect(files["README.md"]).toContain("| `1002` `INSUFFICIENT_BALANCE` | The balance is below 5. |");
    expect(files["src/shop/orders/messages/en.ts"]).not.toContain("INSUFFICIENT_BALANCE");
    expect(files["src/shop/orders/code-list.d.ts"]).toContain('  readonly "INSUFFICIENT_BALANCE": "1002";');
    expect(files["README.md"]).toContain("`symbols` of that module");
    const list = pathToFileURL(join(folder, "generated/dist/shop/orders/code-list.js")).href;
    const { symbols } = (await import(list)) as { readonly symbols: object };
    expect({ ...symbols }).toEqual({ INSUFFICIENT_BALANCE: "1002", ORDER_CLOSED: "1003" });
    for (const name of ["1002", "INSUFFICIENT_BALANCE", "InsufficientBalanceError"]) {
      expect((await cli(folder, "explain", name)).out).toMatch(
        /^1002 {2}shop\/orders\n {2}name +INSUFFICIENT_BALANCE\n/,
      );
    }
    expect((await cli(folder, "explain", "INSUFICIENT_BALANCE")).err).toContain("did you mean INSUFFICIENT_BALANCE?");
    await cli(folder, "messages", "export", "--locale", "fr", "--format", "po", "--out", "l10n");
    expect(readFileSync(join(folder, "l10n/fr/shop.orders.po"), "utf8")).not.toContain("INSUFFICIENT_BALANCE");
    const more = "| 1004 | QUOTA_FULL | The quota is full. |\n";
    writeFileSync(join(folder, PAGE_FILE), NAMED.replace("below 5", "below 9") + more);
    const shown = "1002 INSUFFICIENT_BALANCE";
    expect((await cli(folder, "diff")).out).toContain(`~ ${shown}  -5 +9  (meaning changed`);
    expect((await cli(folder, "diff")).out).toContain("+ 1004 QUOTA_FULL  QuotaFullError  (code added");
    for (const format of ["markdown", "sarif", "github"]) {
      expect((await cli(folder, "diff", "--format", format)).out, format).toContain(shown);
    }
    const { changes } = JSON.parse((await cli(folder, "diff", "--format", "json")).out) as { changes: object[] };
    expect(changes).toContainEqual(expect.objectContaining({ code: "1002", symbol: "INSUFFICIENT_BALANCE" }));
  },
);

test(
  "a name that appears later is proposed, and `adoptNames` renames the class with its old name as an alias",
  { timeout: SLOW },
  async () => {
    const folder = await project(UNNAMED);
    const before = readFileSync(join(folder, LOCK), "utf8");
    expect(before).toContain('"1002": "Orders1002Error"');
    writeFileSync(join(folder, PAGE_FILE), NAMED);
    expect(await cli(folder, "generate")).toMatchObject({
      status: 0,
      err: expect.stringMatching(
        /^sources\/shop\/names\.lock\.json:1:1 +note +orders: .* 2 codes, such as INSUFFICIENT_BALANCE/,
      ),
    });
    expect(readFileSync(join(folder, LOCK), "utf8")).toBe(before);
    expect((await cli(folder, "diff")).out).toMatch(
      /~ 1002 INSUFFICIENT_BALANCE {2}INSUFFICIENT_BALANCE {2}\(symbolic name changed, safe, patch\)/,
    );
    writeFileSync(join(folder, "sources/shop/source.json"), source({ adoptNames: true }));
    expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
    expect(JSON.parse(readFileSync(join(folder, LOCK), "utf8"))).toMatchObject({
      services: { orders: { codes: { 1002: "InsufficientBalanceError" }, former: { Orders1002Error: "1002" } } },
    });
    const errors = readFileSync(join(folder, "generated/src/shop/orders/errors.ts"), "utf8");
    expect(errors).toContain("export { InsufficientBalanceError as Orders1002Error };");
    expect((await cli(folder, "diff")).out).toMatch(
      /Orders1002Error → InsufficientBalanceError {2}\(class renamed, safe, minor\)/,
    );
    expect((await cli(folder, "explain", "Orders1002Error")).out).toMatch(/^1002 /);
    expect(await cli(folder, "check")).toMatchObject({ status: 0, out: "" });
    // The names are permanent also if the page loses them.
    writeFileSync(join(folder, PAGE_FILE), UNNAMED);
    expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
    expect(readFileSync(join(folder, LOCK), "utf8")).toContain('"1002": "InsufficientBalanceError"');
  },
);

test("a correction of the name has to be a symbolic name", { timeout: SLOW }, async () => {
  const folder = await project(UNNAMED);
  const correction = (name: string) => ({
    service: "orders",
    code: "1002",
    expect: "The balance is below 5.",
    set: { name },
    why: "x",
  });
  const write = (name: string): void =>
    writeFileSync(join(folder, "sources/shop/corrections.json"), JSON.stringify({ corrections: [correction(name)] }));
  write("low balance");
  expect(await cli(folder, "generate")).toMatchObject({
    status: 1,
    err: expect.stringContaining("not a symbolic name"),
  });
  write("LOW_BALANCE");
  expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
  expect((await cli(folder, "explain", "LOW_BALANCE")).out).toMatch(/class +LowBalanceError\n +was +Orders1002Error\n/);
});
