import { byCodeUnits } from "../lib/identifier.ts";
import { printableJson } from "../lib/printable.ts";
import type { Emitter } from "../model/output.ts";

/** `catalog.json`: all catalogs as one document, with the lines of the pages. */
export const jsonFile: Emitter = {
  name: "json",
  emit: (catalogs, { name, version }) => [
    { path: "catalog.json", content: `${printableJson(sorted({ name, version, catalogs }))}\n` },
  ],
};

/** A value whose objects have their members in the order of code units, so that the order in memory reaches no file. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => byCodeUnits(a, b));
  return Object.fromEntries(members.map(([key, member]) => [key, sorted(member)]));
}
