import type { HandlerFile } from "../handlers/handlers.ts";
import { printable } from "../lib/printable.ts";
import { collectProblems } from "../problems/problems.ts";
import { type AddCommand, helpExamples, reportProblems } from "./command.ts";

import type { Io } from "./io.ts";

/** `errsmith handlers sync FILE…`: inserts new codes and renames renamed ones; formatting is preserved. */
export const addHandlersSync: AddCommand = (handlers, io, exit) => {
  handlers
    .command("sync")
    .description("Create or update handler files: insert new codes, and rename renamed ones.")
    .argument("<file...>", "TypeScript files of the application")
    .option("--service <id>", 'create missing files for this service, such as "tencentcloud/ocr"')
    .option("--operation <name>", 'create missing files for this operation, such as "RunInstances"')
    .option("--package <name>", "the generated package, if the application has several")
    .option("--exact", "insert every code, even if its family has a handler")
    .option("--check", "write nothing; exit with 1 if anything is out of date")
    .option("--dry-run", "write nothing; print a unified diff")
    .addHelpText(
      "after",
      helpExamples(
        "errsmith handlers sync src/ocr-errors.ts --service tencentcloud/ocr",
        "errsmith handlers sync src/run-instances-errors.ts --operation RunInstances",
        "errsmith handlers sync --check src/*-errors.ts",
      ),
    )
    .action(async (files: readonly string[], options: Options) => exit(await runSync(files, options, io)));
};

interface Options {
  readonly service?: string;
  readonly operation?: string;
  readonly package?: string;
  readonly exact?: boolean;
  readonly check?: boolean;
  readonly dryRun?: boolean;
}

async function runSync(paths: readonly string[], options: Options, io: Io): Promise<number> {
  const { service, operation, exact = false, check = false, dryRun = false } = options;
  const { syncHandlerFiles } = await import("../handlers/handlers.ts");
  const problems = collectProblems();
  const isNew = service !== undefined || operation !== undefined;
  const scaffold = isNew ? { service, operation, package: options.package } : undefined;
  const files = syncHandlerFiles(io.cwd, paths, { exact, write: !check && !dryRun, scaffold }, problems);
  const changed = files.filter(({ text, before }) => text !== before);
  if (changed.length > 0) io.out(dryRun ? await unifiedDiff(changed) : await changeTable(changed));
  const status = reportProblems(problems.list, io);
  for (const file of files) printSnippets(file, io);
  return check && changed.length > 0 ? 1 : status;
}

async function changeTable(files: readonly HandlerFile[]): Promise<string> {
  const { terminalColumns } = await import("./terminal-columns.ts");
  return terminalColumns(
    files.flatMap(({ path, service, operation, changes }) =>
      service === undefined
        ? changes.map(({ code, from, line }) => [
            printable(`${path}:${line}`),
            printable(code),
            from === undefined ? "undecided" : `renamed from ${printable(from)}`,
          ])
        : [[printable(path), `created for ${operation === undefined ? "" : `${printable(operation)} of `}${service}`]],
    ),
  );
}

async function unifiedDiff(files: readonly HandlerFile[]): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
  return files
    .map(({ path, before, text }) => {
      const name = path.replaceAll("\\", "/");
      const old = before === undefined ? "/dev/null" : `a/${name}`;
      const headerOptions = FILE_HEADERS_ONLY;
      return createTwoFilesPatch(old, `b/${name}`, before ?? "", text, undefined, undefined, { headerOptions });
    })
    .join("");
}

/** Prints the lines to paste into tables that errsmith cannot edit. */
function printSnippets({ path, refused }: HandlerFile, io: Io): void {
  for (const { line: tableLine, lines } of refused?.snippets ?? []) {
    const place = printable(`${path}:${tableLine}`);
    io.err(`\nPaste into the table at ${place}:\n\n${lines.map((line) => `${line}\n`).join("")}`);
  }
}
