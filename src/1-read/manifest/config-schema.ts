import * as v from "valibot";
import { isRecord } from "../../lib/collections.ts";
import type { Layout } from "../../model/draft.ts";
import type { Emitter } from "../../model/output.ts";
import { exactObject } from "./validate.ts";
import { $schema, insidePathSchema, localeSchema, optional } from "./schema-parts.ts";

const packageSchema = exactObject({
  name: optional(
    v.pipe(
      v.string(),
      v.regex(/^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/, "not a valid npm package name"),
      v.maxLength(214, "longer than npm allows"),
    ),
    'Name of the package. Default: "typed-errors".',
  ),
  version: optional(
    v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/, "not a semantic version")),
    'Version of the package; `errsmith update` raises it. Default: "0.1.0".',
  ),
  description: optional(v.string(), "Description of the package. Default: none."),
  license: optional(
    v.string(),
    'SPDX license id, such as "MIT". If `license` in `package.json` of the project is the same, the package has a copy of the LICENSE file of the project. Default: none.',
  ),
  private: optional(
    v.boolean(),
    "Whether npm refuses to publish the package. Default: true without `name`, else false.",
  ),
});

const tombstonesSchema = exactObject({
  days: optional(
    v.pipe(v.number(), v.minValue(0)),
    "Minimum number of days since the code left the docs. Default: 45.",
  ),
  fetches: optional(
    v.pipe(v.number(), v.integer(), v.minValue(1)),
    "Minimum number of fetches without the code. Default: 3.",
  ),
});

const diffSchema = exactObject({
  rules: optional(
    v.record(
      v.string(),
      exactObject({
        level: optional(
          v.picklist(["breaking", "dangerous", "safe", "cosmetic"]),
          "Level of the change. Default: the level of errsmith.",
        ),
        bump: optional(
          v.picklist(["major", "minor", "patch", "none"]),
          "Effect on the version of the package. Default: the effect of errsmith.",
        ),
      }),
    ),
    'Kind of change, such as "code-added" → its level and effect on the version. Default: {}.',
  ),
  approvals: optional(insidePathSchema, 'File of approved changes. Default: "errsmith.approvals.json".'),
});

const fileEntries = {
  $schema,
  package: optional(
    packageSchema,
    "Fields of package.json of the generated package. Default: the defaults of its keys.",
  ),
  sources: optional(insidePathSchema, 'Folder of the sources. Default: "sources".'),
  out: optional(insidePathSchema, 'Folder of the generated package. Default: "generated".'),
  locales: optional(v.array(localeSchema), "Locales of the package. Default: all locales that have texts."),
  prefixClasses: optional(
    v.boolean(),
    "Whether the name of each new class begins with the prefix of its service, so that no two services have classes of one name. Names in `names.lock.json` stay. Default: false; `errsmith init` sets it.",
  ),
  confirm: optional(
    v.pipe(v.number(), v.minValue(1), v.maxValue(3600)),
    "Seconds after which `errsmith fetch` requests a page that changed again. A change that the second answer does not show is not taken. Default: changes are taken at once.",
  ),
  tombstones: optional(
    v.union([v.literal(false), tombstonesSchema], "expected { days, fetches } or false"),
    "Grace period of a code that left the docs; after it, the code is deprecated. false: the code leaves the package at once. Default: the defaults of its keys.",
  ),
  handlers: optional(
    v.array(insidePathSchema),
    "Handler files of the application, as paths or patterns, that `errsmith update` updates. Default: [].",
  ),
  usage: optional(
    v.array(insidePathSchema),
    "Files and folders of the application, as paths or patterns, and JSON files of `errsmith usage` of other repositories. `errsmith diff` and `errsmith update` name the places that use a changed code. Default: [].",
  ),
  diff: optional(diffSchema, "Classification of changes by `errsmith diff`. Default: the defaults of its keys."),
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
  return isRecord(value) && typeof value.name === "string" && typeof value[method] === "function";
}
