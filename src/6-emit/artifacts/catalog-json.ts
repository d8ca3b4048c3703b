import type { SafeText } from "../../model/output.ts";
import { byCodeUnits } from "../../lib/identifier.ts";
import type { Case, ErrorInfo } from "../../model/catalog.ts";
import { jsonDocumentWithList } from "../literal.ts";
import type { ServiceView } from "../service-view.ts";
import { FACT_KEYS, pickInOrder, PLACE_KEYS } from "./key-order.ts";

/** `catalog/<provider>/<service>.json`: the whole catalog as data, with members in a fixed order. */
export function catalogJson({ catalog }: ServiceView): SafeText {
  const { provider, service, locales, envelope, names, errors } = catalog;
  const families = pickInOrder(names.families, Object.keys(names.families).sort(byCodeUnits));
  const head = {
    $schema: "../../catalog.schema.json",
    provider,
    service,
    locales,
    ...(envelope && { envelope: pickInOrder(envelope, ["code", "message", "requestId"]) }),
    names: { prefix: names.prefix, families },
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
    ...(billable && { billable: pickInOrder(billable, FACT_KEYS) }),
    ...(retry && { retry: pickInOrder(retry, FACT_KEYS) }),
    ...(httpStatus && { httpStatus: pickInOrder(httpStatus, FACT_KEYS) }),
    ...(formerNames?.length && { formerNames }),
    ...(gone && { gone: pickInOrder(gone, ["state", "since"]) }),
    cases: cases.map((documented) => caseJson(documented, locales)),
  };
}

function caseJson({ at, alsoAt, message, texts }: Case, locales: readonly string[]): unknown {
  return {
    at: pickInOrder(at, PLACE_KEYS),
    ...(alsoAt?.length && { alsoAt: alsoAt.map((place) => pickInOrder(place, PLACE_KEYS)) }),
    ...(message !== undefined && { message }),
    texts: pickInOrder(texts, locales, ({ from, translated, links, ...text }) => ({
      ...(pickInOrder(text, ["title", "description", "cause", "solution"]) as object),
      ...(links?.length && { links: links.map((link) => pickInOrder(link, ["text", "url"])) }),
      ...(from && { from: pickInOrder(from, ["service", ...PLACE_KEYS]) }),
      ...(translated && { translated: pickInOrder(translated, ["from"]) }),
    })),
  };
}
