import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { cli, type CliResult, folderWith, PROJECT } from "./run-in-folder.ts";

export const page = (quantity = "The quantity must be above zero."): string => `# Error codes

| Error code | Message | Description |
| --- | --- | --- |
| InvalidParameter.Quantity | bad quantity | ${quantity} |
| InvalidParameter.Missing | missing key {0} | A parameter is missing: {0} |
| ResourceNotFound.Order | no order | There is no order with this number. |
`;
export const FILE = "sources/shop/translations/fr.json";
export const MISSING = "Il manque un paramètre : {0}";

export function project(more: Readonly<Record<string, string>> = {}): string {
  return folderWith({ ...PROJECT, "sources/shop/pages/orders.md": page(), ...more });
}

export const ORDER = "Aucune commande n'a ce numéro.";

/** Puts translations into an exported file, as a translator's tool would. */
export function translated(format: string, text: string): string {
  switch (format) {
    case "po":
      return text
        .replace(/(msgid "A parameter[^"]*"\nmsgstr) ""/, `$1 "${MISSING}"`)
        .replace(/(msgid "There is no[^"]*"\nmsgstr) ""/, `$1 "${ORDER}"`);
    case "xliff":
    case "xliff12":
      return text
        .replace(/<source>(A parameter.*?)(<.*?)<\/source>/, `$&<target>Il manque un paramètre : $2</target>`)
        .replace(/<source>There is no.*<\/source>/, `$&<target>${ORDER}</target>`);
    case "icu":
      return JSON.stringify({
        "InvalidParameter.Missing/description": MISSING,
        "ResourceNotFound.Order/description": ORDER.replace("'", "''"),
      });
    default:
      return JSON.stringify({
        "InvalidParameter.Missing/description": MISSING.replace("{0}", "{{0}}"),
        "ResourceNotFound.Order/description": ORDER,
      });
  }
}

export const read = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");
export const messages = (folder: string, ...args: string[]): Promise<CliResult> => cli(folder, "messages", ...args);
export const exported = (folder: string, format = "po", ...more: string[]): Promise<CliResult> =>
  messages(folder, "export", "--locale", "fr", "--format", format, "--out", "l10n", ...more);

/** A project whose French translation came back. */
export async function inFrench(): Promise<string> {
  const folder = project();
  await exported(folder);
  const path = "l10n/fr/shop.orders.po";
  writeFileSync(join(folder, path), translated("po", read(folder, path)));
  expect(await messages(folder, "import", path)).toMatchObject({ status: 0, err: "" });
  return folder;
}

export const po = (...entries: [key: string, id: string, text: string][]): string =>
  [
    'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"X-Source-Language: en\\n"\n"X-Errsmith-Service: shop/orders\\n"\n',
    ...entries.map(([key, id, text]) => `msgctxt "${key}"\nmsgid "${id}"\nmsgstr "${text}"\n`),
  ].join("\n");
export const MISSING_KEY = "InvalidParameter.Missing/description";
export const MISSING_EN = "A parameter is missing: {0}";
