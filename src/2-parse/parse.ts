import type { Page } from "../model/page.ts";
import type { Source } from "../model/source.ts";
import type { Report } from "../problems/problems.ts";
import type { RuleId } from "../problems/rules.ts";
import { detectFormat } from "./detect-format.ts";
import { limitPageSize } from "./page-size.ts";

/** Takes the format away from a page; what cannot be read is reported, and the rest is read. */
export type PageParser = (report: Report) => Page;

/** Loads what the format of a page takes. What it gives reads the page at once, and waits for nothing. */
export async function loadParser(source: Source): Promise<PageParser> {
  const read = await loadFormatReader(source);
  return (report) => {
    const tell = reportEachRuleOnce(report);
    return limitPageSize({ path: source.path, ...read(tell) }, tell);
  };
}

/** Takes the format away from a page, see `Parser`. */
export async function parse(source: Source, report: Report): Promise<Page> {
  return (await loadParser(source))(report);
}

async function loadFormatReader({ text, format }: Source): Promise<(report: Report) => Omit<Page, "path">> {
  switch (format ?? detectFormat(text)) {
    case "markdown":
      return (await import("./markdown/markdown.ts")).markdownReader(text);
    case "html": {
      const { parseHtml } = await import("./html/html.ts");
      return (report) => parseHtml(text, report);
    }
    case "text": {
      const { parseText } = await import("./text/text.ts");
      return (report) => ({ matter: {}, sections: parseText(text, report) });
    }
  }
}

/** Each rule is reported where it is met first: a page made to reach a limit reaches it a thousand times. */
function reportEachRuleOnce(report: Report): Report {
  const seen = new Set<RuleId>();
  return (rule, place, args) => {
    if (!seen.has(rule)) report(rule, place, args);
    seen.add(rule);
  };
}
