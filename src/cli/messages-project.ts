import { join } from "node:path";
import { Failure } from "../lib/failure.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Project } from "../model/project.ts";
import type { Locale } from "../model/source.ts";
import type { Translation, TranslationFile } from "../model/translation.ts";
import type { Problem, Problems } from "../problems/problems.ts";
import type { LooseFile } from "../7-write/write.ts";

/** What the commands for messages work on. */
export interface MessagesProject {
  readonly project: Project;
  readonly catalogs: readonly Catalog[];
  /** The translations there are, of all providers. */
  readonly files: readonly (TranslationFile & { readonly provider: string })[];
}

/** Options that all of them have. */
export interface MessagesOptions {
  readonly config?: string;
  readonly service?: string;
}

/** Reads and understands the project in a folder; the errors where it has some. */
export async function openMessagesProject(
  cwd: string,
  options: MessagesOptions,
  found: Problems,
): Promise<MessagesProject | readonly Problem[]> {
  const [{ readProject }, { understand }] = await Promise.all([
    import("../1-read/read.ts"),
    import("../commands/understand.ts"),
  ]);
  const project = await readProject(cwd, options, found);
  const { catalogs } = await understand(project, found);
  const errors = found.list.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return errors;
  const files = project.providers.flatMap(({ provider, translations = [] }) =>
    translations.map((file) => ({ ...file, provider })),
  );
  return { project, catalogs: catalogsOfService(catalogs, options.service), files };
}

/** The services asked for, be it by a file; wrong usage where there is none. */
export function catalogsOfService(
  catalogs: readonly Catalog[],
  wanted: string | undefined,
  file?: string,
): readonly Catalog[] {
  const found = catalogs.filter(
    ({ provider, service }) => wanted === undefined || [service, `${provider}/${service}`].includes(wanted),
  );
  if (found.length > 0 || wanted === undefined) return found;
  const known = catalogs.map(({ provider, service }) => `${provider}/${service}`).join(", ");
  const where = file === undefined ? "" : `${file}: `;
  throw new Failure(`${where}no service ${wanted}; --service takes one of ${known || "none"}`, 2);
}

/**
 * The locale that a tag is meant for: the known one that differs in case only (tools write `zh-cn` and `zh_CN`), else
 * the tag as BCP 47 spells it. Wrong usage where it is none.
 */
export function parseLocale(typed: string, known: Iterable<Locale> = []): Locale {
  const tag = typed.replaceAll("_", "-");
  const same = [...known].find((locale) => locale.toLowerCase() === tag.toLowerCase());
  if (same !== undefined) return same;
  const isTag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag);
  const [canonical] = isTag ? canonicalLocales(tag) : [];
  if (canonical !== undefined) return canonical;
  throw new Failure(`${typed}: not a language tag such as "fr" or "zh-TW"`, 2);
}

function canonicalLocales(tag: string): readonly Locale[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return [];
  }
}

/** Every locale of the project: those of its pages, and those that translators have begun. */
export function projectLocales({ catalogs, files }: Pick<MessagesProject, "catalogs" | "files">): ReadonlySet<Locale> {
  return new Set([...catalogs.flatMap(({ locales }) => locales), ...files.map(({ locale }) => locale)]);
}

/** The file of a provider's translations into a language, with that content. */
export async function translationFileFor(
  { root, settings }: Project,
  provider: string,
  locale: Locale,
  entries: readonly Translation[],
): Promise<LooseFile> {
  const { translationsFileText } = await import("../translations/translations.ts");
  const path = `${settings.sources}/${provider}/translations/${locale}.json`;
  return { disk: join(root, path), path, content: translationsFileText(entries) };
}
