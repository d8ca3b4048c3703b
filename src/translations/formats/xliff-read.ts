import type { Element } from "xml-js";
import { UnreadableFileError, type ImportedDocument, type ImportedUnit } from "../message-document.ts";
import { keyOfXliffId } from "../unit-key.ts";
import { firstLineByMatch } from "./match-lines.ts";

/**
 * Reads XLIFF of any version, as tools leave it: units in groups, texts cut into segments, marks around words. What is
 * no placeholder and no mark is refused, as its meaning would be lost. Throws `NotReadable`.
 */
export async function readXliff(text: string): Promise<ImportedDocument> {
  const content = text.replace(/^\ufeff/, "");
  if (!/<(?:[\w.-]+:)?xliff\b/.test(content)) throw new UnreadableFileError(1, "not XLIFF: it has no <xliff> element");
  if (/<!(?:DOCTYPE|ENTITY)/i.test(content)) throw new UnreadableFileError(1, "not XLIFF: it declares a document type");
  const root = childElements(await parseXml(content)).find((element) => localName(element) === "xliff");
  const files = childElements(root ?? {}).filter((element) => localName(element) === "file");
  const [file] = files;
  if (!root || !file || files.length > 1) throw new UnreadableFileError(1, `expected one <file>, not ${files.length}`);
  const lines = firstLineByMatch(
    content,
    /<(?:[\w.-]+:)?(?:trans-)?unit\b[^>]*?\sid\s*=\s*["']([^"']*)["']/g,
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
    // Its other form, `compact`, is not asked for.
    return library.xml2js(content, { captureSpacesBetweenElements: true }) as Element;
  } catch (error) {
    const [reason = "", line] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new UnreadableFileError(Number(/\d+/.exec(line ?? "")?.[0] ?? 0) + 1, `not valid XML: ${reason}`);
  }
}

function readXliffUnits(file: Element, lines: ReadonlyMap<string, number>): readonly ImportedUnit[] {
  const units = new Map<string, ImportedUnit>();
  for (const element of walkElements(file, (one) => !isXliffUnit(one))) {
    const token = isXliffUnit(element) ? attribute(element, "id") : undefined;
    if (token === undefined) continue;
    const key = keyOfXliffId(token);
    const line = lines.get(key) ?? 1;
    if (units.has(key)) throw new UnreadableFileError(line, `${JSON.stringify(key)} stands twice`);
    units.set(key, readXliffUnit(key, element, line));
  }
  return [...units.values()];
}

function isXliffUnit(element: Element): boolean {
  return /^(?:trans-)?unit$/.test(localName(element));
}

/** A text, or one of the segments that it was cut into; the first version has no segments. */
interface XliffSegment {
  readonly source: string;
  /** "" where there is none. */
  readonly target: string;
  /** What stands between segments is not translated. */
  readonly isIgnorable: boolean;
  readonly fuzzy: boolean;
  /** Where the target goes among those of the others. */
  readonly order: number;
}

function readXliffUnit(key: string, unit: Element, line: number): ImportedUnit {
  const segments = childElements(unit).filter((one) => /^(?:segment|ignorable)$/.test(localName(one)));
  const pieces = (segments.length > 0 ? segments : [unit]).map((one, index) => readXliffSegment(key, one, line, index));
  const texts = pieces.filter(({ isIgnorable: isBetween, source }) => !isBetween && source.trim() !== "");
  const done = texts.filter(({ target }) => target.trim() !== "");
  const targets = pieces
    .toSorted((a, b) => a.order - b.order)
    .map(({ target, source, isIgnorable: isBetween }) => (isBetween && target === "" ? source : target));
  // Half a translation is shown to the translator again.
  const fuzzy = done.length > 0 && (done.length < texts.length || done.some((one) => one.fuzzy));
  return {
    key,
    source: pieces.map(({ source }) => source).join(""),
    target: done.length === 0 ? "" : targets.join(""),
    ...(fuzzy && { fuzzy }),
    line,
  };
}

function readXliffSegment(key: string, element: Element, line: number, index: number): XliffSegment {
  const [source, target] = ["source", "target"].map((name) =>
    childElements(element).find((one) => localName(one) === name),
  );
  if (!source) throw new UnreadableFileError(line, `${JSON.stringify(key)}: no source`);
  const state = attribute(element, "state") ?? (target && attribute(target, "state")) ?? "";
  return {
    source: textWithPlaceholders(source, line),
    target: target ? textWithPlaceholders(target, line) : "",
    isIgnorable: localName(element) === "ignorable",
    // What XLIFF 1.2 and 2 call a text that somebody has yet to translate or to look at.
    fuzzy: /^(?:initial|new|needs-.*)$/.test(state),
    order: Number((target && attribute(target, "order")) ?? index + 1),
  };
}

/** Elements whose content is words like those around them. */
const TEXT_ELEMENTS = new Set(["source", "target", "mrk"]);
/** Ends of marks, which hold nothing. */
const EMPTY_MARKS = new Set(["sm", "em"]);

function textWithPlaceholders(text: Element, line: number): string {
  const words: string[] = [];
  for (const node of walkElements(text, (one) => TEXT_ELEMENTS.has(localName(one)))) {
    const name = localName(node);
    if (node.type === "text" || node.type === "cdata") words.push(String(node.text ?? node.cdata ?? ""));
    else if (name === "cp") words.push(characterOfHex(attribute(node, "hex") ?? ""));
    // Ids are unique within a text: what is behind a hyphen is the number of a name that stands there twice.
    else if (name === "ph" || name === "x") words.push(`{${(attribute(node, "id") ?? "").replace(/-\d+$/, "")}}`);
    else if (node.type === "element" && !TEXT_ELEMENTS.has(name) && !EMPTY_MARKS.has(name)) {
      throw new UnreadableFileError(line, `an inline element that is no placeholder: <${name}>`);
    }
  }
  return words.join("");
}

/** What XML itself cannot hold. */
function characterOfHex(hex: string): string {
  const point = /^[0-9a-f]{1,6}$/i.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  return point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
}

/** An element and what is in it, in the order of the document; `into` says what is gone into. */
function* walkElements(element: Element, into: (element: Element) => boolean): Generator<Element> {
  const open = [element];
  for (let one = open.pop(); one; one = open.pop()) {
    yield one;
    if (into(one)) for (const child of (one.elements ?? []).toReversed()) open.push(child);
  }
}

function childElements({ elements = [] }: Element): readonly Element[] {
  return elements.filter(({ type }) => type === "element");
}

/** Name without the prefix of its namespace. */
function localName({ name = "" }: Element): string {
  return name.slice(name.indexOf(":") + 1);
}

function attribute({ attributes = {} }: Element, name: string): string | undefined {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  return value === undefined ? undefined : String(value);
}
