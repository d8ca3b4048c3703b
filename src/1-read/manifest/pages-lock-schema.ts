import * as v from "valibot";
import { exactObject } from "./validate.ts";
import { $schema } from "./schema-parts.ts";

const utcTime = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, "not a time in UTC"));
const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));

const lockedPage = exactObject({
  url: v.string(),
  finalUrl: v.pipe(v.string(), v.description("Where the page came from in the end.")),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "not a SHA-256"), v.description("Hash of the file.")),
  etag: v.optional(v.string()),
  lastModified: v.optional(v.string()),
  encoding: v.optional(v.pipe(v.string(), v.description("Encoding that only the server named."))),
  fetched: v.pipe(utcTime, v.description("Last good answer.")),
  changed: v.pipe(utcTime, v.description("Last time that the words of the page changed.")),
  fetches: v.pipe(wholeNumber, v.description("Good answers so far.")),
  failed: v.optional(
    v.pipe(
      exactObject({ since: utcTime, times: wholeNumber, reason: v.string() }),
      v.description("Why there is no newer copy; gone with the next good answer."),
    ),
  ),
});

/** `pages.lock.json`: what is known of the pages that were fetched; written by `fetch`. */
export const pagesLockSchema = exactObject({ $schema, pages: v.record(v.string(), lockedPage) });
