import * as v from "valibot";
import { FAILURE_STATES } from "../../model/failure-state.ts";
import { exactObject } from "./validate.ts";
import { $schema, described, optional, utcTime } from "./schema-parts.ts";

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One page of `pages.lock.json`. */
export const lockedPage = exactObject({
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
  robots: optional(v.literal("ignored"), "Set if `--ignore-robots` said that `robots.txt` is not asked."),
  render: optional(v.literal("browser"), "Set if a browser has rendered the page."),
  accepted: optional(
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "not a SHA-256")),
    "SHA-256 of the text that `--accept` said to use although it looks wrong.",
  ),
  twin: optional(
    exactObject({
      url: described(v.string(), "Address of the Markdown form; that of the page if the header Accept decides."),
      used: described(v.boolean(), "Whether the file is the Markdown form. If not, it is the HTML form."),
    }),
    "The Markdown form of the page. Every tenth fetch, and one after a page that was not used, compares both forms.",
  ),
  failed: optional(
    exactObject({
      since: described(utcTime, "Time of the first failure."),
      times: described(wholeNumber, "Number of failures."),
      state: described(
        v.union(
          [v.picklist(Object.keys(FAILURE_STATES)), v.pipe(v.string(), v.regex(/^http-[1-9]\d\d$/))],
          "not a state",
        ),
        'State of the page after the last failure, such as "login" or "http-404".',
      ),
      reason: described(v.string(), "Reason of the last failure."),
    }),
    "Failures since the last fetch whose page was used.",
  ),
});

/** `pages.lock.json`: state of the fetched pages, written by `fetch`. */
export const pagesLockSchema = exactObject({
  $schema,
  pages: described(v.record(v.string(), lockedPage), "Page, as `source.json` names it → its state."),
});
