import type { SafeText } from "../../model/output.ts";
import { jsonDocument } from "../literal.ts";

/** Line and column of each declaration of a name, by the id of the name: `[line, column, line, column, …]`. */
export type NamePlaces = ReadonlyMap<string, readonly number[]>;

/** Collects the places of names while a file is filled. */
export function namePlaces(): {
  readonly onName: (id: string, offset: number) => void;
  readonly placesIn: (text: string) => NamePlaces;
} {
  const found: (readonly [id: string, offset: number])[] = [];
  return {
    onName: (id, offset) => void found.push([id, offset]),
    placesIn: (text) => {
      const places = new Map<string, number[]>();
      let [line, begin] = [0, 0];
      for (const [id, offset] of found) {
        for (let end = text.indexOf("\n", begin); end >= 0 && end < offset; end = text.indexOf("\n", begin)) {
          line += 1;
          begin = end + 1;
        }
        const ofName = places.get(id) ?? [];
        places.set(id, ofName);
        ofName.push(line, offset - begin);
      }
      return places;
    },
  };
}

/**
 * The declaration map at `path`, with which editors go from the name of a declaration to the same name in the source. The
 * declarations of one name have the same order in both.
 */
export function declarationMap(path: string, source: string, names: NamePlaces, inSource: NamePlaces): SafeText {
  const segments = [...names].flatMap(([id, places]) => {
    const sources = inSource.get(id) ?? [];
    return Array.from({ length: Math.min(places.length, sources.length) / 2 }, (_, index): Segment => {
      const at = (list: readonly number[], offset: number): number => list[2 * index + offset] ?? 0;
      return [at(places, 0), at(places, 1), at(sources, 0), at(sources, 1)];
    });
  });
  const mappings = encode(segments.sort((a, b) => a[0] - b[0] || a[1] - b[1]));
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  const sources = [`${folders.map(() => "../").join("")}${source}`];
  return jsonDocument({ version: 3, file: name.replace(/\.map$/, ""), sources, names: [], mappings });
}

type Segment = readonly [line: number, column: number, sourceLine: number, sourceColumn: number];

function encode(segments: readonly Segment[]): string {
  let mappings = "";
  let [line, column, sourceLine, sourceColumn] = [0, 0, 0, 0];
  for (const segment of segments) {
    if (segment[0] > line) {
      mappings += ";".repeat(segment[0] - line);
      column = 0;
    } else if (mappings !== "" && !mappings.endsWith(";")) mappings += ",";
    const source = `${vlq(segment[2] - sourceLine)}${vlq(segment[3] - sourceColumn)}`;
    mappings += `${vlq(segment[1] - column)}A${source}`;
    [line, column, sourceLine, sourceColumn] = segment;
  }
  return mappings;
}

/** A number as a source map has it: the sign last, then five bits a digit, the lowest first. */
function vlq(value: number): string {
  let text = "";
  let rest = value < 0 ? -value * 2 + 1 : value * 2;
  do {
    const digit = rest & 31;
    rest >>>= 5;
    text += DIGITS[rest > 0 ? digit + 32 : digit];
  } while (rest > 0);
  return text;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
