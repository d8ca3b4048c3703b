import type { UpgradeOptions } from "../commands/upgrade.ts";
import { type AddCommand, helpExamples, noticePrinter, reportProblems } from "./command.ts";
import type { Io } from "./io.ts";
import { printRelease } from "./update.ts";

/** `errsmith upgrade`: the package that a new version of errsmith makes of the same pages, as a change to review. */
export const addUpgrade: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("upgrade")
    .description("Write the package that this errsmith makes of the committed pages, without fetching them.")
    .option("--base <commit>", "commit with the package of the earlier errsmith", "HEAD")
    .option("--body <file>", "write the body of a pull request, empty if there is nothing to report")
    .option("--rest <file>", "overflow file for changes that do not fit into the body")
    .option("--link <url>", "address of a page line in the body, with {page} and {line}")
    .option("--accept <source...>", "use pages that look wrong: a page, or all pages of a service or provider")
    .option("--config <file>", "configuration file")
    .addHelpText("after", helpExamples("errsmith upgrade", "errsmith upgrade --body body.md"))
    .action(async (options: Options) => exit(await runUpgrade(options, io)));
};

interface Options extends Pick<UpgradeOptions, "base" | "link" | "accept" | "config"> {
  readonly body?: string;
  readonly rest?: string;
}

async function runUpgrade({ body: bodyFile, rest: restFile, ...options }: Options, io: Io): Promise<number> {
  const { upgrade } = await import("../commands/upgrade.ts");
  const { problems, body, ...released } = await upgrade({
    ...options,
    cwd: io.cwd,
    now: io.now?.(),
    onNotice: noticePrinter(io),
  });
  const status = reportProblems(problems, io);
  const { report } = released;
  if (!report) return status;
  await printRelease({ report, handlers: released.handlers, body, bodyFile, restFile }, io);
  if (report.changes.length === 0) io.err("This errsmith reads the pages as the earlier one did.\n");
  return status;
}
