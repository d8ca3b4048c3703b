import type { Format, MessageDocument, Unit } from "../document.ts";
import { keyToken } from "../key.ts";
import type { Inline, Value, XliffDocument, XliffUnit } from "./xliff-library.ts";
import { readXliff } from "./xliff-read.ts";

/** XLIFF 2.0, and 1.2 for tools that are older. Placeholders are inline elements. */
export const xliff: Format = {
  name: "xliff",
  extensions: [".xlf", ".xliff"],
  bilingual: true,
  holds: (words) => !NO_XML.test(words),
  write: async (document) => {
    const { default: write } = await import("xliff/js2xliff");
    return laidOut(await write(xliffOf(document, standalone2), { indent: "" }));
  },
  read: readXliff,
};

/** XLIFF 1.2. */
export const xliff12: Format = {
  ...xliff,
  name: "xliff12",
  write: async (document) => {
    const { default: write } = await import("xliff/jsToXliff12");
    return laidOut(await write(xliffOf(document, standalone12), { indent: "" }));
  },
};

/** One element a line. The library would break lines inside of texts as well, where they count. */
function laidOut(xml: string): string {
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
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function xliffOf({ service, from, to, units }: MessageDocument, standalone: Standalone): XliffDocument {
  const resources = units.map((unit): [string, XliffUnit] => [keyToken(unit.key), unitOf(unit, standalone)]);
  return {
    sourceLanguage: from,
    targetLanguage: to,
    resources: { [service.replace("/", ":")]: Object.fromEntries(resources) },
  };
}

function unitOf({ source, target, stale, params, places, notes }: Unit, standalone: Standalone): XliffUnit {
  const before = stale === undefined ? [] : [`Translated before, from other words: ${stale}`];
  const note = [...places, ...notes, ...before].map((text) =>
    escaped(text.replace(new RegExp(NO_XML, "gu"), "\ufffd")),
  );
  return {
    source: valueOf(source, params, standalone),
    ...(target !== undefined && { target: valueOf(target, params, standalone) }),
    ...(note.length > 0 && { note }),
  };
}

function valueOf(words: string, params: readonly string[], standalone: Standalone): Value {
  const counts = new Map<string, number>();
  const parts = words
    .split(/(\{\w+\})/)
    .filter((part) => part !== "")
    .map((part) => {
      const name = part.slice(1, -1);
      if (!part.startsWith("{") || !params.includes(name)) return escaped(part);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return standalone(count === 1 ? name : `${name}-${count}`, name);
    });
  return counts.size === 0 ? escaped(words) : parts;
}

// The library writes `&amp;` as it stands, though the words may be just that.
function escaped(text: string): string {
  return text.replaceAll("&amp;", "&amp;amp;");
}

/** Makes a placeholder; ids are unique within a text, and their number is no part of the name. */
type Standalone = (id: string, name: string) => Inline;

const standalone2: Standalone = (id, name) => ({ Standalone: { id, disp: `{${name}}`, equiv: name } });

const standalone12: Standalone = (id, name) => ({ Standalone: { id, "equiv-text": `{${name}}` } });
