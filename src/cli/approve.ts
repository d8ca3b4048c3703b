import { printable } from "../lib/printable.ts";
import { type AddCommand, helpExamples } from "./command.ts";
import type { Io } from "./io.ts";

/** `errsmith approve FINGERPRINT…`: approves changes, and groups of changes as a whole. */
export const addApprove: AddCommand = (errsmith, io, exit) => {
  errsmith
    .command("approve")
    .description("Approve changes and groups of changes that diff shows: adds them to errsmith.approvals.json.")
    .argument("<fingerprint...>", "fingerprint at the end of a row of diff or of a pull request")
    .requiredOption("--why <reason>", "why the change is fine")
    .requiredOption("--until <date>", "last day of the approval, such as 2027-01-31")
    .option("--base <base>", "baseline of diff: a commit, a folder or tarball of a package, or npm:<version>", "HEAD")
    .option("--to <target>", "newer side of diff; same forms as base (default: what generate would write)")
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples('errsmith approve f6574e0dc0c97929 --base origin/main --why "We send less." --until 2027-01-31'),
    )
    .action(async (fingerprints: string[], options: Options) => exit(await runApprove(fingerprints, options, io)));
};

interface Options {
  readonly why: string;
  readonly until: string;
  readonly base: string;
  readonly to?: string;
  readonly config?: string;
}

async function runApprove(fingerprints: readonly string[], options: Options, io: Io): Promise<number> {
  const [{ approveRows }, { rowText }] = await Promise.all([
    import("../commands/approve.ts"),
    import("../diff/diff.ts"),
  ]);
  const now = io.now?.() ?? new Date();
  const { rows, file } = await approveRows({ ...options, fingerprints, cwd: io.cwd, now });
  for (const row of rows) io.out(`${printable(rowText(row))}\n`);
  io.out(`${printable(file)} written: approved until ${options.until}.\n`);
  return 0;
}
