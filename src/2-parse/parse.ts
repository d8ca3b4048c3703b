import type { Page } from "../model/page.ts";
import type { Source } from "../model/source.ts";
import type { Report } from "../problems/report.ts";
import type { RuleId } from "../problems/rules.ts";
import { detectFormat } from "./detect.ts";

/** Takes the format away from a page; what cannot be read is reported, and the rest is read. */
export async function parse(source: Source, report: Report): Promise<Page> {
  const { path, text } = source;
  const tell = firstOfEach(report);
  switch (source.format ?? detectFormat(text)) {
    case "markdown":
      return { path, ...(await (await import("./markdown.ts")).parseMarkdown(text, tell)) };
    case "html":
      return { path, ...(await import("./html.ts")).parseHtml(text, tell) };
    case "text":
      return { path, matter: {}, sections: (await import("./text.ts")).parseText(text, tell) };
  }
}

/** Each rule is reported where it is met first: a page made to reach a limit reaches it a thousand times. */
function firstOfEach(report: Report): Report {
  const seen = new Set<RuleId>();
  return (rule, place, args) => {
    if (!seen.has(rule)) report(rule, place, args);
    seen.add(rule);
  };
}
