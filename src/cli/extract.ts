import { Option } from "commander";
import { printableJson } from "../lib/printable.ts";
import { problems } from "../problems/report.ts";
import { type AddCommand, tellProblems } from "./command.ts";
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
  const [{ readPages }, { extractAll }, { extracted }] = await Promise.all([
    import("../1-read/read.ts"),
    import("../api/extract.ts"),
    import("../api/extracted.ts"),
  ]);
  const found = problems();
  const { sources, settings } = await readPages(paths, io.cwd, options, found);
  const progress = (done: number): void => {
    if (sources.length > 1) io.progress?.(`${done + 1}/${sources.length}`);
  };
  const results = await extractAll(sources, settings, found, { progress, whole: options.why === true, cwd: io.cwd });
  io.progress?.("");
  if (options.format === "json") io.out(`${printableJson(extracted(results, found.list))}\n`);
  else if (options.why) io.out(explainDecisions(results, found.list, io));
  else io.out((await import("./extract-table.ts")).extractedTable(results, io));
  return tellProblems(found.list, io);
}
