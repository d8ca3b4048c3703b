import * as v from "valibot";
import type { Role } from "../../model/source.ts";
import { exactObject } from "./validate.ts";
import { $schema, identifierSchema, insidePathSchema, localeSchema, SLUG, SLUG_RULE } from "./schema-parts.ts";

const ROLES = [
  "code",
  "subcode",
  "number",
  "name",
  "title",
  "message",
  "description",
  "cause",
  "solution",
  "httpStatus",
  "billable",
  "retryable",
  "ignore",
] as const satisfies readonly Role[];

const keyPath = v.array(v.pipe(v.string(), v.nonEmpty("an empty key")));

const pageSchema = exactObject({
  file: v.pipe(insidePathSchema, v.description("The page, relative to this file.")),
  locale: v.optional(
    v.pipe(localeSchema, v.description("Language of the page; recognised from the words where absent.")),
  ),
  url: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^https?:\/\/[^\s@/?#]+(?:[/?#]\S*)?$/, "not an http(s) address without user name and password"),
      v.description("Where the page comes from."),
    ),
  ),
  format: v.optional(
    v.pipe(v.picklist(["markdown", "html", "text"]), v.description("Recognised from the content where absent.")),
  ),
  encoding: v.optional(
    v.pipe(v.string(), v.description('Encoding of the file where it is not UTF-8, such as "gb18030".')),
  ),
  layouts: v.optional(v.pipe(v.array(v.string()), v.description("The only layouts to try, in this order."))),
  columns: v.optional(
    v.pipe(v.record(v.string(), v.picklist(ROLES)), v.description("Header of a column → what it holds.")),
  ),
  ignore: v.optional(
    v.pipe(
      v.array(v.union([v.string(), v.pipe(v.number(), v.integer())], "expected words or a line number")),
      v.description("Lines, or words of a heading or row, that are not to be read."),
    ),
  ),
  sections: v.optional(
    v.pipe(
      v.record(v.string(), v.string()),
      v.description("Heading of a section → the service of this provider that it documents instead."),
    ),
  ),
});

const envelopeSchema = v.pipe(
  exactObject({
    code: v.union([keyPath, v.literal("http-status")], 'expected a list of keys or "http-status"'),
    message: v.optional(keyPath),
    requestId: v.optional(keyPath),
  }),
  v.description(
    "Keys from the root of a response to its code, message and request id; read from the page where absent.",
  ),
);

const serviceSchema = exactObject({
  family: v.optional(
    v.pipe(v.string(), v.description("Services of one family share common codes; the provider where absent.")),
  ),
  prefix: v.optional(v.pipe(identifierSchema, v.description('Prefix of the generated names: "Ocr" gives OcrError.'))),
  envelope: v.optional(envelopeSchema),
  pages: v.pipe(v.array(pageSchema), v.description("Empty where sections of other services' pages document this one.")),
});

/** `source.json`: the services of a provider and their pages. */
export const sourceSchema = exactObject({
  $schema,
  hosts: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^(?:\*\.)?[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?$/, "not the name of a host"))),
      v.description(
        'Hosts that pages are fetched from, "*.example.com" for all below one; those of the urls where absent.',
      ),
    ),
  ),
  services: v.pipe(
    v.record(v.pipe(v.string(), v.regex(SLUG, `the name of a service ${SLUG_RULE}`)), serviceSchema),
    v.minEntries(1, "no services"),
    v.description("Service → its pages. The name is part of the package's subpaths."),
  ),
});

/** What a valid `source.json` says of one service. */
export type ServiceManifest = v.InferOutput<typeof serviceSchema>;

/** What a valid `source.json` says of one page. */
export type PageManifest = v.InferOutput<typeof pageSchema>;
