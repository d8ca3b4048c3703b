import * as v from "valibot";
import { exactObject } from "./validate.ts";
import { $schema, described, optional, utcTime } from "./schema-parts.ts";

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));

const lockedPage = exactObject({
  url: described(v.string(), "URL that was requested."),
  finalUrl: described(v.string(), "URL after redirects."),
  sha256: described(
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "not a SHA-256")),
    "SHA-256 of the file, hexadecimal.",
  ),
  etag: optional(v.string(), "Header ETag of the response."),
  lastModified: optional(v.string(), "Header Last-Modified of the response."),
  encoding: optional(v.string(), "Encoding that only the header of the response names."),
  fetched: described(utcTime, "Time of the last successful fetch."),
  changed: described(utcTime, "Time of the last change of the text."),
  fetches: described(wholeNumber, "Number of successful fetches."),
  failed: optional(
    exactObject({
      since: described(utcTime, "Time of the first failure."),
      times: described(wholeNumber, "Number of failures."),
      reason: described(v.string(), "Reason of the last failure."),
    }),
    "Failures since the last successful fetch.",
  ),
});

/** `pages.lock.json`: state of the fetched pages, written by `fetch`. */
export const pagesLockSchema = exactObject({
  $schema,
  pages: described(v.record(v.string(), lockedPage), "Page, as `source.json` names it → its state."),
});
