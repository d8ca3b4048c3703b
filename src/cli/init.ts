import type { Initialized, InitOptions } from "../commands/init.ts";
import { type AddCommand, helpExamples } from "./command.ts";

/** `errsmith init`: scaffolds a project that works. */
export const addInit: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("init")
    .description("Scaffold a project: a configuration, and sources/ with a page of yours or an example.")
    .option("--page <file|url>", "the page to begin with (default: an example)")
    .option("--no-page", "no page and no provider: errsmith discover finds the pages of a site")
    .option("--service <provider/service>", "what the page documents")
    .option("--package <name>", "name of the package (default: @<application>/errors)")
    .option("--out <dir>", 'folder of the package (default: "generated")')
    .addHelpText(
      "after",
      helpExamples(
        "errsmith init && errsmith generate",
        "errsmith init --no-page && errsmith discover https://docs.shop.example --write",
        "errsmith init --page errors.html --service acme/orders --package @acme/errors",
      ),
    )
    .action(async (options: InitOptions) => {
      const { init } = await import("../commands/init.ts");
      const { paths, packageName, out, manager, script, isPrepared, first } = await init(io.cwd, options);
      const entry = `"${script}": "errsmith generate"`;
      const lines = isPrepared ? [...paths, `package.json: ${entry}`] : paths;
      const [run, add, dependency] = COMMANDS[manager](out, packageName);
      io.out(`${lines.map((line) => `  ${line}\n`).join("")}
Next:

  ${run} errsmith ${first === undefined ? "generate" : `${FIRST[first]} && ${run} errsmith generate`}
  ${add}

The last command adds "${packageName}": "${dependency}" to the dependencies.
${isPrepared ? "" : `Add ${entry} to the scripts, so that a fresh clone has the compiled package.\n`}`);
      exit(0);
    });
};

/** How pages come into the sources. */
const FIRST = { fetch: "fetch", discover: "discover <url> --write" } as const;

/** How a package manager runs errsmith, how it adds the package, and the dependency that it writes. */
const COMMANDS: Readonly<
  Record<Initialized["manager"], (out: string, name: string) => readonly [string, string, string]>
> = {
  npm: (out) => ["npx", `npm install ./${out}`, `file:${out}`],
  pnpm: (out) => ["pnpm", `pnpm add ./${out}`, `link:${out}`],
  yarn1: (out) => ["yarn", `yarn add link:./${out}`, `link:./${out}`],
  yarn: (out, name) => ["yarn", `yarn add ${name}@link:./${out}`, `link:./${out}`],
};
