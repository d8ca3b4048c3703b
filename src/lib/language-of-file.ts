import type { Language } from "../model/source.ts";

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ["go", "go"],
  ["java", "java"],
  ["py", "python"],
  ["ts", "typescript"],
]);

/**
 * The programming language of a file, by its extension; `undefined` for a file of documentation.
 *
 * @example
 * languageOfFile("sdk/errors.go") // "go"
 * languageOfFile("errors.md") // undefined
 */
export function languageOfFile(path: string): Language | undefined {
  return LANGUAGES.get(/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "");
}
