import * as v from "valibot";
import { ROLES } from "../../model/source.ts";
import { exactObject } from "./validate.ts";
import {
  $schema,
  described,
  identifierSchema,
  insidePathSchema,
  localeSchema,
  optional,
  SLUG,
  SLUG_RULE,
} from "./schema-parts.ts";

const keyPath = v.array(v.pipe(v.string(), v.nonEmpty("an empty key")));

const pageSchema = exactObject({
  file: described(insidePathSchema, 'Path of the page, relative to this file, such as "pages/ocr.en.md".'),
  locale: optional(localeSchema, 'Language of the page, such as "en". Default: recognised from the text.'),
  url: optional(
    v.pipe(
      v.string(),
      v.regex(/^https?:\/\/[^\s@/?#]+(?:[/?#]\S*)?$/, "not an http(s) URL without user name and password"),
    ),
    "URL from which `errsmith fetch` gets the page. Default: none, the page is not fetched.",
  ),
  format: optional(
    v.picklist(["markdown", "html", "rst", "asciidoc", "csv", "text"]),
    "Format of the page. Default: recognised from the content.",
  ),
  encoding: optional(
    v.string(),
    'Encoding of the file, such as "gb18030". Default: UTF-8, or the encoding that the page declares.',
  ),
  layouts: optional(v.array(v.string()), "Names of the only layouts to try, in this order. Default: all layouts."),
  columns: optional(
    v.record(v.string(), v.picklist(ROLES)),
    "Header of a table column → what the column contains. Default: recognised from header and cells.",
  ),
  ignore: optional(
    v.array(v.union([v.string(), v.pipe(v.number(), v.integer())], "expected a text or a line number")),
    "Line numbers, or texts of a heading or row, to leave out. Default: [].",
  ),
  sections: optional(
    v.record(v.string(), v.string()),
    "Heading of a section → the other service of this provider that the section documents. Default: {}.",
  ),
});

const envelopeSchema = exactObject({
  code: described(
    v.union([keyPath, v.literal("http-status")], 'expected a list of keys or "http-status"'),
    'Path of keys to the code, such as ["error", "code"]; "http-status" if the status is the code.',
  ),
  message: optional(keyPath, "Path of keys to the message."),
  requestId: optional(keyPath, "Path of keys to the request id."),
});

const serviceSchema = exactObject({
  family: optional(v.string(), "Services with the same family share common codes. Default: the name of the provider."),
  prefix: optional(
    identifierSchema,
    'Prefix of generated names: "Ocr" gives OcrError. Default: made from the name of the service.',
  ),
  envelope: optional(
    envelopeSchema,
    "Where a response contains code, message and request id. Default: read from the pages.",
  ),
  pages: described(
    v.array(pageSchema),
    "Pages of the service. Empty if only `sections` of other services' pages document it.",
  ),
});

/** `source.json`: the services of a provider and their pages. */
export const sourceSchema = exactObject({
  $schema,
  hosts: optional(
    v.array(v.pipe(v.string(), v.regex(/^(?:\*\.)?[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?$/, "not a host name"))),
    'Hosts that `errsmith fetch` may request; "*.example.com" means all subdomains. Default: the hosts of the URLs.',
  ),
  services: described(
    v.pipe(
      v.record(v.pipe(v.string(), v.regex(SLUG, `the name of a service ${SLUG_RULE}`)), serviceSchema),
      v.minEntries(1, "no services"),
    ),
    "Name of a service → its settings. The name is part of the package's subpaths.",
  ),
});

/** A service of a valid `source.json`. */
export type ServiceManifest = v.InferOutput<typeof serviceSchema>;

/** A page of a valid `source.json`. */
export type PageManifest = v.InferOutput<typeof pageSchema>;
