import { Failure } from "../lib/failure.ts";
import { printable } from "../lib/printable.ts";
import { serviceId } from "../lib/service-id.ts";
import { type AddCommand, helpExamples } from "./command.ts";
import type { Io } from "./io.ts";

/** `errsmith rename OLD NEW`: a removed code becomes an alias of a documented one, or an operation an old name of another. */
export const addRename: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("rename")
    .description("Make a code no longer in the docs an alias of a documented code.")
    .argument("[old]", "wire code that no page documents any more")
    .argument("[new]", "wire code that a page of the same service documents")
    .option("--operation", "the names are those of operations; the old one stays as another name of the new one")
    .option("--proposed <percent>", "accept every rename that diff proposes at or above this confidence", parsePercent)
    .option("--base <base>", "baseline of the proposals: a commit, a folder or npm:<version>", "HEAD")
    .option("--service <id>", 'service of the codes, such as "ocr" or "tencentcloud/ocr"')
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples(
        "errsmith rename MissingParameter. MissingParameter && errsmith generate",
        "errsmith rename CaptureCard CapturePayment --operation && errsmith generate",
        "errsmith rename --proposed 95 && errsmith generate",
      ),
    )
    .action(async (old: string | undefined, to: string | undefined, options: Options) => {
      exit(await runRename(old, to, options, io));
    });
};

interface Options {
  readonly operation?: boolean;
  readonly proposed?: number;
  readonly base: string;
  readonly service?: string;
  readonly config?: string;
}

async function runRename(old: string | undefined, to: string | undefined, options: Options, io: Io): Promise<number> {
  const { rename, renameProposed } = await import("../commands/rename.ts");
  const { operation, proposed, base, service, config } = options;
  const common = { service, config, cwd: io.cwd };
  if (proposed === undefined ? old === undefined || to === undefined : old !== undefined) {
    throw new Failure("expected an old code and a new one, or --proposed", 2);
  }
  if (proposed !== undefined && operation) throw new Failure("--proposed accepts renames of operations as well", 2);
  const renamed = await (proposed === undefined
    ? rename(old ?? "", to ?? "", { ...common, operation })
    : renameProposed({ ...common, confidence: proposed / 100, base }));
  for (const { from, to: name, isOperation, ...id } of renamed.codes) {
    io.out(`${printable(from)} → ${printable(name)}  ${serviceId(id)}${isOperation ? "  operation" : ""}\n`);
  }
  io.out(`${renamed.files.map(printable).join(", ")} written; run errsmith generate to apply.\n`);
  return 0;
}

function parsePercent(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= 100) return value;
  throw new Failure(`--proposed ${text}: expected a whole number from 1 to 100`, 2);
}
