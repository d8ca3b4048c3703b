import { isRecord } from "../../lib/collections.ts";
import { reasonOf } from "../../lib/failure.ts";
import { parseJson } from "../../lib/json-places.ts";
import { firstLineByMatch } from "./match-lines.ts";
import { type MessageDocument, UnreadableFileError, type ImportedDocument } from "../message-document.ts";

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

/** Reads a flat JSON object. `decode` converts a text from the syntax of the format. Throws `UnreadableFileError`. */
export function readFlatJson(content: string, decode: (text: string) => string): ImportedDocument {
  const json = parseJson(content.replace(/^\ufeff/, ""));
  if (!json.ok) throw new UnreadableFileError(json.place.line, `not valid JSON: ${json.reason}`);
  const { value } = json;
  if (!isRecord(value)) throw new UnreadableFileError(1, "expected an object of key → text");
  // The pattern finds keys at the start of a line. In a file of one line, every key gets line 1.
  const lines = firstLineByMatch(content, /^[ \t]*("[^"\\]*(?:\\.[^"\\]*)*")[ \t]*:/gm, (key) =>
    String(JSON.parse(key)),
  );
  const units = Object.entries(value).map(([key, text]) => {
    const line = lines.get(key) ?? 1;
    if (typeof text !== "string") throw new UnreadableFileError(line, `${JSON.stringify(key)}: expected a text`);
    try {
      return { key, target: decode(text), line };
    } catch (error) {
      throw new UnreadableFileError(line, `${JSON.stringify(key)}: ${reasonOf(error)}`);
    }
  });
  return { units };
}
