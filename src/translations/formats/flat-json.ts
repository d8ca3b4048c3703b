import { isRecord } from "../../lib/collections.ts";
import { reasonOf } from "../../lib/failure.ts";
import { type JsonPath, parseJson } from "../../lib/json-places.ts";
import { type MessageDocument, UnreadableFileError, type ImportedDocument } from "../message-document.ts";

/** A text from a file, and the placeholders that its syntax marks as literal text. */
export interface DecodedText {
  readonly text: string;
  readonly quoted?: readonly string[];
}

/** Writes a flat JSON object of unit key → text. `encode` converts a text to the syntax of the format. */
export function writeFlatJson(
  { units }: MessageDocument,
  sources: "sources" | undefined,
  encode: (text: string, params: readonly string[]) => string,
): string {
  const members = units.flatMap(({ key, source, target, params }) => {
    const text = sources ? source : target;
    return text === undefined ? [] : [`  ${JSON.stringify(key)}: ${JSON.stringify(encode(text, params))}`];
  });
  return members.length === 0 ? "{}\n" : `{\n${members.join(",\n")}\n}\n`;
}

/**
 * Reads a JSON object of unit key → text. Tools that split keys at their dots write objects in objects: their keys are
 * joined again. `decode` converts a text from the syntax of the format. Throws `UnreadableFileError`.
 */
export function readFlatJson(content: string, decode: (text: string) => DecodedText): ImportedDocument {
  const text = content.replace(/^\ufeff/, "");
  const json = parseJson(text);
  if (!json.ok) throw new UnreadableFileError(json.place.line, `not valid JSON: ${json.reason}`);
  const { value, placeOf } = json;
  if (!isRecord(value)) throw new UnreadableFileError(1, "expected an object of key → text");
  const keys = new Set<string>();
  const units = leavesOf(value).map(({ path, leaf }) => {
    const key = path.join(".");
    const { line } = placeOf(path);
    if (path.length > MAX_LEVELS) throw new UnreadableFileError(line, "nested too deeply");
    if (keys.has(key)) throw new UnreadableFileError(line, `${JSON.stringify(key)} is repeated`);
    keys.add(key);
    if (typeof leaf !== "string") throw new UnreadableFileError(line, `${JSON.stringify(key)}: expected a text`);
    try {
      const { text: target, quoted = [] } = decode(leaf);
      return { key, target, ...(quoted.length > 0 && { quoted }), line };
    } catch (error) {
      throw new UnreadableFileError(line, `${JSON.stringify(key)}: ${reasonOf(error)}`);
    }
  });
  return { units };
}

/** Levels of objects: a key with as many dots. Each level makes the keys below it longer. */
const MAX_LEVELS = 100;

interface Leaf {
  readonly path: JsonPath & readonly string[];
  readonly leaf: unknown;
}

/** The values of an object and of the objects in it, in the order of the file. */
function leavesOf(root: Readonly<Record<string, unknown>>): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const open: Leaf[] = [{ path: [], leaf: root }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, leaf } = next;
    if (!isRecord(leaf) || path.length > MAX_LEVELS) leaves.push(next);
    else for (const [key, inner] of Object.entries(leaf).reverse()) open.push({ path: [...path, key], leaf: inner });
  }
  return leaves;
}
