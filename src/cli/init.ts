import { Failure } from "../lib/failure.ts";
import type { AddCommand } from "./command.ts";
import { helpExamples } from "./help-examples.ts";
import { initFiles } from "./init-files.ts";
import type { Io } from "./io.ts";

/** `errsmith init`: a project that works, to begin with. */
export const addInit: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("init")
    .description("Make a configuration and sources/ with an example, ready for generate.")
    .addHelpText("after", helpExamples("errsmith init && errsmith generate"))
    .action(async () => exit(await runInit(io)));
};

async function runInit(io: Io): Promise<number> {
  const [{ readSettings }, { createFiles }] = await Promise.all([
    import("../1-read/read.ts"),
    import("../7-write/write.ts"),
  ]);
  const { file } = await readSettings(io.cwd);
  if (file !== undefined) throw new Failure(`${file}: configures errsmith already; nothing was written`);
  createFiles(io.cwd, initFiles);
  io.out(`${initFiles.map(({ path }) => `  ${path}\n`).join("")}${NEXT_STEPS}`);
  return 0;
}

const NEXT_STEPS = `
Put pages of your own into sources/<provider>/pages/, list them in source.json, and run

  errsmith generate

Scripts for package.json:

  "generate": "errsmith generate",
  "check": "errsmith check"
`;
