import { Failure } from "../lib/failure.ts";
import { printable } from "../lib/printable.ts";
import type { AddCommand } from "./command.ts";
import { findRemovedCode, openProjectForRemoval, removedCodesOf, writeTombstones } from "../commands/removed-codes.ts";
import { helpExamples } from "./help-examples.ts";
import type { Io } from "./io.ts";

/** `errsmith retire CODE…`: lets codes go that no page documents any more. */
export const addRetire: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("retire")
    .description("Let codes go that left the docs: the next generate leaves them out of the package.")
    .argument("[code...]", "wire codes that no page documents any more")
    .option("--all", "every code of that service that no page documents any more")
    .option("--service <id>", 'of this service, such as "ocr" or "tencentcloud/ocr"')
    .option("--config <file>", "configuration file")
    .addHelpText("after", helpExamples("errsmith retire FailedOperation.ImageBlur --service ocr && errsmith generate"))
    .action(async (codes: string[], options: Options) => exit(await retire(codes, options, io)));
};

interface Options {
  readonly all?: boolean;
  readonly service?: string;
  readonly config?: string;
}

async function retire(codes: readonly string[], options: Options, io: Io): Promise<number> {
  const graves = await openProjectForRemoval(options.config, io);
  if (graves === 1) return 1;
  if (options.all === true ? options.service === undefined || codes.length > 0 : codes.length === 0) {
    throw new Failure("retire takes codes, or --all with --service", 2);
  }
  const wanted = options.all === true ? removedCodesOf(options.service, graves) : codes;
  const retired = wanted.map((code) => ({
    ...findRemovedCode(code, options.service, graves),
    code,
    tombstone: { retired: true } as const,
  }));
  if (retired.length === 0) throw new Failure(`no code left the docs of ${options.service ?? ""}`);
  const files = await writeTombstones(graves, retired);
  for (const { code, provider, service } of retired) io.out(`${printable(code)}  ${provider}/${service}  retired\n`);
  io.out(`${files.map((path) => printable(path)).join(", ")} written; errsmith generate leaves them out.\n`);
  return 0;
}
