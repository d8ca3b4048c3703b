import { join } from "node:path";
import { parseJson } from "../lib/json.ts";
import type { Place } from "../model/page.ts";
import type { Translation, TranslationFile } from "../model/translation.ts";
import { type Problems, wholeFile } from "../problems/report.ts";
import { readText } from "./file.ts";
import { readManifest } from "./manifest/read.ts";
import { translationsSchema } from "./manifest/translations.ts";
import { LOCALE } from "./manifest/words.ts";
import { filesIn } from "./walk.ts";

/** The files `translations/<locale>.json` of a provider's folder; what is wrong with one is reported. */
export async function readTranslations(
  provider: { readonly disk: string; readonly name: string },
  problems: Problems,
): Promise<readonly TranslationFile[]> {
  const files: TranslationFile[] = [];
  for (const name of await filesIn(join(provider.disk, "translations"))) {
    if (!name.endsWith(".json")) continue;
    const file = { disk: join(provider.disk, "translations", name), name: `${provider.name}/translations/${name}` };
    const locale = name.slice(0, -".json".length);
    if (LOCALE.test(locale)) {
      const manifest = await readManifest(file, translationsSchema, problems);
      if (manifest)
        files.push({ locale, path: file.name, entries: await entriesOf(manifest.services, file, problems) });
    } else {
      problems.on(file.name)("translation-locale", wholeFile);
    }
  }
  return files;
}

type Services = Readonly<Record<string, Readonly<Record<string, readonly Omit<Translation, "service" | "code">[]>>>>;

async function entriesOf(
  services: Services,
  file: { readonly disk: string; readonly name: string },
  problems: Problems,
): Promise<TranslationFile["entries"]> {
  const json = parseJson((await readText(file, problems)) ?? "");
  const placeOf = (path: readonly (string | number)[]): Place => (json.ok ? json.placeOf(path) : wholeFile);
  return Object.entries(services).flatMap(([service, codes]) =>
    Object.entries(codes).flatMap(([code, entries]) =>
      entries.map(({ field, from, hash, text }, index) => ({
        service,
        code,
        field,
        from,
        hash,
        text,
        place: placeOf(["services", service, code, index]),
      })),
    ),
  );
}
