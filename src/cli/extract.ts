import { Option } from "commander";
import { Failure } from "../lib/failure.ts";
import { printableJson } from "../lib/printable.ts";
import { collectProblems } from "../problems/problems.ts";
import { type AddCommand, helpExamples, reportProblems } from "./command.ts";
import { explainExtraction } from "./extract-explanation.ts";
import type { Io } from "./io.ts";
import { startProgressBar } from "./progress-bar.ts";

/** `errsmith extract PATH…`: shows the codes of pages. With `--shard`, the pages of the project need no path. */
export const addExtract: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("extract")
    .description("Show the codes extracted from pages; write nothing.")
    .argument("[path...]", "files, folders or patterns")
    .addOption(new Option("--format <format>", "what to print").choices(["table", "json"]).default("table"))
    .option("--why", "explain the extraction: layouts, column roles and rows, with evidence")
    .option("--shard <n/m>", "read one of m parts of the pages (default paths: all pages of the project)")
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples(
        "errsmith extract docs/errors.md",
        "errsmith extract docs/ --format json > codes.json",
        'errsmith extract "docs/**/*.html" --why',
        "errsmith extract --shard 3/16",
      ),
    )
    .action(async (paths: string[], options: Options) => exit(await runExtract(paths, options, io)));
};

interface Options {
  readonly format: "table" | "json";
  readonly why?: boolean;
  readonly shard?: string;
  readonly config?: string;
}

async function runExtract(paths: readonly string[], options: Options, io: Io): Promise<number> {
  if (paths.length === 0 && options.shard === undefined) throw new Failure("missing required argument 'path'", 2);
  const [{ readPages }, { extractSources }, { extractResult }] = await Promise.all([
    import("../1-read/read.ts"),
    import("../commands/extract.ts"),
    import("../commands/extract-result.ts"),
  ]);
  const problems = collectProblems();
  const { sources, settings } = await readPages(paths, io.cwd, options, problems);
  const bar = await startProgressBar(sources.length > 1 ? io : {});
  const extracting = extractSources(sources, settings, problems, {
    progress: (done) => bar.update(done, sources.length),
    keepPage: options.why === true,
    cwd: io.cwd,
  });
  const results = await extracting.finally(bar.stop);
  if (options.format === "json") io.out(`${printableJson(extractResult(results, problems.list))}\n`);
  else if (options.why) io.out(explainExtraction(results, problems.list, io));
  else io.out((await import("./extract-table.ts")).extractTable(results, io));
  return reportProblems(problems.list, io);
}
