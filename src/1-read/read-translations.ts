import { join } from "node:path";
import type { InferOutput } from "valibot";
import type { JsonPath } from "../lib/json-places.ts";
import type { Translation, TranslationFile } from "../model/translation.ts";
import { type Problems, WHOLE_FILE } from "../problems/problems.ts";
import { type LocatedManifest, readLocatedManifest } from "./manifest/read-manifest.ts";
import { translationsSchema } from "./manifest/translations-schema.ts";
import { LOCALE } from "./manifest/schema-parts.ts";
import { filesIn } from "./list-files.ts";

/** Reads the files `translations/<locale>.json` of a provider. Problems of the files are reported. */
export function readTranslations(
  provider: { readonly disk: string; readonly name: string },
  problems: Problems,
): readonly TranslationFile[] {
  const files: TranslationFile[] = [];
  for (const name of filesIn(join(provider.disk, "translations"))) {
    if (!name.endsWith(".json")) continue;
    const file = { disk: join(provider.disk, "translations", name), name: `${provider.name}/translations/${name}` };
    const locale = name.slice(0, -".json".length);
    if (LOCALE.test(locale)) {
      const manifest = readLocatedManifest(file, translationsSchema, problems);
      if (manifest) files.push({ locale, path: file.name, ...translationEntries(manifest) });
    } else {
      problems.on(file.name)("translation-locale", WHOLE_FILE);
    }
  }
  return files;
}

function translationEntries({
  value,
  placeOf,
}: LocatedManifest<InferOutput<typeof translationsSchema>>): Pick<TranslationFile, "entries" | "placeOf"> {
  const paths = new Map<Translation, JsonPath>();
  for (const [service, codes] of Object.entries(value.services)) {
    for (const [code, entries] of Object.entries(codes)) {
      for (const [index, { field, from, hash, text }] of entries.entries()) {
        paths.set({ service, code, field, from, hash, text }, ["services", service, code, index]);
      }
    }
  }
  return { entries: [...paths.keys()], placeOf: (entry) => placeOf(paths.get(entry) ?? []) };
}
