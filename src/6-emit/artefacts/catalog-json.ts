import { byCodeUnits } from "../../lib/identifier.ts";
import type { Case, ErrorInfo } from "../../model/catalog.ts";
import { type Code, jsonDocumentWithList } from "../literal.ts";
import type { Service } from "../service.ts";
import { FACT, inOrder, PLACE } from "./in-order.ts";

/** `catalog/<provider>/<service>.json`: all that is known, as data; members always in the same order. */
export function catalogJson({ catalog }: Service): Iterable<Code> {
  const { provider, service, locales, envelope, names, errors } = catalog;
  const head = {
    $schema: "../../catalog.schema.json",
    provider,
    service,
    locales,
    ...(envelope && { envelope: inOrder(envelope, ["code", "message", "requestId"]) }),
    names: { prefix: names.prefix, families: inOrder(names.families, Object.keys(names.families).sort(byCodeUnits)) },
  };
  return jsonDocumentWithList(head, "errors", errors, (error) => errorJson(error, locales));
}

function errorJson(error: ErrorInfo, locales: readonly string[]): unknown {
  const { code, name, family, scope, aliases, billable, retry, httpStatus, formerNames, gone, cases } = error;
  return {
    code,
    name,
    family,
    scope,
    ...(aliases?.length && { aliases }),
    ...(billable && { billable: inOrder(billable, FACT) }),
    ...(retry && { retry: inOrder(retry, FACT) }),
    ...(httpStatus && { httpStatus: inOrder(httpStatus, FACT) }),
    ...(formerNames?.length && { formerNames }),
    ...(gone && { gone: inOrder(gone, ["state", "since"]) }),
    cases: cases.map((documented) => caseJson(documented, locales)),
  };
}

function caseJson({ at, alsoAt, message, texts }: Case, locales: readonly string[]): unknown {
  return {
    at: inOrder(at, PLACE),
    ...(alsoAt?.length && { alsoAt: alsoAt.map((place) => inOrder(place, PLACE)) }),
    ...(message !== undefined && { message }),
    texts: inOrder(texts, locales, ({ from, translated, links, ...words }) => ({
      ...(inOrder(words, ["title", "description", "cause", "solution"]) as object),
      ...(links?.length && { links: links.map((link) => inOrder(link, ["text", "url"])) }),
      ...(from && { from: inOrder(from, ["service", ...PLACE]) }),
      ...(translated && { translated: inOrder(translated, ["from"]) }),
    })),
  };
}
