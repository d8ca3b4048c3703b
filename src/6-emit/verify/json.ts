import { printableJson } from "../../lib/printable.ts";
import type { Trouble } from "./trouble.ts";

/** All that the package's own manifest may say: nothing that runs, nothing that is installed with it. */
const PACKAGE = ["name", "version", "description", "license", "type", "sideEffects", "engines", "exports", "files"];
const CATALOG = ["$schema", "provider", "service", "locales", "envelope", "names", "errors"];

/**
 * Holds a JSON file to be one whole document, written as errsmith writes it (so that no key stands twice and nothing
 * hides in it), with no other members than it should have; what package.json exports must be among the files.
 */
export function jsonTrouble(path: string, content: string, files: ReadonlySet<string>): Trouble | undefined {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { offset: 0, text: "not valid JSON" };
  }
  if (`${printableJson(value)}\n` !== content) return { offset: 0, text: "not written as JSON is written here" };
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { offset: 0, text: "no JSON object" };
  const known = path === "package.json" ? PACKAGE : CATALOG;
  const member = Object.keys(value).find((key) => !known.includes(key));
  if (member !== undefined) return { offset: 0, text: `the member ${JSON.stringify(member)} has no place here` };
  return path === "package.json" ? exportTrouble(value, files) : undefined;
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
