import * as v from "valibot";
import type { Layout } from "../../model/draft.ts";
import type { Emitter } from "../../model/output.ts";
import { exactObject } from "./validate.ts";
import { $schema, insidePathSchema, localeSchema } from "./schema-parts.ts";

const packageSchema = exactObject({
  name: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/, "not a valid npm package name"),
      v.maxLength(214, "longer than npm allows"),
      v.description('Name of the package. Default: "typed-errors".'),
    ),
  ),
  version: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/, "not a semantic version"),
      v.description('Version of the package; `errsmith update` raises it. Default: "0.1.0".'),
    ),
  ),
  description: v.optional(v.pipe(v.string(), v.description("Description of the package. Default: none."))),
  license: v.optional(v.pipe(v.string(), v.description('SPDX license id, such as "MIT". Default: none.'))),
});

const tombstonesSchema = exactObject({
  days: v.optional(
    v.pipe(
      v.number(),
      v.minValue(0),
      v.description("Minimum number of days since the code left the docs. Default: 45."),
    ),
  ),
  fetches: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.description("Minimum number of fetches without the code. Default: 3."),
    ),
  ),
});

const diffSchema = exactObject({
  rules: v.optional(
    v.pipe(
      v.record(
        v.string(),
        exactObject({
          level: v.optional(
            v.pipe(
              v.picklist(["breaking", "dangerous", "safe", "cosmetic"]),
              v.description("Level of the change. Default: the level of errsmith."),
            ),
          ),
          bump: v.optional(
            v.pipe(
              v.picklist(["major", "minor", "patch", "none"]),
              v.description("Effect on the version of the package. Default: the effect of errsmith."),
            ),
          ),
        }),
      ),
      v.description('Kind of change, such as "code-added" → its level and effect on the version. Default: {}.'),
    ),
  ),
  approvals: v.optional(
    v.pipe(insidePathSchema, v.description('File of approved changes. Default: "errsmith.approvals.json".')),
  ),
});

const fileEntries = {
  $schema,
  package: v.optional(v.pipe(packageSchema, v.description("Fields of package.json of the generated package."))),
  sources: v.optional(v.pipe(insidePathSchema, v.description('Folder of the sources. Default: "sources".'))),
  out: v.optional(v.pipe(insidePathSchema, v.description('Folder of the generated package. Default: "generated".'))),
  locales: v.optional(
    v.pipe(v.array(localeSchema), v.description("Locales of the package. Default: all locales that have texts.")),
  ),
  tombstones: v.optional(
    v.pipe(
      v.union([v.literal(false), tombstonesSchema], "expected { days, fetches } or false"),
      v.description(
        "Grace period of a code that left the docs: after it, the code is deprecated. false: the code is removed from the package at once.",
      ),
    ),
  ),
  handlers: v.optional(
    v.pipe(
      v.array(insidePathSchema),
      v.description(
        "Handler files of the application, as paths or patterns, that `errsmith update` updates. Default: [].",
      ),
    ),
  ),
  diff: v.optional(v.pipe(diffSchema, v.description("Classification of changes by `errsmith diff`."))),
};

/** Schema of a configuration in a JSON file. */
export const configFileSchema = exactObject(fileEntries);

/** Schema of a configuration in any file. Layouts and emitters are functions, which only code can contain. */
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
