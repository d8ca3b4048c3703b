import { resolve } from "node:path";
import type { Difference } from "../7-write/write.ts";
import { printable } from "../lib/printable.ts";
import { displayPath } from "../lib/display-path.ts";
import type { Keeping } from "../commands/keeping.ts";
import type { Project } from "../model/project.ts";
import { type Problems, collectProblems } from "../problems/problems.ts";
import { type AddCommand, helpExamples, reportProblems } from "./command.ts";
import type { Io } from "./io.ts";

/** `errsmith check`: exits with 0 if the package is up to date. */
export const addCheck: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("check")
    .description("Check that the package is up to date.")
    .option("--out <dir>", "folder of the package")
    .option("--config <file>", "configuration file")
    .addHelpText("after", helpExamples("errsmith check", "errsmith generate && git diff --exit-code"))
    .action(async (options: Options) => exit(await runCheck(options, io)));
};

interface Options {
  readonly out?: string;
  readonly config?: string;
}

async function runCheck(options: Options, io: Io): Promise<number> {
  const [{ readProject }, { keepingOn }, { buildStateFile: shelfOf }] = await Promise.all([
    import("../1-read/read.ts"),
    import("../commands/keeping.ts"),
    import("../execution/cache-store.ts"),
  ]);
  const found = collectProblems();
  const keeping = keepingOn(Object.keys(options).length === 0 ? shelfOf(io.cwd) : undefined);
  const project = await readProject(io.cwd, { ...options, remembered: keeping }, found);
  const errors = () => found.list.filter(({ severity }) => severity === "error");
  if (errors().length > 0) return reportProblems(errors(), io);
  const out = resolve(project.root, project.settings.out);
  const differences = await compared(project, keeping.known, found);
  if (errors().length > 0) return reportProblems(errors(), io);
  if (differences.length === 0) return 0;
  const folder = displayPath(io.cwd, out);
  const rows = differences.map(({ path, kind, added, removed }) => [
    `  ${kind}`,
    printable(kind === "names" ? path : `${folder}/${path}`),
    added + removed > 0 ? `+${added} -${removed}` : "",
  ]);
  const { terminalColumns } = await import("./terminal-columns.ts");
  io.out(`${printable(folder)} is not up to date; run errsmith generate:\n${terminalColumns(rows)}`);
  return 1;
}

/** What differs from the disk; nothing is looked at where there are errors. */
async function compared(project: Project, knownIn: Keeping["known"], found: Problems): Promise<readonly Difference[]> {
  const [{ build }, { workerPool: crewOf }, { compare, nameLockFiles, tombstoneLockFiles }] = await Promise.all([
    import("../commands/understand.ts"),
    import("../execution/worker-pool.ts"),
    import("../7-write/write.ts"),
  ]);
  const crew = crewOf();
  try {
    const { files, known, names, tombstones } = await build(project, found, { crew, known: knownIn(project) });
    if (found.list.some(({ severity }) => severity === "error")) return [];
    const locks = [...nameLockFiles(project, names), ...tombstoneLockFiles(project, tombstones)];
    const out = resolve(project.root, project.settings.out);
    return await compare({ out, files, known, names: locks });
  } finally {
    crew.end();
  }
}
