import * as v from "valibot";
import { SLUG, SLUG_RULE } from "../../lib/service-name.ts";
import { FAILURE_STATES, MAX_FAILURES, type SuspectState } from "../../model/failure-state.ts";
import { FORMATS, ROLES } from "../../model/source.ts";
import { exactObject } from "./validate.ts";
import { $schema, described, identifierSchema, insidePathSchema, localeSchema, optional } from "./schema-parts.ts";

const keyPath = v.array(v.pipe(v.string(), v.nonEmpty("an empty key")));

const suspectStates = Object.entries(FAILURE_STATES).flatMap(([state, { kind }]) =>
  kind === "suspect" ? [state as SuspectState] : [],
);

const guardSchema = exactObject({
  lostCodes: optional(
    v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    "The largest fraction of its codes that the page may lose. Default: 0.2.",
  ),
  codes: optional(v.pipe(v.number(), v.integer(), v.minValue(1)), "The smallest number of codes. Default: 1."),
  allow: optional(
    v.array(v.picklist(suspectStates)),
    'States that are not suspicious for this page, such as "language-changed". Default: [].',
  ),
  failures: optional(
    v.pipe(v.number(), v.integer(), v.minValue(1)),
    `Failed fetches in a row after which a state that may pass needs a person. Default: ${MAX_FAILURES}.`,
  ),
});

const sourceName = v.pipe(v.string(), v.regex(SLUG, `the name of a source ${SLUG_RULE}`));

const precedenceSchema = exactObject({
  texts: optional(
    v.array(sourceName),
    "Sources whose texts a code has, the best one first; the texts of a language are those of one source. Default: pages first, code last.",
  ),
  names: optional(
    v.array(sourceName),
    "Sources whose symbolic name a number has, the best one first. Default: code first, pages last.",
  ),
  facts: optional(
    v.array(sourceName),
    "Sources whose facts a code has, the best one first. Default: pages first, code last.",
  ),
});

