import { join } from "node:path";
import * as v from "valibot";
import { jsonValue } from "../lib/json-value.ts";
import { isRecord } from "../lib/collections.ts";
import { conflictSides } from "../lib/git-conflict.ts";
import { isPlaces } from "../lib/page-lines.ts";
import { type Unplaced, withLines } from "../lib/with-lines.ts";
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
  const places = new Map(jsonFilesIn(join(out, "places")));
  const unplaced = jsonFilesIn(join(out, "catalog")).flatMap(([file, catalog]) => {
    const lines = places.get(file);
    return isCatalog(catalog) ? [{ catalog, pages: isPlaces(lines) ? lines.pages : undefined }] : [];
  });
  return withLines<PreviousCatalog>(unplaced);
}

/** The JSON files below a folder, by their paths in it. Of a file with a conflict of git, one side. */
function jsonFilesIn(folder: string): readonly (readonly [file: string, value: unknown])[] {
  const files = namesIn(folder).filter((file) => file.endsWith(".json"));
  const texts = readTexts(
    files.map((file) => ({ disk: join(folder, file), name: file })),
    collectProblems(),
  );
  return files.map((file, index) => [file, jsonValue(conflictSides(texts[index] ?? "")[0])]);
}

function namesIn(folder: string): readonly string[] {
  try {
    return filesIn(folder);
  } catch {
    return [];
  }
}

// valibot copies what it validates, which takes longer than parsing a catalog. It validates facts only, which are few.
function isCatalog(value: unknown): value is Unplaced<PreviousCatalog> {
  if (!isRecord(value) || !isText(value.provider) || !isText(value.service)) return false;
  return isListOf(isError, value.errors) && isListOf(isOperation, value.operations ?? []);
}

function isOperation(value: unknown): boolean {
  if (!isRecord(value) || !isText(value.name) || !isText(value.page) || !isListOf(isText, value.alsoOn ?? []))
    return false;
  if (!isOptionalText(value.method) || !isOptionalText(value.path)) return false;
  return isListOf((code) => isRecord(code) && isText(code.code), value.codes);
}

function isError(value: unknown): boolean {
  if (!isRecord(value) || !isText(value.code) || !isListOf(isCase, value.cases)) return false;
  const { scope, aliases, symbol, billable, retry, recovery, httpStatus } = value;
  const hasFacts = [aliases, symbol, billable, retry, recovery, httpStatus].some((fact) => fact !== undefined);
  return hasFacts ? v.is(factsSchema, value) : scope === "common" || scope === "business";
}

const factsSchema = v.looseObject(factSchemas);

function isCase(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value.texts)) return false;
  const { message, page, alsoOn = [], at, alsoAt = [] } = value;
  // Older packages have the lines in the catalog.
  const isPlaced =
    page === undefined ? isPlace(at) && isListOf(isPlace, alsoAt) : isText(page) && isListOf(isText, alsoOn);
  return isPlaced && isOptionalText(message) && Object.values(value.texts).every(isCaseText);
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
