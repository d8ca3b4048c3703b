/** The door of what `errsmith update` writes besides the package: texts in, texts out. */
export { type Entry, withEntry } from "./changelog.ts";
export { withVersion } from "./version.ts";
