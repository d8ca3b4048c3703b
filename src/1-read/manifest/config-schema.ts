import * as v from "valibot";
import type { Layout } from "../../model/draft.ts";
import type { Emitter } from "../../model/output.ts";
import { exactObject } from "./validate.ts";
import { $schema, insidePathSchema, localeSchema } from "./schema-parts.ts";

const fileEntries = {
  $schema,
  package: v.optional(
    v.pipe(
      exactObject({
        name: v.optional(
          v.pipe(
            v.string(),
            v.regex(/^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/, "not a name that npm allows"),
            v.maxLength(214, "longer than npm allows"),
          ),
        ),
        version: v.optional(
          v.pipe(
            v.string(),
            v.regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/, "not a semantic version"),
          ),
        ),
        description: v.optional(v.string()),
        license: v.optional(v.string()),
      }),
      v.description("What package.json of the generated package says."),
    ),
  ),
  sources: v.optional(v.pipe(insidePathSchema, v.description('Folder of the sources; "sources" where absent.'))),
  out: v.optional(
    v.pipe(insidePathSchema, v.description('Folder of the generated package; "generated" where absent.')),
  ),
  locales: v.optional(
    v.pipe(v.array(localeSchema), v.description("Locales to emit; all that have a text where absent.")),
  ),
  tombstones: v.optional(
    v.pipe(
      v.union(
        [
          v.literal(false),
          exactObject({
            days: v.optional(v.pipe(v.number(), v.minValue(0), v.description("45 where absent."))),
            fetches: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.description("3 where absent."))),
          }),
        ],
        "expected { days, fetches } or false",
      ),
      v.description("How long a code stays as it is after it left the docs; false: it leaves the package at once."),
    ),
  ),
  handlers: v.optional(
    v.pipe(
      v.array(insidePathSchema),
      v.description("Handler files of an application that update keeps in step, or patterns."),
    ),
  ),
  diff: v.optional(
    v.pipe(
      exactObject({
        rules: v.optional(
          v.pipe(
            v.record(
              v.string(),
              exactObject({
                level: v.optional(v.picklist(["breaking", "dangerous", "safe", "cosmetic"])),
                bump: v.optional(v.picklist(["major", "minor", "patch", "none"])),
              }),
            ),
            v.description("Kind of change → level and effect on the version that count instead of those of errsmith."),
          ),
        ),
        approvals: v.optional(
          v.pipe(insidePathSchema, v.description('File of approvals; "errsmith.approvals.json" where absent.')),
        ),
      }),
      v.description("How changes are judged."),
    ),
  ),
};

/** The configuration as a JSON file can hold it. */
export const configFileSchema = exactObject(fileEntries);

/** The configuration with what only a program can give: layouts and emitters of the user's own. */
export const configSchema = exactObject({
  ...fileEntries,
  layouts: v.optional(v.array(v.custom<Layout>((layout) => hasMethod(layout, "read"), "expected { name, read }"))),
  emitters: v.optional(v.array(v.custom<Emitter>((emitter) => hasMethod(emitter, "emit"), "expected { name, emit }"))),
});

function hasMethod(value: unknown, method: "read" | "emit"): boolean {
  if (typeof value !== "object" || value === null) return false;
  const part = value as Readonly<Record<string, unknown>>;
  return typeof part.name === "string" && typeof part[method] === "function";
}
