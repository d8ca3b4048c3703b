import { Argument } from "commander";
import { printable } from "../lib/printable.ts";
import { type AddCommand, helpExamples } from "./command.ts";
import type { Io } from "./io.ts";

/** The names of `exporters`, which are loaded when one is used. */
const FORMATS = ["openapi", "problems", "csv", "json"] as const;

/** `errsmith export FORMAT`: the catalogs in a form for other tools. */
export const addExport: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("export")
    .description(
      "Write the catalogs for other tools: an OpenAPI overlay with the errors of each operation, problem types of RFC 9457, CSV or JSON.",
    )
    .addArgument(new Argument("<format>", "form of the file").choices(FORMATS))
    .option("--out <file>", "file to write (default: standard output)")
    .option("--service <id>", 'only this service, such as "ocr" or "tencentcloud/ocr" (default: all)')
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples("errsmith export csv --out codes.csv", "errsmith export openapi --service ocr --out overlay.json"),
    )
    .action(async (format: (typeof FORMATS)[number], options: Options) => exit(await runExport(format, options, io)));
};

interface Options {
  readonly out?: string;
  readonly service?: string;
  readonly config?: string;
}

async function runExport(format: (typeof FORMATS)[number], options: Options, io: Io): Promise<number> {
  const { exportCatalogs } = await import("../commands/export.ts");
  const content = await exportCatalogs({ ...options, format, cwd: io.cwd });
  io.out(options.out === undefined ? content : `${printable(options.out)} written\n`);
  return 0;
}
