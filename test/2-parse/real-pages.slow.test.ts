import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parsePage } from "./print-page.ts";

const corpus = new URL("../../../shared/corpus/", import.meta.url);

describe.skipIf(!existsSync(corpus))("real pages", () => {
  test("every code is in a text of its page", { timeout: 120_000 }, async () => {
    const index = JSON.parse(readFileSync(new URL("index.json", corpus), "utf8")) as readonly {
      file: string;
      expectedCodes?: readonly string[];
      entries?: readonly { code: string; alts?: readonly string[] }[];
    }[];
    const missing: string[] = [];
    for (const { file, expectedCodes = [], entries = [] } of index) {
      const text = readFileSync(new URL(file, corpus), "utf8")
        .replace(/^\ufeff/, "")
        .replace(/\r\n?/g, "\n");
      const { page } = await parsePage(text);
      const words = JSON.stringify([page.matter, page.sections], (key, value: unknown) =>
        key === "value" ? "" : value,
      );
      for (const code of expectedCodes) {
        const alts = entries.find((entry) => entry.code === code)?.alts ?? [];
        if (![code, ...alts].some((form) => words.includes(JSON.stringify(form).slice(1, -1))))
          missing.push(`${file} ${code}`);
      }
    }
    expect(missing).toEqual([]);
  });
});
