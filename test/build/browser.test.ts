import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { createContext, runInContext } from "node:vm";
import { globSync } from "tinyglobby";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBrowserAssets, readTemplates } from "../../src/1-read/read.ts";
import { type CompiledTemplates, loadEmit, sourceTemplates } from "../../src/6-emit/emit.ts";
import { digest } from "../../src/browser/digest.ts";
import type { Answer, Question } from "../../src/browser/playground/messages.ts";
import { explore } from "../../src/commands/explore.ts";
import { withDefaults } from "../../src/lib/default-settings.ts";
import { digest as digestInNode } from "../../src/lib/digest.ts";

const FOLDER = resolve("dist/browser");

async function sourceTemplatesOfBuild(): Promise<CompiledTemplates> {
  const options = { package: withDefaults({}).package, templates: await readTemplates(), emitters: [] };
  return sourceTemplates((await loadEmit(options)).compiled);
}

/** Runs the worker of the playground in a context that has of the globals of a worker only those below. */
async function startWorker(): Promise<(question: Question) => Promise<Answer>> {
  let onMessage: (event: { readonly data: Question }) => void = () => undefined;
  let onAnswer: (answer: Answer) => void = () => undefined;
  const context = createContext({
    TextDecoder,
    TextEncoder,
    atob,
    addEventListener: (_: string, listener: typeof onMessage) => void (onMessage = listener),
    // A message is a copy, as between a page and its worker.
    postMessage: (answer: Answer) => {
      onAnswer(JSON.parse(JSON.stringify(answer)) as Answer);
    },
  });
  runInContext(readFileSync(join(FOLDER, "playground-worker.js"), "utf8"), context);
  await (runInContext("errsmithWorker()", context) as Promise<void> | undefined);
  return (question) =>
    new Promise((resolve) => {
      onAnswer = resolve;
      onMessage({ data: question });
    });
}

// `npm test` builds the pages before the tests.
describe.skipIf(!existsSync(FOLDER))("the built pages of browsers", () => {
  test.each(["studio", "playground"])("%s needs nothing but its two files, and keeps both colours", (page) => {
    const { script, style } = readBrowserAssets(page);
    expect(script).not.toMatch(/\bimport ?[("'`{*]|https?:\/\/\w/);
    expect(style).not.toMatch(/@import|url\(/);
    expect(style).toContain("light-dark(");
    expect(script.length + style.length).toBeLessThan(200_000);
  });

  test("all pages together add at most 1.2 MB to the package", () => {
    const sizes = readdirSync(FOLDER).map((file) => statSync(join(FOLDER, file)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_200_000);
  });

  test("phases 2 to 6 need nothing of Node.js, and make of each document what they make in Node.js", async () => {
    const ask = await startWorker();
    const compiled = await sourceTemplatesOfBuild();
    const paths = globSync("sources/*/pages/*").sort();
    expect(paths.length).toBe(5);
    for (const path of paths) {
      const name = basename(path);
      const text = readFileSync(path, "utf8");
      const answer = await ask({ name, content: readFileSync(path), format: undefined });
      expect(answer, path).toEqual(
        JSON.parse(JSON.stringify({ kind: "explored", text, explored: await explore({ path: name, text }, compiled) })),
      );
    }
  });

  test("a file that is no text is refused, and broken bytes are named", async () => {
    const ask = await startWorker();
    const refused = { kind: "refused", reason: expect.any(String) };
    expect(await ask({ name: "a.png", content: new Uint8Array(64), format: undefined })).toEqual(refused);
    const gbk = new Uint8Array([0x23, 0x20, 0xb2, 0xce, 0xca, 0xfd]);
    expect(await ask({ name: "a.md", content: gbk, format: undefined })).toEqual(refused);
  });

  test("a hash is the same in both places", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.uint8Array()),
        (content) => digest(content) === digestInNode(content),
      ),
    );
  });

  test("each library of the worker has its licence beside it", () => {
    const text = readFileSync(join(FOLDER, "playground-licenses.txt"), "utf8");
    for (const name of ["cheerio", "micromark", "unified", "yaml", "@humanwhocodes/momoa", "fastest-levenshtein"]) {
      expect(text).toMatch(new RegExp(`^${name} \\(`, "m"));
    }
    expect(text).toMatch(/Permission is hereby granted/);
  });
});
