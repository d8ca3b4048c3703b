import { printable } from "../lib/printable.ts";
import { type AddCommand, helpExamples, reportProblems } from "./command.ts";
import type { Io } from "./io.ts";

/** `errsmith review [BASE]`: the changes as a page to look at and to decide on, served or as a file. */
export const addReview: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("review")
    .description(
      "Show the changes that diff finds in a browser, and approve them there; or write them as one HTML file.",
    )
    .argument("[base]", "baseline: a commit, a folder or tarball of a package, or npm:<version>", "HEAD")
    .option("--html <file>", "write this file, which needs nothing else, instead of serving the page")
    .option("--to <target>", "compare the baseline with this, not with what generate would write; same forms as base")
    .option(
      "--usage <path...>",
      "name the places that use a changed code in these files, folders, and JSON of `errsmith usage`",
    )
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples("errsmith review", "errsmith review origin/main --usage src", "errsmith review --html review.html"),
    )
    .action(async (base: string, { html, ...options }: Options) =>
      exit(await (html === undefined ? serve({ ...options, base }, io) : write({ ...options, base, html }, io))),
    );
};

interface Options {
  readonly html?: string;
  readonly to?: string;
  readonly usage?: readonly string[];
  readonly config?: string;
}

type Chosen = Omit<Options, "html"> & { readonly base: string };

async function write(options: Chosen & { readonly html: string }, io: Io): Promise<number> {
  const [{ writeReview }, { countsText }] = await Promise.all([
    import("../commands/review.ts"),
    import("../diff/diff-report.ts"),
  ]);
  const { report, problems } = await writeReview({ ...options, cwd: io.cwd, now: io.now?.() ?? new Date() });
  io.out(`${printable(options.html)}: ${countsText(report.changes)}\n`);
  return reportProblems(problems, io);
}

async function serve(options: Chosen, io: Io): Promise<number> {
  const [{ serveReview }, { countsText }] = await Promise.all([
    import("../commands/serve-review.ts"),
    import("../diff/diff-report.ts"),
  ]);
  const now = (): Date => io.now?.() ?? new Date();
  const { server, report, problems } = await serveReview({ ...options, cwd: io.cwd, now });
  const status = reportProblems(problems, io);
  io.out(`${server.url}\n`);
  io.err(`${countsText(report.changes)}. Open this address in a browser of this machine; press Ctrl+C to stop.\n`);
  await (io.untilStopped?.() ?? new Promise(() => undefined));
  await server.close();
  return status;
}
