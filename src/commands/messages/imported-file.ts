import { basename, dirname, extname, join, resolve } from "node:path";
import { exists, readText } from "../../1-read/read.ts";
import { Failure } from "../../lib/failure.ts";
import { serviceId } from "../../lib/service-id.ts";
import type { Catalog } from "../../model/catalog.ts";
import type { Locale } from "../../model/source.ts";
import type { Problems } from "../../problems/problems.ts";
import {
  type ImportedDocument,
  type MessageFormat,
  messageFormats,
  sourceLocales,
  UnreadableFileError,
} from "../../translations/translations.ts";
import { selectServices } from "../open-project.ts";
import { parseLocale } from "./messages-project.ts";

/** A file on the disk; `name` is the path as the user wrote it. */
export interface FileToImport {
  readonly disk: string;
  readonly name: string;
}

/** The format with the name, or else the only one with the extension. Throws a `Failure` if that is ambiguous. */
export function formatOfFile(path: string, wanted: string | undefined): MessageFormat {
  const extension = extname(path).toLowerCase();
  const candidates = messageFormats.filter(({ name, extensions }) =>
    wanted === undefined ? extensions.includes(extension) : name === wanted,
  );
  const [format] = candidates;
  if (format === undefined) throw new Failure(`${path}: unknown file format; pass --format`, 2);
  // Both versions of XLIFF have the same reader.
  if (new Set(candidates.map(({ read }) => read)).size === 1) return format;
  throw new Failure(`${path}: ambiguous format; pass --format ${candidates.map(({ name }) => name).join(" or ")}`, 2);
}

/** Reads and parses a file. Returns `undefined` if that fails (reported). */
export async function readDocument(
  { disk, name }: FileToImport,
  format: MessageFormat,
  problems: Problems,
): Promise<ImportedDocument | undefined> {
  const text = readText({ disk, name }, problems);
  if (text === undefined) return undefined;
  try {
    return await format.read(text);
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    const { line, message } = error as UnreadableFileError;
    problems.on(name)("message-file", { line, column: 1 }, { reason: message });
    return undefined;
  }
}

/** The catalog of the service that is given or that the file is named after. Throws a `Failure` if it is not one. */
export function serviceOfFile(path: string, given: string | undefined, catalogs: readonly Catalog[]): Catalog {
  const stem = basename(path, extname(path));
  const named = catalogs.find(({ provider, service }) => `${provider}.${service}` === stem);
  const wanted = given ?? (named && serviceId(named));
  if (wanted === undefined) throw new Failure(`${path}: does not state its service; pass --service`, 2);
  const [catalog, ...others] = selectServices(catalogs, wanted, path);
  if (catalog && others.length === 0) return catalog;
  throw new Failure(`${path}: several services are called ${wanted}; pass --service with the provider`, 2);
}

/**
 * The language of a file: `given` by `--locale`, `stated` in the file, or named by its folder. Throws a `Failure` on a
 * contradiction.
 */
export function languageOfFile(
  { disk, name }: FileToImport,
  language: { readonly given: string | undefined; readonly stated: string | undefined },
  known: Iterable<Locale>,
): Locale {
  const parse = (tag: string | undefined): Locale | undefined =>
    tag === undefined ? undefined : parseLocale(tag, known);
  const given = parse(language.given);
  const stated = parse(language.stated);
  if (given !== undefined && stated !== undefined && !isSameLanguage(given, stated)) {
    throw new Failure(`${name}: is in ${stated}, not in ${given}`, 2);
  }
  const folder = basename(dirname(disk));
  // Translation tools write `fr_FR` into a file that was exported as `fr`.
  if (stated !== undefined && given === undefined && isSameLanguage(folder, stated)) return parseLocale(folder, known);
  return given ?? stated ?? parseLocale(folder, known);
}

/** True if two tags are equal after adding likely subtags, such as `zh` and `zh-Hans-CN`. */
function isSameLanguage(tag: string, other: string): boolean {
  try {
    const [a, b] = [tag, other].map((text) => new Intl.Locale(text.replaceAll("_", "-")).maximize().toString());
    return a === b;
  } catch {
    return false;
  }
}

interface SourceTextOptions {
  readonly catalog: Catalog;
  readonly format: MessageFormat;
  readonly cwd: string;
  /** The value of `--source`. */
  readonly source: string | undefined;
}

/**
 * Reads the source texts of a format whose files hold one language, by unit key: from `source`, or from the file that
 * was exported into the folder of the source language. Throws a `Failure` if there is no such file.
 */
export async function readSourceTexts(
  { disk, name }: FileToImport,
  { catalog, format, cwd, source }: SourceTextOptions,
  problems: Problems,
): Promise<{ readonly from: string; readonly texts: ReadonlyMap<string, string> }> {
  const language = basename(dirname(disk));
  const exported = sourceLocales(catalog)
    .filter((locale) => locale !== language)
    .map((locale) => ({
      disk: join(dirname(disk), "..", locale, basename(disk)),
      name: join(dirname(name), "..", locale, basename(disk)),
    }));
  for (const file of source === undefined ? exported : [{ disk: resolve(cwd, source), name: source }]) {
    if (source === undefined && !exists(file.disk)) continue;
    const document = await readDocument(file, format, problems);
    const texts = new Map(document?.units.map(({ key, target }) => [key, target]));
    return { from: basename(dirname(file.disk)), texts };
  }
  throw new Failure(`${name}: no file of the source language beside it; pass --source`, 2);
}
