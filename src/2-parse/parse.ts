import { withLineFeeds } from "../lib/line-feeds.ts";
import type { Page } from "../model/page.ts";
import type { Format, Source } from "../model/source.ts";
import type { Report } from "../problems/problems.ts";
import type { RuleId } from "../problems/rules.ts";
import { detectFormat } from "./detect-format.ts";
import { reportPath } from "./json/json-path.ts";
import { limitPageSize } from "./page-size.ts";

/** Parses a page. A part that cannot be read is reported, and the rest is read. */
export type PageParser = (report: Report) => Page;

/** The parsers of a page. */
export interface PageParsers {
  readonly parse: PageParser;
  /** Parses the data from which scripts fill the page, if HTML has such data. */
  readonly parseState?: PageParser;
}

/**
 * Loads the modules that the format of a page needs, and returns synchronous parsers of the page. All line ends are read
 * as line feeds, as `decode` leaves them: the readers take a page with other line ends for one line.
 */
export async function loadParsers(given: Source): Promise<PageParsers> {
  const source = { ...given, text: withLineFeeds(given.text) };
  const format = formatOf(source);
  const withLimits =
    (read: FormatReader): PageParser =>
    (report) => {
      const reportOnce = reportEachRuleOnce(report);
      return limitPageSize({ path: source.path, ...read(reportOnce) }, reportOnce);
    };
  const readState = format === "html" ? await loadStateReader(source) : undefined;
  const readPage = await loadFormatReader(format, source);
  return {
    parse: withLimits((report) => {
      if (source.hints?.path && format !== "json" && format !== "yaml") reportPath(source.hints.path, report);
      return readPage(report);
    }),
    ...(readState && { parseState: withLimits(readState) }),
  };
}

/** The format of a page: the one of its settings, or the detected one. */
export function formatOf({ format, text, path }: Source): Format {
  return format ?? detectFormat(text, path);
}

/** Parses a page, see `PageParser`. */
export async function parse(source: Source, report: Report): Promise<Page> {
  return (await loadParsers(source)).parse(report);
}

type FormatReader = (report: Report) => Omit<Page, "path">;

async function loadStateReader({ text }: Source): Promise<FormatReader | undefined> {
  const { findStates } = await import("./html/find-state.ts");
  const states = findStates(text);
  if (states.length === 0) return undefined;
  const { parseState } = await import("./json/state-page.ts");
  return (report) => parseState(text, states, report);
}

async function loadFormatReader(format: Format, { text, hints }: Source): Promise<FormatReader> {
  switch (format) {
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
    case "json": {
      const { parseJson } = await import("./json/json.ts");
      return (report) => parseJson(text, hints?.path, report);
    }
    case "yaml": {
      const { parseYaml } = await import("./yaml/yaml.ts");
      return (report) => parseYaml(text, hints?.path, report);
    }
    case "go":
    case "java":
    case "python":
    case "typescript": {
      const { parseSourceCode } = await import("./source-code/source-code.ts");
      return (report) => parseSourceCode(text, format, report);
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
