import * as v from "valibot";
import { nearest } from "../../lib/nearest.ts";
import { type JsonPath, showPath } from "../../lib/json-places.ts";

/** Returns the schema of an object with these keys only. The reason for an unknown key names the nearest known key. */
export function exactObject<const Entries extends v.ObjectEntries>(entries: Entries) {
  const keys = Object.keys(entries);
  return v.strictObject(entries, (issue) =>
    issue.expected === "never" ? unknownKeyReason(String(issue.input), keys) : issue.message,
  );
}

/** A violation of a schema: the path of the value, and the reason. */
export interface InvalidValue {
  readonly path: JsonPath;
  readonly reason: string;
}

/** Validates a value. Returns the value, or all violations; of a large value the first one. */
export function validate<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): { readonly value: v.InferOutput<Schema> } | { readonly invalid: readonly InvalidValue[] } {
  // valibot accepts a list where an object is expected.
  if (Array.isArray(value)) return { invalid: [{ path: [], reason: "expected an object, not a list" }] };
  const first = v.safeParse(schema, value, { abortEarly: true });
  if (first.success) return { value: first.output };
  // A violation needs about a kilobyte, and a large value can have one in each of its parts.
  const { issues = first.issues } = isLarge(value) ? first : v.safeParse(schema, value);
  return { invalid: issues.map((issue) => ({ path: pathOfIssue(issue), reason: reasonOfIssue(issue) })) };
}

/** Whether a value has more than 100,000 members and elements. */
function isLarge(root: unknown): boolean {
  const open: unknown[] = [root];
  for (let count = 0; open.length > 0;) {
    const inner = Object.values(Object(open.pop()) as object);
    count += inner.length;
    if (count > 100_000) return true;
    for (const value of inner) if (typeof value === "object" && value !== null) open.push(value);
  }
  return false;
}

/** Formats a violation as `services.ocr.pages[0].file: expected a string, not 42`. */
export function formatInvalid({ path, reason }: InvalidValue): string {
  return path.length === 0 ? reason : `${showPath(path)}: ${reason}`;
}

function unknownKeyReason(key: string, keys: readonly string[]): string {
  const [near] = nearest(key, keys);
  return near === undefined ? `unknown key, allowed keys: ${keys.join(", ")}` : `unknown key, did you mean "${near}"?`;
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
