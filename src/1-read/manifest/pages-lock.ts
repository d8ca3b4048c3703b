import * as v from "valibot";
import { strict } from "./strict.ts";
import { $schema } from "./words.ts";

const time = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, "not a time in UTC"));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const page = strict({
  url: v.string(),
  finalUrl: v.pipe(v.string(), v.description("Where the page came from in the end.")),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "not a SHA-256"), v.description("Hash of the file.")),
  etag: v.optional(v.string()),
  lastModified: v.optional(v.string()),
  encoding: v.optional(v.pipe(v.string(), v.description("Encoding that only the server named."))),
  fetched: v.pipe(time, v.description("Last good answer.")),
  changed: v.pipe(time, v.description("Last time that the words of the page changed.")),
  fetches: v.pipe(count, v.description("Good answers so far.")),
  failed: v.optional(
    v.pipe(
      strict({ since: time, times: count, reason: v.string() }),
      v.description("Why there is no newer copy; gone with the next good answer."),
    ),
  ),
});

/** `pages.lock.json`: what is known of the pages that were fetched; written by `fetch`. */
export const pagesLockSchema = strict({ $schema, pages: v.record(v.string(), page) });
