import * as v from "valibot";

/** Adds a description for the JSON Schema. The description of an optional key ends with its default. */
export function described<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.pipe(schema, v.description(description));
}

/** Returns the schema of an optional key with a description. */
export function optional<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.optional(described(schema, description));
}

/** The key `$schema` of every file. */
export const $schema = optional(v.string(), "URL or path of the JSON Schema of this file, for editors. Default: none.");

/** Pattern of a language tag. */
export const LOCALE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** Schema of a language tag. */
export const localeSchema = v.pipe(
  v.string(),
  v.regex(LOCALE, 'not a language tag such as "en" or "zh-CN"'),
  v.description('Language tag, such as "en" or "zh-CN".'),
);

/** Schema of an identifier in generated code. */
export const identifierSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Z][A-Za-z0-9]*$/, "not an identifier of letters and digits that begins with a capital"),
);

/** Schema of a path inside the folder that it is relative to. */
export const insidePathSchema = v.pipe(
  v.string(),
  v.regex(
    /^(?![/~]|[A-Za-z]:)(?![\s\S]*(?:^|\/)\.\.(?:\/|$))[ -[\]-\uffff]+$/,
    "not a relative path inside this folder, with forward slashes",
  ),
);

/** Schema of a text that is not empty. */
export const nonEmptyText = v.pipe(v.string(), v.nonEmpty("empty"));

/** Schema of an ISO 8601 time in UTC. */
export const utcTime = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, "not a time in UTC"));
