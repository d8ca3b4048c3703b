import type { WatchRun } from "../commands/watch.ts";
import { reasonOf } from "../lib/failure.ts";
import { printable } from "../lib/printable.ts";
import { displayPath } from "../lib/display-path.ts";
import { type AddCommand, helpExamples, reportProblems } from "./command.ts";
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
    .action(async (options: Options) => watchProject(options, io));
};

interface Options {
  readonly out?: string;
  readonly accept?: readonly string[];
  readonly config?: string;
}

async function watchProject(options: Options, io: Io): Promise<void> {
  const [{ watch }, { reportOf, terminalTextOf }] = await Promise.all([
    import("../commands/watch.ts"),
    import("../diff/diff.ts"),
  ]);
  let told: readonly string[] | undefined;
  const onRun = ({ editedPaths: edited, generated, changes, milliseconds }: WatchRun): void => {
    const { problems, written, out } = generated;
    const quiet = written !== undefined && written.written + written.deleted === 0;
    const said = problems.map((problem) => JSON.stringify(problem));
    const known = new Set(told);
    const isAsBefore = said.length === told?.length && said.every((one) => known.has(one));
    // Lock files that a run wrote are edits as well: nobody needs to hear that nothing came of them.
    if (edited.length > 0 && quiet && isAsBefore) return;
    told = said;
    // What is only to be known is told once.
    const fresh = problems.filter(({ severity }, i) => severity !== "note" || !known.has(said[i] ?? ""));
    const files = edited.map((path) => printable(displayPath(io.cwd, path))).join(", ");
    io.out(edited.length === 0 ? "" : `\n${io.outColors.dim(files)}\n`);
    io.out(terminalTextOf(reportOf(changes, { base: "the last run" }), io.outColors));
    reportProblems(fresh, io);
    const counts = written ? `${written.written} written, ${written.deleted} deleted` : "nothing written";
    io.out(io.outColors.dim(`${printable(displayPath(io.cwd, out))}: ${counts} in ${Math.round(milliseconds)} ms\n`));
  };
  const onFailure = (error: unknown): void => {
    io.err(`${io.errColors.red("error")}  ${printable(reasonOf(error))}\n`);
  };
  const watching = await watch({ ...options, cwd: io.cwd }, { onRun, onFailure });
  io.out("Watching for edits; press Ctrl+C to stop.\n");
  await (io.untilStopped?.() ?? new Promise(() => undefined));
  await watching.stop();
}
