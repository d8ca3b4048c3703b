import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, test } from "vitest";

interface Import {
  readonly from: string;
  /** Whether the module loads together with the file: not a type, not `import()`. */
  readonly eager: boolean;
  /** File in `src/`, or name of a package. */
  readonly to: string;
}

const text = (file: string): string => readFileSync(file, "utf8");
const files = globSync("src/**/*.ts").sort();
const imports: readonly Import[] = files.flatMap((from) =>
  [...text(from).matchAll(/(?:^(import|export)\b( type\b)?[^;"]*?\bfrom |^import |\bimport\()"([^"]+)"/gm)].map(
    ([statement, , type, to = ""]) => ({
      from,
      eager: type === undefined && !statement.startsWith("import("),
      to: to.startsWith(".") ? posix.join(posix.dirname(from), to) : to,
    }),
  ),
);
/** A file without comments and strings. */
const codeOf = (file: string): string => text(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*|"(?:[^"\\\n]|\\.)*"/g, "");
const partOf = (file: string): string => file.split("/")[1] ?? "";
const isPhase = (part: string): boolean => /^\d-/.test(part);
const door = (phase: string): string => `src/${phase}/${phase.slice(2)}.ts`;
const show = ({ from, to }: Import): string => `${from} imports ${to}`;

test("the files and imports of src are found", () => {
  expect(new Set(files.map(partOf).filter(isPhase)).size).toBe(7);
  expect(imports.length).toBeGreaterThan(200);
});

test("a phase imports only model, problems, lib and its own files", () => {
  const wrong = imports.filter(({ from, to }) => {
    const allowed = isPhase(partOf(from)) ? ["model", "problems", "lib", partOf(from)] : [];
    return isPhase(partOf(from)) && to.startsWith("src/") && !allowed.includes(partOf(to));
  });
  expect(wrong.map(show)).toEqual([]);
});

test("model, problems and lib import each other only", () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      ["model", "problems", "lib"].includes(partOf(from)) &&
      to.startsWith("src/") &&
      !["model", "problems", "lib"].includes(partOf(to)),
  );
  expect(wrong.map(show)).toEqual([]);
});

test.each([
  ["diff", ["model", "lib", "diff"]],
  ["base", ["model", "lib", "diff", "base"]],
  ["eslint", ["lib", "base", "handlers", "usage", "eslint"]],
])("src/%s imports only %j", (part, allowed) => {
  const wrong = imports.filter(
    ({ from, to }) => partOf(from) === part && to.startsWith("src/") && !allowed.includes(partOf(to)),
  );
  expect(wrong.map(show)).toEqual([]);
});

/** Folders that put the phases together → what they may import besides their own files, phases and folders beside them. */
const ABOVE: Readonly<Record<string, readonly string[]>> = {
  execution: ["lib", "model", "pipeline.ts", "problems"],
  commands: ["execution", "lib", "model", "pipeline.ts", "problems"],
};

test.each(Object.entries(ABOVE))("src/%s imports only %j, phases, and folders beside the phases", (folder, allowed) => {
  const beside = [...Object.keys(BESIDE), "base", "diff"];
  const wrong = imports.filter(
    ({ from, to }) =>
      partOf(from) === folder &&
      to.startsWith("src/") &&
      !isPhase(partOf(to)) &&
      ![folder, ...allowed, ...(folder === "commands" ? beside : [])].includes(partOf(to)),
  );
  expect(wrong.map(show)).toEqual([]);
});

test("the pipeline fits a screen or two, and knows of execution the interface only", () => {
  expect(text("src/pipeline.ts").split("\n").length).toBeLessThanOrEqual(121);
  const known = imports.filter(({ from, to }) => from === "src/pipeline.ts" && partOf(to) === "execution");
  expect(known.map(({ to }) => to)).toEqual(["src/execution/executor.ts"]);
});

test("no phase, model, problem or helper names a cache, an executor or a worker", () => {
  const inner = files.filter((file) => isPhase(partOf(file)) || ["model", "problems", "lib"].includes(partOf(file)));
  // `moduleCache` and `fsCache` are options of jiti.
  const names = /(?<!\b(?:module|fs))Cache|Executor|Worker/;
  expect(inner.filter((file) => names.test(codeOf(file)))).toEqual([]);
});

test("no value that crosses a phase has a getter", () => {
  // Getters in phases 3 and 6 belong to values that do not leave the phase.
  const made = files.filter(
    (file) => /^(?:[124567]-|model$)/.test(partOf(file)) && file !== "src/6-emit/service-view.ts",
  );
  expect(made.filter((file) => /^ +get \w+\(|defineProperty|new Proxy/m.test(codeOf(file)))).toEqual([]);
});

test("only the pipeline, the execution, the commands and the build import phases", () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      to.startsWith("src/") &&
      isPhase(partOf(to)) &&
      !isPhase(partOf(from)) &&
      !["pipeline.ts", "commands", "execution", "build", "cli"].includes(partOf(from)),
  );
  expect(wrong.map(show)).toEqual([]);
});

