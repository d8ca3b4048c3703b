import type { CodeUse } from "../model/code-use.ts";
import type { Change } from "./change.ts";
import type { DiffReport } from "./diff-report.ts";

/** The paths from the root of the repository to two folders: "" or with a slash at the end. */
export interface RepositoryPrefixes {
  /** Of the project, from which pages are named. */
  readonly pages: string;
  /** Of the folder from which files of applications are named. */
  readonly applications: string;
}

/** A report whose files are named from the root of the repository, as annotations and code scanning expect them. */
export function fromRepositoryRoot(report: DiffReport, prefixes: RepositoryPrefixes): DiffReport {
  if (prefixes.pages === "" && prefixes.applications === "") return report;
  return { ...report, changes: report.changes.map((change) => withPrefixes(change, prefixes)) };
}

function withPrefixes(change: Change, { pages, applications }: RepositoryPrefixes): Change {
  const { at, uses } = change;
  return {
    ...change,
    ...(at && { at: { ...at, page: pages + at.page } }),
    ...(uses && { uses: withPrefix(uses, applications) }),
  };
}

/** Uses whose files are named from the root of the repository. Those of other repositories stay as they are. */
export function withPrefix(uses: readonly CodeUse[], prefix: string): readonly CodeUse[] {
  return uses.map((use) => (use.repository === undefined ? { ...use, file: prefix + use.file } : use));
}
