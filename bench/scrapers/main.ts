import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { Extracted, ExtractedCode, ExtractedPage } from "../../src/index.ts";

// Measures what scrapers leave of HTML pages: `npm run bench:scrapers -- page.html …`. Without pages, HTML is made of the
// codes in `sources/`. Each page is read as itself and as each scraper leaves it, and the two are compared.

type Scraper = readonly [name: string, extension: string, run: (html: string, file: string) => unknown];

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const { scrapers } = (await import(new URL("scrapers.js", import.meta.url).href)) as {
  scrapers: readonly Scraper[];
};
const folder = mkdtempSync(join(tmpdir(), "errsmith-bench-scrapers-"));
const pages = process.argv.length > 2 ? process.argv.slice(2) : writeExamplePages();
const missing: string[] = [];

console.log("| scraper | codes | read | not codes | same words | pages with a warning |");
console.log("|---|---|---|---|---|---|");
const originals = read(pages);
for (const [name, extension, run] of scrapers) {
  const files: { original: ExtractedPage; file: string }[] = [];
  for (const [index, page] of pages.entries()) {
    const text = await textOf(() => run(readFileSync(page, "utf8"), page));
    const original = originals[index];
    if (text === undefined || !original) continue;
    const file = join(
      folder,
      `${name.replace(/\W+/g, "-")}-${index}-${basename(page).replace(/\.\w+$/, "")}${extension}`,
    );
    writeFileSync(file, text);
    files.push({ original, file });
  }
  if (files.length === 0) missing.push(name);
  else
    printRow(
      name,
      files.map(({ original }) => original),
      read(files.map(({ file }) => file)),
    );
}
if (missing.length > 0) console.log(`\nNot installed: ${missing.join(", ")}.`);
rmSync(folder, { recursive: true });

async function textOf(run: () => unknown): Promise<string | undefined> {
  try {
    const text = await run();
    return typeof text === "string" ? text : undefined;
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

function read(files: readonly string[]): readonly ExtractedPage[] {
  const command = [join(ROOT, "dist/cli/main.js"), "extract", "--format", "json", ...files];
  const { stdout } = spawnSync(process.execPath, command, { encoding: "utf8", maxBuffer: 2 ** 28 });
  return (JSON.parse(stdout) as Extracted).pages;
}

function printRow(name: string, originals: readonly ExtractedPage[], scraped: readonly ExtractedPage[]): void {
  const sum = { codes: 0, read: 0, other: 0, same: 0, warned: 0 };
  for (const [index, { codes }] of originals.entries()) {
    const wanted = wordsByCode(codes);
    const found = wordsByCode(scraped[index]?.codes ?? []);
    const read = [...wanted.keys()].filter((code) => found.has(code));
    sum.codes += wanted.size;
    sum.read += read.length;
    sum.other += [...found.keys()].filter((code) => !wanted.has(code)).length;
    sum.same += read.filter((code) => wanted.get(code) === found.get(code)).length;
    sum.warned += scraped[index]?.problems.some(({ severity }) => severity !== "note") ? 1 : 0;
  }
  console.log(
    `| ${[name, sum.codes, sum.read, sum.other, sum.same, `${sum.warned} of ${originals.length}`].join(" | ")} |`,
  );
}

/** The words about each code, whatever their role, in one form of white space. */
function wordsByCode(codes: readonly ExtractedCode[]): ReadonlyMap<string, string> {
  const words = new Map<string, string[]>();
  for (const { code, title, message, description } of codes) {
    const texts = [title, message, description].flatMap((text) => (text === undefined ? [] : text.split(/\s+/)));
    words.set(code, [...(words.get(code) ?? []), ...texts]);
  }
  return new Map(Array.from(words, ([code, texts]) => [code, texts.sort().join(" ")]));
}

/** Writes an HTML page for each page of `sources/`, with its codes in a table. */
function writeExamplePages(): string[] {
  return read([join(ROOT, "sources")]).map(({ file, codes }) => {
    const rows = codes.map(
      ({ code, title, message, description, httpStatus }) =>
        `<tr>\n<td><code>${escape(code)}</code></td>\n<td>${httpStatus ?? ""}</td>\n` +
        `<td>${escape(message ?? title ?? "")}</td>\n<td>${escape(description ?? "").replaceAll("\n", "<br>")}</td>\n</tr>`,
    );
    const head = "<tr>\n<th>Error code</th>\n<th>HTTP status</th>\n<th>Message</th>\n<th>Description</th>\n</tr>";
    const table = `<table>\n<thead>\n${head}\n</thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`;
    const title = "<title>Error codes</title>\n</head>\n<body>\n<main>\n<h1>Error codes</h1>\n";
    const intro = "<p>If a request fails, the response has one of these codes.</p>\n";
    const path = join(folder, `${basename(file)}.html`);
    writeFileSync(
      path,
      `<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n${title}${intro}${table}\n</main>\n</body>\n</html>\n`,
    );
    return path;
  });
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
