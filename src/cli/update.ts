import { resolve } from "node:path";
import { printable } from "../lib/printable.ts";
import { displayPath } from "../lib/display-path.ts";
import { type AddCommand, reportProblems } from "./command.ts";
import { addFetchOptions, toFetchOptions, type FetchCliOptions, printFetchedPages } from "./fetch.ts";
import { helpExamples } from "./help-examples.ts";
import type { Io } from "./io.ts";
import { startProgressBar } from "./progress-bar.ts";

/** `errsmith update`: everything that the docs of today call for, as one change to review. */
export const addUpdate: AddCommand = (errsmith, io, exit) => {
  const command = errsmith
    .command("update")
    .description("Fetch, generate, compare, then write the version, the CHANGELOG entry and handlers that follow.")
    .option("--base <base>", "what is out: a commit, a folder or npm:<version>", "HEAD")
    .option("--body <file>", "write the body of a pull request, empty when there is nothing to say")
    .option("--rest <file>", "write the changes that have no place in the body")
    .option("--link <url>", "address of a line of a page in the body, with {page} and {line}");
  addFetchOptions(command)
    .addHelpText("after", helpExamples("errsmith update", "errsmith update --base npm:latest --body body.md"))
    .action(async (options: Options) => exit(await updateProject(options, io)));
};

interface Options extends FetchCliOptions {
  readonly base: string;
  readonly body?: string;
  readonly rest?: string;
  readonly link?: string;
}

async function updateProject(options: Options, io: Io): Promise<number> {
  const [{ update }, { terminalTextOf }, { writeReport }] = await Promise.all([
    import("../commands/update.ts"),
    import("../diff/diff.ts"),
    import("../7-write/write.ts"),
  ]);
  const bar = await startProgressBar(io);
  const { base, link } = options;
  const running = update({ ...toFetchOptions(options, io), base, link, now: io.now?.(), progress: bar.update });
  const { pages, problems, report, handlers, body } = await running.finally(bar.stop);
  await printFetchedPages(pages, io);
  const status = reportProblems(problems, io);
  if (!report) return status;
  io.out(terminalTextOf(report, io.outColors));
  for (const { path, changes } of handlers) {
    io.out(`${printable(displayPath(io.cwd, path))}: ${changes.map(({ code }) => printable(code)).join(", ")}\n`);
  }
  if (options.body !== undefined) writeReport(resolve(io.cwd, options.body), body.body);
  if (options.rest !== undefined) writeReport(resolve(io.cwd, options.rest), body.rest ?? "");
  return pages.some(({ kind }) => kind === "suspect") ? 5 : status;
}
