import { Option } from "commander";
import type { SourceComparison } from "../commands/compare.ts";
import { oneLine } from "../lib/one-line.ts";
import { pluralize } from "../lib/pluralize.ts";
import { printable, printableJson } from "../lib/printable.ts";
import { type AddCommand, helpExamples } from "./command.ts";
import type { Io } from "./io.ts";

/** `errsmith compare [SERVICE]`: which codes one source of a service has and another one lacks. */
export const addCompare: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("compare")
    .description("Show which codes one source of a service has and another one lacks. Exits with 1 if there are any.")
    .argument("[service]", 'only this service, such as "ocr" or "tencentcloud/ocr"')
    .addOption(new Option("--format <format>", "what to print").choices(["table", "json"]).default("table"))
    .option("--config <file>", "configuration file")
    .addHelpText("after", helpExamples("errsmith compare", "errsmith compare tencentcloud/ocr --format json"))
    .action(async (service: string | undefined, options: Options) => exit(await runCompare(service, options, io)));
};

interface Options {
  readonly format: "table" | "json";
  readonly config?: string;
}

async function runCompare(service: string | undefined, { format, config }: Options, io: Io): Promise<number> {
  const { compare } = await import("../commands/compare.ts");
  const services = await compare({ service, config, cwd: io.cwd });
  if (format === "json") io.out(`${printableJson({ services })}\n`);
  else if (services.length === 0) io.err("note  no service has more than one source\n");
  else {
    const { terminalColumns } = await import("./terminal-columns.ts");
    for (const each of services) io.out(`${summary(each)}\n${terminalColumns(rows(each), io.columns)}`);
  }
  return services.some(({ codes }) => codes.length > 0) ? 1 : 0;
}

function summary({ service, sources }: SourceComparison): string {
  const parts = sources.map(({ source, codes, only }) => {
    const alone = only > 0 ? `, ${only} only there` : "";
    return `${source}: ${pluralize(codes, "code")}${alone}`;
  });
  return printable(`${service}  ${parts.join("; ")}`);
}

function rows({ codes }: SourceComparison): string[][] {
  return codes.map(({ code, symbol, in: own, text = "" }) => [
    `  only in ${own.join(", ")}`,
    printable(symbol === undefined ? code : `${code} ${symbol}`),
    printable(oneLine(text)),
  ]);
}
