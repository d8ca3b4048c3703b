import { resolve } from "node:path";
import { type FileToWrite, writeFiles } from "../../7-write/write.ts";
import { Failure } from "../../lib/failure.ts";
import { groupBy } from "../../lib/collections.ts";
import type { Translation } from "../../model/translation.ts";
import { collectProblems, hasErrors, type Problem, type Problems } from "../../problems/problems.ts";
import { type AcceptedTranslations, acceptTranslations, mergeTranslations } from "../../translations/translations.ts";
import type { ProjectOptions } from "../open-project.ts";
import { formatOfFile, languageOfFile, readDocument, readSourceTexts, serviceOfFile } from "./imported-file.ts";
import { type MessagesProject, openMessagesProject, parseLocale, translationFileFor } from "./messages-project.ts";

/** What the files do not state themselves. */
export interface ImportOptions extends ProjectOptions {
  readonly cwd: string;
  /** Name of a format, such as "icu". Default: by the extension. */
  readonly format?: string | undefined;
  /** Language of the translations. Default: stated by the file or its folder. */
  readonly locale?: string | undefined;
  /** Source language. Default: stated by the file or its folder. */
  readonly from?: string | undefined;
  /** Service of the files. Default: stated by the file or its name. */
  readonly service?: string | undefined;
  /** File with the source texts, for JSON. Default: the one that was exported beside it. */
  readonly source?: string | undefined;
}

/** The translations of one file. */
export interface ImportedTranslations extends AcceptedTranslations {
  readonly path: string;
  readonly provider: string;
  readonly locale: string;
  /** Path of the file in `sources/` that has the translations; absent if the imported file has none. */
  readonly target?: string;
}

/** What was imported; `written` is false if an error stopped the import. */
export interface ImportResult {
  readonly imported: readonly ImportedTranslations[];
  readonly problems: readonly Problem[];
  readonly written: boolean;
}

/** Imports translated files into `sources/<provider>/translations/`: all of them, or none if one has an error. */
export async function importMessages(paths: readonly string[], options: ImportOptions): Promise<ImportResult> {
  const { cwd, config } = options;
  const opened = await openMessagesProject({ cwd, config });
  const problems = collectProblems();
  const imported: ImportedTranslations[] = [];
  for (const path of paths) {
    const file = await importFile(path, opened, options, problems);
    if (file) imported.push(file);
  }
  if (hasErrors(problems)) return { imported, problems: problems.list, written: false };
  const groups = groupBy(imported, ({ provider, locale }) => `${provider}\n${locale}`);
  writeFiles(
    opened.project.root,
    [...groups.values()].flatMap((group) => mergedFile(opened, group)),
  );
  return { imported, problems: problems.list, written: true };
}

/** The translation file of one provider and language with new translations; none if it would be empty. */
function mergedFile(
  { project, catalogs, files }: MessagesProject,
  group: readonly ImportedTranslations[],
): FileToWrite[] {
  const [{ provider, locale } = { provider: "", locale: "" }] = group;
  const old = files.find((file) => file.provider === provider && file.locale === locale)?.entries ?? [];
  const translations: readonly Translation[] = group.flatMap((file) => file.translations);
  if (old.length + translations.length === 0) return [];
  const own = catalogs.filter((catalog) => catalog.provider === provider);
  return [translationFileFor(project, provider, locale, mergeTranslations(old, translations, own))];
}

async function importFile(
  path: string,
  { project, catalogs, locales }: MessagesProject,
  options: ImportOptions,
  problems: Problems,
): Promise<ImportedTranslations | undefined> {
  const { cwd } = options;
  const file = { disk: resolve(cwd, path), name: path };
  const format = formatOfFile(path, options.format);
  const document = await readDocument(file, format, problems);
  if (!document) return undefined;
  const catalog = serviceOfFile(path, options.service ?? document.service, catalogs);
  const { provider } = catalog;
  const locale = languageOfFile(file, { given: options.locale, stated: document.to }, locales);
  const sources = format.bilingual
    ? undefined
    : await readSourceTexts(file, { catalog, format, cwd, source: options.source }, problems);
  const typed = options.from ?? document.from ?? sources?.from;
  if (typed === undefined) throw new Failure(`${path}: does not state its source language; pass --from`, 2);
  const from = parseLocale(typed, locales);
  if (from === locale) throw new Failure(`${path}: from ${from} into ${locale} is no translation`, 2);
  const unitsOfFile = { catalog, from, units: document.units, ...(sources && { sources: sources.texts }) };
  const accepted = acceptTranslations(unitsOfFile, problems.on(path));
  const target = `${project.settings.sources}/${provider}/translations/${locale}.json`;
  return { path, provider, locale, ...accepted, ...(accepted.translations.length > 0 && { target }) };
}
