import type { Catalog, ErrorInfo, Operation } from "./catalog.ts";
import type { Layout } from "./draft.ts";
import type { FailureState, GuardLimits } from "./failure-state.ts";
import type { Envelope, Scope, SdkException } from "./page-entries.ts";
import type { Emitter, PackageSettings, Templates } from "./output.ts";
import type { Locale, Source } from "./source.ts";
import type { TranslationFile } from "./translation.ts";

/** The Markdown form of an HTML page: its address, and whether it or the HTML is the file. */
export interface PageTwin {
  /** The address of the page itself, if the request decides between both forms. */
  readonly url: string;
  readonly used: boolean;
}

/** The entry of one fetched page in `pages.lock.json`. */
export interface PageState {
  /** The requested URL. */
  readonly url: string;
  /** The URL that answered after redirects. */
  readonly finalUrl: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
  /** `ETag` header of the last response with content. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** The encoding from the HTTP response, if the page itself does not declare one. */
  readonly encoding?: string;
  /** Time of the last successful response, changed or not, as ISO 8601 in UTC. */
  readonly fetched: string;
  /** Time of the fetch that last changed the text of the page. */
  readonly changed: string;
  /** Number of successful responses. */
  readonly fetches: number;
  /** Set if the option said that `robots.txt` is not asked. */
  readonly robots?: "ignored";
  /** Set if a browser has rendered the page. */
  readonly render?: "browser";
  /** SHA-256 of the text that was used because somebody accepted it, although it looks wrong. */
  readonly accepted?: string;
  /** The Markdown form of an HTML page. */
  readonly twin?: PageTwin;
  /** Start and number of the failures since the last page that was used; state and reason of the last one. */
  readonly failed?: {
    readonly since: string;
    readonly times: number;
    readonly state: FailureState;
    readonly reason: string;
  };
}

/** `pages.lock.json` of a provider: file name of a page in `source.json` → its state. */
export type PagesLock = Readonly<Record<string, PageState>>;

/** One page of a service, as listed in the manifest. */
export interface PageInput {
  readonly source: Source;
  /** Language of the page. If it is `undefined`, the language is guessed from the text. */
  readonly locale?: Locale;
  readonly url?: string;
  /** Time of the last successful fetch of this page, as ISO 8601; `undefined` if it was never fetched. */
  readonly fetched?: string;
  /** Limits beyond which a new version is suspect. */
  readonly guard?: GuardLimits;
  /** Set if `fetch` was told to use this text, although it looks wrong. */
  readonly isAccepted?: true;
  /** Name of the source that the page belongs to, if the manifest has one. */
  readonly sourceName?: string;
  /** Heading of a section → the other service of this provider that the section documents. */
  readonly sections?: Readonly<Record<string, string>>;
}

/** Names of sources, the best one first: whose texts, symbolic names and facts a code has. */
export interface Precedence {
  readonly texts?: readonly string[];
  readonly names?: readonly string[];
  readonly facts?: readonly string[];
}

/** One service of a provider: its pages and its settings in `source.json`. */
export interface ServiceInput {
  /** The folder of the provider in `sources/`. */
  readonly provider: string;
  /** The name within the provider. `<provider>/<service>` is the service id and the subpath of the package. */
  readonly service: string;
  /** Services of a provider with the same family share their common codes. */
  readonly family: string;
  /** The prefix of identifiers ("Ocr" → `OcrError`) from the manifest, if it sets one. */
  readonly prefix?: string;
  readonly envelope?: Envelope;
  readonly exceptions?: readonly SdkException[];
  /** Renames existing classes to the symbols of the pages. */
  readonly adoptNames?: boolean;
  readonly precedence?: Precedence;
  readonly pages: readonly PageInput[];
}

/** A reviewed fix of the docs. */
export interface Correction {
  readonly service: string;
  /** The wire code as documented. */
  readonly code: string;
  /** The documented text of the code when the correction was written. If no text of the code equals it, the run fails. */
  readonly expect: string;
  readonly set: {
    /** The correct wire code. The documented code becomes an alias. */
    readonly code?: string;
    /** The symbolic name, which gives the class its name. */
    readonly name?: string;
    readonly scope?: Scope;
    readonly billable?: boolean;
    readonly httpStatus?: number;
    readonly retry?: "throttled" | "transient" | "never";
    readonly recovery?: "retry" | "fix-request" | "fix-account" | "contact";
  };
  /** The reason for the correction, which `explain` shows. */
  readonly why: string;
}

/** The permanent identifiers of one service. Names are only added: a renamed class keeps its old name as an alias. */
export interface ServiceNames {
  readonly prefix: string;
  /** Family → class name. */
  readonly families: Readonly<Record<string, string>>;
  /** Wire code → class name. */
  readonly codes: Readonly<Record<string, string>>;
  /** Old class name → its wire code. */
  readonly former?: Readonly<Record<string, string>>;
}

/** `names.lock.json` of a provider: service → names. */
export type NamesLock = Readonly<Record<string, ServiceNames>>;

/** The last documented facts and cases of a removed code. `names.lock.json` holds its name. */
export type RemovedError = Omit<ErrorInfo, "code" | "name" | "family" | "gone" | "formerNames" | "formerCodes">;

