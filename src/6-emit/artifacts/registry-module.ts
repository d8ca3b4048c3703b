import type { HoleValue, TemplateData } from "../../model/output.ts";
import { joinText, stringLiteral } from "../literal.ts";
import type { ServiceView } from "../service-view.ts";
import { ONCE } from "../templates/fill-template.ts";

/** Texts as the elements of an array. */
function list(texts: readonly string[]): HoleValue {
  return { text: joinText(texts.map(stringLiteral), ", ") };
}

/** `registry.ts`: the class that reads any error of the service, and the class of each code. */
export function registryData({ catalog, families, entries }: ServiceView): TemplateData {
  const { code, message, requestId } = catalog.envelope ?? {};
  const path = (keys: readonly string[] | undefined): readonly TemplateData[] =>
    keys ? [{ values: { path: list(keys) } }] : [];
  const exceptions = (catalog.exceptions ?? []).map((exception) => ({
    values: {},
    regions: {
      has: exception.has ? [{ values: { members: list(exception.has) } }] : [],
      names: exception.names ? [{ values: { names: list(exception.names) } }] : [],
      exceptionCode: path(exception.code),
      exceptionMessage: path(exception.message),
      exceptionRequestId: path(exception.requestId),
      exceptionStatus: path(exception.httpStatus),
      exceptionRetryAfter: path(exception.retryAfter),
    },
  }));
  return {
    values: {},
    regions: {
      family: families.map(({ values }) => ({ values })),
      code: entries.map(({ error }) => ({ values: { CodeError: error.name } })),
      codePath: path(code === "http-status" ? undefined : code),
      status: code === "http-status" ? ONCE : [],
      message: path(message),
      requestId: path(requestId),
      exceptions: exceptions.length > 0 ? [{ values: {}, regions: { exception: exceptions } }] : [],
    },
  };
}
