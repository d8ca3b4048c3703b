import { printable } from "../lib/printable.ts";
import { type AddCommand, helpExamples, reportProblems } from "./command.ts";
import type { Io } from "./io.ts";

/** `errsmith review [BASE] --html FILE`: the changes as a page to look at and to decide on. */
export const addReview: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("review")
    .description("Write the changes that diff finds as one HTML file: old and new texts, the page, uses, decisions.")
    .argument("[base]", "baseline: a commit, a folder or tarball of a package, or npm:<version>", "HEAD")
    .requiredOption("--html <file>", "file to write")
    .option("--to <target>", "compare the baseline with this, not with what generate would write; same forms as base")
    .option(
      "--usage <path...>",
      "name the places that use a changed code in these files, folders, and JSON of `errsmith usage`",
    )
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples("errsmith review --html review.html", "errsmith review npm:latest --html review.html"),
    )
    .action(async (base: string, options: Options) => exit(await runReview(base, options, io)));
};

interface Options {
  readonly html: string;
  readonly to?: string;
  readonly usage?: readonly string[];
  readonly config?: string;
}

async function runReview(base: string, options: Options, io: Io): Promise<number> {
  const { review } = await import("../commands/review.ts");
  const now = io.now?.() ?? new Date();
  const { report, problems } = await review({ ...options, base, cwd: io.cwd, now });
  const { countsText } = await import("../diff/diff-report.ts");
  io.out(`${printable(options.html)}: ${countsText(report.changes)}\n`);
  return reportProblems(problems, io);
}
