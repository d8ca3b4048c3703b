import * as v from "valibot";
import { exactObject } from "./validate.ts";
import { $schema, described, localeSchema, nonEmptyText } from "./schema-parts.ts";

const translationSchema = exactObject({
  field: described(v.picklist(["title", "description"]), "Which text of the code is translated."),
  from: described(localeSchema, "Locale of the source text."),
  hash: described(
    v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, "not a hash of 16 hexadecimal digits")),
    "Hash of the source text. If the source text changes, the translation is not used any more.",
  ),
  text: described(nonEmptyText, "The translation; {name} is a placeholder."),
});

// valibot skips keys such as `constructor`, which may be wire codes, so these keys are checked separately.
const translationsByCode = v.pipe(
  v.custom<Readonly<Record<string, unknown>>>(hasValidPrototypeCodes, "contains an invalid translation"),
  v.record(v.string(), v.array(translationSchema)),
);

/** `translations/<locale>.json`: translations of one locale, written by `messages import`. */
export const translationsSchema = exactObject({
  $schema,
  services: described(
    v.record(v.string(), translationsByCode),
    "Service → code → translations into the locale of the file name.",
  ),
});

function hasValidPrototypeCodes(value: unknown): boolean {
  const translations = new Map(Object.entries(value ?? {}));
  const special = ["__proto__", "constructor", "prototype"].filter((key) => translations.has(key));
  return special.every((key) => v.is(v.array(translationSchema), translations.get(key)));
}
