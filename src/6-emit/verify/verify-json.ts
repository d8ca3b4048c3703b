import { append, isRecord } from "../../lib/collections.ts";
import { oneLineObjects } from "../../lib/one-line-objects.ts";
import { printableJson } from "../../lib/printable.ts";
import type { Violation } from "./violation.ts";

const PACKAGE_MEMBERS =
  "name version description license private type sideEffects engines bin exports browser typesVersions files".split(
    " ",
  );
const MAP_MEMBERS = ["version", "file", "sources", "names", "mappings"];
const NOT_WRITTEN = "not JSON as errsmith writes it";
const PLACES_MEMBERS = ["$comment", "provider", "service", "pages"];
const CATALOG_MEMBERS =
  "$schema provider service locales envelope exceptions pageUrls sources names operations errors".split(" ");

/**
 * Verifies `package.json`: it is written as errsmith writes JSON, so that no key is there twice, has no members other than
 * those of errsmith (no scripts, no dependencies), and exports files of the package only. Returns what is wrong.
 */
export function packageJsonViolation(content: string, files: ReadonlySet<string>): string | undefined {
  const value = parsed(content);
  return objectViolation(value, PACKAGE_MEMBERS) ?? exportViolation(value as object, files);
}

/**
 * Verifies a catalog: it is written as errsmith writes JSON, has the members of a catalog only, and its operations and errors
 * are objects. The elements of these lists are parsed one at a time, because all of them together are several times as
 * large as the file.
 */
export function catalogViolation(content: string): Violation | undefined {
  let document = "";
  let at = 0;
  for (const list of CATALOG_LISTS) {
    const found = listIn(content, list);
    if (!found) continue;
    const { begin, end } = found;
    const wrong = begin < at ? begin : wrongElement(content, list, begin, end);
    if (wrong !== undefined) return { offset: wrong, text: NOT_WRITTEN };
    document += `${content.slice(at, begin)}]`;
    at = end + LIST_END.length;
  }
  document += content.slice(at);
  const text = objectViolation(parsed(document), CATALOG_MEMBERS);
  return text === undefined ? undefined : { offset: 0, text };
}

/** The members of a catalog that are lists of objects. */
const CATALOG_LISTS = ["operations", "errors"];

/** Where the elements of a list begin, and where they end; `undefined` if there are none. */
function listIn(content: string, name: string): { readonly begin: number; readonly end: number } | undefined {
  const open = `\n  "${name}": [`;
  const begin = content.indexOf(open) + open.length;
  const end = content.indexOf(LIST_END, begin);
  return begin < open.length || end < begin || content[begin] === "]" ? undefined : { begin, end };
}

/** The offset of the first element that is no object as errsmith writes it. */
function wrongElement(content: string, name: string, begin: number, end: number): number | undefined {
  let at = begin;
  for (;;) {
    // Inside a string no line ends, so this is the end of the element.
    const next = content.indexOf(ELEMENT_END, at) + ELEMENT_END.length;
    const isLast = next === end;
    const isSeparated = next < end && content[next] === ",";
    const list = `{\n  "${name}": [${content.slice(at, next)}${LIST_END}\n}\n`;
    const element = parsed(list, oneLineObjects) as Readonly<Record<string, readonly unknown[]>> | undefined;
    if (!element?.[name]?.every(isRecord) || !(isLast || isSeparated)) return at;
    if (isLast) return undefined;
    at = next + 1;
  }
}

const ELEMENT_END = "\n    }";
const LIST_END = "\n  ]";

function objectViolation(value: unknown, members: readonly string[]): string | undefined {
  if (value === undefined) return NOT_WRITTEN;
  if (!isRecord(value)) return "no JSON object";
  const unknown = Object.keys(value).find((key) => !members.includes(key));
  return unknown === undefined ? undefined : `the member ${JSON.stringify(unknown)} has no place here`;
}

/** Verifies the places of a service: it is written as errsmith writes JSON, and has the members of places only. */
export function placesViolation(content: string): string | undefined {
  return objectViolation(parsed(content), PLACES_MEMBERS);
}

/** Verifies a declaration map: it is of the file beside it, and its source is a file of the package. */
export function mapViolation(content: string, path: string, files: ReadonlySet<string>): string | undefined {
  const value = parsed(content);
  const wrong = objectViolation(value, MAP_MEMBERS);
  if (wrong !== undefined) return wrong;
  const { file, sources, mappings } = value as Readonly<Record<string, unknown>>;
  const [source, ...others] = Array.isArray(sources) ? (sources as readonly unknown[]) : [];
  const folders = path.split("/");
  const up = "../".repeat(folders.length - 1);
  const isOfFile = `${String(file)}.map` === folders.at(-1) && /^[A-Za-z0-9+/,;]*$/.test(String(mappings));
  const isSource = String(source).startsWith(up) && files.has(String(source).slice(up.length));
  return isOfFile && isSource && others.length === 0 ? undefined : "no map of the file beside it";
}

/** The value of a JSON text, `undefined` if errsmith would write that value as another text. */
function parsed(text: string, layOut = (json: string): string => json): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return `${layOut(printableJson(value))}\n` === text ? value : undefined;
  } catch {
    return undefined;
  }
}

function exportViolation(manifest: object, files: ReadonlySet<string>): string | undefined {
  const { bin, exports: exported, browser, sideEffects } = manifest as Readonly<Record<string, unknown>>;
  if (sideEffects !== false) return "sideEffects is not false";
  const targets: string[] = [];
  const open: unknown[] = [bin, exported, browser];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === "string") targets.push(value);
    else append(open, Object.values(value as object));
  }
  const missing = targets.find((target) => target !== "./package.json" && !isFile(target.replace(/^\.\//, ""), files));
  return missing === undefined
    ? undefined
    : `it exports ${JSON.stringify(missing)}, which is not a file of the package`;
}

/** Whether a target is a file. A target with a star stands for all files that have something there. */
function isFile(target: string, files: ReadonlySet<string>): boolean {
  const [before = "", after] = target.split("*");
  if (after === undefined) return files.has(target);
  return [...files].some((file) => file.startsWith(before) && file.endsWith(after));
}
