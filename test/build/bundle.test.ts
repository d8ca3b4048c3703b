import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";

const BUNDLE = resolve("dist/cli");

// `npm test` builds the bundle before the tests.
describe.skipIf(!existsSync(BUNDLE))("the bundled commands", () => {
  const files = readdirSync(BUNDLE).filter((file) => file.endsWith(".js"));
  const text = (file: string): string => readFileSync(resolve(BUNDLE, file), "utf8");

  test("are a few files, and do not use `__filename` or `__dirname`", () => {
    expect(files).toContain("main.js");
    expect(files.length).toBeLessThan(200);
    expect(files.filter((file) => /\b__(?:filename|dirname)\b/.test(text(file)))).toEqual([]);
  });

  test("have the licences of the bundled libraries", () => {
    const licences = text("LICENSES.txt");
    for (const name of ["cheerio", "commander", "remark-parse", "valibot"])
      expect(licences).toMatch(new RegExp(`^${name} \\(MIT\\)\n.*[^]*?Permission is hereby granted`, "m"));
    expect(licences).not.toContain("ts-morph (");
  });
});
