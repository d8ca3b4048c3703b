import type { MessageFormat } from "../message-document.ts";
import { readFlatJson, writeFlatJson } from "./flat-json.ts";

/**
 * i18next JSON: a flat object for `keySeparator: false, nsSeparator: false`, because codes contain dots and colons.
 * Placeholders are `{{name}}`.
 */
export const i18next: MessageFormat = {
  name: "i18next",
  extensions: [".json"],
  bilingual: false,
  write: async (document, sources) =>
    writeFlatJson(document, sources, (text) => text.replace(/\{(\w+)\}/g, (_, name: string) => `{{${name}}}`)),
  read: async (text) =>
    readFlatJson(text, (value) => value.replace(/\{\{(\w+)\}\}/g, (_, name: string) => `{${name}}`)),
};
