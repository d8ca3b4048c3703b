import { printableJson } from "../../lib/printable.ts";
import type { FileReader } from "./violation.ts";

/** All that the package's own manifest may say: nothing that runs, nothing that is installed with it. */
const PACKAGE = ["name", "version", "description", "license", "type", "sideEffects", "engines", "exports", "files"];
const CATALOG = ["$schema", "provider", "service", "locales", "envelope", "names", "errors"];

/**
 * Holds package.json to be one document, written as errsmith writes it (so that no key stands twice and nothing hides in
 * it), with no other members than it should have; what it exports must be among the files.
 */
export function packageJsonViolation(content: string, files: ReadonlySet<string>): string | undefined {
  const value = written(content);
  return objectViolation(value, PACKAGE) ?? exportViolation(value as object, files);
}

/**
 * Holds a catalog to the same, as it comes: its errors are looked at a piece at a time, as all of them at once may be many
 * times as large as the file. A piece ends before the first error, behind an error, or behind the last one.
 */
export function readingCatalog(): FileReader {
  let rest = "";
  let state: "before" | "first" | "next" | "behind" = "before";
  return {
    take: (piece) => {
      let at = 0;
      if (state === "before") {
        const begin = piece.indexOf(LIST);
        at = begin < 0 ? piece.length : begin + LIST.length;
        rest += piece.slice(0, at);
        if (begin >= 0) state = piece.startsWith("]", at) ? "behind" : "first";
      }
      if (state === "first" || state === "next") {
        const end = piece.indexOf(CLOSE, at);
        const elements = piece.slice(at, end < 0 ? undefined : end);
        const isSeparated = state === "first" || elements.startsWith(",");
        const trouble = elements !== "" && !(isSeparated && areElements(elements.slice(state === "first" ? 0 : 1)));
        if (trouble) return { offset: at, text: NOT_WRITTEN };
        if (elements !== "") state = "next";
        if (end >= 0) state = "behind";
        at = end < 0 ? piece.length : end + CLOSE.length - 1;
      }
      if (state === "behind") rest += piece.slice(at);
      return undefined;
    },
    end: () => {
      // Without its errors, it is as it is written where there are none.
      const text = objectViolation(written(rest), CATALOG);
      return text === undefined ? undefined : { offset: 0, text };
    },
  };
}

/** Whether a text is elements of the list of a catalog, as they are written: objects. */
function areElements(text: string): boolean {
  const value = written(`{${LIST}${text}${CLOSE}\n}\n`) as { readonly errors: readonly unknown[] } | undefined;
  return value?.errors.every((one) => typeof one === "object" && one !== null && !Array.isArray(one)) ?? false;
}

function objectViolation(value: unknown, known: readonly string[]): string | undefined {
  if (value === undefined) return NOT_WRITTEN;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "no JSON object";
  const member = Object.keys(value).find((key) => !known.includes(key));
  return member === undefined ? undefined : `the member ${JSON.stringify(member)} has no place here`;
}

const NOT_WRITTEN = "not JSON is written here";

/** The value of a JSON text that is written as errsmith writes it; `undefined` for others. */
function written(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return `${printableJson(value)}\n` === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The list of a catalog begins with this line and ends with that one: inside a string no line ends. */
const LIST = '\n  "errors": [';
const CLOSE = "\n  ]";

function exportViolation(manifest: object, files: ReadonlySet<string>): string | undefined {
  const { exports: exported, sideEffects } = manifest as { readonly exports?: unknown; readonly sideEffects?: unknown };
  if (sideEffects !== false) return "sideEffects is not false";
  const targets: string[] = [];
  const open: unknown[] = [exported];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === "string") targets.push(value);
    else open.push(...Object.values(value as object));
  }
  const wrong = targets.find((target) => target !== "./package.json" && !files.has(target.replace(/^\.\//, "")));
  return wrong === undefined ? undefined : `it exports ${JSON.stringify(wrong)}, which is not there`;
}
