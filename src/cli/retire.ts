import { Failure } from "../lib/failure.ts";
import { printable } from "../lib/printable.ts";
import { serviceId } from "../lib/service-id.ts";
import { type AddCommand, helpExamples } from "./command.ts";
import type { Io } from "./io.ts";

/** `errsmith retire CODE…`: removes codes that are no longer documented. */
export const addRetire: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("retire")
    .description("Remove codes no longer in the docs from the package, with the next generate.")
    .argument("[code...]", "wire codes that no page documents any more")
    .option("--all", "every removed code of the service, or of the operation")
    .option("--operation <name>", "only from this operation; the code stays in the service")
    .option("--service <id>", 'service of the codes, such as "ocr" or "tencentcloud/ocr"')
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples(
        "errsmith retire FailedOperation.ImageBlur --service ocr && errsmith generate",
        "errsmith retire --all --operation VinOCR && errsmith generate",
      ),
    )
    .action(async (codes: string[], options: Options) => exit(await runRetire(codes, options, io)));
};

interface Options {
  readonly all?: boolean;
  readonly service?: string;
  readonly operation?: string;
  readonly config?: string;
}

async function runRetire(codes: readonly string[], { all = false, ...options }: Options, io: Io): Promise<number> {
  const isLimited = options.service !== undefined || options.operation !== undefined;
  if (all ? !isLimited || codes.length > 0 : codes.length === 0) {
    throw new Failure("expected codes, or --all with --service or --operation", 2);
  }
  const { retire } = await import("../commands/retire.ts");
  const retired = await retire({ ...options, codes: all ? "all" : codes, cwd: io.cwd });
  for (const removed of retired.codes) {
    const { code, operation } = removed;
    const from = code === undefined || operation === undefined ? "" : ` from ${printable(operation)}`;
    io.out(`${printable(code ?? operation ?? "")}  ${serviceId(removed)}  retired${from}\n`);
  }
  io.out(`${retired.files.map(printable).join(", ")} written; run errsmith generate to apply.\n`);
  return 0;
}
