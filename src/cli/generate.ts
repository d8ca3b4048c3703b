import type { Written } from "../7-write/write.ts";
import type { GenerateOptions, PageAccount } from "../commands/generate.ts";
import { printable } from "../lib/printable.ts";
import { displayPath } from "../lib/display-path.ts";
import { serviceId } from "../lib/service-id.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Accounting } from "../model/page-entries.ts";
import { alignColumns, isSingleWidth } from "./align-columns.ts";
import { type AddCommand, helpExamples, noticePrinter, reportProblems } from "./command.ts";
import { pluralize } from "../lib/pluralize.ts";

import type { Io } from "./io.ts";

/** `errsmith generate`: writes the package. */
export const addGenerate: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("generate")
    .description("Generate the package from the sources of this project, or from the given files.")
    .argument("[path...]", "files, folders or patterns to read instead of the project's sources")
    .option("--out <dir>", "folder of the package")
    .option("--config <file>", "configuration file")
    .option("--accept <source...>", "use pages that look wrong: a page, or all pages of a service or provider")
    .option("--force", "overwrite files that were edited by hand")
    .addHelpText("after", helpExamples("errsmith generate", "errsmith generate docs/errors.md --out packages/errors"))
    .action(async (paths: string[], options: Options) => exit(await runGenerate(paths, options, io)));
};

type Options = Omit<GenerateOptions, "cwd" | "paths" | "onNotice">;

async function runGenerate(paths: readonly string[], options: Options, io: Io): Promise<number> {
  const [{ runGenerate }, { snapshotInputs: lookBefore, saveLastRun: remember }, { readSettings }] = await Promise.all([
    import("../commands/generate.ts"),
    import("../execution/up-to-date.ts"),
    import("../1-read/read.ts"),
  ]);
  const isPlain = paths.length === 0 && Object.keys(options).length === 0;
  const before = isPlain ? lookBefore(io.cwd, (await readSettings(io.cwd)).settings.sources) : undefined;
  const { generated, ...packageFiles } = await runGenerate({
    ...options,
    cwd: io.cwd,
    paths,
    onNotice: noticePrinter(io),
  });
  const { pages, added, problems, out, written } = generated;
  const rows = await alignedRows(accountRows(pages.filter(({ accounting: { seen } }) => seen > 0)));
  io.out(rows);
  const status = reportProblems(problems, io);
  const total = (written: Written): string => {
    const counts = `${written.written} written, ${written.deleted} deleted, ${written.unchanged} unchanged`;
    return `${printable(displayPath(io.cwd, out))}: ${counts}\n`;
  };
  if (!written) return status;
  io.out(total(written));
  io.err(envelopeHint(added));
  const again = total({ written: 0, deleted: 0, unchanged: written.written + written.unchanged });
  // These problems are reported by one run only.
  const isLasting =
    status === 0 && problems.every(({ rule }) => !["code-gone", "operation-gone", "lock-joined"].includes(rule));
  if (before && isLasting) await remember(before, out, { stdout: rows + again, problems }, packageFiles);
  return status;
}

/** What to do about new services whose errors `from` can only recognize by their codes. */
function envelopeHint(added: readonly Catalog[]): string {
  const unknown = added.filter(({ errors, envelope }) => errors.length > 0 && envelope === undefined);
  const [first] = unknown;
  if (first === undefined) return "";
  const services = serviceId(first) + (unknown.length > 1 ? ` and ${unknown.length - 1} more` : "");
  return `No page shows the body of an error of ${printable(services)}: state it as \`envelope\` in source.json (docs/reading.md).\n`;
}

// `string-width` takes as long to load as a page takes to read, so it is loaded only for characters of other widths.
async function alignedRows(rows: readonly (readonly string[])[]): Promise<string> {
  if (rows.every((row) => row.every(isSingleWidth))) return alignColumns(rows, ({ length }) => length);
  return (await import("./terminal-columns.ts")).terminalColumns(rows);
}

/** One line per page: its row counts and its services. */
function accountRows(pages: readonly PageAccount[]): readonly (readonly string[])[] {
  return pages.map(({ file, accounting: rows, services }) => [
    printable(file),
    rowCounts(rows),
    `→ ${services.join(", ")}`,
  ]);
}

function rowCounts({ seen, read, reported, header, refused }: Accounting): string {
  const parts = [`${read} read`, `${reported} reported`, pluralize(header, "header")];
  if (refused > 0) parts.push(`${refused} refused`);
  return `${pluralize(seen, "row")} = ${parts.join(" + ")}`;
}
