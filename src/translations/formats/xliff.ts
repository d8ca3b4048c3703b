import type { MessageFormat, MessageDocument, MessageUnit } from "../message-document.ts";
import { xliffIdOfKey } from "../unit-key.ts";
import type { Inline, Value, XliffDocument, XliffUnit } from "./xliff-library.ts";
import { readXliff } from "./xliff-read.ts";

/** XLIFF 2.0, and 1.2 for tools that are older. Placeholders are inline elements. */
export const xliff: MessageFormat = {
  name: "xliff",
  extensions: [".xlf", ".xliff"],
  bilingual: true,
  canHold: (words) => !FORBIDDEN_IN_XML.test(words),
  write: async (document) => {
    const { default: write } = await import("xliff/js2xliff");
    return breakLines(await write(toXliff(document, placeholder20), { indent: "" }));
  },
  read: readXliff,
};

/** XLIFF 1.2. */
export const xliff12: MessageFormat = {
  ...xliff,
  name: "xliff12",
  write: async (document) => {
    const { default: write } = await import("xliff/jsToXliff12");
    return breakLines(await write(toXliff(document, placeholder12), { indent: "" }));
  },
};

/** One element a line. The library would break lines inside of texts as well, where they count. */
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

/** What XML cannot hold, in any way of writing it. */
const FORBIDDEN_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function toXliff({ service, from, to, units }: MessageDocument, standalone: PlaceholderWriter): XliffDocument {
  const resources = units.map((unit): [string, XliffUnit] => [xliffIdOfKey(unit.key), toXliffUnit(unit, standalone)]);
  return {
    sourceLanguage: from,
    targetLanguage: to,
    resources: { [service.replace("/", ":")]: Object.fromEntries(resources) },
  };
}

function toXliffUnit(
  { source, target, stale, params, places, notes }: MessageUnit,
  standalone: PlaceholderWriter,
): XliffUnit {
  const before = stale === undefined ? [] : [`Translated before, from other words: ${stale}`];
  const note = [...places, ...notes, ...before].map((text) =>
    escapeAmpersandEntity(text.replace(new RegExp(FORBIDDEN_IN_XML, "gu"), "\ufffd")),
  );
  return {
    source: textWithInlines(source, params, standalone),
    ...(target !== undefined && { target: textWithInlines(target, params, standalone) }),
    ...(note.length > 0 && { note }),
  };
}

function textWithInlines(words: string, params: readonly string[], standalone: PlaceholderWriter): Value {
  const counts = new Map<string, number>();
  const parts = words
    .split(/(\{\w+\})/)
    .filter((part) => part !== "")
    .map((part) => {
      const name = part.slice(1, -1);
      if (!part.startsWith("{") || !params.includes(name)) return escapeAmpersandEntity(part);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return standalone(count === 1 ? name : `${name}-${count}`, name);
    });
  return counts.size === 0 ? escapeAmpersandEntity(words) : parts;
}

// The library writes `&amp;` as it stands, though the words may be just that.
function escapeAmpersandEntity(text: string): string {
  return text.replaceAll("&amp;", "&amp;amp;");
}

/** Makes a placeholder; ids are unique within a text, and their number is no part of the name. */
type PlaceholderWriter = (id: string, name: string) => Inline;

const placeholder20: PlaceholderWriter = (id, name) => ({ Standalone: { id, disp: `{${name}}`, equiv: name } });

const placeholder12: PlaceholderWriter = (id, name) => ({ Standalone: { id, "equiv-text": `{${name}}` } });
