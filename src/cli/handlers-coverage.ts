import { Option } from "commander";
import type { Coverage } from "../handlers/handlers.ts";
import { pluralize } from "../lib/pluralize.ts";
import { printable } from "../lib/printable.ts";
import { collectProblems } from "../problems/problems.ts";
import { type AddCommand, reportProblems } from "./command.ts";
import { helpExamples } from "./help-examples.ts";
import type { Io } from "./io.ts";

/** `errsmith handlers coverage FILE…`: who takes each documented code, its own handler, its family's, or only `"*"`. */
export const addHandlersCoverage: AddCommand = (handlers, io, exit) => {
  handlers
    .command("coverage")
    .description("Tell which codes have a handler of their own, that of their family, or none but that for everything.")
    .argument("<file...>", "TypeScript files of the application")
    .addOption(new Option("--format <format>", "how to print").choices(["table", "json"]).default("table"))
    .addOption(new Option("--require <level>", "fail when a code has less").choices(["exact", "family"]))
    .addHelpText("after", helpExamples("errsmith handlers coverage src/ocr-errors.ts --require family"))
    .action(async (files: readonly string[], options: Options) => exit(await coverage(files, options, io)));
};

interface Options {
  readonly format: "table" | "json";
  readonly require?: "exact" | "family";
}

async function coverage(paths: readonly string[], { format, require }: Options, io: Io): Promise<number> {
  const { coverageOfHandlerFiles } = await import("../handlers/handlers.ts");
  const found = collectProblems();
  const tables = coverageOfHandlerFiles(io.cwd, paths, found);
  if (format === "json") io.out(`${JSON.stringify(tables, null, 2)}\n`);
  else {
    const { terminalColumns } = await import("./terminal-columns.ts");
    for (const table of tables) io.out(`${summary(table)}\n${terminalColumns(rows(table))}`);
  }
  const status = reportProblems(found.list, io);
  const enough = { exact: ["exact"], family: ["exact", "family"] };
  const isEnough = (by: string): boolean => require === undefined || enough[require].includes(by);
  return tables.every(({ codes }) => codes.every(({ by }) => isEnough(by))) ? status : 1;
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
