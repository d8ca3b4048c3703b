import { Option } from "commander";
import type { ValidatedPage } from "../commands/fetch/validate.ts";
import { printable, printableJson } from "../lib/printable.ts";
import { type AddCommand, helpExamples, reportProblems } from "./command.ts";
import { addRequestOptions, type FetchCliOptions, toFetchOptions } from "./fetch.ts";
import type { Io } from "./io.ts";
import { startProgressBar } from "./progress-bar.ts";

/** `errsmith validate`: finds pages that differ between two fetches in a row. */
export const addValidate: AddCommand = (errsmith, io, exit) => {
  const command = errsmith
    .command("validate")
    .description("Fetch each page that has a url twice, and report those that differ. Writes nothing.")
    .argument("[provider...]", "folders in sources to validate (default: all)")
    .addOption(new Option("--format <format>", "what to print").choices(["table", "json"]).default("table"));
  addRequestOptions(command)
    .addHelpText("after", helpExamples("errsmith validate", "errsmith validate shop"))
    .action(async (providers: string[], options: Options) => exit(await runValidate(providers, options, io)));
};

interface Options extends FetchCliOptions {
  readonly format: "table" | "json";
}

async function runValidate(providers: readonly string[], options: Options, io: Io): Promise<number> {
  const [{ validate }, { terminalColumns }] = await Promise.all([
    import("../commands/fetch/validate.ts"),
    import("./terminal-columns.ts"),
  ]);
  const bar = await startProgressBar(io);
  const running = validate({ ...toFetchOptions(options, io), providers, progress: bar.update });
  const { pages, problems } = await running.finally(bar.stop);
  if (problems.length > 0) return reportProblems(problems, io);
  const row = ({ kind, file, state, notes }: ValidatedPage): string[] => [
    ...[kind, printable(file), state ?? ""],
    notes.map(printable).join("; "),
  ];
  io.out(options.format === "json" ? `${printableJson({ pages })}\n` : terminalColumns(pages.map(row)));
  return pages.every(({ kind }) => kind === "stable") ? 0 : 1;
}
