import { Option } from "commander";
import type { Settings } from "../model/project.ts";
import type { Source } from "../model/source.ts";
import type { PageResult } from "../pipeline.ts";
import { type Problems, problems } from "../problems/report.ts";
import { type AddCommand, tellProblems } from "./command.ts";
import { extractedJson } from "./extract-json.ts";
import { extractedTable } from "./extract-table.ts";
import { explainDecisions } from "./extract-why.ts";
import { examples } from "./help.ts";
import type { Io } from "./io.ts";

/** `errsmith extract PATH…`: what is read from pages, without writing anything. */
export const addExtract: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("extract")
    .description("Show the codes that are read from pages, without writing anything.")
    .argument("<path...>", "files, folders or patterns")
    .addOption(new Option("--format <format>", "what to print").choices(["table", "json"]).default("table"))
    .option("--why", "show what was decided for each part of a page, and on what evidence")
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      examples(
        "errsmith extract docs/errors.md",
        "errsmith extract docs/ --format json > codes.json",
        'errsmith extract "docs/**/*.html" --why',
      ),
    )
    .action(async (paths: string[], options: Options) => exit(await extract(paths, options, io)));
};

interface Options {
  readonly format: "table" | "json";
  readonly why?: boolean;
  readonly config?: string;
}

async function extract(paths: readonly string[], options: Options, io: Io): Promise<number> {
  const { readPages } = await import("../1-read/read.ts");
  const found = problems();
  const { sources, settings } = await readPages(paths, io.cwd, options, found);
  const results = await extractAll(sources, settings, found, io);
  if (options.format === "json") io.out(extractedJson(results, found.list));
  else io.out(options.why ? explainDecisions(results, io) : extractedTable(results, io));
  return tellProblems(found.list, io);
}

async function extractAll(
  sources: readonly Source[],
  settings: Settings,
  found: Problems,
  io: Io,
): Promise<PageResult[]> {
  const { extractPage } = await import("../pipeline.ts");
  const results: PageResult[] = [];
  for (const [i, source] of sources.entries()) {
    if (sources.length > 1) io.progress?.(`${i + 1}/${sources.length}`);
    results.push(await extractPage(source, settings, found));
  }
  io.progress?.("");
  return results;
}
