import type { CheckOptions } from "../commands/check.ts";
import { printable } from "../lib/printable.ts";
import { displayPath } from "../lib/display-path.ts";
import { type AddCommand, helpExamples, reportProblems } from "./command.ts";
import type { Io } from "./io.ts";

/** `errsmith check`: exits with 0 if the package is up to date. */
export const addCheck: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("check")
    .description("Check that the package is up to date.")
    .option("--out <dir>", "folder of the package")
    .option("--config <file>", "configuration file")
    .addHelpText("after", helpExamples("errsmith check", "errsmith generate && git diff --exit-code"))
    .action(async (options: Options) => exit(await runCheck(options, io)));
};

type Options = Omit<CheckOptions, "cwd">;

async function runCheck(options: Options, io: Io): Promise<number> {
  const { checkPackage } = await import("../commands/check.ts");
  const { problems, differences, out, isCompiled } = await checkPackage({ ...options, cwd: io.cwd });
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return reportProblems(errors, io);
  const folder = displayPath(io.cwd, out);
  if (!isCompiled)
    io.err(`note  ${printable(folder)} is not compiled, so no application can load it; run errsmith generate\n`);
  if (differences.length === 0) return 0;
  const rows = differences.map(({ path, kind, added, removed }) => [
    `  ${kind}`,
    printable(kind === "names" ? path : `${folder}/${path}`),
    added + removed > 0 ? `+${added} -${removed}` : "",
  ]);
  const { terminalColumns } = await import("./terminal-columns.ts");
  io.out(`${printable(folder)} is not up to date; run errsmith generate:\n${terminalColumns(rows)}`);
  if (differences.some(({ kind }) => kind === "foreign"))
    io.out("errsmith did not write the foreign files: remove them, or write them with an emitter\n");
  return 1;
}
