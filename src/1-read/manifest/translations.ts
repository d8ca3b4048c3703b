import * as v from "valibot";
import { strict } from "./strict.ts";
import { $schema, locale } from "./words.ts";

const entry = strict({
  field: v.pipe(v.picklist(["title", "description"]), v.description("Which words of the code.")),
  from: v.pipe(locale, v.description("Language of the page that was translated.")),
  hash: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{16}$/, "not a hash of 16 hexadecimal digits"),
    v.description("Hash of the words that were translated: the translation is stale when the page says others."),
  ),
  text: v.pipe(v.string(), v.nonEmpty("empty")),
});

// valibot leaves out the keys of prototypes, and a wire code may be called just that: they are looked at apart.
const codes = v.pipe(
  v.custom<Readonly<Record<string, unknown>>>(specialCodesFit, "one of its translations is not valid"),
  v.record(v.string(), v.array(entry)),
);

/** `translations/<locale>.json`: what translators made of the words of the pages; written by `messages import`. */
export const translationsSchema = strict({
  $schema,
  services: v.pipe(v.record(v.string(), codes), v.description("Service → wire code → its words in this language.")),
});

function specialCodesFit(value: unknown): boolean {
  const given = new Map(Object.entries(value ?? {}));
  const special = ["__proto__", "constructor", "prototype"].filter((key) => given.has(key));
  return special.every((key) => v.is(v.array(entry), given.get(key)));
}
