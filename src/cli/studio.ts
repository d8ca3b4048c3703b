import { type AddCommand, helpExamples } from "./command.ts";
import type { Io } from "./io.ts";

/** `errsmith studio [FILE|URL]`: a page beside what was read from it, in a browser. */
export const addStudio: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("studio")
    .description(
      "Show a page beside the rows that were read from it, with the reasons, and correct them, in a browser.",
    )
    .argument("[page]", "a page of the project, another file, or an address to request")
    .option("--allow-http", "request plain HTTP as well")
    .option("--allow-address <address...>", "private addresses or ranges that may be requested")
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples(
        "errsmith studio",
        "errsmith studio docs/errors.md",
        "errsmith studio https://docs.example.com/errors",
      ),
    )
    .action(async (page: string | undefined, options: Options) => exit(await runStudio(page, options, io)));
};

interface Options {
  readonly allowHttp?: boolean;
  readonly allowAddress?: readonly string[];
  readonly config?: string;
}

async function runStudio(page: string | undefined, options: Options, io: Io): Promise<number> {
  const { studio } = await import("../commands/studio/studio.ts");
  const { allowAddress: allowAddresses, ...others } = options;
  const server = await studio(page, { ...others, allowAddresses, cwd: io.cwd });
  io.out(`${server.url}\n`);
  io.err("Open this address in a browser of this machine; press Ctrl+C to stop.\n");
  await (io.untilStopped?.() ?? new Promise(() => undefined));
  await server.close();
  return 0;
}
