/** Content of the files that `errsmith update` writes besides the package. Pure. */
export { type ChangelogEntry, withChangelogEntry } from "./changelog-entry.ts";
export { feedOf, namesService } from "./feed.ts";
export { withPackageVersion } from "./config-version.ts";
