import type { Project } from "ts-morph";
import type { Catalog } from "./catalog.ts";

/** A file of the package: its path relative to the package folder, with forward slashes, and its text with `\n` line ends. */
export interface OutputFile {
  readonly path: string;
  readonly content: string;
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

/** The templates of generated code: path below `templates/` → text. */
export type Templates = Readonly<Record<string, string>>;

/** What the configuration says about the generated package. */
export interface PackageSettings {
  readonly name: string;
  readonly version: string;
  readonly description?: string;
  readonly license?: string;
  /** The text of the LICENSE file, if the package gets one. */
  readonly licenseText?: string;
  /** Set if the package must not be published. */
  readonly private?: boolean;
}

/**
 * Text that may stand in a generated file. The literal module of phase 6 makes it from text of a page, so text of a page
 * that is not escaped does not compile.
 */
export type SafeText = string & { readonly "~safe": true };

/**
 * The value of a hole: text, which is escaped for its place; safe text, which replaces the hole; or the lines of a
 * comment that are escaped already.
 */
export type HoleValue = string | { readonly text: SafeText } | { readonly lines: readonly SafeText[] };

/** The values of a template, or of one iteration of a region. */
export interface TemplateData {
  /** Hole → value. If a hole has no value here, the data of the enclosing region and of the template apply. */
  readonly values: Readonly<Record<string, HoleValue>>;
  /** Region → its iterations. A region without an entry, here or in the enclosing data, is left out. */
  readonly regions?: Readonly<Record<string, Iterable<TemplateData>>>;
}

/** Functions that write text of a page as code, so that it cannot become other code. */
export interface LiteralTools {
  readonly stringLiteral: (text: string) => SafeText;
  readonly stringUnion: (texts: readonly string[]) => SafeText;
  readonly propertyKey: (name: string) => SafeText;
  readonly identifier: (name: string) => SafeText;
  readonly commentLines: (text: string) => readonly SafeText[];
  readonly markdownCell: (text: string) => SafeText;
  readonly markdownCode: (text: string) => SafeText;
  readonly jsonDocument: (value: unknown) => SafeText;
}

/** What an emitter may use to write code. */
export interface EmitterTools {
  readonly literal: LiteralTools;
  /**
   * Fills a template, which is TypeScript that compiles: `$name` is a hole, `//#region name` … `//#endregion` is written
   * once for each iteration of the data. The result is verified like a generated file: it is the text of the template,
   * with one token of its kind in each hole.
   */
  readonly fill: (template: string, data: TemplateData) => string;
  /** Makes an empty ts-morph project in memory. */
  readonly project: () => Project;
}

/** Adds files to the package: a function of the catalogs and the settings, without disk, clock or network. */
export interface Emitter {
  readonly name: string;
  readonly emit: (
    catalogs: readonly Catalog[],
    settings: PackageSettings,
    tools: EmitterTools,
  ) => readonly OutputFile[];
}
