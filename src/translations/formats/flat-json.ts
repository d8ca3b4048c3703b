import { parseJson } from "../../lib/json-places.ts";
import { firstLineByMatch } from "./match-lines.ts";
import { type MessageDocument, UnreadableFileError, type ImportedDocument } from "../message-document.ts";

/** A flat JSON object, key → what `text` makes of the words; keys as they are, since codes have dots and colons. */
export function writeFlatJson(
  { units }: MessageDocument,
  sources: "sources" | undefined,
  text: (words: string, params: readonly string[]) => string,
): string {
  const members = units.flatMap(({ key, source, target, params }) => {
    const words = sources ? source : target;
    return words === undefined ? [] : [`  ${JSON.stringify(key)}: ${JSON.stringify(text(words, params))}`];
  });
  return members.length === 0 ? "{}\n" : `{\n${members.join(",\n")}\n}\n`;
}

/** Reads such an object; `text` gives the words back, and may throw a reason. */
export function readFlatJson(content: string, text: (value: string) => string): ImportedDocument {
  const json = parseJson(content.replace(/^\ufeff/, ""));
  if (!json.ok) throw new UnreadableFileError(json.place.line, `not valid JSON: ${json.reason}`);
  const { value } = json;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new UnreadableFileError(1, "expected an object of keys and texts");
  }
  // In a file that is one line, all stand in that.
  const lines = firstLineByMatch(content, /^[ \t]*("[^"\\]*(?:\\.[^"\\]*)*")[ \t]*:/gm, (key) =>
    String(JSON.parse(key)),
  );
  const units = Object.entries(value).map(([key, words]: [string, unknown]) => {
    const line = lines.get(key) ?? 1;
    if (typeof words !== "string") throw new UnreadableFileError(line, `${JSON.stringify(key)}: expected a text`);
    try {
      return { key, target: text(words), line };
    } catch (error) {
      throw new UnreadableFileError(
        line,
        `${JSON.stringify(key)}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  });
  return { units };
}
