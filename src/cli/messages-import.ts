import { basename, dirname, extname, join, resolve } from "node:path";
import { Option } from "commander";
import { pluralize } from "../lib/pluralize.ts";
import { Failure } from "../lib/failure.ts";
import { groupBy } from "../lib/group-by.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Locale } from "../model/source.ts";
import type { Translation } from "../model/translation.ts";
import { type Problems, collectProblems } from "../problems/problems.ts";
import type { MessageFormat, UnreadableFileError as Trouble, ImportedDocument } from "../translations/translations.ts";
import { type AddCommand, reportProblems } from "./command.ts";
import { helpExamples } from "./help-examples.ts";
import type { Io } from "./io.ts";
import {
  parseLocale,
  projectLocales,
  type MessagesOptions,
  type MessagesProject,
  openMessagesProject,
  catalogsOfService,
  translationFileFor,
} from "./messages-project.ts";

/** `errsmith messages import FILE…`: translations come back into `sources/`. */
export const addMessagesImport: AddCommand = (messages, io, exit) => {
  messages
    .command("import")
    .description("Take translated files into sources/<provider>/translations/<locale>.json: all of them or none.")
    .argument("<file...>", "files that `messages export` wrote and somebody translated")
    .addOption(
      new Option("--format <format>", "what the files are; needed for JSON").choices([
        "i18next",
        "icu",
        "po",
        "xliff",
        "xliff12",
      ]),
    )
    .option("--locale <tag>", "language of the files; the file or its folder says it where absent")
    .option("--from <tag>", "language that they were translated from; the file or its folder says it where absent")
    .option("--service <id>", "service of the files; the file or its name says it where absent")
    .option("--source <file>", "file of the source language, for JSON; the one beside it where absent")
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples(
        "errsmith messages import l10n/fr/*.po",
        "errsmith messages import --format icu l10n/fr/tencentcloud.ocr.json",
      ),
    )
    .action(async (files: string[], options: Options) => exit(await importMessages(files, options, io)));
};

interface Options extends MessagesOptions {
  readonly format?: string;
  readonly locale?: string;
  readonly from?: string;
  readonly source?: string;
}

/** What one file gave, and where it goes. */
interface Import {
  readonly name: string;
  readonly provider: string;
  readonly locale: string;
  readonly translations: readonly Translation[];
  readonly counts: string;
}

async function importMessages(paths: readonly string[], options: Options, io: Io): Promise<number> {
  const found = collectProblems();
  const project = await openMessagesProject(
    io.cwd,
    options.config === undefined ? {} : { config: options.config },
    found,
  );
  if (!("catalogs" in project)) return reportProblems(project, io);
  const ofImport = collectProblems();
  const imports: Import[] = [];
  for (const path of paths) imports.push(...(await importFile(path, project, options, io.cwd, ofImport)));
  const failed = reportProblems(ofImport.list, io) === 1;
  if (failed) return 1;
  const [{ mergeTranslations }, { replaceFiles }] = await Promise.all([
    import("../translations/translations.ts"),
    import("../7-write/write.ts"),
  ]);
  const targets = groupBy(imports, ({ provider, locale }) => `${provider}\n${locale}`);
  const files = await Promise.all(
    [...targets.values()].map(async (group) => {
      const [{ provider, locale } = { provider: "", locale: "" }] = group;
      const old = project.files.find((file) => file.provider === provider && file.locale === locale)?.entries ?? [];
      const catalogs = project.catalogs.filter((catalog) => catalog.provider === provider);
      const translations = group.flatMap((one) => one.translations);
      // A language that has no translation yet needs no file.
      if (old.length + translations.length === 0) return [];
      return [
        await translationFileFor(project.project, provider, locale, mergeTranslations(old, translations, catalogs)),
      ];
    }),
  );
  replaceFiles(files.flat());
  const { terminalColumns } = await import("./terminal-columns.ts");
  const target = ({ provider, locale, translations }: Import): string =>
    translations.length === 0 ? "" : `→ ${project.project.settings.sources}/${provider}/translations/${locale}.json`;
  io.out(terminalColumns(imports.map((one) => [`  ${one.name}`, one.counts, target(one)])));
  return 0;
}

async function importFile(
  path: string,
  project: MessagesProject,
  options: Options,
  cwd: string,
  found: Problems,
): Promise<readonly Import[]> {
  const known = projectLocales(project);
  const disk = resolve(cwd, path);
  const format = await formatOf(path, options.format);
  const document = await readDocument(disk, path, format, found);
  if (!document) return [];
  const catalog = serviceOf(path, document, options, project.catalogs);
  const locale = localeOfFile(path, disk, document, options, known);
  const sources = format.bilingual ? undefined : await sourcesOf(disk, path, catalog, format, options, cwd, found);
  const typed = options.from ?? document.from ?? sources?.from;
  if (typed === undefined) throw new Failure(`${path}: does not say what it was translated from; --from does`, 2);
  const from = parseLocale(typed, known);
  if (from === locale) throw new Failure(`${path}: from ${from} into ${locale} is no translation`, 2);
  const { acceptTranslations } = await import("../translations/translations.ts");
  const returned = { catalog, from, units: document.units, ...(sources && { sources: sources.words }) };
  const { translations, untranslated, fuzzy } = acceptTranslations(returned, found.on(path));
  const counts = [
    pluralize(translations.length, "translation"),
    ...(fuzzy > 0 ? [`${fuzzy} fuzzy`] : []),
    ...(untranslated > 0 ? [`${untranslated} untranslated`] : []),
  ].join(", ");
  return [{ name: path, provider: catalog.provider, locale, translations, counts }];
}

