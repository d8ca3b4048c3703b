import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import errsmith from "../../src/eslint/eslint.ts";
import type { CodesOfService } from "../../src/usage/usage.ts";
import { newFolder, writePackage } from "./package-folder.ts";

const TEXT = 'e.code === "Card.Declined"; e.code === "Stock.Empty";';

function catalog(codes: readonly string[], service = "orders"): CodesOfService {
  return {
    provider: "shop",
    service,
    errors: codes.map((code) => ({ code, name: `${code.replace(".", "")}Error` })),
  };
}

/** The codes that no page documents, among those of `TEXT`; the codes of the packages are those of the default. */
function undocumented(cwd: string, file: string, packages?: readonly string[]): readonly string[] {
  const rule: Linter.RuleEntry = packages === undefined ? "error" : ["error", { packages }];
  const config: Linter.Config = { plugins: { errsmith }, rules: { "errsmith/no-undocumented-code": rule } };
  return new Linter({ cwd }).verify(TEXT, config, join(cwd, file)).map(({ message }) => message.split(" ")[5] ?? "");
}

/** An application with the dependencies, and the packages with the codes. */
function application(
  dependencies: readonly string[],
  installed: Readonly<Record<string, readonly string[]>>,
  folder = newFolder(),
): string {
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, dependencies: Object.fromEntries(dependencies.map((name) => [name, "1.0.0"])) };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  for (const [name, codes] of Object.entries(installed)) {
    writePackage(join(folder, "node_modules", name), [catalog(codes)], name);
  }
  return folder;
}

const CARD = ["Card.Declined", "Card.Lost", "Order.NotFound"];
const STOCK = ["Stock.Empty", "Stock.Gone", "Order.NotFound"];

describe("without an option, the generated packages among the dependencies count", () => {
  test("those of the nearest package.json, and of the folders above it", () => {
    const root = application(["@acme/card"], { "@acme/card": [...CARD, "Stock.Gone"], "@acme/stock": STOCK });
    expect(undocumented(root, "src/deep/a.js")).toEqual(["Stock.Empty."]);
    application(["@acme/stock"], {}, join(root, "packages/web"));
    expect(undocumented(root, "packages/web/a.js")).toEqual([]);
    expect(undocumented(root, "a.js")).toEqual(["Stock.Empty."]);
  });

  test("without a generated package nothing is reported", () => {
    expect(undocumented(application(["eslint"], {}), "a.js")).toEqual([]);
    expect(undocumented(newFolder(), "a.js")).toEqual([]);
  });

  test("a package.json that somebody edits, and a dependency that is no generated package, are no errors", () => {
    const root = application(["left-pad", "@acme/card"], { "@acme/card": [...CARD, "Stock.Gone"] });
    mkdirSync(join(root, "node_modules/left-pad/catalog/a"), { recursive: true });
    writeFileSync(join(root, "node_modules/left-pad/package.json"), '{ "name": "left-pad" }');
    writeFileSync(join(root, "node_modules/left-pad/catalog/a/b.json"), "[]");
    expect(undocumented(root, "a.js")).toEqual(["Stock.Empty."]);
    writeFileSync(join(root, "package.json"), '{ "dependencies": {');
    expect(undocumented(root, "a.js")).toEqual([]);
  });
});

describe("the option `packages`", () => {
  const root = application([], { "@acme/card": [...CARD, "Stock.Gone"], "@acme/stock": [...STOCK, "Card.Lost"] });
  writePackage(join(root, "generated"), [catalog([...STOCK, "Card.Lost"])]);

  test.each([
    [["@acme/card"], ["Stock.Empty."]],
    [["@acme/stock"], ["Card.Declined."]],
    [["@acme/card", "@acme/stock"], []],
    [["./generated"], ["Card.Declined."]],
    [["./generated", "@acme/card"], []],
  ])("%j", (packages, want) => {
    expect(undocumented(root, "src/a.js", packages)).toEqual(want);
  });

  test.each([
    [["@acme/none"], /@acme\/none: no generated package of this name is installed/],
    [["./none"], /none: not a generated package: it contains no catalog/],
    [["."], /not a generated package/],
    [[], /should NOT have fewer than 1 items/],
  ])("%j is an error of the configuration", (packages, message) => {
    expect(() => undocumented(root, "src/a.js", packages)).toThrow(message);
  });

  test("rules of one run may have different packages", () => {
    const entry = (name: string): Linter.RuleEntry => ["error", { packages: [name] }];
    const config: Linter.Config = {
      plugins: { errsmith, again: errsmith },
      rules: {
        "errsmith/no-undocumented-code": entry("@acme/card"),
        "again/no-undocumented-code": entry("@acme/stock"),
      },
    };
    const messages = new Linter({ cwd: root }).verify(TEXT, config, join(root, "a.js"));
    expect(messages.map(({ ruleId, column }) => [ruleId, column])).toEqual([
      ["again/no-undocumented-code", 12],
      ["errsmith/no-undocumented-code", 40],
    ]);
  });

  test("a damaged catalog is an error, and not a package without codes", () => {
    const folder = newFolder();
    writePackage(folder, [catalog(CARD)]);
    writeFileSync(join(folder, "catalog/shop/orders.json"), "{");
    expect(() => undocumented(folder, "a.js", [folder])).toThrow(/catalog\/shop\/orders\.json: not valid JSON/);
  });
});

describe("a process that runs for days sees a change", () => {
  test("of a catalog", () => {
    const root = application(["@acme/card"], { "@acme/card": [...CARD, "Stock.Gone"] });
    expect(undocumented(root, "a.js")).toEqual(["Stock.Empty."]);
    writePackage(join(root, "node_modules/@acme/card"), [catalog([...CARD, "Stock.Empty"])], "@acme/card");
    expect(undocumented(root, "a.js")).toEqual([]);
  });

  test("of a service that is added", () => {
    const root = application(["@acme/card"], { "@acme/card": [...CARD, "Stock.Gone"] });
    expect(undocumented(root, "a.js")).toEqual(["Stock.Empty."]);
    writePackage(
      join(root, "node_modules/@acme/card"),
      [catalog(CARD), catalog(["Stock.Empty"], "stock")],
      "@acme/card",
    );
    expect(undocumented(root, "a.js")).toEqual([]);
  });

  test("of the dependencies, and of what is installed", () => {
    const root = application([], { "@acme/stock": STOCK });
    expect(undocumented(root, "a.js")).toEqual([]);
    application(["@acme/card"], {}, root);
    expect(undocumented(root, "a.js")).toEqual([]);
    writePackage(join(root, "node_modules/@acme/card"), [catalog([...CARD, "Stock.Gone"])], "@acme/card");
    expect(undocumented(root, "a.js")).toEqual(["Stock.Empty."]);
    rmSync(join(root, "node_modules/@acme/card"), { recursive: true });
    expect(undocumented(root, "a.js")).toEqual([]);
  });
});
