import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type GenerateRun, runGenerate } from "../../src/commands/generate.ts";
import type { CacheFile } from "../../src/execution/cache-store.ts";
import { formatProblems } from "../../src/problems/format-problems.ts";
import { folderWith, tree } from "../cli/run-in-folder.ts";
import { runs } from "../runs.ts";

/** What a person or a fetch may do to a project between two runs; numbers choose what they do it to. */
type Edit = readonly [kind: keyof typeof edits, a: number, b: number];

const SERVICES = ["alpha", "beta", "gamma"];
const CODES = ["AuthFailure", "InternalError", "LimitExceeded.Disk", "NotFound", "NotFound.Key", "Busy"];
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

interface Row {
  readonly code: string;
  readonly words: string;
}

/** A project as data: what is written of it before a run. */
interface Model {
  readonly pages: Map<string, { readonly own: Row[]; readonly common: Row[] }>;
  readonly manifest: Record<string, Record<string, unknown> & { pages: Record<string, unknown>[] }>;
  corrections: unknown[];
  translations: Record<string, Record<string, unknown[]>>;
  fetched: number;
  config: Record<string, unknown>;
}

const pageOf = (file: string): string => file.replace(/^pages\//, "");
const edits = {
  row: (model: Model, a: number, b: number) => rowsOf(model, a).push({ code: at(CODES, b), words: `It is new ${a}.` }),
  loss: (model: Model, a: number) => rowsOf(model, a).splice(a % 3, 1),
  words: (model: Model, a: number, b: number) => {
    const rows = rowsOf(model, a);
    if (rows.length > 0) rows[b % rows.length] = { code: at(rows, b).code, words: `Other words ${b}.` };
  },
  common: (model: Model, a: number, b: number) =>
    at([...model.pages.values()], a).common.push({ code: at(CODES, b), words: `Common ${b}.` }),
  page: (model: Model, a: number, b: number) => {
    const file = `${at(SERVICES, a)}-${b % 3}.${b % 2 ? "en" : "zh"}.md`;
    if (model.pages.has(file)) return;
    model.pages.set(file, { own: [{ code: at(CODES, b), words: "On a page." }], common: [] });
    const service = (model.manifest[at(SERVICES, a)] ??= { pages: [] });
    service.pages.push({ file: `pages/${file}`, locale: b % 2 ? "en" : "zh-CN" });
  },
  noPage: (model: Model, a: number) => at(Object.values(model.manifest), a).pages.splice(1, 1),
  section: (model: Model, a: number, b: number) => {
    const [page] = at(Object.values(model.manifest), a).pages;
    if (page) page.sections = b % 3 ? { "Common error codes": at(Object.keys(model.manifest), b) } : undefined;
  },
  family: (model: Model, a: number, b: number) => {
    at(Object.values(model.manifest), a).family = b % 2 ? "others" : undefined;
  },
  prefix: (model: Model, a: number) => {
    at(Object.values(model.manifest), a).prefix = "Mine";
  },
  correction: (model: Model, a: number, b: number) => {
    const service = at(Object.keys(model.manifest), a);
    const file = pageOf(String(model.manifest[service]?.pages[0]?.file));
    const row = model.pages.get(file)?.own[0];
    if (row)
      model.corrections = [{ service, code: row.code, expect: row.words, set: { httpStatus: 400 + b }, why: "x" }];
  },
  noCorrections: (model: Model) => {
    model.corrections = [];
  },
  translation: (model: Model, a: number, b: number) => {
    const entry = { field: "description", from: "en", hash: "0123456789abcdef", text: "Es ging nicht." };
    const service = at(SERVICES, a);
    model.translations = { ...model.translations, [service]: { [at(CODES, b)]: [entry] } };
  },
  fetch: (model: Model, a: number) => {
    model.fetched += 1 + (a % 30);
  },
  configuration: (model: Model, a: number) => {
    model.config = at([{}, { package: { name: "other" } }, { locales: ["en"] }, { tombstones: false }], a);
  },
  nothing: () => undefined,
  handEdit: (_: Model, a: number, b: number, folder: string) =>
    output(folder, a, (file) => writeFileSync(file, `${readFileSync(file, "utf8")}// ${b}`)),
  deletion: (_: Model, a: number, __: number, folder: string) => output(folder, a, (file) => rmSync(file)),
  touch: (_: Model, a: number, __: number, folder: string) => output(folder, a, (file) => utimesSync(file, 1, a)),
  noPackage: (_: Model, __: number, ___: number, folder: string) => rmSync(join(folder, "generated"), ALL),
} satisfies Record<string, (model: Model, a: number, b: number, folder: string) => unknown>;

const ALL = { recursive: true, force: true };

function rowsOf(model: Model, index: number): Row[] {
  return at([...model.pages.values()], index).own;
}

function output(folder: string, index: number, change: (file: string) => void): void {
  const files = existsSync(join(folder, "generated")) ? Object.keys(tree(join(folder, "generated"))) : [];
  if (files.length > 0) change(join(folder, "generated", at(files, index * 7)));
}

/** Writes the sources; files that would be the same are left alone, as people leave them. */
function write(folder: string, { pages, manifest, corrections, translations, fetched, config }: Model): void {
  const sources = join(folder, "sources/acme");
  const put = (path: string, text: string): void => {
    mkdirSync(join(path, ".."), { recursive: true });
    if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
  };
  const json = (name: string, value: unknown): void => put(join(sources, name), JSON.stringify(value));
  for (const [file, { own, common }] of pages) {
    const table = (rows: readonly Row[]): string =>
      [
        "| Error code | Description |",
        "| --- | --- |",
        ...rows.map(({ code, words }) => `| ${code} | ${words} |`),
      ].join("\n");
    const more = common.length > 0 ? `\n\n## Common error codes\n\n${table(common)}` : "";
    put(join(sources, "pages", file), `# Errors\n\n## Business error codes\n\n${table(own)}${more}\n`);
  }
  json("source.json", { services: manifest });
  json("corrections.json", { corrections });
  json("translations/de.json", { services: translations });
  const time = new Date(Date.UTC(2026, 0, 1 + fetched)).toISOString();
  const state = { url: "https://a.example/", finalUrl: "https://a.example/", sha256: "0".repeat(64) };
  const lock = [...pages.keys()].map((file) => [
    `pages/${file}`,
    { ...state, fetched: time, changed: time, fetches: 1 },
  ]);
  json("pages.lock.json", { pages: fetched > 0 ? Object.fromEntries(lock) : {} });
  put(join(folder, "package.json"), JSON.stringify({ name: "x", errsmith: config }));
}

function newShelf(): CacheFile & { text: string | undefined } {
  return {
    text: undefined,
    get() {
      return this.text;
    },
    put(text) {
      this.text = text;
    },
  };
}

const COLORS = { red: String, yellow: String, dim: String };

/** What a run says and leaves, in a form that is the same in every folder. */
async function outcome(folder: string, shelf: CacheFile | undefined): Promise<unknown> {
  const told = ({ generated }: GenerateRun): unknown => ({
    pages: generated.pages,
    catalogs: JSON.stringify(generated.catalogs, sorted),
    problems: formatProblems(generated.problems, COLORS),
    written: generated.written,
  });
  const said = await runGenerate({ cwd: folder }, shelf ? { outputs: shelf } : {}).then(told, (error: unknown) =>
    String(error),
  );
  const text = typeof said === "string" ? said.replaceAll(folder, "") : said;
  return [
    text,
    tree(join(folder, "sources")),
    existsSync(join(folder, "generated")) && tree(join(folder, "generated")),
  ];
}

// Members of a catalog that was read back are in the order of its file.
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const kinds = Object.keys(edits) as (keyof typeof edits)[];
const edit: fc.Arbitrary<Edit> = fc.tuple(fc.constantFrom(...kinds), fc.nat(40), fc.nat(40));
const damage = fc.constantFrom<(text: string) => string | undefined>(
  (text) => text,
  () => undefined,
  () => "{}",
);

test("whatever happened since the last run, what is kept of it changes neither the package nor what is said", async () => {
  let known = 0;
  const steps = fc.array(fc.tuple(fc.array(edit, { maxLength: 2 }), damage), { minLength: 3, maxLength: 7 });
  const tries = runs(40, 4);
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const folder = folderWith({});
      const model: Model = {
        ...{ pages: new Map(), manifest: {}, corrections: [], translations: {}, fetched: 0, config: {} },
      };
      for (const [index] of SERVICES.entries()) {
        edits.page(model, index, index);
        edits.row(model, index, index + 1);
        edits.common(model, index, 0);
      }
      write(folder, model);
      const shelf = newShelf();
      await outcome(folder, shelf);
      for (const [changes, harm] of all) {
        for (const [kind, a, b] of changes) edits[kind](model, a, b, folder);
        write(folder, model);
        if (shelf.text !== undefined) shelf.text = harm(shelf.text);
        const other = folderWith({});
        for (const part of ["sources", "generated", "package.json"]) {
          if (existsSync(join(folder, part))) cpSync(join(folder, part), join(other, part), { recursive: true });
        }
        if (shelf.text !== undefined) known += 1;
        expect(await outcome(folder, shelf)).toEqual(await outcome(other, undefined));
      }
    }),
    tries,
  );
  expect(known).toBeGreaterThan(tries.numRuns);
}, 300_000);
