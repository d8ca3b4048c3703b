/**
 * Exports the texts of a catalog to translation files, imports translations from them, and measures the coverage. Pure:
 * the commands read and write the files.
 */
import { i18next } from "./formats/i18next.ts";
import { icu } from "./formats/icu.ts";
import { po } from "./formats/po.ts";
import { xliff, xliff12 } from "./formats/xliff.ts";
import type { MessageFormat } from "./message-document.ts";

export {
  acceptTranslations,
  type AcceptedTranslations,
  type ImportedFile,
  mergeTranslations,
} from "./accept-translations.ts";
export {
  type ImportedDocument,
  type MessageDocument,
  type MessageFormat,
  type MessageUnit,
  UnreadableFileError,
} from "./message-document.ts";
export { pseudoLocalize } from "./pseudo-locale.ts";
export { type TranslationCoverage, translationCoverage } from "./translation-coverage.ts";
export { sourceLocales, translatableTexts, unitsToTranslate } from "./translation-units.ts";
export { translationsFileText } from "./translations-file.ts";

/** All formats, in the order in which the command line lists them. */
export const messageFormats: readonly MessageFormat[] = [i18next, icu, po, xliff, xliff12];
