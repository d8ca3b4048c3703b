import type { WatchRun } from "../commands/watch.ts";
import { reasonOf } from "../lib/failure.ts";
import { printable } from "../lib/printable.ts";
import { displayPath } from "../lib/display-path.ts";
import { type AddCommand, helpExamples, noticePrinter, reportProblems } from "./command.ts";
import type { Io } from "./io.ts";

/** `errsmith watch`: generates again after each edit. */
export const addWatch: AddCommand = (errsmith, io) => {
  errsmith
    .command("watch")
    .description("Generate after each edit of the sources, the templates or the configuration, and show the changes.")
    .option("--out <dir>", "folder of the package")
    .option("--accept <source...>", "use pages that look wrong: a page, or all pages of a service or provider")
    .option("--config <file>", "configuration file")
    .addHelpText("after", helpExamples("errsmith watch"))
    .action(async (options: Options) => runWatch(options, io));
};

interface Options {
  readonly out?: string;
  readonly accept?: readonly string[];
  readonly config?: string;
}

async function runWatch(options: Options, io: Io): Promise<void> {
  const [{ watch }, { reportOf, terminalTextOf }] = await Promise.all([
    import("../commands/watch.ts"),
    import("../diff/diff.ts"),
  ]);
  let lastProblems: readonly string[] | undefined;
  const onRun = ({ editedPaths, generated, changes, milliseconds }: WatchRun): void => {
    const { problems, written, out } = generated;
    const wroteNothing = written !== undefined && written.written + written.deleted === 0;
    const keys = problems.map((problem) => JSON.stringify(problem));
    const lastKeys = new Set(lastProblems);
    const hasSameProblems = keys.length === lastProblems?.length && keys.every((key) => lastKeys.has(key));
    // The lock files that a run writes start another run, which changes nothing.
    if (editedPaths.length > 0 && wroteNothing && hasSameProblems) return;
    lastProblems = keys;
    // A note is printed only once.
    const unseen = problems.filter(({ severity }, i) => severity !== "note" || !lastKeys.has(keys[i] ?? ""));
    const files = editedPaths.map((path) => printable(displayPath(io.cwd, path))).join(", ");
    io.out(files === "" ? "" : `\n${io.outColors.dim(files)}\n`);
    io.out(terminalTextOf(reportOf(changes, { base: "the last run" }), io.outColors));
    reportProblems(unseen, io);
    const counts = written ? `${written.written} written, ${written.deleted} deleted` : "nothing written";
    io.out(io.outColors.dim(`${printable(displayPath(io.cwd, out))}: ${counts} in ${Math.round(milliseconds)} ms\n`));
  };
  const onFailure = (error: unknown): void => {
    io.err(`${io.errColors.red("error")}  ${printable(reasonOf(error))}\n`);
  };
  const watching = await watch({ ...options, cwd: io.cwd, onNotice: noticePrinter(io) }, { onRun, onFailure });
  io.out("Watching for edits; press Ctrl+C to stop.\n");
  await (io.untilStopped?.() ?? new Promise(() => undefined));
  await watching.stop();
}
