import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, test } from "vitest";

interface Import {
  readonly from: string;
  /** File in src/, or name of a package. */
  readonly to: string;
}

const text = (file: string): string => readFileSync(file, "utf8");
const files = globSync("src/**/*.ts").sort();
const imports: readonly Import[] = files.flatMap((from) =>
  [...text(from).matchAll(/(?:^(?:import|export)\b[^;"]*?\bfrom |^import |\bimport\()"([^"]+)"/gm)].map(
    ([, to = ""]) => ({
      from,
      to: to.startsWith(".") ? posix.join(posix.dirname(from), to) : to,
    }),
  ),
);
const partOf = (file: string): string => file.split("/")[1] ?? "";
const isPhase = (part: string): boolean => /^\d-/.test(part);
const door = (phase: string): string => `src/${phase}/${phase.slice(2)}.ts`;
const show = ({ from, to }: Import): string => `${from} imports ${to}`;

test("there is something to look at", () => {
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

test("model, problems and lib import no phase and no command", () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      ["model", "problems", "lib"].includes(partOf(from)) &&
      to.startsWith("src/") &&
      !["model", "problems", "lib"].includes(partOf(to)),
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

describe("a library stays behind its fence", () => {
  test.each([
    [/^(cheerio|htmlparser2|domhandler|css-select)/, /^src\/2-parse\/(html|element)/],
    [/^(unified|remark|mdast|micromark|unist)/, /^src\/2-parse\/(markdown|mdast|inline|references)/],
    [/^(ts-morph|typescript)$/, /^src\/6-emit\//],
    [/^(node:fs|write-file-atomic|tinyglobby|lilconfig|jiti)/, /^src\/[17]-/],
    [/^(commander|picocolors|string-width)$/, /^src\/cli\//],
    [/^node:(?!path$|util$|url$|crypto$|timers\/promises$|module$|fs)/, /^$/],
  ])("%s", (library, home) => {
    expect(imports.filter(({ from, to }) => library.test(to) && !home.test(from)).map(show)).toEqual([]);
  });
});

test("phases 2 to 6 are pure", () => {
  const impure =
    /\b(?:localeCompare|toLocale\w+|Date\.now|new Date|Math\.random|process\.|performance\.|fetch\(|Intl\.)/;
  const pure = files.filter((file) => /^[2-6]-/.test(partOf(file)));
  expect(pure.filter((file) => impure.test(text(file)))).toEqual([]);
  expect(imports.filter(({ from, to }) => pure.includes(from) && to.startsWith("node:")).map(show)).toEqual([]);
});

test("no file is longer than 300 lines", () => {
  expect(files.filter((file) => text(file).split("\n").length > 301)).toEqual([]);
});

test("imports make no circle", () => {
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
