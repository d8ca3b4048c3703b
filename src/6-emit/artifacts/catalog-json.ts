import type { SafeText } from "../../model/output.ts";
import { byCodeUnits } from "../../lib/identifier.ts";
import type { Case, ErrorInfo, Operation } from "../../model/catalog.ts";
import { jsonDocumentWithLists } from "../literal.ts";
import type { ServiceView } from "../service-view.ts";
import { FACT_KEYS, pickInOrder } from "./key-order.ts";

/** `catalog/<provider>/<service>.json`: the catalog as data, without the lines of its places, with members in a fixed order. */
export function catalogJson({ catalog }: ServiceView): SafeText {
  const { provider, service, locales, envelope, exceptions, pageUrls, sources, names, errors, operations } = catalog;
  const families = pickInOrder(names.families, Object.keys(names.families).sort(byCodeUnits));
  const head = {
    $schema: "../../catalog.schema.json",
    provider,
    service,
    locales,
    ...(envelope && { envelope: pickInOrder(envelope, ["code", "message", "requestId"]) }),
    ...(exceptions && { exceptions: exceptions.map((each) => pickInOrder(each, EXCEPTION_KEYS)) }),
    ...(pageUrls && { pageUrls: pickInOrder(pageUrls, Object.keys(pageUrls).sort(byCodeUnits)) }),
    ...(sources && { sources }),
    names: { prefix: names.prefix, families },
  };
  return jsonDocumentWithLists(head, [
    ...(operations ? [{ name: "operations", elements: mapped(operations, operationJson) }] : []),
    { name: "errors", elements: mapped(errors, (error) => errorJson(error, locales)) },
  ]);
}

function* mapped<Value>(values: readonly Value[], toJson: (value: Value) => unknown): Generator {
  for (const value of values) yield toJson(value);
}

function operationJson({ name, formerNames, at, alsoAt, method, path, codes }: Operation): unknown {
  return {
    name,
    ...(formerNames?.length && { formerNames }),
    page: at.page,
    ...(alsoAt?.length && { alsoOn: alsoAt.map(({ page }) => page) }),
    ...(method !== undefined && { method }),
    ...(path !== undefined && { path }),
    codes: codes.map(({ gone, ...code }) => ({
      ...(pickInOrder(code, ["code", "case"]) as object),
      ...(gone && { gone: pickInOrder(gone, REMOVAL_KEYS) }),
    })),
  };
}

const REMOVAL_KEYS = ["state", "since"];
const EXCEPTION_KEYS = ["has", "names", "code", "message", "requestId", "httpStatus", "retryAfter"];

function errorJson(error: ErrorInfo, locales: readonly string[]): unknown {
  const {
    code,
    name,
    symbol,
    family,
    scope,
    aliases,
    billable,
    retry,
    recovery,
    httpStatus,
    formerNames,
    formerCodes,
    gone,
    sources,
    cases,
  } = error;
  return {
    code,
    name,
    ...(symbol !== undefined && { symbol }),
    family,
    scope,
    ...(aliases?.length && { aliases }),
    ...(billable && { billable: pickInOrder(billable, FACT_KEYS) }),
    ...(retry && { retry: pickInOrder(retry, FACT_KEYS) }),
    ...(recovery && { recovery: pickInOrder(recovery, FACT_KEYS) }),
    ...(httpStatus && { httpStatus: pickInOrder(httpStatus, FACT_KEYS) }),
    ...(formerNames?.length && { formerNames }),
    ...(formerCodes?.length && { formerCodes }),
    ...(gone && { gone: pickInOrder(gone, REMOVAL_KEYS) }),
    ...(sources && { sources }),
    cases: cases.map((documented) => caseJson(documented, locales)),
  };
}

function caseJson({ at, alsoAt, message, texts }: Case, locales: readonly string[]): unknown {
  return {
    page: at.page,
    ...(alsoAt?.length && { alsoOn: alsoAt.map(({ page }) => page) }),
    ...(message !== undefined && { message }),
    texts: pickInOrder(texts, locales, ({ from, translated, links, ...text }) => ({
      ...(pickInOrder(text, ["title", "description", "cause", "solution"]) as object),
      ...(links?.length && { links: links.map((link) => pickInOrder(link, ["text", "url"])) }),
      ...(from && { from: pickInOrder(from, ["service", "page"]) }),
      ...(translated && { translated: pickInOrder(translated, ["from"]) }),
    })),
  };
}
