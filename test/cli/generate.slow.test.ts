import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, folderWith, PAGE, PROJECT, tree } from "./run-in-folder.ts";

describe("generate", () => {
  test("writes the package of a project and the counts of its rows; a second run changes nothing", async () => {
    const folder = folderWith(PROJECT);
    const first = await cli(folder, "generate");
    expect(first).toMatchObject({ status: 0, err: "" });
    expect(first.out).toMatch(
      /^sources\/shop\/pages\/orders\.md {2}3 rows = 2 read \+ 0 reported \+ 1 header {2}→ shop\/orders\n/,
    );
    expect(first.out).toMatch(/^generated: \d+ written, 0 deleted, 0 unchanged\n$/m);
    const written = tree(folder);
    expect(Object.keys(written)).toContain("generated/catalog/shop/orders.json");
    expect(JSON.parse(written["sources/shop/names.lock.json"] ?? "")).toMatchObject({
      services: { orders: { codes: { "ResourceNotFound.Order": expect.any(String) } } },
    });
    const second = await cli(folder, "generate");
    expect(second.out).toMatch(/generated: 0 written, 0 deleted, \d+ unchanged/);
    expect(tree(folder)).toEqual(written);
  });

  test("says once for a new service that no page shows the body of an error", async () => {
    const services = { orders: { pages: [{ file: "pages/orders.md", locale: "en" }] } };
    const folder = folderWith({ ...PROJECT, "sources/shop/source.json": JSON.stringify({ services }) });
    const hint =
      "No page shows the body of an error of shop/orders: state it as `envelope` in source.json (docs/reading.md).\n";
    expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: hint });
    appendFileSync(
      join(folder, "sources/shop/pages/orders.md"),
      "\n| Code | Text |\n|---|---|\n| Order.Late | Late. |\n",
    );
    const second = await cli(folder, "generate");
    expect(second.out).not.toContain(" 0 written");
    expect(second.err).not.toContain("No page shows");
  });

  test("needs no configuration for files, and the same page gives the same bytes from anywhere", async () => {
    const folder = folderWith({ "a/Order Errors.md": PAGE, "b/Order Errors.md": PAGE });
    expect(await cli(folder, "generate", "a/Order Errors.md", "--out", "one")).toMatchObject({
      status: 0,
      err: expect.stringMatching(/^a\/Order Errors\.md:1:1 +note .* locale-guessed\n$/),
    });
    expect(await cli("/", "generate", join(folder, "b/Order Errors.md"), "--out", join(folder, "two"))).toMatchObject({
      status: 0,
    });
    expect(Object.keys(tree(join(folder, "one")))).toContain("catalog/docs/order-errors.json");
    expect(tree(join(folder, "two"))).toEqual(tree(join(folder, "one")));
  });

  test("file names may have any character that the disk allows", async () => {
    const names = [
      "constructor",
      "toString",
      "__proto__",
      "index",
      "con",
      "a\n::error::x",
      "\u001b[31m",
      "\u202egpj",
      "--out",
      "$&`x`",
      "*",
    ];
    const folder = folderWith(Object.fromEntries([...names, "x".repeat(240)].map((name) => [`d/${name}.md`, PAGE])));
    const done = await cli(folder, "generate", "d", "--out", "out");
    expect(done).toMatchObject({ status: 0 });
    expect(`${done.out}${done.err}`).not.toMatch(/[\u001b\u202e]|^::error/m);
    const files = tree(join(folder, "out"));
    expect(Object.keys(files).filter((path) => !/^[\w./-]{1,200}$/.test(path))).toEqual([]);
    expect(Object.keys(files)).toContain("src/docs/constructor/index.ts");
    expect((await cli(folder, "generate", "d", "--out", "out")).out).toContain(" 0 written");
  });

  test("files of the same name become services of their own", async () => {
    const folder = folderWith({ "docs/a/errors.md": PAGE, "docs/b/errors.md": PAGE });
    expect(await cli(folder, "generate", "docs", "--out", "out")).toMatchObject({ status: 0 });
    expect(Object.keys(tree(join(folder, "out/catalog")))).toEqual(["docs/errors-2.json", "docs/errors.json"]);
  });

  test("takes settings from package.json, JSON, JavaScript and TypeScript", async () => {
    const settings = { package: { name: "shop-errors", version: "2.0.0" }, out: "packages/errors" };
    const configs: Record<string, string> = {
      "package.json": JSON.stringify({ name: "app", errsmith: settings }),
      "errsmith.config.json": `\ufeff${JSON.stringify(settings)}`,
      "errsmith.config.mjs": `export default ${JSON.stringify(settings)};`,
      "errsmith.config.ts": `const settings: object = ${JSON.stringify(settings)};\nexport default settings;`,
    };
    for (const [name, content] of Object.entries(configs)) {
      const folder = folderWith({ ...PROJECT, [name]: content });
      expect(await cli(folder, "generate"), name).toMatchObject({ status: 0, err: "" });
      const about: unknown = JSON.parse(readFileSync(join(folder, "packages/errors/package.json"), "utf8"));
      expect(about, name).toMatchObject(settings.package);
    }
  });

  test("refuses to overwrite manual edits without --force", async () => {
    const folder = folderWith(PROJECT);
    await cli(folder, "generate");
    const file = join(folder, "generated/catalog/shop/orders.json");
    appendFileSync(file, "// mine\n");
    const before = tree(folder);
    const refused = await cli(folder, "generate");
    expect(refused).toMatchObject({ status: 1, err: expect.stringMatching(/orders\.json: edited .*--force/) });
    expect(tree(folder)).toEqual(before);
    expect(await cli(folder, "generate", "--force")).toMatchObject({ status: 0 });
    expect(readFileSync(file, "utf8")).not.toContain("mine");
  });
});
