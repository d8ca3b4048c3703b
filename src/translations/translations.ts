/**
 * Messages on their way to translators and back: texts of a catalog as units, formats that translators' tools read,
 * what came back as translations, and how much of a service is covered. Pure: commands read and write the files.
 */
export {
  acceptTranslations,
  type AcceptedTranslations,
  mergeTranslations,
  type ImportedFile,
} from "./accept-translations.ts";
export { type TranslationCoverage, translationCoverage } from "./translation-coverage.ts";
export {
  type MessageFormat,
  type MessageDocument,
  UnreadableFileError,
  type ImportedDocument,
  type MessageUnit,
} from "./message-document.ts";
export { translationsFileText } from "./translations-file.ts";
export { messageFormats } from "./message-formats.ts";
export { pseudoLocalize } from "./pseudo-locale.ts";
export { sourceLocales, translatableTexts, unitsToTranslate } from "./translation-units.ts";
