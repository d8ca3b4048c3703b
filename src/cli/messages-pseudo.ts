import { Failure } from "../lib/failure.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Translation } from "../model/translation.ts";
import { collectProblems } from "../problems/problems.ts";
import { type AddCommand, reportProblems } from "./command.ts";
import { pluralize } from "../lib/pluralize.ts";
import { helpExamples } from "./help-examples.ts";
import type { Io } from "./io.ts";
import {
  parseLocale,
  projectLocales,
  type MessagesOptions,
  openMessagesProject,
  translationFileFor,
} from "./messages-project.ts";

/** `errsmith messages pseudo`: a language that nobody speaks, for tests of a program's texts. */
export const addMessagesPseudo: AddCommand = (messages, io, exit) => {
  messages
    .command("pseudo")
    .description("Write translations into a pseudo-locale: readable, longer, in brackets, with its placeholders.")
    .option("--locale <tag>", "its tag", "en-XA")
    .option("--from <tag>", "language to make it from; the one with the most texts where absent")
    .option("--config <file>", "configuration file")
    .addHelpText("after", helpExamples("errsmith messages pseudo && errsmith generate"))
    .action(async (options: Options) => exit(await pseudo(options, io)));
};

interface Options extends MessagesOptions {
  readonly locale: string;
  readonly from?: string;
}

async function pseudo(options: Options, io: Io): Promise<number> {
  const found = collectProblems();
  const locale = parseLocale(options.locale);
  // Whatever is in the file of a language that people speak, somebody wrote it.
  if (!/-X[ABC]$/i.test(locale)) throw new Failure(`${locale}: a pseudo-locale ends with -XA, -XB or -XC`, 2);
  const project = await openMessagesProject(io.cwd, options, found);
  if (!("catalogs" in project)) return reportProblems(project, io);
  const from = options.from === undefined ? undefined : parseLocale(options.from, projectLocales(project));
  const { replaceFiles } = await import("../7-write/write.ts");
  const rows: string[][] = [];
  const files = [];
  for (const { provider } of project.project.providers) {
    const own = project.catalogs.filter((catalog) => catalog.provider === provider);
    const entries = (await Promise.all(own.map((catalog) => pseudoOf(catalog, from, locale)))).flat();
    if (entries.length === 0) continue;
    const file = await translationFileFor(project.project, provider, locale, entries);
    files.push(file);
    rows.push([`  ${file.path}`, pluralize(entries.length, "text")]);
  }
  if (files.length === 0) throw new Failure(`no page has a text in ${from ?? `another language than ${locale}`}`);
  replaceFiles(files);
  const { terminalColumns } = await import("./terminal-columns.ts");
  io.out(terminalColumns(rows));
  return 0;
}

async function pseudoOf(catalog: Catalog, from: string | undefined, locale: string): Promise<readonly Translation[]> {
  const { pseudoLocalize, sourceLocales, translatableTexts } = await import("../translations/translations.ts");
  const source = from ?? sourceLocales(catalog).find((one) => one !== locale);
  if (source === undefined) return [];
  return catalog.errors.flatMap((error) =>
    translatableTexts(error, source).map(({ field, hash, text }) => ({
      service: catalog.service,
      code: error.code,
      field,
      from: source,
      hash,
      text: pseudoLocalize(text),
    })),
  );
}
