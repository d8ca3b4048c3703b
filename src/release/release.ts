/** The door of what `errsmith update` writes besides the package: texts in, texts out. */
export { type ChangelogEntry, withChangelogEntry } from "./changelog-entry.ts";
export { withPackageVersion } from "./config-version.ts";
