import { Failure } from "../lib/failure.ts";
import { nearest } from "../lib/nearest.ts";
import { printable } from "../lib/printable.ts";
import type { AddCommand } from "./command.ts";
import { type Grave, type Graves, graveOf, openGraves, writeGraves } from "./graves.ts";
import { examples } from "./help.ts";
import type { Io } from "./io.ts";

/** `errsmith rename OLD NEW`: a code that left the docs is another spelling of one that is there. */
export const addRename: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("rename")
    .description("Make a code that left the docs another spelling of one that is documented now.")
    .argument("<old>", "wire code that no page documents any more")
    .argument("<new>", "wire code that a page of the same service documents")
    .option("--service <id>", 'of this service, such as "ocr" or "tencentcloud/ocr"')
    .option("--config <file>", "configuration file")
    .addHelpText("after", examples("errsmith rename MissingParameter. MissingParameter && errsmith generate"))
    .action(async (old: string, now: string, options: Options) => exit(await rename(old, now, options, io)));
};

interface Options {
  readonly service?: string;
  readonly config?: string;
}

async function rename(old: string, now: string, options: Options, io: Io): Promise<number> {
  const graves = await openGraves(options.config, io);
  if (graves === 1) return 1;
  const grave = graveOf(old, options.service, graves);
  assertDocumented(now, grave, graves);
  const files = await writeGraves(graves, [{ ...grave, code: old, tombstone: { renamedTo: now } }]);
  io.out(`${printable(old)} → ${printable(now)}  ${grave.provider}/${grave.service}\n`);
  io.out(`${files.map((path) => printable(path)).join(", ")} written; errsmith generate makes it a spelling.\n`);
  return 0;
}

function assertDocumented(code: string, { provider, service }: Grave, { understood }: Graves): void {
  const catalog = understood.catalogs.find((one) => one.provider === provider && one.service === service);
  const codes = (catalog?.errors ?? []).filter(({ gone }) => gone === undefined).map((error) => error.code);
  if (codes.includes(code)) return;
  const near = nearest(code, codes);
  const hint = near.length > 0 ? `; did you mean ${near.join(" or ")}?` : "";
  throw new Failure(`${code}: no page of ${provider}/${service} documents it${hint}`);
}
