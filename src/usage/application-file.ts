import { placeLookup } from "../lib/place-lookup.ts";
import type { Place } from "../model/page.ts";

/** A file of an application: its path for people, and its text with `\n` line ends. */
export interface ApplicationFile {
  readonly path: string;
  readonly text: string;
}

/** The extension of a path in lower case, without a dot. */
export function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}

/** Returns a function that converts an offset in a text to its place. */
export function placesIn(text: string): (offset: number) => Place {
  return placeLookup(text.split("\n").map((line, index) => ({ text: line, line: index + 1, column: 1 })));
}
