import type { MessageFormat } from "./message-document.ts";
import { i18next } from "./formats/i18next.ts";
import { icu } from "./formats/icu.ts";
import { po } from "./formats/po.ts";
import { xliff, xliff12 } from "./formats/xliff.ts";

/** The formats that translators' tools read, in the order in which they are offered. */
export const messageFormats: readonly MessageFormat[] = [i18next, icu, po, xliff, xliff12];
