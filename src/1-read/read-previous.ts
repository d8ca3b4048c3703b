import { join } from "node:path";
import * as v from "valibot";
import { isRecord } from "../lib/collections.ts";
import type { PreviousCatalog } from "../model/project.ts";
import { collectProblems } from "../problems/problems.ts";
import { readTexts } from "./read-text.ts";
import { factSchemas } from "./manifest/tombstones-schema.ts";
import { filesIn } from "./list-files.ts";

/**
 * Reads the catalogs of the package in a folder, as it was last generated. A file that is not a catalog is left out; `write`
 * reports files that were edited by hand.
 */
export function readPrevious(out: string): readonly PreviousCatalog[] {
  const folder = join(out, "catalog");
  const files = catalogFilesIn(folder).map((file) => ({ disk: join(folder, file), name: file }));
  return readTexts(files, collectProblems()).flatMap((content) => {
    const value = content === undefined ? undefined : parseOrUndefined(content);
    return isCatalog(value) ? [value] : [];
  });
}

function catalogFilesIn(folder: string): readonly string[] {
  try {
    return filesIn(folder).filter((file) => file.endsWith(".json"));
  } catch {
    return [];
  }
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// valibot copies what it validates, which takes longer than parsing a catalog. It validates facts only, which are few.
function isCatalog(value: unknown): value is PreviousCatalog {
  return isRecord(value) && isText(value.provider) && isText(value.service) && isListOf(isError, value.errors);
}

function isError(value: unknown): boolean {
  if (!isRecord(value) || !isText(value.code) || !isListOf(isCase, value.cases)) return false;
  const { scope, aliases, billable, retry, httpStatus } = value;
  const hasFacts = [aliases, billable, retry, httpStatus].some((fact) => fact !== undefined);
  return hasFacts ? v.is(factsSchema, value) : scope === "common" || scope === "business";
}

const factsSchema = v.looseObject(factSchemas);

function isCase(value: unknown): boolean {
  if (!isRecord(value) || !isPlace(value.at) || !isRecord(value.texts)) return false;
  const { message, alsoAt = [] } = value;
  return isOptionalText(message) && isListOf(isPlace, alsoAt) && Object.values(value.texts).every(isCaseText);
}

function isCaseText(value: unknown): boolean {
  return isRecord(value) && TEXT_FIELDS.every((field) => isOptionalText(value[field]));
}

const TEXT_FIELDS = ["title", "description", "cause", "solution"];

function isPlace(value: unknown): boolean {
  return isRecord(value) && isText(value.page) && typeof value.line === "number";
}

function isListOf(isElement: (value: unknown) => boolean, value: unknown): boolean {
  return Array.isArray(value) && value.every(isElement);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}
