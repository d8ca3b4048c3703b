import { append } from "../../lib/collections.ts";
import { resolve } from "node:path";
import { type FileToWrite, overwrittenFiles, writeFiles } from "../../7-write/write.ts";
import { displayPath } from "../../lib/display-path.ts";
import { Failure } from "../../lib/failure.ts";
import { serviceId } from "../../lib/service-id.ts";
import type { Catalog } from "../../model/catalog.ts";
import { collectProblems, type Problem, type Problems, WHOLE_FILE } from "../../problems/problems.ts";
import {
  type MessageDocument,
  type MessageFormat,
  messageFormats,
  sourceLocales,
  unitsToTranslate,
} from "../../translations/translations.ts";
import type { ProjectOptions } from "../open-project.ts";
import { type MessagesProject, openMessagesProject, parseLocale } from "./messages-project.ts";

/** What to export, and where to. */
export interface ExportOptions extends ProjectOptions {
  readonly cwd: string;
  /** Language to translate into. */
  readonly locale: string;
  /** Name of a format, such as "po". */
  readonly format: string;
  /** Folder for the files. */
  readonly out: string;
  /** Language to translate from. Default: the one with the most texts. */
  readonly from?: string | undefined;
  readonly service?: string | undefined;
  /** Overwrites files modified since the last export. */
  readonly force?: boolean | undefined;
}

/** What was exported. */
export interface ExportResult {
  /** One element per service; `path` is the file to translate. */
  readonly documents: readonly { readonly path: string; readonly document: MessageDocument }[];
  /** Texts that the format cannot represent. */
  readonly problems: readonly Problem[];
}

/** Writes the texts of each service for translators. Throws a `Failure` if there is nothing to translate. */
export async function exportMessages(options: ExportOptions): Promise<ExportResult> {
  const { cwd, out, force = false } = options;
  const project = await openMessagesProject(options);
  const to = parseLocale(options.locale, project.locales);
  const from = options.from === undefined ? undefined : parseLocale(options.from, project.locales);
  const format = messageFormats.find(({ name }) => name === options.format) as MessageFormat;
  const problems = collectProblems();
  const files: FileToWrite[] = [];
  const documents: ExportResult["documents"][number][] = [];
  for (const catalog of project.catalogs) {
    const document = documentOf(catalog, project, { from, to, format }, problems);
    if (document === undefined) continue;
    const source = format.bilingual ? [] : [await fileOf(document, format, "sources", resolve(cwd, out), cwd)];
    const target = await fileOf(document, format, undefined, resolve(cwd, out), cwd);
    append(files, [...source, target]);
    documents.push({ path: target.path, document });
  }
  if (documents.length === 0) {
    throw new Failure(`nothing to translate ${from === undefined ? "" : `from ${from} `}into ${to}`);
  }
  const [modified] = force ? [] : overwrittenFiles(files);
  if (modified)
    throw new Failure(`${modified.path}: modified since export; pass --force to overwrite; nothing was written`);
  writeFiles(cwd, files);
  return { documents, problems: problems.list };
}

function documentOf(
  catalog: Catalog,
  { files }: MessagesProject,
  {
    from: wanted,
    to,
    format,
  }: { readonly from: string | undefined; readonly to: string; readonly format: MessageFormat },
  problems: Problems,
): MessageDocument | undefined {
  const from = wanted ?? sourceLocales(catalog).find((locale) => locale !== to);
  if (from === undefined) return undefined;
  const file = files.find(({ provider, locale }) => provider === catalog.provider && locale === to);
  const service = serviceId(catalog);
  const units = unitsToTranslate(catalog, from, to, file).filter(({ key, source, target = "" }) => {
    const isRepresentable = format.canHold?.(key + source + target) ?? true;
    if (!isRepresentable) problems.on(service)("message-not-held", WHOLE_FILE, { key, format: format.name });
    return isRepresentable;
  });
  return units.length === 0 ? undefined : { service, from, to, units };
}

/** The exported file, `<out>/<locale>/<provider>.<service>.<extension>`; "sources" is the file of the source language. */
async function fileOf(
  document: MessageDocument,
  format: MessageFormat,
  part: "sources" | undefined,
  out: string,
  cwd: string,
): Promise<FileToWrite> {
  const locale = part === "sources" ? document.from : document.to;
  const disk = resolve(out, locale, `${document.service.replace("/", ".")}${format.extensions[0]}`);
  return { disk, path: displayPath(cwd, disk), content: await format.write(document, part) };
}
