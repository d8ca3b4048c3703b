import { writeFiles } from "../../7-write/write.ts";
import { Failure } from "../../lib/failure.ts";
import type { Catalog } from "../../model/catalog.ts";
import type { Translation } from "../../model/translation.ts";
import { pseudoLocalize, sourceLocales, translatableTexts } from "../../translations/translations.ts";
import type { ProjectOptions } from "../open-project.ts";
import { openMessagesProject, parseLocale, translationFileFor } from "./messages-project.ts";

/** Which pseudo-locale to write. */
export interface PseudoOptions extends ProjectOptions {
  /** A tag that ends with -XA, -XB or -XC. */
  readonly locale: string;
  /** Language of the source texts. Default: the one with the most texts. */
  readonly from?: string | undefined;
}

/** A written translation file, and how many texts it has. */
export interface PseudoFile {
  readonly path: string;
  readonly texts: number;
}

/** Writes pseudo-translations of every text. Throws a `Failure` if there is no text. */
export async function pseudoTranslate(options: PseudoOptions): Promise<readonly PseudoFile[]> {
  const locale = parseLocale(options.locale);
  // Any other file may contain translations of people.
  if (!/-X[ABC]$/i.test(locale)) throw new Failure(`${locale}: a pseudo-locale ends with -XA, -XB or -XC`, 2);
  const { project, catalogs, locales } = await openMessagesProject(options);
  const from = options.from === undefined ? undefined : parseLocale(options.from, locales);
  const written = project.providers.flatMap(({ provider }) => {
    const entries = catalogs
      .filter((catalog) => catalog.provider === provider)
      .flatMap((catalog) => pseudoTranslations(catalog, from, locale));
    if (entries.length === 0) return [];
    return [{ file: translationFileFor(project, provider, locale, entries), texts: entries.length }];
  });
  if (written.length === 0) throw new Failure(`no page has a text in ${from ?? `another language than ${locale}`}`);
  writeFiles(
    project.root,
    written.map(({ file }) => file),
  );
  return written.map(({ file, texts }) => ({ path: file.path, texts }));
}

function pseudoTranslations(catalog: Catalog, from: string | undefined, locale: string): readonly Translation[] {
  const source = from ?? sourceLocales(catalog).find((candidate) => candidate !== locale);
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
