import { resolve } from "node:path";
import { printable } from "../lib/printable.ts";
import { shownPath } from "../lib/shown-path.ts";
import { problems } from "../problems/report.ts";
import { type AddCommand, tellProblems } from "./command.ts";
import { examples } from "./help.ts";
import type { Io } from "./io.ts";

/** `errsmith check`: is the package what `generate` would write? Silent when it is. */
export const addCheck: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("check")
    .description("Tell whether the package is what generate would write; say nothing when it is.")
    .option("--out <dir>", "folder of the package")
    .option("--config <file>", "configuration file")
    .addHelpText("after", examples("errsmith check", "errsmith generate && git diff --exit-code"))
    .action(async (options: Options) => exit(await check(options, io)));
};

interface Options {
  readonly out?: string;
  readonly config?: string;
}

async function check(options: Options, io: Io): Promise<number> {
  const { readProject } = await import("../1-read/read.ts");
  const found = problems();
  const project = await readProject(io.cwd, options, found);
  const errors = () => found.list.filter(({ severity }) => severity === "error");
  if (errors().length > 0) return tellProblems(errors(), io);
  const [{ build }, { compare, namesFiles, tombstonesFiles }] = await Promise.all([
    import("../api/understand.ts"),
    import("../7-write/write.ts"),
  ]);
  const { files, names, tombstones } = await build(project, found);
  if (errors().length > 0) return tellProblems(errors(), io);
  const out = resolve(project.root, project.settings.out);
  const locks = [...namesFiles(project, names), ...tombstonesFiles(project, tombstones)];
  const differences = await compare({ out, files, names: locks });
  if (differences.length === 0) return 0;
  const folder = shownPath(io.cwd, out);
  const rows = differences.map(({ path, kind, added, removed }) => [
    `  ${kind}`,
    printable(kind === "names" ? path : `${folder}/${path}`),
    added + removed > 0 ? `+${added} -${removed}` : "",
  ]);
  const { columns } = await import("./columns.ts");
  io.out(`${printable(folder)} is not what errsmith generate would write:\n${columns(rows)}`);
  return 1;
}
