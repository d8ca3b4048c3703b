import { resolve } from "node:path";
import { Failure } from "../lib/failure.ts";
import { printable } from "../lib/printable.ts";
import type { Accounting } from "../model/entry.ts";
import type { Project } from "../model/project.ts";
import type { Built } from "../pipeline.ts";
import { type Problems, problems } from "../problems/report.ts";
import { columns } from "./columns.ts";
import { type AddCommand, tellProblems } from "./command.ts";
import { counted } from "./counted.ts";
import { examples } from "./help.ts";
import { type Io, shownPath } from "./io.ts";

/** `errsmith generate`: sources become the package. */
export const addGenerate: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("generate")
    .description("Turn the sources of this project, or the files given, into a package.")
    .argument("[path...]", "files, folders or patterns to use instead of the project's sources")
    .option("--out <dir>", "folder of the package")
    .option("--config <file>", "configuration file")
    .option("--force", "overwrite files that were edited by hand")
    .addHelpText("after", examples("errsmith generate", "errsmith generate docs/errors.md --out packages/errors"))
    .action(async (paths: string[], options: Options) => exit(await generate(paths, options, io)));
};

interface Options {
  readonly out?: string;
  readonly config?: string;
  readonly force?: boolean;
}

async function generate(paths: readonly string[], options: Options, io: Io): Promise<number> {
  const found = problems();
  const { project, inputs, shown } = await readInput(paths, options, io, found);
  if (tellProblems(found.list, io) > 0) return 1;
  const [{ build }, { assertApart, namesFiles, write }] = await Promise.all([
    import("../pipeline.ts"),
    import("../7-write/write.ts"),
  ]);
  const out = resolve(project.root, project.settings.out);
  assertApart(out, inputs);
  const ofPages = problems();
  const built = await build(project, ofPages);
  io.out(accounting(project, built, shown));
  if (
    tellProblems(
      ofPages.list.map((problem) => ({ ...problem, file: shown(problem.file) })),
      io,
    ) > 0
  )
    return 1;
  const names = paths.length > 0 ? [] : namesFiles(project, built.names);
  const done = await write(out, built.files, { inputs, names, force: options.force });
  const counts = `${done.written} written, ${done.deleted} deleted, ${done.unchanged} unchanged`;
  io.out(`${printable(shownPath(io.cwd, out))}: ${counts}\n`);
  return 0;
}

interface Input {
  readonly project: Project;
  /** What is read, for `write` to keep away from. */
  readonly inputs: readonly string[];
  /** The name of a page as the user knows it. */
  readonly shown: (path: string) => string;
}

async function readInput(paths: readonly string[], options: Options, io: Io, found: Problems): Promise<Input> {
  const { readAdHoc, readProject } = await import("../1-read/read.ts");
  if (paths.length === 0) {
    const project = await readProject(io.cwd, options, found);
    return { project, inputs: [resolve(project.root, project.settings.sources)], shown: (path) => path };
  }
  if (options.out === undefined) throw new Failure("files need --out <dir>, the folder to write their package to", 2);
  if (options.config !== undefined) throw new Failure("--config is for a project: files are read without one", 2);
  const project = await readAdHoc(paths, io.cwd, options.out, found);
  const inputs = paths.map((path) => resolve(io.cwd, path));
  return { project, inputs, shown: (path) => shownPath(io.cwd, resolve(project.root, path)) };
}

/** One line a page, where every row went. */
function accounting({ providers }: Project, { pages }: Built, shown: Input["shown"]): string {
  const services = new Map<string, string[]>();
  for (const { provider, service, pages: listed } of providers.flatMap(({ services }) => services)) {
    for (const { source } of listed)
      services.set(source.path, [...(services.get(source.path) ?? []), `${provider}/${service}`]);
  }
  return columns(
    pages.map(({ reading: { path, accounting: rows } }) => [
      printable(shown(path)),
      whereRowsWent(rows),
      `→ ${(services.get(path) ?? []).join(", ")}`,
    ]),
  );
}

function whereRowsWent({ seen, read, reported, header, refused }: Accounting): string {
  const parts = [`${read} read`, `${reported} reported`, counted(header, "header")];
  if (refused > 0) parts.push(`${refused} refused`);
  return `${counted(seen, "row")} = ${parts.join(" + ")}`;
}
