const CHANGELOG_HEADING = `# Changelog

Changes of the documented error codes. Versions follow [Semantic Versioning](https://semver.org/spec/v2.0.0.html).
`;

/** An entry of a changelog: version, date (`YYYY-MM-DD`) and sections as Markdown. */
export interface ChangelogEntry {
  readonly version: string;
  readonly day: string;
  readonly sections: string;
}

/**
 * Adds an entry to a changelog in the format of Keep a Changelog, or starts a changelog. Entries of versions above
 * `released` are removed, because they were proposals for the same release. Without `entry`, nothing is added. Returns
 * `undefined` if there is neither a changelog nor an entry.
 *
 * @example
 * withChangelogEntry("# C\n\n## [1.1.0] - 2026-01-01\n\n- Old.\n", "1.0.0", { version: "1.1.0", day: "2026-01-02", sections: "- New.\n" })
 * // "# C\n\n## [1.1.0] - 2026-01-02\n\n- New.\n"
 */
export function withChangelogEntry(
  changelog: string | undefined,
  released: string,
  entry: ChangelogEntry | undefined,
): string | undefined {
  if (changelog === undefined && !entry) return undefined;
  const [start = CHANGELOG_HEADING, ...entries] = (changelog ?? CHANGELOG_HEADING).split(/^(?=## \[)/m);
  const kept = entries.filter((text) => !isGreaterVersion(/^## \[([^\]]+)\]/.exec(text)?.[1] ?? "", released));
  if (!entry && kept.length === entries.length) return changelog;
  const added = entry ? [changelogEntryText(entry)] : [];
  return `${[start, ...added, ...kept].map((text) => text.trimEnd()).join("\n\n")}\n`;
}

function changelogEntryText({ version, day, sections }: ChangelogEntry): string {
  return `## [${version}] - ${day}\n\n${sections || "- Only wording and source lines of the documentation."}`;
}

/** Compares major, minor and patch; false if a text is not a version. */
function isGreaterVersion(version: string, other: string): boolean {
  const numbers = (text: string): number[] => (/^(\d+)\.(\d+)\.(\d+)/.exec(text) ?? []).slice(1).map(Number);
  const [a, b] = [numbers(version), numbers(other)];
  const at = a.findIndex((number, i) => number !== b[i]);
  return at !== -1 && (a[at] ?? 0) > (b[at] ?? 0);
}
