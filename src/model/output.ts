import type { Catalog } from "./catalog.ts";

/** One file to be written, relative to the package folder, forward slashes, content with `\n`. */
export interface OutputFile {
  readonly path: string;
  readonly content: string;
}

/**
 * A file on its way to the disk: what it holds, piece by piece, each made when it is asked for. A file is asked for its
 * pieces once, before the next file.
 */
export interface FileInPieces {
  readonly path: string;
  readonly pieces: Iterable<string>;
}

/** A file of the package that is in place already, with the SHA-256 of its content. */
export interface UpToDate {
  readonly path: string;
  readonly upToDate: string;
}

/** A file to write, or a file that is in place already. */
export type Output = OutputFile | UpToDate;

/** The files of a package, made one at a time. */
export type Outputs = AsyncIterable<Output> | Iterable<Output>;

/** The templates of generated code, real TypeScript: path below `templates/` → content. */
export type Templates = Readonly<Record<string, string>>;

/** The package that is generated, from the configuration. */
export interface PackageSettings {
  readonly name: string;
  readonly version: string;
  readonly description?: string;
  readonly license?: string;
}

/** Adds files to the package: plain function over all catalogs, without disk, clock or network. */
export interface Emitter {
  readonly name: string;
  readonly emit: (catalogs: readonly Catalog[], settings: PackageSettings) => readonly OutputFile[];
}
