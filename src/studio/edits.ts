import * as v from "valibot";
import { isRecord } from "../lib/collections.ts";
import { withJsonValue, withoutJsonValue } from "../lib/json-edit.ts";
import type { JsonPath } from "../lib/json-places.ts";
import { FORMATS, ROLES } from "../model/source.ts";

const text = v.pipe(v.string(), v.maxLength(10_000));
const correction = v.object({
  code: text,
  expect: text,
  set: v.record(v.picklist(["code", "name", "scope", "billable", "httpStatus", "retry", "recovery"]), v.any()),
  why: v.pipe(text, v.nonEmpty()),
});

/** What a person corrects about a page. `null` goes back to what errsmith infers. */
export const editSchema = v.variant("kind", [
  v.object({ kind: v.literal("column"), header: text, role: v.nullable(v.picklist(ROLES)) }),
  v.object({ kind: v.literal("ignore"), entry: v.union([text, v.number()]), isIgnored: v.boolean() }),
  v.object({ kind: v.literal("layouts"), layouts: v.nullable(v.array(text)) }),
  v.object({ kind: v.literal("locale"), locale: v.nullable(text) }),
  v.object({ kind: v.literal("format"), format: v.nullable(v.picklist(FORMATS)) }),
  v.object({ kind: v.literal("service"), service: text }),
  v.object({ kind: v.literal("correction"), correction }),
]);

export type StudioEdit = v.InferOutput<typeof editSchema>;

/** The texts of `source.json` and `corrections.json`; `undefined` if there are no corrections yet. */
export interface ManifestTexts {
  readonly source: string;
  readonly corrections: string | undefined;
}

/** A page in `source.json`. */
export interface ManifestPage {
  readonly service: string;
  readonly file: string;
}

/** The texts after edits of a page. Everything else in them is unchanged. Both must be valid. */
export function withEdits(texts: ManifestTexts, page: ManifestPage, edits: readonly StudioEdit[]): ManifestTexts {
  let { source, corrections } = texts;
  let { service } = page;
  for (const edit of edits) {
    if (edit.kind === "correction") {
      corrections = withCorrection(corrections, { service, ...edit.correction });
    } else {
      source = withPageEdit(source, { ...page, service }, edit);
      if (edit.kind === "service") service = edit.service;
    }
  }
  return { source, corrections };
}

function withCorrection(texts: string | undefined, added: object): string {
  const before = texts ?? '{\n  "corrections": []\n}\n';
  const count = listAt(valueAt(JSON.parse(before), ["corrections"])).length;
  return withJsonValue(before, ["corrections", count], added);
}

type PageEdit = Exclude<StudioEdit, { kind: "correction" }>;

function withPageEdit(source: string, { service, file }: ManifestPage, edit: PageEdit): string {
  const manifest: unknown = JSON.parse(source);
  const pages = listAt(valueAt(manifest, ["services", service, "pages"]));
  const index = pages.findIndex((page) => isRecord(page) && page.file === file);
  const path = ["services", service, "pages", index];
  const page = pages[index];
  switch (edit.kind) {
    case "service": {
      if (edit.service === service) return source;
      const count = listAt(valueAt(manifest, ["services", edit.service, "pages"])).length;
      return withJsonValue(withoutJsonValue(source, path), ["services", edit.service, "pages", count], page);
    }
    case "column":
      return withMember(source, page, path, ["columns", edit.header], edit.role);
    case "ignore": {
      const entries = listAt(valueAt(page, ["ignore"])).filter((entry) => entry !== edit.entry);
      const ignored = edit.isIgnored ? [...entries, edit.entry] : entries;
      return withMember(source, page, path, ["ignore"], ignored.length === 0 ? null : ignored);
    }
    case "layouts":
      return withMember(source, page, path, ["layouts"], edit.layouts);
    case "locale":
      return withMember(source, page, path, ["locale"], edit.locale);
    case "format":
      return withMember(source, page, path, ["format"], edit.format);
  }
}

/** Sets a member of a page; `null` removes it, and an object that has no other member. */
function withMember(source: string, page: unknown, path: JsonPath, keys: readonly string[], value: unknown): string {
  if (value !== null) return withJsonValue(source, [...path, ...keys], value);
  const [key = "", inner] = keys;
  const outer = valueAt(page, [key]);
  if (inner !== undefined && isRecord(outer) && Object.keys(outer).some((other) => other !== inner))
    return withoutJsonValue(source, [...path, ...keys]);
  return withoutJsonValue(source, [...path, key]);
}

function valueAt(root: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (isRecord(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined),
    root,
  );
}

function listAt(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
