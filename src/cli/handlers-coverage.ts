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
      "Show the handler of each code: its own, that of its family, or only the `*` fallback. Lists unhandled codes.",
    )
    .argument("<file...>", "TypeScript files of the application")
    .addOption(new Option("--format <format>", "what to print").choices(["table", "json"]).default("table"))
    .addOption(new Option("--require <level>", "exit with 1 if a code has less").choices(["exact", "family"]))
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
  const isSufficient = (by: string): boolean => require === undefined || sufficient[require].includes(by);
  return tables.every(({ codes }) => codes.every(({ by }) => isSufficient(by))) ? status : 1;
}

function summary({ path, line, service, codes, unhandled }: TableCoverage): string {
  const count = (wanted: string): number => codes.filter(({ by }) => by === wanted).length;
  const parts = `${count("exact")} exact + ${count("family")} by family + ${count("rest")} only "*"`;
  const rest = unhandled.length > 0 ? `; ${unhandled.length} unhandled` : "";
  return `${printable(`${path}:${line}`)}  ${service}  ${pluralize(codes.length, "code")} = ${parts}${rest}`;
}

function rows({ codes, unhandled }: TableCoverage): string[][] {
  const isUnhandled = new Set(unhandled);
  const listed = (some: TableCoverage["codes"], label: string): string[][] =>
    some.map(({ code }) => [`  ${label}`, printable(code)]);
  return [
    ...listed(
      codes.filter(({ code }) => isUnhandled.has(code)),
      "unhandled",
    ),
    ...listed(
      codes.filter(({ code, by }) => by === "rest" && !isUnhandled.has(code)),
      'only "*"',
    ),
    ...listed(
      codes.filter(({ by }) => by === "family"),
      "by family",
    ),
  ];
}
