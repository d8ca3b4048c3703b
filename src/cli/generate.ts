import type { Written } from "../7-write/write.ts";
import type { PageAccount } from "../api/generate.ts";
import { printable } from "../lib/printable.ts";
import { shownPath } from "../lib/shown-path.ts";
import type { Accounting } from "../model/entry.ts";
import { align, isNarrow } from "./align.ts";
import { type AddCommand, tellProblems } from "./command.ts";
import { counted } from "../lib/counted.ts";
import { examples } from "./help.ts";
import type { Io } from "./io.ts";

/** `errsmith generate`: sources become the package. */
export const addGenerate: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("generate")
    .description("Turn the sources of this project, or the files given, into a package.")
    .argument("[path...]", "files, folders or patterns to use instead of the project's sources")
    .option("--out <dir>", "folder of the package")
    .option("--config <file>", "configuration file")
    .option("--accept <source...>", "take a page, or those of a service or provider, though it looks suspect")
    .option("--force", "overwrite files that were edited by hand")
    .addHelpText("after", examples("errsmith generate", "errsmith generate docs/errors.md --out packages/errors"))
    .action(async (paths: string[], options: Options) => exit(await generate(paths, options, io)));
};

interface Options {
  readonly out?: string;
  readonly config?: string;
  readonly accept?: readonly string[];
  readonly force?: boolean;
}

async function generate(paths: readonly string[], options: Options, io: Io): Promise<number> {
  const [{ generateKeeping }, { lookBefore, remember }, { readSettings }] = await Promise.all([
    import("../api/generate.ts"),
    import("../unchanged/unchanged.ts"),
    import("../1-read/read.ts"),
  ]);
  const isPlain = paths.length === 0 && Object.keys(options).length === 0;
  const before = isPlain ? lookBefore(io.cwd, (await readSettings(io.cwd)).settings.sources) : undefined;
  const { generated, ...left } = await generateKeeping({ ...options, cwd: io.cwd, paths });
  const { pages, problems, out, written } = generated;
  const rows = await aligned(accounting(pages.filter(({ accounting: { seen } }) => seen > 0)));
  io.out(rows);
  const status = tellProblems(problems, io);
  const total = (written: Written): string => {
    const counts = `${written.written} written, ${written.deleted} deleted, ${written.unchanged} unchanged`;
    return `${printable(shownPath(io.cwd, out))}: ${counts}\n`;
  };
  if (!written) return status;
  io.out(total(written));
  const again = total({ written: 0, deleted: 0, unchanged: written.written + written.unchanged });
  // A code that leaves the docs is told of once.
  const isLasting = status === 0 && problems.every(({ rule }) => rule !== "code-gone");
  if (before && isLasting) await remember(before, out, { out: rows + again, problems }, left);
  return status;
}

// What tells the width of any character takes as long to load as a page takes to read.
async function aligned(rows: readonly (readonly string[])[]): Promise<string> {
  if (rows.every((row) => row.every(isNarrow))) return align(rows, ({ length }) => length);
  return (await import("./columns.ts")).columns(rows);
}

/** One line a page, where every row went. */
function accounting(pages: readonly PageAccount[]): readonly (readonly string[])[] {
  return pages.map(({ file, accounting: rows, services }) => [
    printable(file),
    whereRowsWent(rows),
    `→ ${services.join(", ")}`,
  ]);
}

function whereRowsWent({ seen, read, reported, header, refused }: Accounting): string {
  const parts = [`${read} read`, `${reported} reported`, counted(header, "header")];
  if (refused > 0) parts.push(`${refused} refused`);
  return `${counted(seen, "row")} = ${parts.join(" + ")}`;
}
