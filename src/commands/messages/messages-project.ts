import { join } from "node:path";
import { Failure } from "../../lib/failure.ts";
import type { Catalog } from "../../model/catalog.ts";
import type { Project } from "../../model/project.ts";
import type { Locale } from "../../model/source.ts";
import type { Translation, TranslationFile } from "../../model/translation.ts";
import type { FileToWrite } from "../../7-write/write.ts";
import { translationsFileText } from "../../translations/translations.ts";
import { openProject, type ProjectOptions, selectServices } from "../open-project.ts";

/** A project, as the `messages` commands use it. */
export interface MessagesProject {
  readonly project: Project;
  /** The selected services. */
  readonly catalogs: readonly Catalog[];
  /** The translation files of all providers. */
  readonly files: readonly (TranslationFile & { readonly provider: string })[];
  /** The languages of the pages and of the translation files. */
  readonly locales: ReadonlySet<Locale>;
}

/** Opens a project; `service` selects one service. Throws a `ProjectError` if the project has errors. */
export async function openMessagesProject(
  options: ProjectOptions & { readonly service?: string | undefined },
): Promise<MessagesProject> {
  const { project, understood } = await openProject(options);
  const catalogs = selectServices(understood.catalogs, options.service);
  const files = project.providers.flatMap(({ provider, translations = [] }) =>
    translations.map((file) => ({ ...file, provider })),
  );
  const locales = new Set([...catalogs.flatMap((catalog) => catalog.locales), ...files.map(({ locale }) => locale)]);
  return { project, catalogs, files, locales };
}

/**
 * Parses a language tag. Returns the known locale that differs only in case or in `_` for `-`, else the canonical
 * BCP 47 tag. Throws a `Failure` of wrong usage if it is not a tag.
 */
export function parseLocale(text: string, known: Iterable<Locale> = []): Locale {
  const tag = text.replaceAll("_", "-");
  const match = [...known].find((locale) => locale.toLowerCase() === tag.toLowerCase());
  if (match !== undefined) return match;
  const isTag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag);
  const [canonical] = isTag ? canonicalLocales(tag) : [];
  if (canonical !== undefined) return canonical;
  throw new Failure(`${text}: not a language tag such as "fr" or "zh-TW"`, 2);
}

function canonicalLocales(tag: string): readonly Locale[] {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return [];
  }
}

/** The file with a provider's translations into one language. */
export function translationFileFor(
  { root, settings }: Project,
  provider: string,
  locale: Locale,
  entries: readonly Translation[],
): FileToWrite {
  const path = `${settings.sources}/${provider}/translations/${locale}.json`;
  return { disk: join(root, path), path, content: translationsFileText(entries) };
}
