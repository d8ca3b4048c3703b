import { Option } from "commander";
import type { TableCoverage } from "../commands/handlers-coverage.ts";
import { pluralize } from "../lib/pluralize.ts";
import { printable, printableJson } from "../lib/printable.ts";
import { type AddCommand, helpExamples, reportProblems } from "./command.ts";

import type { Io } from "./io.ts";

/** `errsmith handlers coverage FILE…`: which handler handles each documented code. */
export const addHandlersCoverage: AddCommand = (handlers, io, exit) => {
  handlers
    .command("coverage")
    .description(
      "Show the handler of each code: its own, that of its family, or only the `*` fallback. Lists undecided and unhandled codes.",
    )
    .argument("<file...>", "TypeScript files of the application")
    .addOption(new Option("--format <format>", "what to print").choices(["table", "json"]).default("table"))
    .addOption(
      new Option("--require <level>", "exit with 1 if a code has less or is undecided").choices(["exact", "family"]),
    )
    .option("--usage <path...>", "files and folders that may handle codes in other ways, and JSON of `errsmith usage`")
    .addHelpText(
      "after",
      helpExamples(
        "errsmith handlers coverage src/ocr-errors.ts --require family",
        "errsmith handlers coverage src/ocr-errors.ts --usage src",
      ),
    )
    .action(async (files: readonly string[], options: Options) => exit(await runCoverage(files, options, io)));
};

interface Options {
  readonly format: "table" | "json";
  readonly require?: "exact" | "family";
  readonly usage?: readonly string[];
}

type Covered = TableCoverage["codes"][number];

async function runCoverage(files: readonly string[], { format, require, usage }: Options, io: Io): Promise<number> {
  const { handlersCoverage } = await import("../commands/handlers-coverage.ts");
  const { tables, problems } = await handlersCoverage({ cwd: io.cwd, files, usage });
  if (format === "json") io.out(`${printableJson(tables)}\n`);
  else {
    const { terminalColumns } = await import("./terminal-columns.ts");
    for (const table of tables) io.out(`${summary(table)}\n${terminalColumns(rows(table))}`);
  }
  const status = reportProblems(problems, io);
  const sufficient = { exact: ["exact"], family: ["exact", "family"] };
  const isSufficient = ({ by, undecided }: Covered): boolean =>
    require === undefined || (sufficient[require].includes(by) && !undecided);
  return tables.every(({ codes }) => codes.every(isSufficient)) ? status : 1;
}

function summary({ path, line, service, operation, codes, unhandled }: TableCoverage): string {
  const count = (wanted: string): number => codes.filter(({ by, undecided }) => by === wanted && !undecided).length;
  const undecided = codes.filter((code) => code.undecided).length;
  const decided = `${count("exact")} exact + ${count("family")} by family + ${count("rest")} only "*"`;
  const parts = `${decided} + ${undecided} undecided`;
  const rest = unhandled.length > 0 ? `; ${unhandled.length} unhandled` : "";
  const name = operation === undefined ? "" : `${printable(operation)} of `;
  return `${printable(`${path}:${line}`)}  ${name}${service}  ${pluralize(codes.length, "code")} = ${parts}${rest}`;
}

/** The rows of codes without a handler of their own, in the order of the labels. */
function rows({ codes, unhandled }: TableCoverage): string[][] {
  const isUnhandled = new Set(unhandled);
  const labelOf = ({ code, by, undecided }: Covered): string | undefined => {
    if (undecided) return "undecided";
    if (by === "rest") return isUnhandled.has(code) ? "unhandled" : 'only "*"';
    return by === "family" ? "by family" : undefined;
  };
  return ["undecided", "unhandled", 'only "*"', "by family"].flatMap((label) =>
    codes.filter((code) => labelOf(code) === label).map(({ code }) => [`  ${label}`, printable(code)]),
  );
}
