import { printableJson } from "../../lib/printable.ts";
import type { Trouble } from "./trouble.ts";

/** All that the package's own manifest may say: nothing that runs, nothing that is installed with it. */
const PACKAGE = ["name", "version", "description", "license", "type", "sideEffects", "engines", "exports", "files"];
const CATALOG = ["$schema", "provider", "service", "locales", "envelope", "names", "errors"];

/**
 * Holds a JSON file to be one whole document, written as errsmith writes it (so that no key stands twice and nothing
 * hides in it), with no other members than it should have; what package.json exports must be among the files. The
 * errors of a catalog are looked at one by one, as all of them at once may be many times as large as the file.
 */
export function jsonTrouble(path: string, content: string, files: ReadonlySet<string>): Trouble | undefined {
  const list = path === "package.json" ? undefined : listIn(content);
  if (list !== undefined && "offset" in list) return list;
  const whole = list?.rest ?? content;
  const value = written(whole, "");
  if (value === undefined) return { offset: 0, text: "not JSON as JSON is written here" };
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { offset: 0, text: "no JSON object" };
  const known = path === "package.json" ? PACKAGE : CATALOG;
  const member = Object.keys(value).find((key) => !known.includes(key));
  if (member !== undefined) return { offset: 0, text: `the member ${JSON.stringify(member)} has no place here` };
  return path === "package.json" ? exportTrouble(value, files) : undefined;
}

/** The value of a JSON text that is written as errsmith writes it, each line behind an indent; `undefined` for others. */
function written(text: string, indent: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    const again = printableJson(value);
    const same = indent === "" ? `${again}\n` : again.replaceAll("\n", `\n${indent}`);
    return same === text ? value : undefined;
  } catch {
    return undefined;
  }
}

const LIST = '\n  "errors": [';
const INDENT = "    ";
const BEGIN = `\n${INDENT}`;
const END = `\n${INDENT}}`;

/**
 * What is left of a catalog without its errors, once each of them was found well; the first trouble otherwise. Inside a
 * string no line ends, so that a line with four blanks and a brace is the end of an error.
 */
function listIn(content: string): { readonly rest: string } | Trouble | undefined {
  const begin = content.indexOf(LIST) + LIST.length;
  let at = begin;
  if (begin < LIST.length || content.startsWith("]", begin)) return undefined;
  for (let isLast = false; !isLast;) {
    const end = content.indexOf(END, at) + END.length;
    const isBegun = content.startsWith(BEGIN, at) && end >= END.length;
    if (!isBegun || written(content.slice(at + BEGIN.length, end), INDENT) === undefined)
      return { offset: at, text: "not JSON as JSON is written here" };
    isLast = content[end] !== ",";
    at = isLast ? end : end + 1;
  }
  // Between the elements stands nothing but what a list has there.
  return content.startsWith("\n  ]", at)
    ? { rest: `${content.slice(0, begin)}${content.slice(at + "\n  ".length)}` }
    : { offset: at, text: "not JSON as JSON is written here" };
}

function exportTrouble(manifest: object, files: ReadonlySet<string>): Trouble | undefined {
  const { exports: exported, sideEffects } = manifest as { readonly exports?: unknown; readonly sideEffects?: unknown };
  if (sideEffects !== false) return { offset: 0, text: "sideEffects is not false" };
  const targets: string[] = [];
  const open: unknown[] = [exported];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === "string") targets.push(value);
    else open.push(...Object.values(value as object));
  }
  const wrong = targets.find((target) => target !== "./package.json" && !files.has(target.replace(/^\.\//, "")));
  return wrong === undefined
    ? undefined
    : { offset: 0, text: `it exports ${JSON.stringify(wrong)}, which is not there` };
}
