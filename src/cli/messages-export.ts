import { resolve } from "node:path";
import { Option } from "commander";
import { pluralize } from "../lib/pluralize.ts";
import { Failure } from "../lib/failure.ts";
import { printable } from "../lib/printable.ts";
import { displayPath } from "../lib/display-path.ts";
import type { Catalog } from "../model/catalog.ts";
import { type Problems, collectProblems, WHOLE_FILE } from "../problems/problems.ts";
import type { LooseFile } from "../7-write/write.ts";
import type { MessageFormat, MessageDocument } from "../translations/translations.ts";
import { type AddCommand, reportProblems } from "./command.ts";
import { helpExamples } from "./help-examples.ts";
import type { Io } from "./io.ts";
import {
  parseLocale,
  projectLocales,
  type MessagesOptions,
  type MessagesProject,
  openMessagesProject,
} from "./messages-project.ts";

/** `errsmith messages export`: the texts of each service as a file that translators' tools read. */
export const addMessagesExport: AddCommand = (messages, io, exit) => {
  messages
    .command("export")
    .description("Write the texts of each service, and the translations there are, for translators.")
    .requiredOption("--locale <tag>", 'language to translate into, such as "fr"')
    .addOption(
      new Option("--format <format>", "what to write")
        .choices(["i18next", "icu", "po", "xliff", "xliff12"])
        .makeOptionMandatory(),
    )
    .requiredOption("--out <dir>", "folder for the files: <dir>/<locale>/<provider>.<service>.<extension>")
    .option("--from <tag>", "language to translate from; the one with the most texts where absent")
    .option("--service <id>", 'only this service, such as "ocr" or "tencentcloud/ocr"')
    .option("--force", "overwrite files that hold something else by now")
    .option("--config <file>", "configuration file")
    .addHelpText(
      "after",
      helpExamples(
        "errsmith messages export --locale fr --format po --out l10n",
        "errsmith messages export --locale zh-TW --from zh-CN --format xliff --out l10n --service ocr",
      ),
    )
    .action(async (options: Options) => exit(await exportMessages(options, io)));
};

interface Options extends MessagesOptions {
  readonly locale: string;
  readonly format: string;
  readonly out: string;
  readonly from?: string;
  readonly force?: boolean;
}

async function exportMessages(options: Options, io: Io): Promise<number> {
  const found = collectProblems();
  const project = await openMessagesProject(io.cwd, options, found);
  if (!("catalogs" in project)) return reportProblems(project, io);
  const known = projectLocales(project);
  const to = parseLocale(options.locale, known);
  const from = options.from === undefined ? undefined : parseLocale(options.from, known);
  const [{ messageFormats }, { replaceFiles, overwrittenFiles }] = await Promise.all([
    import("../translations/translations.ts"),
    import("../7-write/write.ts"),
  ]);
  const format = messageFormats.find(({ name }) => name === options.format) as MessageFormat;
  const out = resolve(io.cwd, options.out);
  const ofExport = collectProblems();
  const files: LooseFile[] = [];
  const rows: string[][] = [];
  for (const catalog of project.catalogs) {
    const document = await documentOf(catalog, project, { from, to }, format, ofExport);
    if (document === undefined) continue;
    const written = await filesOf(document, format, out, io.cwd);
    files.push(...written);
    rows.push([...written.slice(-1).map(({ path }) => `  ${printable(path)}`), ...countsOf(document)]);
  }
  if (rows.length === 0) {
    throw new Failure(`no text is left to translate ${from === undefined ? "" : `from ${from} `}into ${to}`);
  }
  const lost = options.force ? [] : overwrittenFiles(files);
  if (lost.length > 0) {
    const [first] = lost.map(({ path }) => path);
    throw new Failure(`${first}: holds something else by now; --force overwrites; nothing was written`);
  }
  replaceFiles(files);
  const { terminalColumns } = await import("./terminal-columns.ts");
  io.out(terminalColumns(rows));
  return reportProblems(ofExport.list, io);
}

async function documentOf(
  catalog: Catalog,
  { files }: MessagesProject,
  locales: { readonly from: string | undefined; readonly to: string },
  format: MessageFormat,
  found: Problems,
): Promise<MessageDocument | undefined> {
  const { sourceLocales, unitsToTranslate } = await import("../translations/translations.ts");
  const { to } = locales;
  const from = locales.from ?? sourceLocales(catalog).find((locale) => locale !== to);
  const file = files.find(({ provider, locale }) => provider === catalog.provider && locale === to);
  const all = from === undefined ? [] : unitsToTranslate(catalog, from, to, file);
  const service = `${catalog.provider}/${catalog.service}`;
  const units = all.filter(({ key, source, target = "" }) => {
    const held = format.canHold?.(key + source + target) ?? true;
    if (!held) found.on(service)("message-not-held", WHOLE_FILE, { key, format: format.name });
    return held;
  });
  return from === undefined || units.length === 0 ? undefined : { service, from, to, units };
}

async function filesOf(
  document: MessageDocument,
  format: MessageFormat,
  out: string,
  cwd: string,
): Promise<LooseFile[]> {
  const file = (locale: string, content: string): LooseFile => {
    const disk = resolve(out, locale, `${document.service.replace("/", ".")}${format.extensions[0]}`);
    return { disk, path: displayPath(cwd, disk), content };
  };
  const target = file(document.to, await format.write(document));
  return format.bilingual ? [target] : [file(document.from, await format.write(document, "sources")), target];
}

function countsOf({ from, to, units }: MessageDocument): string[] {
  const translated = units.filter(({ target }) => target !== undefined).length;
  const stale = units.filter((unit) => unit.stale !== undefined).length;
  const counts = [
    pluralize(units.length, "text"),
    `${translated} translated`,
    ...(stale > 0 ? [`${stale} stale`] : []),
  ];
  return [`${from} → ${to}`, counts.join(", ")];
}