async function formatOf(path: string, wanted: string | undefined): Promise<MessageFormat> {
  const { messageFormats } = await import("../translations/translations.ts");
  const extension = extname(path).toLowerCase();
  const fitting = messageFormats.filter(({ name, extensions }) =>
    wanted === undefined ? extensions.includes(extension) : name === wanted,
  );
  const [format] = fitting;
  if (format === undefined) throw new Failure(`${path}: no format has files like this; --format tells which it is`, 2);
  if (new Set(fitting.map(({ read }) => read)).size === 1) return format;
  throw new Failure(`${path}: --format tells which it is: ${fitting.map(({ name }) => name).join(" or ")}`, 2);
}

async function readDocument(
  disk: string,
  name: string,
  format: MessageFormat,
  found: Problems,
): Promise<ImportedDocument | undefined> {
  const [{ readText }, { UnreadableFileError }] = await Promise.all([
    import("../1-read/read.ts"),
    import("../translations/translations.ts"),
  ]);
  const text = await readText({ disk, name }, found);
  if (text === undefined) return undefined;
  try {
    return await format.read(text);
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    const { line, message }: Trouble = error;
    found.on(name)("message-file", { line, column: 1 }, { reason: message });
    return undefined;
  }
}

function serviceOf(
  path: string,
  { service }: ImportedDocument,
  options: Options,
  catalogs: readonly Catalog[],
): Catalog {
  const stem = basename(path, extname(path));
  const named = catalogs.find((one) => `${one.provider}.${one.service}` === stem);
  const wanted = options.service ?? service ?? (named && `${named.provider}/${named.service}`);
  if (wanted === undefined) throw new Failure(`${path}: does not say its service; --service does`, 2);
  const [catalog, ...more] = catalogsOfService(catalogs, wanted, path);
  if (catalog && more.length === 0) return catalog;
  throw new Failure(`${path}: several services are called ${wanted}; --service tells which it is`, 2);
}

function localeOfFile(
  path: string,
  disk: string,
  { to }: ImportedDocument,
  { locale }: Options,
  known: Iterable<Locale>,
): Locale {
  const [typed, said] = [locale, to].map((tag) => (tag === undefined ? undefined : parseLocale(tag, known)));
  if (typed !== undefined && said !== undefined && !isSame(typed, said)) {
    throw new Failure(`${path}: says that it is in ${said}, not in ${typed}`, 2);
  }
  const folder = basename(dirname(disk));
  // Tools write `fr_FR` into what was exported as `fr`.
  if (said !== undefined && typed === undefined && isSame(folder, said)) return parseLocale(folder, known);
  return typed ?? said ?? parseLocale(folder, known);
}

/** Whether two tags say the same, one of them with what goes without saying. */
function isSame(tag: string, other: string): boolean {
  try {
    const [a, b] = [tag, other].map((one) => new Intl.Locale(one.replaceAll("_", "-")).maximize().toString());
    return a === b;
  } catch {
    return false;
  }
}

interface Sources {
  readonly from: string;
  readonly words: ReadonlyMap<string, string>;
}

// JSON holds one language: the words that were translated are in the file that was exported beside it.
async function sourcesOf(
  disk: string,
  path: string,
  catalog: Catalog,
  format: MessageFormat,
  { source }: Options,
  cwd: string,
  found: Problems,
): Promise<Sources> {
  const [{ exists }, { sourceLocales }] = await Promise.all([
    import("../1-read/read.ts"),
    import("../translations/translations.ts"),
  ]);
  const own = basename(dirname(disk));
  const beside = sourceLocales(catalog)
    .filter((locale) => locale !== own)
    .map((locale) => join(dirname(disk), "..", locale, basename(disk)));
  for (const file of source === undefined ? beside : [resolve(cwd, source)]) {
    if (source === undefined && !(await exists(file))) continue;
    const document = await readDocument(
      file,
      source ?? join(dirname(path), "..", basename(dirname(file)), basename(file)),
      format,
      found,
    );
    const words = new Map(document?.units.map(({ key, target }) => [key, target]));
    return { from: basename(dirname(file)), words };
  }
  throw new Failure(`${path}: the file of the source language is not beside it; --source tells where it is`, 2);
}
