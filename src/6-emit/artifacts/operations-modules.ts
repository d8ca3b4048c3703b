import { groupBy, recordOf } from "../../lib/collections.ts";
import { casesOfOperation, codesOfOperation } from "../../lib/operation-codes.ts";
import { operationFiles } from "../../lib/operation-files.ts";
import { removalOfCodes } from "../../lib/removal.ts";
import { requestText } from "../../lib/request-text.ts";
import type { Catalog, ErrorInfo, Operation, OperationCode } from "../../model/catalog.ts";
import type { TemplateData } from "../../model/output.ts";
import { caseComment, deprecation, deprecationRegions, pageList } from "../doc-comments.ts";
import { commentLines } from "../literal.ts";
import { type ErrorView, type ServiceView, spellingsOf } from "../service-view.ts";
import { mapLazily, ONCE } from "../templates/fill-template.ts";

/** The module of one operation in a service whose operations have a module each. */
export interface OperationModule {
  /** The name of its file, without extension. */
  readonly file: string;
  readonly operation: Operation;
}

/** The modules of single operations; none if all operations are in one module. */
export function operationModules({ catalog: { operations = [] } }: ServiceView): readonly OperationModule[] {
  const files = operationFiles(operations);
  return operations.flatMap((operation) => {
    const file = files.get(operation.name);
    return file === undefined ? [] : [{ operation, file }];
  });
}

/** A module that has the exports of another one: that of an old name of an operation. */
export interface FormerModule {
  readonly file: string;
  /** The file of the operation. */
  readonly operation: string;
}

/** The modules of old names of operations; none if all operations are in one module. */
export function formerModules({ catalog: { operations = [] } }: ServiceView): readonly FormerModule[] {
  const files = operationFiles(operations);
  return operations.flatMap(({ name, formerNames = [] }) => {
    const operation = files.get(name);
    return formerNames.flatMap((former) => {
      const file = files.get(former);
      return file === undefined || operation === undefined ? [] : [{ file, operation }];
    });
  });
}

/** What the modules of every service have if the service has operations. */
export function operationRegions({
  catalog: { operations, locales },
  entries,
}: ServiceView): Required<TemplateData>["regions"] {
  if (operations === undefined) return { noOperations: ONCE };
  return {
    operations: ONCE,
    common: commonCodes(entries).flatMap((entry) => {
      const { values, regions = {} } = documentedCode(entry.error, entry.error, locales);
      return spellingsOf(entry).map((code) => ({ values: { ...values, code }, regions }));
    }),
  };
}

function commonCodes(entries: readonly ErrorView[]): readonly ErrorView[] {
  return entries.filter(({ error }) => error.scope === "common");
}

/** A code with the documentation of its cases, and with `@deprecated` if it is removed. */
function documentedCode(
  { code }: ErrorInfo,
  { cases, gone }: Pick<ErrorInfo, "cases" | "gone">,
  locales: Catalog["locales"],
): TemplateData {
  const doc = caseComment(cases, locales);
  const removed = { ...(gone && { gone }) };
  return {
    values: { code, doc: { lines: commentLines(doc || code) }, reason: deprecation(removed) },
    regions: doc === "" && !gone ? {} : deprecationRegions(removed),
  };
}

/** `operation-handlers.ts`: tables of handlers that decide on every code of one operation. */
export function operationHandlersData({ families }: ServiceView): TemplateData {
  return {
    values: {},
    regions: {
      families: families.length > 0 ? ONCE : [],
      family: families.map(({ values }) => ({ values })),
    },
  };
}

/** `operations/index.ts`: the functions for errors of one operation, and the operations or the modules that have them. */
export function operationsData(service: ServiceView): TemplateData {
  const modules = operationModules(service);
  const { operations = [] } = service.catalog;
  return {
    values: {},
    regions: {
      split: modules.map(({ file }) => ({ values: { operationFile: file } })),
      whole: modules.length > 0 ? [] : ONCE,
      operation: mapLazily(modules.length > 0 ? [] : operations, operationDataOf(service)),
    },
  };
}

/** Makes the data of one operation: a member of `operations/index.ts`, or a module of its own. */
export function operationDataOf({
  catalog: { locales },
  entries,
}: ServiceView): (operation: Operation) => TemplateData {
  const byCode = new Map(entries.map((entry) => [entry.error.code, entry]));
  return (operation) => {
    const own = [...groupBy(operation.codes, ({ code }) => code)].flatMap(([code, listed]): readonly OwnCode[] => {
      const entry = byCode.get(code);
      return entry ? [{ ...entry, listed }] : [];
    });
    return {
      values: { operation: operation.name, doc: { lines: commentLines(operationText(operation)) } },
      regions: {
        code: own.map((each) => codeData(each, locales)),
        former: (operation.formerNames ?? []).map((former) => ({ values: { former } })),
        alias: own.flatMap(({ error, aliases }) =>
          aliases.map((alias) => ({ values: { alias, canonical: error.code } })),
        ),
      },
    };
  };
}

/** A code of an operation, and what the catalog has of it there. */
type OwnCode = ErrorView & { readonly listed: readonly OperationCode[] };

function codeData({ error, listed }: OwnCode, locales: Catalog["locales"]): TemplateData {
  // A code that left the service left its operations as well.
  const gone = removalOfCodes(listed) ?? error.gone;
  return documentedCode(error, { cases: casesOfOperation(error.cases, listed), ...(gone && { gone }) }, locales);
}

function operationText(operation: Operation): string {
  const { at, alsoAt = [] } = operation;
  const pages = [at, ...alsoAt].map(({ page }) => page);
  return [requestText(operation), `On ${pageList(pages)}`].filter(Boolean).join("\n\n");
}

/** `operation-list.ts`: the codes of each operation as JSON, and the common ones. */
export function operationListData({ catalog: { operations = [] }, entries }: ServiceView): TemplateData {
  const codesOf = operations.flatMap((operation) =>
    [operation.name, ...(operation.formerNames ?? [])].map((name) => [name, codesOfOperation(operation)] as const),
  );
  return {
    values: { operations: JSON.stringify(recordOf(codesOf)) },
    regions: {
      common: commonCodes(entries).map(({ error }) => ({ values: { code: error.code } })),
    },
  };
}
