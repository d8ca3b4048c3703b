import { toJsonSchema } from "@valibot/to-json-schema";
import { FILE_SCHEMAS } from "../1-read/read.ts";

/** The JSON Schema of each file that errsmith reads from a project, by its name in `errsmith/schemas/`. */
export function jsonSchemas(): ReadonlyMap<string, object> {
  const schemas = Object.entries(FILE_SCHEMAS).map(([name, schema]) => {
    const json = toJsonSchema(schema, { errorMode: "ignore" });
    return [name, { $schema: "http://json-schema.org/draft-07/schema#", ...json }] as const;
  });
  return new Map(schemas);
}
