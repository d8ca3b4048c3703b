import type { Catalog, ErrorInfo } from "./catalog.ts";
import type { Layout } from "./draft.ts";
import type { Envelope, Scope } from "./page-entries.ts";
import type { Emitter, PackageSettings, Templates } from "./output.ts";
import type { Locale, Source } from "./source.ts";
import type { TranslationFile } from "./translation.ts";

/** What `pages.lock.json` says of one page that was fetched. */
export interface PageState {
  /** Address that was asked, and the one that answered after redirects. */
  readonly url: string;
  readonly finalUrl: string;
  /** Hash of the file, hexadecimal. */
  readonly sha256: string;
  /** What the server knows this copy by. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** Encoding that the server named, only where the page does not show it. */
  readonly encoding?: string;
  /** Time of the last good answer, ISO 8601 in UTC: also one that brought nothing new. */
  readonly fetched: string;
  /** Time at which the words of the page last changed. */
  readonly changed: string;
  /** Good answers so far. */
  readonly fetches: number;
  /** Since when there is no good answer, in how many runs, and why the last time: gone with the next good one. */
  readonly failed?: { readonly since: string; readonly times: number; readonly reason: string };
}

/** `pages.lock.json` of a provider: page as `source.json` names it → what is known of its last good copy. */
export type PagesLock = Readonly<Record<string, PageState>>;

/** One page of a service as the manifest lists it. */
export interface PageInput {
  readonly source: Source;
  /** Language of the page; `undefined` when nobody said it: recognised from the words. */
  readonly locale?: Locale;
  readonly url?: string;
  /** ISO time of the last fetch that got this page, changed or not; absent where it was never fetched. */
  readonly fetched?: string;
  /** Heading of a section → the service of this provider that it documents instead. */
  readonly sections?: Readonly<Record<string, string>>;
}

/** One service of a provider: its pages and what `source.json` says about it. */
export interface ServiceInput {
  /** Folder in `sources/`. */
  readonly provider: string;
  /** Name within the provider; `<provider>/<service>` is the service id and the subpath of the package. */
  readonly service: string;
  /** Services of a provider with the same family share their common codes. */
  readonly family: string;
  /** Prefix of the identifiers ("Ocr" → `OcrError`), if somebody chose one. */
  readonly prefix?: string;
  readonly envelope?: Envelope;
  readonly pages: readonly PageInput[];
}

/** A reviewed fix to the docs; `expect` is the documented text it was written against. */
export interface Correction {
  readonly service: string;
  /** Wire code as documented. */
  readonly code: string;
  /** Title, message or description that the docs give this code; anything else there is an error. */
  readonly expect: string;
  readonly set: {
    /** The right wire code; the documented one becomes an alias. */
    readonly code?: string;
    readonly scope?: Scope;
    readonly billable?: boolean;
    readonly httpStatus?: number;
    readonly retry?: "throttled" | "transient" | "never";
  };
  /** Why a person decided so; shown by `explain`. */
  readonly why: string;
}

/** Names given so far to one service: only ever appended to. */
export interface ServiceNames {
  readonly prefix: string;
  /** Family → class name. */
  readonly families: Readonly<Record<string, string>>;
  /** Wire code → class name. */
  readonly codes: Readonly<Record<string, string>>;
}

/** `names.lock.json` of a provider: service → names. */
export type NamesLock = Readonly<Record<string, ServiceNames>>;

/** What is kept of a code that left the docs: everything but what the lock of names and the code itself say. */
export type RemovedError = Omit<ErrorInfo, "code" | "name" | "family" | "gone" | "formerNames">;

/** A code that no page documents any more. */
export interface Tombstone {
  /** Time of the fetch that first missed it, and of the last one that did; absent where pages are not fetched. */
  readonly since?: string;
  readonly last?: string;
  /** Fetches that missed it, while the grace lasts. */
  readonly fetches?: number;
  /** The code of which it is now another spelling, because somebody said so. */
  readonly renamedTo?: string;
  /** Somebody let it go: it is no longer in the package. */
  readonly retired?: true;
  readonly error?: RemovedError;
}

/** `tombstones.lock.json` of a provider: service → code → tombstone. */
export type TombstonesLock = Readonly<Record<string, Readonly<Record<string, Tombstone>>>>;

/** How long a code stays as it is after it left the docs: both must be over. */
export interface GracePeriod {
  readonly days: number;
  readonly fetches: number;
}

/** A folder of `sources/`. */
export interface ProviderInput {
  readonly provider: string;
  readonly services: readonly ServiceInput[];
  readonly corrections: readonly Correction[];
  /** Path of source.json for problems. */
  readonly manifestPath: string;
  /** Path of corrections.json for problems. */
  readonly correctionsPath: string;
  readonly names: NamesLock;
  readonly tombstones: TombstonesLock;
  /** What translators made of the words of the pages, one file a language. */
  readonly translations?: readonly TranslationFile[];
}

/** A kind of change → level and effect on the version that count instead of those of errsmith. */
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

/** How changes are judged. */
export interface DiffSettings {
  readonly rules: DiffRules;
  /** File of approvals, relative to the project root. */
  readonly approvals: string;
}

/** What a user may configure; everything has a default. */
export interface Settings {
  readonly package: PackageSettings;
  /** Folder of the sources, relative to the project root. */
  readonly sources: string;
  /** Folder of the generated package, relative to the project root. */
  readonly out: string;
  /** Locales to emit; all that have a text where absent. */
  readonly locales?: readonly Locale[];
  readonly diff: DiffSettings;
  /** The grace of codes that leave the docs; `false`: they leave the package at once. */
  readonly tombstones: GracePeriod | false;
  /** Handler files of an application, paths and patterns relative to the project root, that `update` keeps in step. */
  readonly handlers: readonly string[];
  /** Layouts of the user's own, tried before the built-in ones. */
  readonly layouts: readonly Layout[];
  /** The configuration file that these layouts are from, absolute: another process can load them again. */
  readonly layoutsFrom?: string;
  /** Emitters of the user's own, run after the built-in ones. */
  readonly emitters: readonly Emitter[];
}

/** A configuration file, or the `errsmith` key of package.json: settings that differ from the defaults. */
export interface Config {
  /** Gives editors completion; has no other effect. */
  readonly $schema?: string;
  readonly package?: Partial<PackageSettings>;
  readonly sources?: string;
  readonly out?: string;
  readonly locales?: readonly Locale[];
  readonly diff?: Partial<DiffSettings>;
  readonly tombstones?: Partial<GracePeriod> | false;
  readonly handlers?: readonly string[];
  readonly layouts?: readonly Layout[];
  readonly emitters?: readonly Emitter[];
}

/** A catalog of the package as it was last generated, without the names of its service. */
export type PreviousCatalog = Omit<Catalog, "names">;

/** Everything a run reads before it starts. */
export interface Project {
  /** Absolute path of the folder that paths are relative to; never reaches any output. */
  readonly root: string;
  readonly settings: Settings;
  readonly providers: readonly ProviderInput[];
  /** Catalogs of the package that is there already, which a run may compare with; empty where there is none. */
  readonly previous: readonly PreviousCatalog[];
  readonly templates: Templates;
}
