import {
  type Format,
  type MessageDocument,
  NotReadable,
  type ReadDocument,
  type ReadUnit,
  type Unit,
} from "../document.ts";
import { keyOfToken, keyToken } from "../key.ts";
import { linesOf } from "./lines.ts";
import type { Inline, Value, XliffDocument, XliffUnit } from "./xliff-library.ts";

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
  read,
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
  const parts = words.split(/(\{\w+\})/).filter((part) => part !== "");
  // Reading, the library takes white space between elements, and a line end before one, for indentation.
  const isSafe = parts.every(
    (part, index) => part.trim() !== "" && (index === parts.length - 1 || !/\n\s*$/.test(part)),
  );
  if (!isSafe || !parts.some((part) => params.includes(part.slice(1, -1)))) return escaped(words);
  const counts = new Map<string, number>();
  return parts.map((part) => {
    const name = part.slice(1, -1);
    if (!params.includes(name)) return escaped(part);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return standalone(count === 1 ? name : `${name}-${count}`, name);
  });
}

// The library writes `&amp;` as it stands, though the words may be just that.
function escaped(text: string): string {
  return text.replaceAll("&amp;", "&amp;amp;");
}

/** Makes a placeholder; ids are unique within a text, and their number is no part of the name. */
type Standalone = (id: string, name: string) => Inline;

const standalone2: Standalone = (id, name) => ({ Standalone: { id, disp: `{${name}}`, equiv: name } });

const standalone12: Standalone = (id, name) => ({ Standalone: { id, "equiv-text": `{${name}}` } });

async function read(text: string): Promise<ReadDocument> {
  const content = text.replace(/^\ufeff/, "");
  if (!/<xliff\b/.test(content)) throw new NotReadable(1, "not XLIFF: it has no <xliff> element");
  if (/<!(?:DOCTYPE|ENTITY)/i.test(content)) throw new NotReadable(1, "not XLIFF: it declares a document type");
  const is12 = /<xliff\b[^>]*\bversion\s*=\s*["']1\./.test(content);
  const { default: parse } = await (is12 ? import("xliff/xliff12ToJs") : import("xliff/xliff2js"));
  let found: Partial<XliffDocument>;
  try {
    found = await parse(content);
  } catch (error) {
    const [reason = "", line] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new NotReadable(Number(/\d+/.exec(line ?? "")?.[0] ?? 0) + 1, `not valid XML: ${reason}`);
  }
  const files = Object.entries(found.resources ?? {});
  const [[file = "", units = {}] = []] = files;
  if (files.length !== 1) throw new NotReadable(1, `expected one <file>, not ${files.length}`);
  const lines = linesOf(content, /<(?:trans-)?unit\b[^>]*?\sid\s*=\s*["']([^"']*)["']/g, keyOfToken);
  return {
    service: file.replace(":", "/"),
    ...(found.sourceLanguage && { from: found.sourceLanguage }),
    ...(found.targetLanguage && { to: found.targetLanguage }),
    units: Object.entries(units).map(([token, unit]) => readUnit(keyOfToken(token), unit, lines)),
  };
}

function readUnit(key: string, unit: XliffUnit | undefined, lines: ReadonlyMap<string, number>): ReadUnit {
  const line = lines.get(key) ?? 1;
  if (!unit || unit.source === undefined) throw new NotReadable(line, `${JSON.stringify(key)}: no source`);
  return { key, source: wordsOf(unit.source, line), target: wordsOf(unit.target ?? "", line), line };
}

function wordsOf(value: Value, line: number): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map((part: Value) => wordsOf(part, line)).join("");
  const { Standalone, Span } = value as Inline;
  const id = Standalone?.id ?? Span?.id;
  if (id === undefined) throw new NotReadable(line, "an inline element that is no placeholder");
  return `{${String(id).replace(/-\d+$/, "")}}`;
}
