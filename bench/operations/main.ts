import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Extracted, ExtractedPage } from "../../src/commands/extract-result.ts";

// `npm run bench:operations`: which operations are named right on the pages of ../shared/corpus-2 (sets a, l and c), and
// which codes they get. `answers.json` has the operations; the codes are those of the index of the corpus.

interface IndexedPage {
  readonly file: string;
  readonly system?: string;
  readonly entries?: readonly { readonly code: string }[];
}

interface Answers {
  readonly operations: Readonly<Record<string, readonly [name: string, method?: string, path?: string]>>;
  readonly skipped: readonly string[];
}

const corpus = resolve(process.argv[2] ?? "../shared/corpus-2");
const index = JSON.parse(readFileSync(join(corpus, "index.json"), "utf8")) as readonly IndexedPage[];
const answers = JSON.parse(readFileSync(new URL("answers.json", import.meta.url), "utf8")) as Answers;
const pages = index.filter(({ file }) => /^[acl]\//.test(file) && !answers.skipped.includes(file));
const read = extracted(pages.map(({ file }) => join(corpus, file)));

const totals = new Map<string, Counts>();
for (const page of pages) {
  const counts = countsOf(page, read.get(page.file));
  for (const group of ["all pages", page.system ?? "other"]) totals.set(group, sum(totals.get(group), counts));
}
console.log("pages  operations  named  false | codes  recall  precision");
for (const [group, { pages: count, operations, named, wrong, codes, found, falseCodes }] of totals) {
  if (operations + wrong === 0) continue;
  const figures = [
    share(named, operations),
    String(wrong),
    codes,
    share(found, codes),
    share(found, found + falseCodes),
  ];
  console.log([count, operations, ...figures].map((figure) => String(figure).padStart(8)).join(""), ` ${group}`);
}

interface Counts {
  readonly pages: number;
  readonly operations: number;
  readonly named: number;
  readonly wrong: number;
  readonly codes: number;
  readonly found: number;
  readonly falseCodes: number;
}

/** The figures of one page. An operation with another name has no right codes. */
function countsOf({ file, entries = [] }: IndexedPage, result: ExtractedPage | undefined): Counts {
  const [name, method, path] = answers.operations[file] ?? [];
  const codes = new Set(name === undefined ? [] : entries.map(({ code }) => code));
  const operations = result?.operations ?? [];
  const right = operations.find((each) => each.name === name);
  const own = new Set(right?.codes);
  const found = [...codes].filter((code) => own.has(code)).length;
  const isRight = right !== undefined && (path === undefined || (right.method === method && right.path === path));
  if (name !== undefined && (!isRight || found < codes.size))
    console.log(`  ${file}: ${right?.name ?? "not named"}, ${found} of ${codes.size} codes`);
  for (const other of operations) if (other !== right) console.log(`  ${file}: ${other.name} is no operation`);
  return {
    pages: 1,
    operations: name === undefined ? 0 : 1,
    named: isRight ? 1 : 0,
    wrong: operations.filter((each) => each !== right).length,
    codes: codes.size,
    found,
    falseCodes: operations.reduce((count, each) => count + each.codes.length, 0) - found,
  };
}

function extracted(files: readonly string[]): ReadonlyMap<string, ExtractedPage> {
  const args = ["dist/cli/main.js", "extract", "--format", "json", ...files];
  let out: string;
  try {
    out = execFileSync(process.execPath, args, {
      encoding: "utf8",
      maxBuffer: 2 ** 30,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch (error) {
    // Pages with errors end the command with another status.
    out = (error as { readonly stdout: string }).stdout;
  }
  const { pages: results } = JSON.parse(out) as Extracted;
  return new Map(results.map((page) => [relative(corpus, resolve(page.file)), page]));
}

function sum(a: Counts | undefined, b: Counts): Counts {
  if (!a) return b;
  const keys = Object.keys(b) as (keyof Counts)[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as Counts;
}

function share(part: number, whole: number): string {
  return whole === 0 ? "-" : ((100 * part) / whole).toFixed(1);
}
