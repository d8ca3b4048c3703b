import type { GenericSchema, InferOutput } from "valibot";
import type { Problems } from "../../problems/problems.ts";
import { type FileToRead, readText } from "../read-text.ts";
import { type JsonPath, parseJson, showPath } from "../../lib/json-places.ts";
import type { Place } from "../../model/page.ts";
import { exists } from "../list-files.ts";
import { validate } from "./validate.ts";

/**
 * A JSON file of a provider that fits its schema, `undefined` where it does not (everything wrong is reported with
 * its path and place) or where it is optional and absent.
 */
export async function readManifest<Schema extends GenericSchema>(
  file: FileToRead,
  schema: Schema,
  problems: Problems,
  optional?: "optional",
): Promise<InferOutput<Schema> | undefined> {
  return (await readLocatedManifest(file, schema, problems, optional))?.value;
}

/** A valid JSON file, and where its values stand. */
export interface LocatedManifest<Value> {
  readonly value: Value;
  readonly placeOf: (path: JsonPath) => Place;
}

/** The same, with places for what only a later phase finds wrong. */
export async function readLocatedManifest<Schema extends GenericSchema>(
  file: FileToRead,
  schema: Schema,
  problems: Problems,
  optional?: "optional",
): Promise<LocatedManifest<InferOutput<Schema>> | undefined> {
  if (optional && !(await exists(file.disk))) return undefined;
  const text = await readText(file, problems);
  if (text === undefined) return undefined;
  const report = problems.on(file.name);
  const json = parseJson(text);
  if (!json.ok) {
    report("manifest-syntax", json.place, { reason: json.reason });
    return undefined;
  }
  const checked = validate(schema, json.value);
  // The value as parsed: valibot leaves out the keys `constructor` and `prototype`, which are wire codes as any other.
  if ("value" in checked) return { value: json.value as InferOutput<Schema>, placeOf: json.placeOf };
  for (const { path, reason } of checked.invalid) {
    report("manifest-invalid", json.placeOf(path), { path: showPath(path) || "document", reason });
  }
  return undefined;
}
