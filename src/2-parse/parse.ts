import type { Page } from "../model/page.ts";
import type { Source } from "../model/source.ts";
import type { Report } from "../problems/problems.ts";
import type { RuleId } from "../problems/rules.ts";
import { detectFormat } from "./detect-format.ts";
import { limitPageSize } from "./page-size.ts";

/** Parses a page. A part that cannot be read is reported, and the rest is read. */
export type PageParser = (report: Report) => Page;

/** Loads the modules that the format of a page needs, and returns a synchronous parser of the page. */
export async function loadParser(source: Source): Promise<PageParser> {
  const read = await loadFormatReader(source);
  return (report) => {
    const reportOnce = reportEachRuleOnce(report);
    return limitPageSize({ path: source.path, ...read(reportOnce) }, reportOnce);
  };
}

/** Parses a page, see `PageParser`. */
export async function parse(source: Source, report: Report): Promise<Page> {
  return (await loadParser(source))(report);
}

async function loadFormatReader({ path, text, format }: Source): Promise<(report: Report) => Omit<Page, "path">> {
  switch (format ?? detectFormat(text, path)) {
    case "markdown":
      return (await import("./markdown/markdown.ts")).markdownReader(text);
    case "html": {
      const { parseHtml } = await import("./html/html.ts");
      return (report) => parseHtml(text, report);
    }
    case "csv": {
      const { parseCsv } = await import("./csv/csv.ts");
      return () => ({ matter: {}, sections: parseCsv(text) });
    }
    case "rst":
      return (await import("./rst/rst.ts")).rstReader(text);
    case "asciidoc":
      return (await import("./asciidoc/asciidoc.ts")).asciidocReader(text);
    case "text": {
      const { parseText } = await import("./text/text.ts");
      return (report) => ({ matter: {}, sections: parseText(text, report) });
    }
  }
}

/** Reports each rule at its first place only, because a page can exceed one limit many times. */
function reportEachRuleOnce(report: Report): Report {
  const seen = new Set<RuleId>();
  return (rule, place, args) => {
    if (!seen.has(rule)) report(rule, place, args);
    seen.add(rule);
  };
}
