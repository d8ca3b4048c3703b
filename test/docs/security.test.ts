import { existsSync, readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { describe, expect, test } from "vitest";

const text = readFileSync("SECURITY.md", "utf8");
const [, tested = ""] = /\n## How it is tested\n([^]*?)\n## /.exec(text) ?? [];
const [, packages = ""] = /\n## Packages that run with errsmith\n([^]*)$/.exec(text) ?? [];

describe("SECURITY.md", () => {
  test("numbers its promises, and each has a test", () => {
    const promises = [...text.matchAll(/^(\d+)\. \*\*/gm)].map(([, number]) => Number(number));
    expect(promises).toEqual(promises.map((_, index) => index + 1));
    const held = [...tested.matchAll(/^\| ([\d, –]+) \|/gm)].flatMap(([, list = ""]) =>
      list.split(", ").flatMap((range) => {
        const [from = 0, to = from] = range.split("–").map(Number);
        return Array.from({ length: to - from + 1 }, (_, index) => from + index);
      }),
    );
    expect(new Set(held)).toEqual(new Set(promises));
  });

  test("names tests that exist", () => {
    const named = [...tested.matchAll(/`([\w./-]+)`/g)].map(([, path = ""]) => path);
    const files = globSync("test/**/*.test.ts");
    const missing = named
      .filter((path) => path.startsWith("test/") || path.endsWith(".test.ts"))
      .filter((path) => !existsSync(path) && !files.some((file) => file.endsWith(`/${path}`)));
    expect(missing).toEqual([]);
  });

  test("names each package that runs with errsmith, and no other", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: object };
    const named = [...packages.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell = ""]) =>
      cell.replaceAll("`", "").split(", "),
    );
    expect(named.toSorted()).toEqual(Object.keys(dependencies).toSorted());
    const { packages: all } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
      packages: Record<string, { dev?: boolean; integrity?: string; hasInstallScript?: boolean; link?: boolean }>;
    };
    const installed = Object.entries(all).filter(
      ([path, { dev, link }]) => path.startsWith("node_modules/") && !dev && !link,
    );
    expect(installed.filter(([, { integrity, hasInstallScript }]) => !integrity || hasInstallScript)).toEqual([]);
  });
});
