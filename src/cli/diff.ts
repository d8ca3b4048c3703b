import { resolve } from "node:path";
import { Option } from "commander";
import type { ChangeRow, DiffReport } from "../diff/diff.ts";
import { pluralize } from "../lib/pluralize.ts";
import { printable } from "../lib/printable.ts";
import { type AddCommand, helpExamples, reportProblems } from "./command.ts";
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
    .option("--all", "list all changes of a group in text output")
    .option("--rest <file>", "overflow file for a Markdown report")
    .option("--link <url>", "address of a page line in a Markdown report, with {page} and {line}")
    .option(
      "--usage <path...>",
      "name the places that use a changed code in these files, folders, and JSON of `errsmith usage`",
    )
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples(
        "errsmith diff",
        "errsmith diff npm:latest --fail-on breaking",
        "errsmith diff --usage src ../web/errsmith.usage.json",
        "errsmith diff origin/main --format markdown --rest rest.md > body.md",
      ),
    )
    .action(async (base: string, options: Options) => exit(await runDiff(base, options, io)));
};

const FORMATS = ["text", "markdown", "json", "sarif", "github", "gitlab"] as const;
/** From the worst down. */
const LEVELS = ["breaking", "dangerous", "safe", "cosmetic"] as const;

interface Options {
  readonly to?: string;
  readonly format: (typeof FORMATS)[number];
  readonly all?: boolean;
  readonly rest?: string;
  readonly link?: string;
  readonly usage?: readonly string[];
  readonly failOn?: (typeof LEVELS)[number];
  readonly config?: string;
}

/** Exit status for a change at or above the level of `--fail-on`. */
const FAIL_ON_STATUS = 3;

async function runDiff(base: string, options: Options, io: Io): Promise<number> {
  const [{ diff }, { rowsOf, unapprovedFrom }] = await Promise.all([
    import("../commands/diff.ts"),
    import("../diff/diff.ts"),
  ]);
  const { to, config, failOn, usage } = options;
  const now = io.now?.() ?? new Date();
  const { report, missingBase, problems, root } = await diff({ cwd: io.cwd, config, base, to, usage, now });
  if (missingBase !== undefined) {
    io.err(`note  ${printable(report.base)} has no package in ${printable(missingBase)}: everything is new\n`);
  }
  reportProblems(problems, io);
  const print = options.format === "github" ? io.outCommands : io.out;
  const applications = usage === undefined ? root : io.cwd;
  const placed = FROM_REPOSITORY_ROOT.has(options.format)
    ? await placedInRepository(report, root, applications)
    : report;
  print?.(await formatReport(placed, options, io));
  if (report.changes.length === 0) io.err(`No changes against ${printable(report.base)}.\n`);
  const reached = failOn === undefined ? [] : unapprovedFrom(failOn, report.changes);
  if (reached.length === 0) return 0;
  const rows = rowsOf(reached);
  const inRows = rows.length < reached.length ? ` in ${pluralize(rows.length, "row")}` : "";
  const other = [...(base === "HEAD" ? [] : [`--base ${base} `]), ...(to === undefined ? [] : [`--to ${to} `])];
  io.err(
    `${pluralize(reached.length, "change")}${inRows} at or above ${failOn ?? ""} without an approval: ${fingerprintsOf(rows)}.\n` +
      `To approve a row: errsmith approve <fingerprint> ${printable(other.join(""))}--why <reason> --until <date> (docs/reviewing.md).\n`,
  );
  return FAIL_ON_STATUS;
}

/** Formats whose readers name files from the root of the repository, also if the project is a subfolder of it. */
const FROM_REPOSITORY_ROOT: ReadonlySet<string> = new Set<Options["format"]>(["sarif", "github", "gitlab"]);

async function placedInRepository(report: DiffReport, project: string, applications: string): Promise<DiffReport> {
  const [{ repositoryPrefix }, { fromRepositoryRoot }] = await Promise.all([
    import("../base/base.ts"),
    import("../diff/diff.ts"),
  ]);
  const pages = await repositoryPrefix(project);
  const isOneFolder = applications === project;
  return fromRepositoryRoot(report, {
    pages,
    applications: isOneFolder ? pages : await repositoryPrefix(applications),
  });
}

/** Rows in one line that are named; their report has all of them. */
const MAX_NAMED = 5;

function fingerprintsOf(rows: readonly ChangeRow[]): string {
  const named = rows.slice(0, MAX_NAMED).map(({ changes, pattern, fingerprint }) => {
    const [{ code, service }] = changes;
    const subject = pattern === undefined ? (code ?? service) : `${pluralize(changes.length, "change")} (${pattern})`;
    return `${printable(subject)} ${fingerprint}`;
  });
  const others = rows.length - named.length;
  return named.join(", ") + (others > 0 ? ` and ${others} more` : "");
}

async function formatReport(report: DiffReport, options: Options, io: Io): Promise<string> {
  const { annotationsOf, codeQualityOf, diffJsonOf, markdownOf, sarifOf, terminalTextOf } =
    await import("../diff/diff.ts");
  switch (options.format) {
    case "text":
      return terminalTextOf(report, io.outColors, options.all);
    case "json":
      return diffJsonOf(report);
    case "sarif":
      return sarifOf(report);
    case "github":
      return annotationsOf(report);
    case "gitlab":
      return codeQualityOf(report);
    case "markdown": {
      const { body, rest } = markdownOf(report, { link: options.link });
      if (rest !== undefined && options.rest === undefined) {
        io.err("note  the report is too long; --rest <file> writes the omitted changes\n");
      }
      if (rest !== undefined && options.rest !== undefined) {
        const { writeReport } = await import("../7-write/write.ts");
        writeReport(io.cwd, resolve(io.cwd, options.rest), rest);
      }
      return body;
    }
  }
}
