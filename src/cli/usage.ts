import { Option } from "commander";
import { pluralize } from "../lib/pluralize.ts";
import { type AddCommand, helpExamples, reportProblems } from "./command.ts";
import type { CodeUse } from "../model/code-use.ts";
import type { Io } from "./io.ts";

/** `errsmith usage PATH…`: where an application uses codes. */
export const addUsage: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("usage")
    .description("Find where an application uses codes, and codes that no page documents.")
    .argument("<path...>", "files and folders of the application")
    .addOption(new Option("--format <format>", "what to print").choices(["text", "json", "sarif"]).default("text"))
    .option(
      "--package <package>",
      "codes of a generated package (a commit, folder, tarball or npm:<version>), not of this project",
    )
    .option("--repository <name>", "name of the repository, for the JSON that another project reads")
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples(
        "errsmith usage src",
        "errsmith usage src --package node_modules/@acme/errors --format json > errsmith.usage.json",
      ),
    )
    .action(async (paths: readonly string[], options: Options) => exit(await runUsage(paths, options, io)));
};

interface Options {
  readonly format: "text" | "json" | "sarif";
  readonly package?: string;
  readonly repository?: string;
  readonly config?: string;
}

async function runUsage(paths: readonly string[], options: Options, io: Io): Promise<number> {
  const [{ usage }, { usageJsonOf, usageSarifOf, usageTextOf }] = await Promise.all([
    import("../commands/usage.ts"),
    import("../usage/usage.ts"),
  ]);
  const { format, repository, config } = options;
  const found = await usage({ paths, package: options.package, config, cwd: io.cwd });
  if (format === "text") io.out(usageTextOf(found));
  else if (format === "json") io.out(usageJsonOf(found.uses, repository));
  else io.out(usageSarifOf(await fromRepository(found.uses, io)));
  if (found.quotedOnly > 0) {
    const files = pluralize(found.quotedOnly, "file");
    io.err(
      `note  ${files} of Go, Java, Python or YAML: only codes in quotation marks are found, in YAML also those without\n`,
    );
  }
  return reportProblems(found.problems, io);
}

/** Code scanning names files from the root of the repository. */
async function fromRepository(uses: readonly CodeUse[], io: Io): Promise<readonly CodeUse[]> {
  const [{ repositoryPrefix }, { withPrefix }] = await Promise.all([
    import("../base/base.ts"),
    import("../diff/diff.ts"),
  ]);
  return withPrefix(uses, await repositoryPrefix(io.cwd));
}
