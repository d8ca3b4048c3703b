import { resolve } from "node:path";
import type { PullRequestBody } from "../commands/pull-request-body.ts";
import type { Released } from "../commands/release-package.ts";
import type { DiffReport } from "../diff/diff.ts";
import { printable } from "../lib/printable.ts";
import { displayPath } from "../lib/display-path.ts";
import { type AddCommand, helpExamples, reportProblems } from "./command.ts";
import { addFetchOptions, toFetchOptions, type FetchCliOptions, printFetchedPages } from "./fetch.ts";

import type { Io } from "./io.ts";
import { startProgressBar } from "./progress-bar.ts";

/** `errsmith update`: fetches and applies everything that changed, as one change to review. */
export const addUpdate: AddCommand = (errsmith, io, exit) => {
  const command = errsmith
    .command("update")
    .description("Fetch, generate and compare, then write the new version, the CHANGELOG entry and the handlers.")
    .option("--base <base>", "baseline: a commit, a folder or npm:<version>", "HEAD")
    .option("--body <file>", "write the body of a pull request, empty if there is nothing to report")
    .option("--rest <file>", "overflow file for changes that do not fit into the body")
    .option("--link <url>", "address of a page line in the body, with {page} and {line}");
  addFetchOptions(command)
    .addHelpText("after", helpExamples("errsmith update", "errsmith update --base npm:latest --body body.md"))
    .action(async (options: Options) => exit(await runUpdate(options, io)));
};

interface Options extends FetchCliOptions {
  readonly base: string;
  readonly body?: string;
  readonly rest?: string;
  readonly link?: string;
}

async function runUpdate(options: Options, io: Io): Promise<number> {
  const { update } = await import("../commands/update.ts");
  const bar = await startProgressBar(io);
  const { base, link, body: bodyFile, rest: restFile } = options;
  const running = update({ ...toFetchOptions(options, io), base, link, now: io.now?.(), progress: bar.update });
  const { pages, problems, report, handlers, body } = await running.finally(bar.stop);
  await printFetchedPages(pages, io);
  const status = reportProblems(problems, io);
  if (!report) return status;
  await printRelease({ report, handlers, body, bodyFile, restFile }, io);
  return pages.some(({ kind }) => kind === "suspect") ? 5 : status;
}

/** What a release changed, and the files for its pull request. */
interface Release extends Pick<Released, "handlers"> {
  readonly report: DiffReport;
  readonly body: PullRequestBody;
  readonly bodyFile?: string | undefined;
  readonly restFile?: string | undefined;
}

/** Prints the changes of a release and of handler files, and writes the files for its pull request. */
export async function printRelease({ report, handlers, body, bodyFile, restFile }: Release, io: Io): Promise<void> {
  const [{ terminalTextOf }, { writeReport }] = await Promise.all([
    import("../diff/diff.ts"),
    import("../7-write/write.ts"),
  ]);
  io.out(terminalTextOf(report, io.outColors));
  for (const { path, changes } of handlers) {
    io.out(`${printable(displayPath(io.cwd, path))}: ${changes.map(({ code }) => printable(code)).join(", ")}\n`);
  }
  if (bodyFile !== undefined) writeReport(io.cwd, resolve(io.cwd, bodyFile), body.body);
  if (restFile !== undefined) writeReport(io.cwd, resolve(io.cwd, restFile), body.rest ?? "");
}
