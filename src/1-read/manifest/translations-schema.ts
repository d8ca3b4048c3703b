import * as v from "valibot";
import { exactObject } from "./validate.ts";
import { $schema, localeSchema } from "./schema-parts.ts";

const translationSchema = exactObject({
  field: v.pipe(v.picklist(["title", "description"]), v.description("Which words of the code.")),
  from: v.pipe(localeSchema, v.description("Language of the page that was translated.")),
  hash: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{16}$/, "not a hash of 16 hexadecimal digits"),
    v.description("Hash of the words that were translated: the translation is stale when the page says others."),
  ),
  text: v.pipe(v.string(), v.nonEmpty("empty")),
});

// valibot leaves out the keys of prototypes, and a wire code may be called just that: they are looked at apart.
const translationsByCode = v.pipe(
  v.custom<Readonly<Record<string, unknown>>>(hasValidPrototypeCodes, "one of its translations is not valid"),
  v.record(v.string(), v.array(translationSchema)),
);

/** `translations/<locale>.json`: what translators made of the words of the pages; written by `messages import`. */
export const translationsSchema = exactObject({
  $schema,
  services: v.pipe(
    v.record(v.string(), translationsByCode),
    v.description("Service → wire code → its words in this language."),
  ),
});

function hasValidPrototypeCodes(value: unknown): boolean {
  const given = new Map(Object.entries(value ?? {}));
  const special = ["__proto__", "constructor", "prototype"].filter((key) => given.has(key));
  return special.every((key) => v.is(v.array(translationSchema), given.get(key)));
}
