import type { GenericSchema, InferOutput } from "valibot";
import type { Problems } from "../../problems/problems.ts";
import { type FileToRead, readText } from "../read-text.ts";
import { type JsonPath, parseJson, showPath } from "../../lib/json-places.ts";
import type { Place } from "../../model/page.ts";
import { exists } from "../list-files.ts";
import { validate } from "./validate.ts";

/**
 * Reads and validates a JSON file. Returns `undefined` if it is invalid (every violation is reported with its path and
 * place), or if it is optional and absent.
 */
export function readManifest<Schema extends GenericSchema>(
  file: FileToRead,
  schema: Schema,
  problems: Problems,
  optional?: "optional",
): InferOutput<Schema> | undefined {
  return readLocatedManifest(file, schema, problems, optional)?.value;
}

/** Text and value of a valid JSON file, and the places of the parts of the value. */
export interface LocatedManifest<Value> {
  readonly text: string;
  readonly value: Value;
  readonly placeOf: (path: JsonPath) => Place;
}

/** Like `readManifest`, with places for problems that a later phase reports. */
export function readLocatedManifest<Schema extends GenericSchema>(
  file: FileToRead,
  schema: Schema,
  problems: Problems,
  optional?: "optional",
): LocatedManifest<InferOutput<Schema>> | undefined {
  if (optional && file.text === undefined && !exists(file.disk)) return undefined;
  const text = readText(file, problems);
  return text === undefined ? undefined : parseManifest(file.name, text, schema, problems);
}

/** Parses and validates the text of a JSON file. Returns `undefined` if it is invalid (reported). */
export function parseManifest<Schema extends GenericSchema>(
  name: string,
  text: string,
  schema: Schema,
  problems: Problems,
): LocatedManifest<InferOutput<Schema>> | undefined {
  const report = problems.on(name);
  const json = parseJson(text);
  if (!json.ok) {
    report("manifest-syntax", json.place, { reason: json.reason });
    return undefined;
  }
  const checked = validate(schema, json.value);
  // Returns the parsed value, because valibot drops keys such as `constructor`, which may be wire codes.
  if ("value" in checked) return { text, value: json.value as InferOutput<Schema>, placeOf: json.placeOf };
  for (const { path, reason } of checked.invalid) {
    report("manifest-invalid", json.placeOf(path), { path: showPath(path) || "document", reason });
  }
  return undefined;
}
