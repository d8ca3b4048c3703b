import { Failure, reasonOf } from "../lib/failure.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { PackageFiles } from "./package-files.ts";
import type { Snapshot } from "../diff/diff.ts";

/** The catalogs among the files of a package, in order of their ids. Throws a `Failure` for one that is none. */
export function parseSnapshots(files: PackageFiles, name: string): readonly Snapshot[] {
  return [...files]
    .filter(([path]) => path.startsWith("catalog/"))
    .map(([path, text]) => parseSnapshot(jsonOf(text, `${name}: ${path}`), `${name}: ${path}`))
    .sort((a, b) => byCodeUnits(`${a.provider}/${a.service}`, `${b.provider}/${b.service}`));
}

/** The version that the package's `package.json` tells. */
export function parsePackageVersion(files: PackageFiles, name: string): string | undefined {
  const text = files.get("package.json");
  const about = text === undefined ? undefined : jsonOf(text, `${name}: package.json`);
  return isRecord(about) && typeof about.version === "string" ? about.version : undefined;
}

function jsonOf(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(`${name}: not valid JSON: ${reasonOf(error)}`, 2);
  }
}

// A base may be of any time and hand: what a comparison relies on is looked at, what it does not know is kept.
function parseSnapshot(value: unknown, name: string): Snapshot {
  if (!isRecord(value) || !isText(value.provider) || !isText(value.service)) throw noCatalog(name);
  const { $schema: _, ...catalog } = value;
  const isCatalog = isList(catalog.locales, isText) && isList(catalog.errors, isError) && isNames(catalog.names);
  if (!isCatalog) throw noCatalog(name);
  return catalog as unknown as Snapshot;
}

function noCatalog(name: string): Failure {
  return new Failure(`${name}: no catalog of errsmith`, 2);
}

function isError(value: unknown): boolean {
  if (!isRecord(value) || ![value.code, value.name, value.family, value.scope].every(isText)) return false;
  const facts = [value.billable, value.retry, value.httpStatus, value.gone];
  const known = facts.every((fact) => fact === undefined || isRecord(fact));
  return known && isList(value.cases, isCase) && (value.aliases === undefined || isList(value.aliases, isText));
}

function isCase(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value.at) || !isText(value.at.page) || typeof value.at.line !== "number")
    return false;
  const isWords = (text: unknown): boolean =>
    isRecord(text) && [text.title, text.description, text.cause, text.solution].every(isOptionalText);
  return isOptionalText(value.message) && isRecord(value.texts) && Object.values(value.texts).every(isWords);
}

function isNames(value: unknown): boolean {
  if (value === undefined) return true;
  return (
    isRecord(value) && isText(value.prefix) && isRecord(value.families) && Object.values(value.families).every(isText)
  );
}

function isList(value: unknown, isMember: (member: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isMember);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || isText(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
