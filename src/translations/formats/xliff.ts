import type { MessageFormat, MessageDocument, MessageUnit } from "../message-document.ts";
import { xliffIdOfKey } from "../unit-key.ts";
import type { XliffDocument, XliffPlaceholder, XliffText, XliffUnit } from "xliff/js2xliff";
import { readXliff } from "./xliff-read.ts";

/** XLIFF 2.0. Placeholders are inline elements. */
export const xliff: MessageFormat = {
  name: "xliff",
  extensions: [".xlf", ".xliff"],
  bilingual: true,
  canHold: (text) => !FORBIDDEN_IN_XML.test(text),
  write: async (document) => {
    const { default: write } = await import("xliff/js2xliff");
    return breakLines(await write(toXliff(document, placeholder20), { indent: "" }));
  },
  read: readXliff,
};

/** XLIFF 1.2, for older tools. */
export const xliff12: MessageFormat = {
  ...xliff,
  name: "xliff12",
  write: async (document) => {
    const { default: write } = await import("xliff/jsToXliff12");
    return breakLines(await write(toXliff(document, placeholder12), { indent: "" }));
  },
};

/** Puts each element on its own line. The indentation of the library would also break lines inside texts. */
function breakLines(xml: string): string {
  let depth = 0;
  const lines = xml.replace(
    /<(\/?)(xliff|file|body|unit|trans-unit|notes|segment|note|source|target)\b[^>]*>/g,
    (tag, end: string, name: string) => {
      const isLeaf = ["note", "source", "target"].includes(name);
      if (end && !isLeaf) depth -= 1;
      const line = end && isLeaf ? tag : `\n${"  ".repeat(depth)}${tag}`;
      if (!end && !isLeaf && !tag.endsWith("/>")) depth += 1;
      return line;
    },
  );
  return `<?xml version="1.0" encoding="UTF-8"?>${lines}\n`;
}

/** A character that XML cannot contain, not even as a reference. */
const FORBIDDEN_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function toXliff({ service, from, to, units }: MessageDocument, writer: PlaceholderWriter): XliffDocument {
  const resources = units.map((unit): [string, XliffUnit] => [xliffIdOfKey(unit.key), toXliffUnit(unit, writer)]);
  return {
    sourceLanguage: from,
    targetLanguage: to,
    resources: { [service.replace("/", ":")]: Object.fromEntries(resources) },
  };
}

function toXliffUnit(
  { source, target, stale, params, places, notes }: MessageUnit,
  writer: PlaceholderWriter,
): XliffUnit {
  const before = stale === undefined ? [] : [`Translation of an earlier source text: ${stale}`];
  const note = [...places, ...notes, ...before].map((text) =>
    escapeAmpersandEntity(text.replace(new RegExp(FORBIDDEN_IN_XML, "gu"), "\ufffd")),
  );
  return {
    source: textWithInlines(source, params, writer),
    ...(target !== undefined && { target: textWithInlines(target, params, writer) }),
    ...(note.length > 0 && { note }),
  };
}

function textWithInlines(text: string, params: readonly string[], writer: PlaceholderWriter): XliffText {
  const counts = new Map<string, number>();
  const parts = text
    .split(/(\{\w+\})/)
    .filter((part) => part !== "")
    .map((part) => {
      const name = part.slice(1, -1);
      if (!part.startsWith("{") || !params.includes(name)) return escapeAmpersandEntity(part);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return writer(count === 1 ? name : `${name}-${count}`, name);
    });
  return counts.size === 0 ? escapeAmpersandEntity(text) : parts;
}

// The library does not escape the ampersand of `&amp;`.
function escapeAmpersandEntity(text: string): string {
  return text.replaceAll("&amp;", "&amp;amp;");
}

/** Returns the inline element of a placeholder. `id` is unique within a text, `name` is not. */
type PlaceholderWriter = (id: string, name: string) => XliffPlaceholder;

const placeholder20: PlaceholderWriter = (id, name) => ({ Standalone: { id, disp: `{${name}}`, equiv: name } });

const placeholder12: PlaceholderWriter = (id, name) => ({ Standalone: { id, "equiv-text": `{${name}}` } });
