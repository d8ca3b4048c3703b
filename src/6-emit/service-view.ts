import { groupBy } from "../lib/collections.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Catalog, ErrorInfo } from "../model/catalog.ts";

/** One error of a service, and the spellings that generated code accepts for it. */
export interface ErrorView {
  readonly error: ErrorInfo;
  /** Other spellings, without those that are documented codes or spellings of an earlier error. */
  readonly aliases: readonly string[];
  /** Codes that were renamed to the error and retired, without those that are spellings of an error again. */
  readonly former: readonly string[];
}

/** The errors of one family that has a class. */
export interface FamilyView {
  readonly family: string;
  /** Values of the holes that name the family. */
  readonly values: Readonly<Record<"family" | "FamilyError" | "FamilyCode" | "FamilyCodes", string>>;
  readonly entries: readonly ErrorView[];
}

/** A catalog, arranged for the files that are made from it. */
export interface ServiceView {
  readonly catalog: Catalog;
  /** `<provider>/<service>`: the id, folder and subpath of the service. */
  readonly id: string;
  readonly packageName: string;
  readonly entries: readonly ErrorView[];
  /** The families that have a class, in the order of code units. */
  readonly families: readonly FamilyView[];
  /** Errors of a family without a class. */
  readonly single: readonly ErrorView[];
  /** Values of the holes that every file of the service has. */
  readonly values: Readonly<Record<string, string>>;
}

/** Arranges a catalog for the files that are made from it. */
export function serviceView(catalog: Catalog, packageName: string): ServiceView {
  const id = `${catalog.provider}/${catalog.service}`;
  const entries = errorViews(catalog);
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
    catalog,
    id,
    packageName,
    entries,
    families,
    single: entries.filter(({ error }) => !Object.hasOwn(classes, error.family)),
    values: { ...serviceNames(catalog.names.prefix), service: id, operationsModule: `${packageName}/${id}/operations` },
  };
}

function errorViews({ errors }: Catalog): readonly ErrorView[] {
  const hasOthers = errors.some(({ aliases, formerCodes }) => aliases !== undefined || formerCodes !== undefined);
  const taken = new Set(hasOthers ? errors.map(({ code }) => code) : []);
  const untaken = (codes: readonly string[] = NONE): readonly string[] =>
    codes.length === 0 ? NONE : codes.filter((code) => !taken.has(code) && taken.add(code));
  const spelled = errors.map((error) => ({ error, aliases: untaken(error.aliases) }));
  return spelled.map((view) => ({ ...view, former: untaken(view.error.formerCodes) }));
}

const NONE: readonly string[] = [];

/** All spellings of an error, the documented one first. */
export function spellingsOf({ error, aliases }: Pick<ErrorView, "error" | "aliases">): readonly string[] {
  return [error.code, ...aliases];
}

function familyNames(family: string, className: string): FamilyView["values"] {
  const stem = className.replace(/Error$/, "");
  return { family, FamilyError: className, FamilyCode: `${stem}Code`, FamilyCodes: `${stem}Codes` };
}

function serviceNames(prefix: string): Readonly<Record<string, string>> {
  return {
    ServiceError: `${prefix}Error`,
    ErrorBase: `${prefix}ErrorBase`,
    InFamily: `${prefix}InFamily`,
    ErrorCode: `${prefix}ErrorCode`,
    ErrorCodes: `${prefix}ErrorCodes`,
    AnyCode: `${prefix}AnyCode`,
    Canonical: `${prefix}Canonical`,
    Key: `${prefix}Key`,
    CodesOf: `${prefix}CodesOf`,
    Spellings: `${prefix}Spellings`,
    CanonicalCode: `${prefix}CanonicalCode`,
    // A template has two declarations of what is simple without aliases. Each service gets one of them.
    CodeHandlers: `${prefix}CodeHandlers`,
    PlainCanonical: `${prefix}Canonical`,
    PlainCanonicalCode: `${prefix}CanonicalCode`,
    PlainSpellings: `${prefix}Spellings`,
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
    mockError: `mock${prefix}Error`,
    CommonCode: `${prefix}CommonCode`,
    CommonCodes: `${prefix}CommonCodes`,
    Operations: `${prefix}Operations`,
    OperationErrorCode: `${prefix}OperationErrorCode`,
    OperationAnyCode: `${prefix}OperationAnyCode`,
    OperationErrors: `${prefix}OperationErrors`,
    OperationHandlers: `${prefix}OperationHandlers`,
    defineOperationHandlers: `define${prefix}OperationHandlers`,
    handleOperationError: `handle${prefix}OperationError`,
    // As `everyError`, in a service with operations.
    everyErrorOf: `every${prefix}Error`,
    errorName: `${prefix}Error`,
  };
}
