import { displayPath } from "../lib/display-path.ts";
import { printable } from "../lib/printable.ts";
import { type AddCommand, helpExamples, noticePrinter } from "./command.ts";
import type { Io } from "./io.ts";

/** `errsmith site --out DIR`: a static site of all codes. */
export const addSite: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("site")
    .description(
      "Write a static site with a page for each code, a search that works offline, and Markdown for programs.",
    )
    .requiredOption("--out <dir>", "folder of the site")
    .option("--playground", "add a page on which anyone reads a document in the browser")
    .option("--force", "overwrite files that were edited by hand")
    .option("--config <file>", "configuration file")
    .addHelpText("after", helpExamples("errsmith site --out site", "errsmith site --out site --playground"))
    .action(async (options: Options) => exit(await runSite(options, io)));
};

interface Options {
  readonly out: string;
  readonly playground?: boolean;
  readonly force?: boolean;
  readonly config?: string;
}

async function runSite(options: Options, io: Io): Promise<number> {
  const { site } = await import("../commands/site.ts");
  const { out, written, deleted, unchanged } = await site({ ...options, cwd: io.cwd, onNotice: noticePrinter(io) });
  const counts = `${written} written, ${deleted} deleted, ${unchanged} unchanged`;
  io.out(`${printable(displayPath(io.cwd, out))}: ${counts}\n`);
  io.err(`Open ${printable(displayPath(io.cwd, out))}/index.html.\n`);
  return 0;
}
