import { byCodeUnits } from "../lib/identifier.ts";
import { groupBy } from "../lib/group-by.ts";
import type { Translation } from "../model/translation.ts";

/** `translations/<locale>.json`: one line a text, services and codes in the order of code units. */
export function translationsFileText(entries: readonly Translation[]): string {
  const services = [...groupBy(entries, ({ service }) => service)].sort(([a], [b]) => byCodeUnits(a, b));
  const written = services.map(([service, own]) => {
    const codes = [...groupBy(own, ({ code }) => code)].sort(([a], [b]) => byCodeUnits(a, b));
    return `    ${JSON.stringify(service)}: {\n${codes.map(([code, texts]) => linesOfCode(code, texts)).join(",\n")}\n    }`;
  });
  return `{\n  "services": {\n${written.join(",\n")}\n  }\n}\n`;
}

function linesOfCode(code: string, texts: readonly Translation[]): string {
  const lines = texts.map(({ field, from, hash, text }) => `        ${objectOnOneLine({ field, from, hash, text })}`);
  return `      ${JSON.stringify(code)}: [\n${lines.join(",\n")}\n      ]`;
}

function objectOnOneLine(entry: Readonly<Record<string, string>>): string {
  const members = Object.entries(entry).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{ ${members.join(", ")} }`;
}
