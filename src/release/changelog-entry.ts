const CHANGELOG_HEADING = `# Changelog

Changes of the documented error codes. Versions follow [Semantic Versioning](https://semver.org/spec/v2.0.0.html).
`;

/** An entry of a CHANGELOG: its version, its day (`YYYY-MM-DD`) and its sections as Markdown. */
export interface ChangelogEntry {
  readonly version: string;
  readonly day: string;
  readonly sections: string;
}

/**
 * A CHANGELOG with one entry on top, in the form of Keep a Changelog; begins one where there is none. Entries above
 * `released`, the version that is out, were proposals for the same release and give way, also where nothing is to be
 * released any more. `undefined` where there is neither a CHANGELOG nor an entry.
 *
 * @example
 * withEntry("# C\n\n## [1.1.0] - 2026-01-01\n\n- Old.\n", "1.0.0", { version: "1.1.0", day: "2026-01-02", sections: "- New.\n" })
 * // "# C\n\n## [1.1.0] - 2026-01-02\n\n- New.\n"
 */
export function withChangelogEntry(
  changelog: string | undefined,
  released: string,
  entry: ChangelogEntry | undefined,
): string | undefined {
  if (changelog === undefined && !entry) return undefined;
  const [start = CHANGELOG_HEADING, ...entries] = (changelog ?? CHANGELOG_HEADING).split(/^(?=## \[)/m);
  const kept = entries.filter((one) => !isGreaterVersion(/^## \[([^\]]+)\]/.exec(one)?.[1] ?? "", released));
  if (!entry && kept.length === entries.length) return changelog;
  const added = entry ? [changelogEntryText(entry)] : [];
  return `${[start, ...added, ...kept].map((one) => one.trimEnd()).join("\n\n")}\n`;
}

function changelogEntryText({ version, day, sections }: ChangelogEntry): string {
  return `## [${version}] - ${day}\n\n${sections || "- Words and places of the documentation only."}`;
}

/** Whether a version is greater than another by its three numbers; what has none is not. */
function isGreaterVersion(version: string, other: string): boolean {
  const numbers = (text: string): number[] => (/^(\d+)\.(\d+)\.(\d+)/.exec(text) ?? []).slice(1).map(Number);
  const [a, b] = [numbers(version), numbers(other)];
  const at = a.findIndex((number, i) => number !== b[i]);
  return at !== -1 && (a[at] ?? 0) > (b[at] ?? 0);
}
