import * as v from "valibot";
import { exactObject } from "./validate.ts";
import { $schema, utcTime } from "./schema-parts.ts";

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));

const lockedPage = exactObject({
  url: v.pipe(v.string(), v.description("URL that was requested.")),
  finalUrl: v.pipe(v.string(), v.description("URL after redirects.")),
  sha256: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{64}$/, "not a SHA-256"),
    v.description("SHA-256 of the file, hexadecimal."),
  ),
  etag: v.optional(v.pipe(v.string(), v.description("Header ETag of the response."))),
  lastModified: v.optional(v.pipe(v.string(), v.description("Header Last-Modified of the response."))),
  encoding: v.optional(v.pipe(v.string(), v.description("Encoding that only the header of the response names."))),
  fetched: v.pipe(utcTime, v.description("Time of the last successful fetch.")),
  changed: v.pipe(utcTime, v.description("Time of the last change of the text.")),
  fetches: v.pipe(wholeNumber, v.description("Number of successful fetches.")),
  failed: v.optional(
    v.pipe(
      exactObject({
        since: v.pipe(utcTime, v.description("Time of the first failure.")),
        times: v.pipe(wholeNumber, v.description("Number of failures.")),
        reason: v.pipe(v.string(), v.description("Reason of the last failure.")),
      }),
      v.description("Failures since the last successful fetch."),
    ),
  ),
});

/** `pages.lock.json`: state of the fetched pages, written by `fetch`. */
export const pagesLockSchema = exactObject({
  $schema,
  pages: v.pipe(v.record(v.string(), lockedPage), v.description("Page, as `source.json` names it → its state.")),
});
