import { resolve } from "node:path";
import { Option } from "commander";
import type * as Door from "../diff/diff.ts";
import { Failure } from "../lib/failure.ts";
import { printable } from "../lib/printable.ts";
import { nearest } from "../lib/nearest.ts";
import type { Project } from "../model/project.ts";
import { collectProblems } from "../problems/problems.ts";
import { type AddCommand, reportProblems } from "./command.ts";
import { helpExamples } from "./help-examples.ts";
import type { Io } from "./io.ts";

/** `errsmith diff [BASE]`: what changed for those who use the package. */
export const addDiff: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("diff")
    .description("Show what changed for those who use the package, and what it does to the version.")
    .argument("[base]", "commit, folder or tarball of a package, or npm:<version>", "HEAD")
    .option("--to <target>", "compare with this instead of what generate would write; takes what base takes")
    .addOption(new Option("--format <format>", "what to print").choices(FORMATS).default("text"))
    .addOption(new Option("--fail-on <level>", "exit with 3 at changes of this level or above").choices(LEVEL_NAMES))
    .option("--rest <file>", "where to write what has no place in a Markdown report")
    .option("--link <url>", "address of a line of a page in a Markdown report, with {page} and {line}")
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
const LEVEL_NAMES = ["breaking", "dangerous", "safe", "cosmetic"] as const;

interface Options {
  readonly to?: string;
  readonly format: (typeof FORMATS)[number];
  readonly rest?: string;
  readonly link?: string;
  readonly failOn?: (typeof LEVEL_NAMES)[number];
  readonly config?: string;
}

/** Exit status where `--fail-on` is reached. */
const FAIL_ON_STATUS = 3;

async function runDiff(base: string, options: Options, io: Io): Promise<number> {
  const [{ readApprovals, readProject }, { loadBase }, door] = await Promise.all([
    import("../1-read/read.ts"),
    import("../base/base.ts"),
    import("../diff/diff.ts"),
  ]);
  const found = collectProblems();
  const project = await readProject(io.cwd, options, found);
  const approvals = await readApprovals(project, found);
  assertKnownRules(project, Object.keys(door.CHANGE_RULES));
  const before = await loadBase(base, project);
  const now =
    options.to === undefined ? await understood(project, found) : (await loadBase(options.to, project)).catalogs;
  const errors = found.list.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return reportProblems(errors, io);
  if (before.catalogs.length === 0) {
    io.err(
      `note  ${printable(before.label)} has no package in ${printable(project.settings.out)}: everything is new\n`,
    );
  }
  const today = (io.now?.() ?? new Date()).toISOString().slice(0, 10);
  const changes = door.approve(door.diffCatalogs(before.catalogs, now, project.settings.diff.rules), approvals, today);
  const from = before.version ?? project.settings.package.version;
  const version = { from, to: door.nextVersion(from, door.bumpOf(changes)) };
  io.out(await formatReport(door.reportOf(changes, { base: before.label, version }), options, door, io));
  const worst = door.worstLevel(changes);
  const isReached = worst && options.failOn && door.LEVELS.indexOf(worst) <= door.LEVELS.indexOf(options.failOn);
  return isReached ? FAIL_ON_STATUS : 0;
}

async function understood(project: Project, found: ReturnType<typeof collectProblems>) {
  const { understand } = await import("../commands/understand.ts");
  return (await understand(project, found)).catalogs;
}

async function formatReport(report: Door.DiffReport, options: Options, door: typeof Door, io: Io): Promise<string> {
  switch (options.format) {
    case "text":
      return door.terminalTextOf(report, io.outColors);
    case "json":
      return door.diffJsonOf(report);
    case "sarif":
      return door.sarifOf(report);
    case "github":
      return door.annotationsOf(report);
    case "markdown": {
      const { body, rest } = door.markdownOf(report, { link: options.link });
      if (rest !== undefined && options.rest === undefined)
        io.err("note  not all changes fit: --rest <file> gets the others\n");
      if (rest !== undefined && options.rest !== undefined) {
        const { writeReport } = await import("../7-write/write.ts");
        writeReport(resolve(io.cwd, options.rest), rest);
      }
      return body;
    }
  }
}

function assertKnownRules({ settings }: Project, known: readonly string[]): void {
  const unknown = Object.keys(settings.diff.rules).find((rule) => !known.includes(rule));
  if (unknown === undefined) return;
  const [near] = nearest(unknown, known);
  throw new Failure(`diff.rules: no kind of change is called ${unknown}${near ? `, did you mean ${near}?` : ""}`, 2);
}
