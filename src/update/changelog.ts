const START = `# Changelog

Changes of the documented error codes. Versions follow [Semantic Versioning](https://semver.org/spec/v2.0.0.html).
`;

/** An entry of a CHANGELOG: its version, its day (`YYYY-MM-DD`) and its sections as Markdown. */
export interface Entry {
  readonly version: string;
  readonly day: string;
  readonly sections: string;
}

/**
 * A CHANGELOG with one entry on top, in the form of Keep a Changelog; begins one where there is none. Entries above
 * `released`, the version that is out, were proposals for the same release and give way.
 *
 * @example
 * withEntry("# C\n\n## [1.1.0] - 2026-01-01\n\n- Old.\n", "1.0.0", { version: "1.1.0", day: "2026-01-02", sections: "- New.\n" })
 * // "# C\n\n## [1.1.0] - 2026-01-02\n\n- New.\n"
 */
export function withEntry(changelog: string | undefined, released: string, entry: Entry): string {
  const [start = START, ...entries] = (changelog ?? START).split(/^(?=## \[)/m);
  const kept = entries.filter((one) => !isAbove(/^## \[([^\]]+)\]/.exec(one)?.[1] ?? "", released));
  const sections = entry.sections || "- Words and places of the documentation only.\n";
  const added = `## [${entry.version}] - ${entry.day}\n\n${sections.trimEnd()}\n`;
  return `${[start.trimEnd(), added.trimEnd(), ...kept.map((one) => one.trimEnd())].join("\n\n")}\n`;
}

/** Whether a version is greater than another by its three numbers; what has none is not. */
function isAbove(version: string, other: string): boolean {
  const numbers = (text: string): number[] => (/^(\d+)\.(\d+)\.(\d+)/.exec(text) ?? []).slice(1).map(Number);
  const [a, b] = [numbers(version), numbers(other)];
  const at = a.findIndex((number, i) => number !== b[i]);
  return at !== -1 && (a[at] ?? 0) > (b[at] ?? 0);
}