test("a phase is entered through its door", () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      to.startsWith("src/") && isPhase(partOf(to)) && partOf(from) !== partOf(to) && to !== door(partOf(to)),
  );
  expect(wrong.map(show)).toEqual([]);
});

test("pages of browsers import each other and what is pure; of other parts, types only; nothing imports them", () => {
  const inside = imports.filter(({ from, to }) => partOf(from) === "browser" && to.startsWith("src/"));
  expect(inside.length).toBeGreaterThan(2);
  const pure = ["browser", "lib", "model", "problems"];
  const commands = ["src/commands/explain-page.ts", "src/commands/explore.ts"];
  const wrong = inside.filter(({ to, eager }) => eager && !pure.includes(partOf(to)) && !commands.includes(to));
  expect(wrong.map(show)).toEqual([]);
  const entered = imports.filter(({ from, to }) => partOf(to) === "browser" && partOf(from) !== "browser");
  expect(entered.map(show)).toEqual([]);
  // A text becomes HTML nowhere.
  const sinks =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|DOMParser|createContextualFragment)\b/;
  expect(files.filter((file) => partOf(file) === "browser" && sinks.test(codeOf(file)))).toEqual([]);
});

/** Folders beside the phases → what they may import besides their own files. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  decode: ["lib", "model"],
  discover: ["lib", "model"],
  export: ["lib", "model"],
  fetch: ["lib", "model"],
  handlers: ["lib", "model", "problems"],
  loopback: ["lib"],
  review: ["diff", "lib", "model"],
  site: ["lib", "model"],
  studio: ["lib", "model", "problems"],
  "page-guard": ["lib", "model"],
  release: ["lib"],
  watch: ["lib"],
  translations: ["lib", "model", "problems"],
  usage: ["lib", "model"],
};

/** A door that loads the compiler, beside one that does not; a door of types for browsers. */
const MORE_DOORS: Readonly<Record<string, readonly string[]>> = {
  usage: ["src/usage/places-in-file.ts"],
  studio: ["src/studio/studio-view.ts"],
};

test.each(Object.entries(BESIDE))("src/%s imports only %j, and is entered through its door", (folder, allowed) => {
  const inside = imports.filter(({ from, to }) => partOf(from) === folder && to.startsWith("src/"));
  expect(inside.filter(({ to }) => ![folder, ...allowed].includes(partOf(to))).map(show)).toEqual([]);
  const entered = imports.filter(({ from, to }) => partOf(to) === folder && partOf(from) !== folder);
  const doors = [`src/${folder}/${folder}.ts`, ...(MORE_DOORS[folder] ?? [])];
  expect(entered.filter(({ to }) => !doors.includes(to)).map(show)).toEqual([]);
  const outside = entered.filter(({ from }) => !["browser", "commands", "cli", "eslint"].includes(partOf(from)));
  expect(outside.map(show)).toEqual([]);
});

