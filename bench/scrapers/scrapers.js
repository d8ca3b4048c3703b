import { spawnSync } from "node:child_process";
import { Readability } from "@mozilla/readability";
import { htmlToText } from "html-to-text";
import { parseHTML } from "linkedom";
import { NodeHtmlMarkdown } from "node-html-markdown";
import Turndown from "turndown";
import { gfm } from "turndown-plugin-gfm";

const article = (html) => new Readability(parseHTML(html).document).parse();
const turndown = (html, plugin) => new Turndown({ headingStyle: "atx" }).use(plugin ?? []).turndown(html);
const tables = { selectors: [{ selector: "table", format: "dataTable" }] };

async function defuddle(html) {
  const { Defuddle } = await import("defuddle/node");
  return (await Defuddle(parseHTML(html).document, "https://docs.example.com/", { markdown: true })).content;
}

/** The output of a program; `undefined` if it is not installed or fails. */
function program(name, ...args) {
  const { status, stdout } = spawnSync(name, args, { encoding: "utf8", maxBuffer: 2 ** 28 });
  return status === 0 ? stdout : undefined;
}

/** The text of the PDF beside an HTML file, if there is one. */
const pdf = (file, ...options) => program("pdftotext", ...options, file.replace(/\.html?$/, ".pdf"), "-");

/** For each scraper its name, the extension of its output, and its output for an HTML file (`undefined`: not installed). */
export const scrapers = [
  ["turndown with gfm", ".md", (html) => turndown(html, gfm)],
  ["turndown", ".md", (html) => turndown(html)],
  ["node-html-markdown", ".md", (html) => NodeHtmlMarkdown.translate(html)],
  ["pandoc -t gfm", ".md", (_, file) => program("pandoc", "-f", "html", "-t", "gfm", file)],
  ["pandoc -t markdown", ".md", (_, file) => program("pandoc", "-f", "html", "-t", "markdown", file)],
  ["pandoc -t plain", ".txt", (_, file) => program("pandoc", "-f", "html", "-t", "plain", file)],
  ["readability (HTML)", ".html", (html) => article(html)?.content],
  ["readability, turndown with gfm", ".md", (html) => turndown(article(html)?.content ?? "", gfm)],
  ["readability (text)", ".txt", (html) => article(html)?.textContent],
  ["defuddle", ".md", defuddle],
  ["textContent", ".txt", (html) => parseHTML(html).document.body.textContent],
  ["html-to-text", ".txt", (html) => htmlToText(html)],
  ["html-to-text with dataTable", ".txt", (html) => htmlToText(html, tables)],
  ["lynx -dump", ".txt", (_, file) => program("lynx", "-dump", "-nolist", file)],
  ["w3m -dump", ".txt", (_, file) => program("w3m", "-dump", "-T", "text/html", file)],
  ["links -dump", ".txt", (_, file) => program("links", "-dump", file)],
  ["pdftotext -layout", ".txt", (_, file) => pdf(file, "-layout")],
  ["pdftotext", ".txt", (_, file) => pdf(file)],
  ["elinks -dump", ".txt", (_, file) => program("elinks", "-dump", "-no-references", file)],
];
