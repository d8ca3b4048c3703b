import { groupBy } from "../lib/collections.ts";
import { errorsOfOperation } from "../lib/operation-codes.ts";
import { firstText } from "../lib/first-text.ts";
import { removalFrom } from "../lib/removal.ts";
import { printableJson } from "../lib/printable.ts";
import { serviceId } from "../lib/service-id.ts";
import type { Catalog, ErrorInfo, Operation } from "../model/catalog.ts";
import type { Emitter } from "../model/output.ts";

/**
 * `openapi-overlay.json` (OpenAPI Overlay 1.0.0): adds to each operation of an OpenAPI 3.1 document the responses of its
 * failures, by HTTP status, with an example for each code. Codes without a documented status are in `default`. Codes that no page
 * documents any more, for the operation or at all, are in `x-removed-error-codes` as well. An operation is found by path and
 * method, or by `operationId` if its page has no request.
 */
export const openapiOverlay: Emitter = {
  name: "openapi",
  emit: (catalogs, { name, version }) => {
    const actions = catalogs.flatMap((catalog) =>
      (catalog.operations ?? []).map((operation) => action(catalog, operation)),
    );
    const document = { overlay: "1.0.0", info: { title: `Errors of ${name}`, version }, actions };
    return [{ path: "openapi-overlay.json", content: `${printableJson(document)}\n` }];
  },
};

function action(catalog: Catalog, operation: Operation): unknown {
  const own = new Map(
    errorsOfOperation(catalog, operation).map((error) => [error.code, withRemoval(error, operation)]),
  );
  const errors = catalog.errors.flatMap((error) => own.get(error.code) ?? (error.scope === "common" ? [error] : []));
  const byStatus = groupBy(errors, ({ httpStatus }) => String(httpStatus?.value ?? "default"));
  const responses = [...byStatus.keys()]
    .sort()
    .map((status) => [status, response(catalog, byStatus.get(status) ?? [])]);
  return {
    target: targetOf(operation),
    description: `${serviceId(catalog)}: ${operation.name}`,
    update: { responses: Object.fromEntries(responses) as unknown },
  };
}

/** A code of an operation with its state there: it may have left the operation and stayed in the service. */
function withRemoval(error: ErrorInfo, operation: Operation): ErrorInfo {
  const gone = removalFrom(operation, error.code);
  return gone ? { ...error, gone } : error;
}

/** The JSONPath (RFC 9535) of an operation. */
function targetOf({ name, method, path }: Operation): string {
  if (method !== undefined && path !== undefined) return `$.paths[${quoted(path)}].${method.toLowerCase()}`;
  return `$.paths.*[?@.operationId == ${quoted(name)}]`;
}

/** A text in single quotation marks, as a JSONPath has it. */
function quoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function response(catalog: Catalog, errors: readonly ErrorInfo[]): unknown {
  const { envelope } = catalog;
  const examples = errors.map((error) => [
    error.code,
    {
      summary: firstText(error)?.text ?? "",
      value: body(error, envelope),
      ...(error.gone && { "x-removed": error.gone.state }),
    },
  ]);
  const removed = errors.flatMap(({ code, gone }) => (gone ? code : []));
  return {
    description: errors.map(({ code }) => code).join(", "),
    ...(envelope && {
      content: {
        "application/json": { schema: schemaOf(errors, envelope), examples: Object.fromEntries(examples) as unknown },
      },
    }),
    "x-error-codes": errors.map(({ code }) => code),
    ...(removed.length > 0 && { "x-removed-error-codes": removed }),
  };
}

/** The body of a response: what the envelope says, with the code and the documented message. */
function body({ code, cases }: ErrorInfo, envelope: Catalog["envelope"]): unknown {
  const message = cases.find((each) => each.message !== undefined)?.message;
  const parts: (readonly [path: readonly string[], value: unknown])[] = [];
  if (envelope && envelope.code !== "http-status") parts.push([envelope.code, code]);
  if (envelope?.message && message !== undefined) parts.push([envelope.message, message]);
  return parts.reduce<unknown>((value, [path, leaf]) => withLeaf(value, path, leaf), {});
}

/** The schema of a body: an object for each key of the path to the code, which is one of the codes. */
function schemaOf(errors: readonly ErrorInfo[], { code: path }: NonNullable<Catalog["envelope"]>): unknown {
  if (path === "http-status") return {};
  const leaf: unknown = { enum: errors.map(({ code }) => code) };
  return path.reduceRight((inner, key) => ({ type: "object", required: [key], properties: { [key]: inner } }), leaf);
}

function withLeaf(value: unknown, [key, ...rest]: readonly string[], leaf: unknown): unknown {
  if (key === undefined) return leaf;
  const members = (typeof value === "object" ? value : {}) as Readonly<Record<string, unknown>>;
  return { ...members, [key]: withLeaf(members[key], rest, leaf) };
}
