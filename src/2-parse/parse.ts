import type { Page } from "../model/page.ts";
import type { Source } from "../model/source.ts";
import type { Report } from "../problems/report.ts";
import { detectFormat } from "./detect.ts";

/** Takes the format away from a page; what cannot be read is reported, and the rest is read. */
export async function parse(source: Source, report: Report): Promise<Page> {
  const { path, text } = source;
  switch (source.format ?? detectFormat(text)) {
    case "markdown":
      return { path, ...(await (await import("./markdown.ts")).parseMarkdown(text, report)) };
    case "html":
      return { path, ...(await import("./html.ts")).parseHtml(text, report) };
    case "text":
      return { path, matter: {}, sections: (await import("./text.ts")).parseText(text, report) };
  }
}
