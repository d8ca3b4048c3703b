import { Option } from "commander";
import type { Coverage } from "../handlers/handlers.ts";
import { pluralize } from "../lib/pluralize.ts";
import { printable } from "../lib/printable.ts";
import { collectProblems } from "../problems/problems.ts";
import { type AddCommand, helpExamples, reportProblems } from "./command.ts";

import type { Io } from "./io.ts";

/** `errsmith handlers coverage FILE…`: which handler handles each documented code. */
export const addHandlersCoverage: AddCommand = (handlers, io, exit) => {
  handlers
    .command("coverage")
    .description("Show which codes have their own handler, that of their family, or only the `*` fallback.")
    .argument("<file...>", "TypeScript files of the application")
    .addOption(new Option("--format <format>", "what to print").choices(["table", "json"]).default("table"))
    .addOption(new Option("--require <level>", "exit with 1 if a code has less").choices(["exact", "family"]))
    .addHelpText("after", helpExamples("errsmith handlers coverage src/ocr-errors.ts --require family"))
    .action(async (files: readonly string[], options: Options) => exit(await runCoverage(files, options, io)));
};

interface Options {
  readonly format: "table" | "json";
  readonly require?: "exact" | "family";
}

async function runCoverage(paths: readonly string[], { format, require }: Options, io: Io): Promise<number> {
  const { coverageOfHandlerFiles } = await import("../handlers/handlers.ts");
  const problems = collectProblems();
  const tables = coverageOfHandlerFiles(io.cwd, paths, problems);
  if (format === "json") io.out(`${JSON.stringify(tables, null, 2)}\n`);
  else {
    const { terminalColumns } = await import("./terminal-columns.ts");
    for (const table of tables) io.out(`${summary(table)}\n${terminalColumns(rows(table))}`);
  }
  const status = reportProblems(problems.list, io);
  const sufficient = { exact: ["exact"], family: ["exact", "family"] };
  const isSufficient = (by: string): boolean => require === undefined || sufficient[require].includes(by);
  return tables.every(({ codes }) => codes.every(({ by }) => isSufficient(by))) ? status : 1;
}

function summary({ path, line, service, codes }: Coverage & { readonly path: string }): string {
  const count = (wanted: string): number => codes.filter(({ by }) => by === wanted).length;
  const parts = `${count("exact")} exact + ${count("family")} by family + ${count("rest")} only "*"`;
  return `${printable(`${path}:${line}`)}  ${service}  ${pluralize(codes.length, "code")} = ${parts}`;
}

function rows({ codes }: Coverage): string[][] {
  const listed = (wanted: string, label: string): string[][] =>
    codes.filter(({ by }) => by === wanted).map(({ code }) => [`  ${label}`, printable(code)]);
  return [...listed("rest", 'only "*"'), ...listed("family", "by family")];
}
