import * as v from "valibot";
import { nearest } from "../../lib/nearest.ts";
import { type JsonPath, showPath } from "../../lib/json-places.ts";

/** An object with these keys only; a key that is not among them is answered with the nearest one that is. */
export function exactObject<const Entries extends v.ObjectEntries>(entries: Entries) {
  const known = Object.keys(entries);
  return v.strictObject(entries, (issue) =>
    issue.expected === "never" ? unknownKeyReason(String(issue.input), known) : issue.message,
  );
}

/** What is wrong with a value: where, and why in words for a person. */
export interface InvalidValue {
  readonly path: JsonPath;
  readonly reason: string;
}

/** Holds a value against a schema: the value, or everything that is wrong with it. */
export function validate<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): { readonly value: v.InferOutput<Schema> } | { readonly invalid: readonly InvalidValue[] } {
  // To valibot a list is an object.
  if (Array.isArray(value)) return { invalid: [{ path: [], reason: "expected an object, not a list" }] };
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output };
  return { invalid: result.issues.map((issue) => ({ path: pathOfIssue(issue), reason: reasonOfIssue(issue) })) };
}

/** Path and reason on one line: `services.ocr.pages[0].file: expected a string, not 42`. */
export function formatInvalid({ path, reason }: InvalidValue): string {
  return path.length === 0 ? reason : `${showPath(path)}: ${reason}`;
}

function unknownKeyReason(key: string, known: readonly string[]): string {
  const [near] = nearest(key, known);
  return near === undefined ? `unknown key, known are ${known.join(", ")}` : `unknown key, did you mean "${near}"?`;
}

function pathOfIssue(issue: v.BaseIssue<unknown>): JsonPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
}

function reasonOfIssue(issue: v.BaseIssue<unknown>): string {
  if (issue.kind !== "schema") return issue.message;
  if (issue.input === undefined) return "missing";
  if (!issue.message.startsWith("Invalid ")) return issue.message;
  return `expected ${typeInWords(issue.expected ?? "")}, not ${typeInWords(issue.received)}`;
}

function typeInWords(type: string): string {
  return TYPES_IN_WORDS[type] ?? type;
}

const TYPES_IN_WORDS: Readonly<Record<string, string>> = {
  Array: "a list",
  Object: "an object",
  boolean: "true or false",
  number: "a number",
  string: "a string",
};