describe("a library stays behind its fence", () => {
  test.each([
    [/^(cheerio|htmlparser2|domhandler|css-select)/, /^src\/2-parse\/html\//],
    [/^(unified|remark|mdast|micromark|unist)/, /^src\/2-parse\/markdown\//],
    [/^yaml$/, /^src\/2-parse\/yaml\//],
    [/^tinypool$/, /^src\/execution\//],
    [/^(ts-morph|typescript)$/, /^src\/((6-emit|handlers|usage)\/|model\/output\.ts$)/],
    [/^playwright-core$/, /^src\/fetch\/render\//],
    [/^(tinyglobby|jiti)/, /^src\/([17]-|handlers\/disk)/],
    [
      /^node:fs/,
      /^src\/([17]-|base\/|build\/|handlers\/disk|eslint\/file-cache|execution\/|fetch\/render\/find-chromium|lib\/(?:regular-file|replace-file|make-folder|files-below))/,
    ],
    [/^node:child_process/, /^src\/(base|execution)\//],
    [/^node:os$/, /^src\/(base|execution|7-write\/lock-owner)/],
    [/^node:worker_threads$/, /^src\/execution\//],
    [/^node:vm$/, /^src\/execution\//],
    [/^node:v8$/, /^src\/cli\/(start|memory-limit)/],
    [/^(commander|picocolors|string-width)$/, /^src\/cli\//],
    [/^chokidar$/, /^src\/watch\//],
    [/^@crawlee\//, /^src\/discover\/crawl-queue\.ts$/],
    [/^(rolldown|vite)$/, /^src\/build\//],
    [/^(gettext-parser|xliff|xml-js|@formatjs)/, /^src\/translations\/(formats\/|libraries\.d\.ts)/],
    [/^cli-progress$/, /^src\/cli\//],
    [/^diff$/, /^src\/(cli|diff|studio)\//],
    [/^node:(http|net)$/, /^src\/(fetch|loopback)\//],
    [/^node:(https|dns|stream|stream\/promises)$/, /^src\/fetch\//],
    [/^node:zlib$/, /^src\/(fetch|base)\//],
    [
      /^node:(?!path$|util$|url$|crypto$|timers\/promises$|module$|fs|http|dns$|net$|stream|zlib$|child_process$|os$|vm$|v8$|worker_threads$)/,
      /^$/,
    ],
  ])("%s", (library, home) => {
    expect(imports.filter(({ from, to }) => library.test(to) && !home.test(from)).map(show)).toEqual([]);
  });
});

test("only loopback starts a server", () => {
  const starting = files.filter((file) => /\b(?:createServer|createSecureServer|\.listen\()/.test(codeOf(file)));
  expect(starting.map(partOf)).toEqual(["loopback"]);
});

test("files are read in one place, which refuses what is not a regular file", () => {
  const reader = "src/lib/regular-file.ts";
  // Opens the file that it creates.
  const log = "src/7-write/progress-log.ts";
  const reading = files.filter((file) =>
    [...text(file).matchAll(/^import ([^;]*?) from "node:fs(?:\/promises)?"/gm)].some(([, names = ""]) =>
      /\b(?:read|readv|readFile|open|openAsBlob|createReadStream|cp|copyFile)(?:Sync)?\b|\*|^\w/.test(names),
    ),
  );
  expect(reading.filter((file) => partOf(file) !== "build")).toEqual([log, reader]);
  expect(files.filter((file) => /\bsys\.readFile\b/.test(codeOf(file)))).toEqual([]);
  const parts = imports.filter(({ to }) => to === reader).map(({ from }) => partOf(from));
  expect([...new Set(parts)].sort()).toEqual([
    "1-read",
    "7-write",
    "base",
    "cli",
    "decode",
    "execution",
    "fetch",
    "handlers",
  ]);
});

test("files are written where nothing is, so that no link is followed", () => {
  const writing = /\b(?:appendFile|truncate|createWriteStream|write|writev|cp|copyFile)(?:Sync)?\b/;
  const program = files.filter((file) => partOf(file) !== "build");
  const calls = program.flatMap((file) =>
    [...text(file).matchAll(/\bwriteFile(?:Sync)?\([^;]*;/g)].map(([call]) => `${file}: ${call}`),
  );
  expect(calls.length).toBeGreaterThan(3);
  expect(calls.filter((call) => !call.includes('"wx"'))).toEqual([]);
  const imported = program.filter((file) =>
    [...text(file).matchAll(/^import ([^;]*?) from "node:fs(?:\/promises)?"/gm)].some(([, names = ""]) =>
      writing.test(names),
    ),
  );
  expect(imported).toEqual(["src/7-write/progress-log.ts"]);
  expect(text("src/7-write/progress-log.ts").match(/\bopenSync\([^;]*;/g)).toEqual(['openSync(temporary, "wx");']);
});

test("phases 2 to 6, diff, page-guard and translations, and what they import, are pure", () => {
  const impure =
    /\b(?:localeCompare|toLocale\w+|Date\.now|new Date|Date\(|Math\.random|process\.|globalThis|console\.|performance\.|fetch\(|Intl\b|randomUUID)|^let /m;
  const pure = files.filter((file) =>
    /^[2-6]-|^(?:model|lib|problems|page-guard|diff|translations|pipeline\.ts)$/.test(partOf(file)),
  );
  expect(pure.filter((file) => impure.test(codeOf(file)))).toEqual([]);
  const phases = pure.filter((file) => isPhase(partOf(file)));
  expect(imports.filter(({ from, to }) => phases.includes(from) && to.startsWith("node:")).map(show)).toEqual([]);
});

test.each(["src/cli/start.ts", "src/pipeline.ts"])("%s loads no heavy library before it is needed", (entry) => {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { from, to, eager } of imports) if (from === file && eager) visit(to);
  };
  visit(entry);
  const heavy =
    /^(?:gettext-parser|xliff|xml-js|@formatjs|ts-morph|@ts-morph|typescript|cheerio|unified|remark|mdast|jiti|valibot|string-width|diff|yaml$|chokidar|cli-progress|playwright-core|@crawlee)/;
  expect([...reached].filter((name) => heavy.test(name))).toEqual([]);
});

test("no file is longer than 300 lines", () => {
  const all = [...files, ...globSync(["templates/**/*.ts", "test/**/*.ts"])];
  expect(all.filter((file) => text(file).split("\n").length > 301)).toEqual([]);
});

test("no imports are circular", () => {
  const known = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
    if (known.has(file)) return;
    known.add(file);
    for (const { from, to } of imports) if (from === file && to.startsWith("src/")) visit(to, [...trail, file]);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});
