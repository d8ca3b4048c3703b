import { byCodeUnits } from "../lib/identifier.ts";
import { groupBy } from "../lib/collections.ts";
import type { Translation } from "../model/translation.ts";

/** Returns the content of `translations/<locale>.json`: one line per text, services and codes in code-unit order. */
export function translationsFileText(entries: readonly Translation[]): string {
  const services = [...groupBy(entries, ({ service }) => service)].sort(([a], [b]) => byCodeUnits(a, b));
  const members = services.map(([service, translations]) => {
    const codes = [...groupBy(translations, ({ code }) => code)].sort(([a], [b]) => byCodeUnits(a, b));
    return `    ${JSON.stringify(service)}: {\n${codes.map(([code, texts]) => linesOfCode(code, texts)).join(",\n")}\n    }`;
  });
  return `{\n  "services": {\n${members.join(",\n")}\n  }\n}\n`;
}

function linesOfCode(code: string, texts: readonly Translation[]): string {
  const lines = texts.map(({ field, from, hash, text }) => `        ${objectOnOneLine({ field, from, hash, text })}`);
  return `      ${JSON.stringify(code)}: [\n${lines.join(",\n")}\n      ]`;
}

function objectOnOneLine(entry: Readonly<Record<string, string>>): string {
  const members = Object.entries(entry).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{ ${members.join(", ")} }`;
}
