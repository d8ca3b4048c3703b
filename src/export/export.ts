import type { Emitter } from "../model/output.ts";
import { csvFile } from "./csv-file.ts";
import { jsonFile } from "./json-file.ts";
import { openapiOverlay } from "./openapi-overlay.ts";
import { problemTypes } from "./problem-types.ts";

/**
 * The catalogs in forms for other tools, one file each: an overlay for OpenAPI documents, a registry of problem types, CSV and
 * JSON. Each is an emitter, so `emitters` of a configuration can add its file to the package.
 */
export const exporters = {
  openapi: openapiOverlay,
  problems: problemTypes,
  csv: csvFile,
  json: jsonFile,
} as const satisfies Readonly<Record<string, Emitter>>;

/** The name of a form. */
export type ExportFormat = keyof typeof exporters;
