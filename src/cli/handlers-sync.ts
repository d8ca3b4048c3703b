import type { HandlerFile } from "../handlers/handlers.ts";
import { printable } from "../lib/printable.ts";
import { collectProblems } from "../problems/problems.ts";
import { type AddCommand, reportProblems } from "./command.ts";
import { helpExamples } from "./help-examples.ts";
import type { Io } from "./io.ts";

/** `errsmith handlers sync FILE…`: inserts new codes, renames those that were renamed, touches nothing else. */
export const addHandlersSync: AddCommand = (handlers, io, exit) => {
  handlers
    .command("sync")
    .description("Begin a handler file; in one that is there insert new codes, and rename those that were renamed.")
    .argument("<file...>", "TypeScript files of the application")
    .option("--service <id>", 'begin files that are not there yet, for this service, such as "tencentcloud/ocr"')
    .option("--package <name>", "the generated package, where an application has several")
    .option("--exact", "ask for each code, also where its family has a handler")
    .option("--check", "write nothing; tell what would change")
    .option("--dry-run", "write nothing; print what would change as a unified diff")
    .addHelpText(
      "after",
      helpExamples(
        "errsmith handlers sync src/ocr-errors.ts --service tencentcloud/ocr",
        "errsmith handlers sync --check src/*-errors.ts",
      ),
    )
    .action(async (files: readonly string[], options: Options) => exit(await sync(files, options, io)));
};

interface Options {
  readonly service?: string;
  readonly package?: string;
  readonly exact?: boolean;
  readonly check?: boolean;
  readonly dryRun?: boolean;
}

async function sync(paths: readonly string[], options: Options, io: Io): Promise<number> {
  const { service, exact = false, check = false, dryRun = false } = options;
  const { syncHandlerFiles } = await import("../handlers/handlers.ts");
  const found = collectProblems();
  const scaffold = service === undefined ? undefined : { service, package: options.package };
  const files = syncHandlerFiles(io.cwd, paths, { exact, write: !check && !dryRun, scaffold }, found);
  const changed = files.filter(({ text, before }) => text !== before);
  if (changed.length > 0) io.out(dryRun ? await unifiedDiff(changed) : await changeTable(changed));
  const status = reportProblems(found.list, io);
  for (const file of files) printSnippets(file, io);
  return check && changed.length > 0 ? 1 : status;
}

async function changeTable(files: readonly HandlerFile[]): Promise<string> {
  const { terminalColumns } = await import("./terminal-columns.ts");
  return terminalColumns(
    files.flatMap(({ path, service, changes }) =>
      service === undefined
        ? changes.map(({ code, from, line }) => [
            printable(`${path}:${line}`),
            printable(code),
            from === undefined ? "undecided" : `renamed from ${printable(from)}`,
          ])
        : [[printable(path), `a new table for ${service}`]],
    ),
  );
}

async function unifiedDiff(files: readonly HandlerFile[]): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
  return files
    .map(({ path, before, text }) => {
      const shown = path.replaceAll("\\", "/");
      const old = before === undefined ? "/dev/null" : `a/${shown}`;
      const headerOptions = FILE_HEADERS_ONLY;
      return createTwoFilesPatch(old, `b/${shown}`, before ?? "", text, undefined, undefined, { headerOptions });
    })
    .join("");
}

function printSnippets({ path, refused }: HandlerFile, io: Io): void {
  for (const { line, lines } of refused?.snippets ?? []) {
    const place = printable(`${path}:${line}`);
    io.err(`\nTo paste into the table at ${place}:\n\n${lines.map((one) => `${one}\n`).join("")}`);
  }
}
