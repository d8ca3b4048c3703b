import * as v from "valibot";

/** Where the JSON Schema of the file is: for editors only. */
export const $schema = v.optional(v.pipe(v.string(), v.description("Where the JSON Schema of this file is.")));

/** What a language tag looks like. */
export const LOCALE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** A language tag such as `zh-CN`. */
export const localeSchema = v.pipe(
  v.string(),
  v.regex(LOCALE, 'not a language tag such as "en" or "zh-CN"'),
  v.description('Language tag, such as "en" or "zh-CN".'),
);

/** The name of a provider or a service: a folder of the package, a part of its subpaths. */
export const SLUG =
  /^(?!(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)|node_modules$)(?=.{1,100}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

/** What a slug must look like, in words. */
export const SLUG_RULE =
  "must be made of a-z, 0-9 and single . _ - between them, and one that every disk and npm can hold";

/** What an identifier of generated code may look like. */
export const identifierSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Z][A-Za-z0-9]*$/, "not an identifier of letters and digits that begins with a capital"),
);

/** A path that stays inside the folder it is relative to. */
export const insidePathSchema = v.pipe(
  v.string(),
  v.regex(
    /^(?![/~]|[A-Za-z]:)(?!.*(?:^|\/)\.\.(?:\/|$))[ -[\]-\uffff]+$/,
    "not a relative path inside this folder, with forward slashes",
  ),
);
