import { groupBy } from "../lib/group-by.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Catalog, ErrorInfo } from "../model/catalog.ts";
import { docComment } from "./doc-comments.ts";
import { type SafeText, commentLines } from "./literal.ts";

/** One code or family of a service, as the emitters look at it. */
export interface ErrorView {
  readonly error: ErrorInfo;
  /** What the pages say, without places, as the lines of a comment. */
  readonly doc: readonly SafeText[];
  /** Other spellings, without those that are documented codes or spellings of an earlier one. */
  readonly aliases: readonly string[];
}

/** The errors of one family that has a class. */
export interface FamilyView {
  readonly family: string;
  /** Values of the holes that name the family. */
  readonly values: Readonly<Record<"family" | "FamilyError" | "FamilyCode" | "FamilyCodes", string>>;
  readonly entries: readonly ErrorView[];
}

/** What is known of a catalog whose files are there: enough for what tells of all services. */
export interface Brief {
  readonly codes: number;
  /** Whether the families of its codes have classes. */
  readonly hasFamilies: boolean;
  /** Its table in the README, where that is at hand. */
  readonly table?: string | undefined;
}

/** A catalog, looked at once for all files that are made of it, when the first of them is. */
export interface ServiceView extends Brief {
  readonly catalog: Catalog;
  /** `<provider>/<service>`: id, folder and subpath. */
  readonly id: string;
  readonly packageName: string;
  readonly entries: readonly ErrorView[];
  readonly families: readonly FamilyView[];
  /** Errors of no family that has a class. */
  readonly single: readonly ErrorView[];
  /** Values of the holes that every file of the service has. */
  readonly values: Readonly<Record<string, string>>;
}

/** Arranges a catalog for the emitters; one that is known in brief is not looked into before it has to be. */
export function serviceView(catalog: Catalog, packageName: string, brief = briefOf(catalog)): ServiceView {
  const { codes, hasFamilies, table } = brief;
  const id = `${catalog.provider}/${catalog.service}`;
  let made: Arranged | undefined;
  const arranged = (): Arranged => (made ??= arrange(catalog, id));
  return {
    catalog,
    id,
    packageName,
    codes,
    hasFamilies,
    table,
    get entries() {
      return arranged().entries;
    },
    get families() {
      return arranged().families;
    },
    get single() {
      return arranged().single;
    },
    get values() {
      return arranged().values;
    },
  };
}

function briefOf({ errors, names }: Catalog): Brief {
  return { codes: errors.length, hasFamilies: Object.keys(names.families).length > 0 };
}

type Arranged = Pick<ServiceView, "entries" | "families" | "single" | "values">;

function arrange(catalog: Catalog, id: string): Arranged {
  const entries = entriesOf(catalog);
  const byFamily = groupBy(entries, ({ error }) => error.family);
  const classes = catalog.names.families;
  const families = Object.keys(classes)
    .sort(byCodeUnits)
    .map((family) => ({
      family,
      values: familyNames(family, classes[family] as string),
      entries: byFamily.get(family) ?? [],
    }));
  return {
    entries,
    families,
    single: entries.filter(({ error }) => !Object.hasOwn(classes, error.family)),
    values: { ...serviceNames(catalog.names.prefix), service: id },
  };
}

function entriesOf({ errors, locales }: Catalog): readonly ErrorView[] {
  const isSpelled = errors.some(({ aliases }) => aliases !== undefined);
  const taken = new Set(isSpelled ? errors.map(({ code }) => code) : []);
  return errors.map((error) => {
    const aliases = error.aliases?.filter((alias) => !taken.has(alias)) ?? NONE;
    for (const alias of aliases) taken.add(alias);
    return new LazyEntry(error, aliases, locales);
  });
}

const NONE: readonly string[] = [];

/** A service whose files are there already is asked for no words. As a class, entries share the function that makes them. */
class LazyEntry implements ErrorView {
  readonly error: ErrorInfo;
  readonly aliases: readonly string[];
  private readonly locales: Catalog["locales"];
  private made: readonly SafeText[] | undefined;

  constructor(error: ErrorInfo, aliases: readonly string[], locales: Catalog["locales"]) {
    this.error = error;
    this.aliases = aliases;
    this.locales = locales;
    this.made = undefined;
  }

  get doc(): readonly SafeText[] {
    return (this.made ??= commentLines(docComment(this.error, this.locales)));
  }
}

function familyNames(family: string, className: string): FamilyView["values"] {
  const stem = className.replace(/Error$/, "");
  return {
    family,
    FamilyError: className,
    FamilyCode: `${stem}Code`,
    FamilyCodes: `${stem}Codes`,
  };
}

function serviceNames(prefix: string): Readonly<Record<string, string>> {
  return {
    ServiceError: `${prefix}Error`,
    ErrorBase: `${prefix}ErrorBase`,
    ErrorCode: `${prefix}ErrorCode`,
    ErrorCodes: `${prefix}ErrorCodes`,
    AnyCode: `${prefix}AnyCode`,
    Canonical: `${prefix}Canonical`,
    CanonicalCode: `${prefix}CanonicalCode`,
    // Templates have two declarations of what is simple in most services; each service has one of them.
    CodeHandlers: `${prefix}CodeHandlers`,
    PlainCanonical: `${prefix}Canonical`,
    PlainCanonicalCode: `${prefix}CanonicalCode`,
    PlainHandlers: `${prefix}CodeHandlers`,
    Aliases: `${prefix}Aliases`,
    Families: `${prefix}Families`,
    ErrorHandlers: `${prefix}ErrorHandlers`,
    Undecided: `${prefix}Undecided`,
    Locale: `${prefix}Locale`,
    defineHandlers: `define${prefix}Handlers`,
    handleError: `handle${prefix}Error`,
    onError: `on${prefix}Error`,
    fakeError: `fake${prefix}Error`,
    everyError: `every${prefix}Error`,
    errorName: `${prefix}Error`,
  };
}
