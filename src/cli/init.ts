import { type AddCommand, helpExamples } from "./command.ts";

/** `errsmith init`: scaffolds a project that works. */
export const addInit: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("init")
    .description("Scaffold a project: a configuration, and sources/ with an example.")
    .addHelpText("after", helpExamples("errsmith init && errsmith generate"))
    .action(async () => {
      const { init } = await import("../commands/init.ts");
      const paths = await init(io.cwd);
      io.out(`${paths.map((path) => `  ${path}\n`).join("")}${NEXT_STEPS}`);
      exit(0);
    });
};

const NEXT_STEPS = `
Put pages of your own into sources/<provider>/pages/, list them in source.json, and run

  npx errsmith generate

Scripts for package.json:

  "generate": "errsmith generate",
  "check": "errsmith check"
`;
