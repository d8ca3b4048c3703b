import type { Element } from "xml-js";
import { reasonOf } from "../../lib/failure.ts";
import { UnreadableFileError, type ImportedDocument, type ImportedUnit } from "../message-document.ts";
import { keyOfXliffId } from "../unit-key.ts";
import { firstLineByMatch } from "./match-lines.ts";

/**
 * Reads XLIFF of any version as tools save it: with groups, segments and marks. Any other inline element than a
 * placeholder or a mark is refused, because its meaning would be lost. Throws `UnreadableFileError`.
 */
export async function readXliff(text: string): Promise<ImportedDocument> {
  const content = text.replace(/^\ufeff/, "");
  if (!/<(?:[\w.-]+:)?xliff\b/.test(content)) throw new UnreadableFileError(1, "not XLIFF: it has no <xliff> element");
  if (/<!(?:DOCTYPE|ENTITY)/i.test(content)) throw new UnreadableFileError(1, "not XLIFF: it declares a document type");
  const root = childElements(await parseXml(content)).find((element) => localName(element) === "xliff");
  const files = childElements(root ?? {}).filter((element) => localName(element) === "file");
  const [file] = files;
  if (!root || !file || files.length > 1)
    throw new UnreadableFileError(1, `expected one <file>, found ${files.length}`);
  const lines = firstLineByMatch(
    content,
    // No attribute has a "<": a search beyond one takes quadratic time.
    /<(?:[\w.-]+:)?(?:trans-)?unit\b[^<>]*?\sid\s*=\s*["']([^"']*)["']/g,
    keyOfXliffId,
  );
  const service = attribute(file, "id") ?? attribute(file, "original");
  const from = attribute(root, "srcLang") ?? attribute(file, "source-language");
  const to = attribute(root, "trgLang") ?? attribute(file, "target-language");
  return {
    ...(service !== undefined && { service: service.replace(":", "/") }),
    ...(from && { from }),
    ...(to && { to }),
    units: readXliffUnits(file, lines),
  };
}

async function parseXml(content: string): Promise<Element> {
  const { default: library } = await import("xml-js");
  try {
    // The declared return type includes the result of the option `compact`, which is not used.
    return library.xml2js(content, { captureSpacesBetweenElements: true }) as Element;
  } catch (error) {
    const [reason = "", line] = reasonOf(error).split("\n");
    throw new UnreadableFileError(Number(/\d+/.exec(line ?? "")?.[0] ?? 0) + 1, `not valid XML: ${reason}`);
  }
}

function readXliffUnits(file: Element, lines: ReadonlyMap<string, number>): readonly ImportedUnit[] {
  const units = new Map<string, ImportedUnit>();
  for (const element of walkElements(file, (child) => !isXliffUnit(child))) {
    const id = isXliffUnit(element) ? attribute(element, "id") : undefined;
    if (id === undefined) continue;
    const key = keyOfXliffId(id);
    const line = lines.get(key) ?? 1;
    if (units.has(key)) throw new UnreadableFileError(line, `${JSON.stringify(key)} is repeated`);
    units.set(key, readXliffUnit(key, element, line));
  }
  return [...units.values()];
}

function isXliffUnit(element: Element): boolean {
  return /^(?:trans-)?unit$/.test(localName(element));
}

/** A segment of a text. XLIFF 1.2 has no segments, so the whole unit is one. */
interface XliffSegment {
  readonly source: string;
  /** `""` if there is none. */
  readonly target: string;
  /** Whether it is text between segments (`<ignorable>`), which is not translated. */
  readonly isIgnorable: boolean;
  readonly fuzzy: boolean;
  /** Position of the target in the translated text, from 1. */
  readonly order: number;
}

function readXliffUnit(key: string, unit: Element, line: number): ImportedUnit {
  const segments = childElements(unit).filter((child) => /^(?:segment|ignorable)$/.test(localName(child)));
  const parts = (segments.length > 0 ? segments : [unit]).map((part, index) =>
    readXliffSegment(key, part, line, index),
  );
  const texts = parts.filter(({ isIgnorable, source }) => !isIgnorable && source.trim() !== "");
  const done = texts.filter(({ target }) => target.trim() !== "");
  const targets = parts
    .toSorted((a, b) => a.order - b.order)
    .map(({ target, source, isIgnorable }) => (isIgnorable && target === "" ? source : target));
  // A partly translated text counts as uncertain.
  const fuzzy = done.length > 0 && (done.length < texts.length || done.some((segment) => segment.fuzzy));
  return {
    key,
    source: parts.map(({ source }) => source).join(""),
    target: done.length === 0 ? "" : targets.join(""),
    ...(fuzzy && { fuzzy }),
    line,
  };
}

function readXliffSegment(key: string, element: Element, line: number, index: number): XliffSegment {
  const [source, target] = ["source", "target"].map((name) =>
    childElements(element).find((child) => localName(child) === name),
  );
  if (!source) throw new UnreadableFileError(line, `${JSON.stringify(key)}: no source`);
  const state = attribute(element, "state") ?? (target && attribute(target, "state")) ?? "";
  return {
    source: textWithPlaceholders(source, line),
    target: target ? textWithPlaceholders(target, line) : "",
    isIgnorable: localName(element) === "ignorable",
    // The states of XLIFF 1.2 and 2 for text that is to be translated or reviewed.
    fuzzy: /^(?:initial|new|needs-.*)$/.test(state),
    order: Number((target && attribute(target, "order")) ?? index + 1),
  };
}

/** Elements whose content is part of the text. */
const TEXT_ELEMENTS = new Set(["source", "target", "mrk"]);
/** Empty elements at the start and the end of a mark. */
const EMPTY_MARKS = new Set(["sm", "em"]);

function textWithPlaceholders(text: Element, line: number): string {
  const parts: string[] = [];
  for (const node of walkElements(text, (child) => TEXT_ELEMENTS.has(localName(child)))) {
    const name = localName(node);
    if (node.type === "text" || node.type === "cdata") parts.push(String(node.text ?? node.cdata ?? ""));
    else if (name === "cp") parts.push(characterOfHex(attribute(node, "hex") ?? ""));
    // Ids are unique within a text: `textWithInlines` appends `-2` to the id of the second placeholder with a name.
    else if (name === "ph" || name === "x") parts.push(`{${(attribute(node, "id") ?? "").replace(/-\d+$/, "")}}`);
    else if (node.type === "element" && !TEXT_ELEMENTS.has(name) && !EMPTY_MARKS.has(name)) {
      throw new UnreadableFileError(line, `inline element other than a placeholder: <${name}>`);
    }
  }
  return parts.join("");
}

/** Returns the character of a `<cp>` element, which stands for a character that XML cannot contain. */
function characterOfHex(hex: string): string {
  const point = /^[0-9a-f]{1,6}$/i.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  return point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
}

/** Yields an element and its descendants in document order; `into` decides whether children are visited. */
function* walkElements(element: Element, into: (element: Element) => boolean): Generator<Element> {
  const open = [element];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    if (into(next)) for (const child of (next.elements ?? []).toReversed()) open.push(child);
  }
}

function childElements({ elements = [] }: Element): readonly Element[] {
  return elements.filter(({ type }) => type === "element");
}

/** Name without namespace prefix. */
function localName({ name = "" }: Element): string {
  return name.slice(name.indexOf(":") + 1);
}

function attribute({ attributes = {} }: Element, name: string): string | undefined {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  return value === undefined ? undefined : String(value);
}