/** What is known about a code since the pages no longer document it, for the service or for an operation. */
export interface Absence {
  /** Times of the first and the last fetch without the code; `undefined` if the pages are not fetched. */
  readonly since?: string;
  readonly last?: string;
  /** Number of fetches without the code, counted until the grace period is over. */
  readonly fetches?: number;
  /** Set if the code was retired: the package no longer contains it. */
  readonly retired?: true;
}

/** The state of a removed code: one that the pages no longer document. */
export interface Tombstone extends Absence {
  /** The new code, if the code was renamed. */
  readonly renamedTo?: string;
  readonly error?: RemovedError;
}

/** An operation as the pages last documented it, and the codes that they no longer document for it. */
export interface OperationTombstone extends Omit<Operation, "name" | "formerNames" | "codes"> {
  /** The new name, if the operation was renamed. Its codes are those of the new name. */
  readonly renamedTo?: string;
  /** Set if the old name of a renamed operation was retired: the package no longer has it. */
  readonly retired?: true;
  readonly codes: Readonly<Record<string, Absence>>;
}

/** `tombstones.lock.json` of a provider. */
export interface TombstonesLock {
  /** Service → code → tombstone. */
  readonly services?: Readonly<Record<string, Readonly<Record<string, Tombstone>>>>;
  /** Service → operation → tombstone. */
  readonly operations?: Readonly<Record<string, Readonly<Record<string, OperationTombstone>>>>;
}

/** The time before a removed code is deprecated: both numbers must be reached. */
export interface GracePeriod {
  readonly days: number;
  readonly fetches: number;
}

/** A folder of `sources/`. */
export interface ProviderInput {
  readonly provider: string;
  readonly services: readonly ServiceInput[];
  readonly corrections: readonly Correction[];
  /** Path of `source.json`, for problems. */
  readonly manifestPath: string;
  /** Path of `corrections.json`, for problems. */
  readonly correctionsPath: string;
  readonly names: NamesLock;
  readonly tombstones: TombstonesLock;
  /** The state of the pages, if it was joined from both sides of a merge: then its file has a conflict of git. */
  readonly joinedPages?: PagesLock;
  /** The translations of texts, one file per language. */
  readonly translations?: readonly TranslationFile[];
}

/** Kind of change → the level and the version bump that replace the defaults. */
export type DiffRules = Readonly<
  Partial<
    Record<
      string,
      {
        readonly level?: "breaking" | "dangerous" | "safe" | "cosmetic";
        readonly bump?: "major" | "minor" | "patch" | "none";
      }
    >
  >
>;

/** Settings of `diff`. */
export interface DiffSettings {
  readonly rules: DiffRules;
  /** Path of the approvals file, relative to the project root. */
  readonly approvals: string;
}

/** The configuration with defaults filled in. */
export interface Settings {
  readonly package: PackageSettings;
  /** Folder of the sources, relative to the project root. */
  readonly sources: string;
  /** Folder of the generated package, relative to the project root. */
  readonly out: string;
  /** Locales to emit; if `undefined`, all locales that have a text. */
  readonly locales?: readonly Locale[];
  readonly diff: DiffSettings;
  /** Whether the names of new classes begin with the prefix of their service. */
  readonly prefixClasses?: boolean;
  /** Seconds after which a second fetch must show the same change; `undefined` takes changes at once. */
  readonly confirm?: number;
  /** The grace period of removed codes. `false` removes them from the package at once. */
  readonly tombstones: GracePeriod | false;
  /** Handler files that `update` edits: paths and glob patterns relative to the project root. */
  readonly handlers: readonly string[];
  /** Files of applications that use codes, and JSON files with uses: paths and glob patterns relative to the project root. */
  readonly usage: readonly string[];
  /** Layouts from the configuration. They precede the built-in layouts. */
  readonly layouts: readonly Layout[];
  /** Absolute path of the configuration file with these layouts, so that another process can load them. */
  readonly layoutsFrom?: string;
  /** Emitters from the configuration. They follow the built-in emitters. */
  readonly emitters: readonly Emitter[];
}

/** A configuration file, or the `errsmith` key of `package.json`. Settings that are left out have defaults. */
export interface Config {
  /** URL of the JSON Schema, for editors. errsmith ignores it. */
  readonly $schema?: string;
  readonly package?: Partial<PackageSettings>;
  readonly sources?: string;
  readonly out?: string;
  readonly locales?: readonly Locale[];
  readonly diff?: Partial<DiffSettings>;
  readonly prefixClasses?: boolean;
  readonly confirm?: number;
  readonly tombstones?: Partial<GracePeriod> | false;
  readonly handlers?: readonly string[];
  readonly usage?: readonly string[];
  readonly layouts?: readonly Layout[];
  readonly emitters?: readonly Emitter[];
}

/** A catalog of the last generated package, without the identifiers of the service. */
export type PreviousCatalog = Omit<Catalog, "names">;

/** All inputs of a run, read from the disk. */
export interface Project {
  /** Absolute path of the project root. No output contains it. */
  readonly root: string;
  /** Absolute path of the configuration file; absent if there is none. */
  readonly configFile?: string;
  readonly settings: Settings;
  readonly providers: readonly ProviderInput[];
  /** The catalogs of the last generated package; empty if there is none. */
  readonly previous: readonly PreviousCatalog[];
  readonly templates: Templates;
}