const pageSchema = exactObject({
  file: described(insidePathSchema, 'Path of the page, relative to this file, such as "pages/ocr.en.md".'),
  locale: optional(localeSchema, 'Language of the page, such as "en". Default: recognised from the text.'),
  url: optional(
    v.pipe(
      v.string(),
      v.regex(/^https?:\/\/[^\s@/?#]+(?:[/?#]\S*)?$/, "not an http(s) URL without user name and password"),
    ),
    "URL from which `errsmith fetch` gets the page, and which the comments of the codes name. Default: none, the page is not fetched.",
  ),
  format: optional(v.picklist(FORMATS), "Format of the page. Default: recognised from the content."),
  encoding: optional(
    v.string(),
    'Encoding of the file, such as "gb18030". Default: the encoding that the page declares, else UTF-8, else the detected one.',
  ),
  layouts: optional(v.array(v.string()), "Names of the only layouts to try, in this order. Default: all layouts."),
  columns: optional(
    v.record(v.string(), v.picklist(ROLES)),
    "Header of a table column → what the column contains. Default: recognised from header and cells.",
  ),
  path: optional(
    keyPath,
    'Where the errors are in a JSON or YAML document, as a list of keys such as ["data", "errors"]; "*" is any key or any element of a list. Default: anywhere.',
  ),
  ignore: optional(
    v.array(v.union([v.string(), v.pipe(v.number(), v.integer())], "expected a text or a line number")),
    "Line numbers, or texts of a heading or row, to leave out. Default: [].",
  ),
  operation: optional(
    v.union([v.pipe(v.string(), v.minLength(1)), v.literal(false)], "expected the name of an operation, or false"),
    "Name of the operation that the page documents; false if it documents none. Default: found on the page.",
  ),
  render: optional(
    v.picklist(["browser", "none"]),
    '"browser" renders the page in Chromium, which `playwright-core` starts; "none" does not. Default: a page without text, which scripts fill, is rendered if both are installed.',
  ),
  source: optional(
    sourceName,
    "Name of the source that the page belongs to; what several sources have is compared and merged by `precedence`. Default: code for source files, pages for other pages.",
  ),
  guard: optional(guardSchema, "When a new version of the page is suspicious. Default: the defaults of its keys."),
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

const exceptionSchema = v.pipe(
  exactObject({
    has: optional(v.array(v.string()), "Members that the exception has, including those of its prototype."),
    names: optional(v.array(v.string()), "Names of its class."),
    code: optional(keyPath, 'Path of keys to the code. Default: ["code"].'),
    message: optional(keyPath, 'Path of keys to the message. Default: ["message"].'),
    requestId: optional(keyPath, "Path of keys to the request id. Default: the usual names."),
    httpStatus: optional(keyPath, "Path of keys to the HTTP status. Default: the usual names."),
    retryAfter: optional(
      keyPath,
      "Path of keys to the milliseconds until the next request. Default: the header `Retry-After` of the response.",
    ),
  }),
  v.check(({ has = [], names = [] }) => has.length + names.length > 0, "neither `has` nor `names`"),
);

const serviceSchema = exactObject({
  family: optional(v.string(), "Services with the same family share common codes. Default: the name of the provider."),
  prefix: optional(
    identifierSchema,
    'Prefix of generated names: "Ocr" gives OcrError. Default: made from the name of the service.',
  ),
  adoptNames: optional(
    v.boolean(),
    "Renames classes of numbers to the symbolic names of the pages; the old class names stay as aliases. Default: false, only new codes get these names.",
  ),
  envelope: optional(
    envelopeSchema,
    "Where a response contains code, message and request id. Default: read from the pages.",
  ),
  precedence: optional(
    precedenceSchema,
    "Which source is right if several sources of the service differ. Default: the defaults of its keys.",
  ),
  pages: described(
    v.array(pageSchema),
    "Pages of the service. Empty if only `sections` of other services' pages document it.",
  ),
});

/** Headers that say how a message is sent, and not what is asked for. */
const OTHER_HEADERS =
  /^(?:host|connection|content-length|transfer-encoding|upgrade|te|trailer|expect|accept-encoding|proxy-.*)$/i;

const headerName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9-]+$/, "not a header that can be set"),
  v.check((name) => !OTHER_HEADERS.test(name), "not a header that can be set"),
);

const requestsSchema = exactObject({
  concurrency: optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(16)),
    "Requests to one host at the same time. Default: 2.",
  ),
  delay: optional(
    v.pipe(v.number(), v.minValue(0), v.maxValue(3600)),
    "Seconds between the beginnings of two requests to one host. Default: the Crawl-delay of `robots.txt`, else 0.",
  ),
  headers: optional(
    v.record(
      headerName,
      v.pipe(v.string(), v.regex(/^ERRSMITH_[A-Z0-9_]+$/, "not the name of an environment variable ERRSMITH_…")),
    ),
    "Header, such as Cookie → the environment variable with its value, which is sent to the host of the page only. The name of the variable begins with ERRSMITH_. Default: {}.",
  ),
});

/** `source.json`: the services of a provider and their pages. */
export const sourceSchema = exactObject({
  $schema,
  hosts: optional(
    v.array(v.pipe(v.string(), v.regex(/^(?:\*\.)?[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?$/, "not a host name"))),
    'Hosts that `errsmith fetch` may request; "*.example.com" means all subdomains. Default: the hosts of the URLs.',
  ),
  requests: optional(requestsSchema, "How `errsmith fetch` requests pages. Default: the defaults of its keys."),
  exceptions: optional(
    v.array(exceptionSchema),
    "What the vendor's SDKs throw. The code of such an exception is believed even if no page documents it. Default: [].",
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

/** `requests` of a valid `source.json`. */
export type RequestsManifest = v.InferOutput<typeof requestsSchema>;

/** A page of a valid `source.json`. */
export type PageManifest = v.InferOutput<typeof pageSchema>;
