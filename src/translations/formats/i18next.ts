import type { Format } from "../document.ts";
import { readFlat, writeFlat } from "./json.ts";

/**
 * i18next JSON: a flat object for `keySeparator: false, nsSeparator: false`, since codes have dots and colons.
 * Placeholders are `{{name}}`.
 */
export const i18next: Format = {
  name: "i18next",
  extensions: [".json"],
  bilingual: false,
  write: async (document, sources) =>
    writeFlat(document, sources, (words) => words.replace(/\{(\w+)\}/g, (_, name: string) => `{{${name}}}`)),
  read: async (text) => readFlat(text, (value) => value.replace(/\{\{(\w+)\}\}/g, (_, name: string) => `{${name}}`)),
};
