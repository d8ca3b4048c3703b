import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { readTemplates } from "../../../src/1-read/read-templates.ts";
import { familyOf } from "../../../src/lib/wire-code.ts";
import type { Catalog, ErrorInfo } from "../../../src/model/catalog.ts";
import type { Templates } from "../../../src/model/output.ts";
import { CATALOGS, SETTINGS, scan } from "../sample-catalogs.ts";
import { BROKEN, type Broken } from "./broken-emitters.ts";

let templates: Templates;
beforeAll(async () => {
  templates = await readTemplates();
});
afterEach(() => {
  vi.resetModules();
});

/** Emits the package with one module of phase 6 replaced by a broken one. */
async function emitWith({ module, with: broken }: Broken, catalogs: readonly Catalog[]): Promise<unknown> {
  const path = `../../../src/6-emit/${module}`;
  vi.resetModules();
  vi.doMock(path, async (original) => {
    const right = await original<Readonly<Record<string, (...args: never[]) => unknown>>>();
    return { ...right, ...broken(right) };
  });
  try {
    const { emitWhole } = await import("../emit-whole.ts");
    return await emitWhole(catalogs, SETTINGS, templates);
  } finally {
    vi.doUnmock(path);
  }
}

/** A service whose page has the given text at every place for text. */
function catalogWith(words: string, code: string): Catalog {
  const family = familyOf(code);
  const errors: ErrorInfo[] = [
    {
      code,
      name: "ScanOddError",
      family,
      scope: "business",
      aliases: [`${code}2`],
      cases: [{ at: { page: "a.md", line: 1 }, message: words, texts: { en: { title: words, description: words } } }],
    },
  ];
  return {
    ...scan,
    names: { prefix: "Scan", families: family === code ? {} : { [family]: "OddFamilyError" } },
    errors,
    operations: [{ name: `${words} ${code}`, at: { page: "a.md", line: 1 }, codes: [{ code }] }],
  };
}

describe("verification refuses the files of a broken emitter", () => {
  test("a correct emitter passes", async () => {
    const right = { name: "", module: "literal.ts", with: () => ({}) };
    await expect(emitWith(right, CATALOGS)).resolves.toBeDefined();
    await expect(
      emitWith(right, [catalogWith("x */ ${y} `z` <b> [a](b) @deprecated \u202e", "*/ \"'`${x}")]),
    ).resolves.toBeDefined();
  }, 60_000);

  test.each(BROKEN.map((broken) => [broken.name, broken] as const))(
    "%s",
    async (_, broken) => {
      const { words = "fine", code = "E.1", change = (catalog) => catalog } = broken;
      const outcome = await emitWith(broken, [change(catalogWith(words, code))]).then(
        () => "all files were verified",
        (error: unknown) => String(error),
      );
      expect(outcome).toMatch(/nothing was written$/);
    },
    60_000,
  );
});
