import { resolve } from "node:path";
import { Option } from "commander";
import type { DiffReport } from "../diff/diff.ts";
import { printable } from "../lib/printable.ts";
import { type AddCommand, helpExamples } from "./command.ts";
import type { Io } from "./io.ts";

/** `errsmith diff [BASE]`: what changed from the consumer's point of view. */
export const addDiff: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("diff")
    .description("Show what changed for the consumers of the package, and the version that it requires.")
    .argument("[base]", "baseline: a commit, a folder or tarball of a package, or npm:<version>", "HEAD")
    .option("--to <target>", "compare the baseline with this, not with what generate would write; same forms as base")
    .addOption(new Option("--format <format>", "what to print").choices(FORMATS).default("text"))
    .addOption(new Option("--fail-on <level>", "exit with 3 on a change at or above this level").choices(LEVELS))
    .option("--rest <file>", "overflow file for a Markdown report")
    .option("--link <url>", "address of a page line in a Markdown report, with {page} and {line}")
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples(
        "errsmith diff",
        "errsmith diff npm:latest --fail-on breaking",
        "errsmith diff origin/main --format markdown --rest rest.md > body.md",
      ),
    )
    .action(async (base: string, options: Options) => exit(await runDiff(base, options, io)));
};

const FORMATS = ["text", "markdown", "json", "sarif", "github"] as const;
/** From the worst down. */
const LEVELS = ["breaking", "dangerous", "safe", "cosmetic"] as const;

interface Options {
  readonly to?: string;
  readonly format: (typeof FORMATS)[number];
  readonly rest?: string;
  readonly link?: string;
  readonly failOn?: (typeof LEVELS)[number];
  readonly config?: string;
}

/** Exit status for a change at or above the level of `--fail-on`. */
const FAIL_ON_STATUS = 3;

async function runDiff(base: string, options: Options, io: Io): Promise<number> {
  const [{ diff }, { worstLevel }] = await Promise.all([import("../commands/diff.ts"), import("../diff/diff.ts")]);
  const { to, config, failOn } = options;
  const { report, missingBase } = await diff({ cwd: io.cwd, config, base, to, now: io.now?.() ?? new Date() });
  if (missingBase !== undefined) {
    io.err(`note  ${printable(report.base)} has no package in ${printable(missingBase)}: everything is new\n`);
  }
  io.out(await formatReport(report, options, io));
  const worst = worstLevel(report.changes);
  return worst && failOn && LEVELS.indexOf(worst) <= LEVELS.indexOf(failOn) ? FAIL_ON_STATUS : 0;
}

async function formatReport(report: DiffReport, options: Options, io: Io): Promise<string> {
  const { annotationsOf, diffJsonOf, markdownOf, sarifOf, terminalTextOf } = await import("../diff/diff.ts");
  switch (options.format) {
    case "text":
      return terminalTextOf(report, io.outColors);
    case "json":
      return diffJsonOf(report);
    case "sarif":
      return sarifOf(report);
    case "github":
      return annotationsOf(report);
    case "markdown": {
      const { body, rest } = markdownOf(report, { link: options.link });
      if (rest !== undefined && options.rest === undefined) {
        io.err("note  the report is too long; --rest <file> writes the omitted changes\n");
      }
      if (rest !== undefined && options.rest !== undefined) {
        const { writeReport } = await import("../7-write/write.ts");
        writeReport(resolve(io.cwd, options.rest), rest);
      }
      return body;
    }
  }
}
