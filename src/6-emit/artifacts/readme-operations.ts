import { codesOfOperation } from "../../lib/operation-codes.ts";
import { requestText } from "../../lib/request-text.ts";
import type { Operation } from "../../model/catalog.ts";
import type { SafeText, TemplateData } from "../../model/output.ts";
import { joinText, markdownCell, markdownCode, safeText, verbatim } from "../literal.ts";
import type { ServiceView } from "../service-view.ts";
import { operationModules } from "./operations-modules.ts";

/** The service whose operation the README shows: the first one that has an operation with codes of its own. */
export function operationExample(services: readonly ServiceView[]): ServiceView | undefined {
  return services.find(({ catalog: { operations = [] } }) => operations.some(hasCodes));
}

/** The section about errors of one operation; nothing if no service has operations. */
export function operationsSection(
  services: readonly ServiceView[],
  fill: (template: string, data: TemplateData) => SafeText,
): SafeText {
  const service = operationExample(services);
  const [first, ...others] = service?.catalog.operations?.filter(hasCodes) ?? [];
  if (!service || !first) return verbatim("");
  const { id, packageName, values } = service;
  const shown = others.reduce(
    (least, each) => (codesOfOperation(each).length < codesOfOperation(least).length ? each : least),
    first,
  );
  const data: TemplateData = {
    values: { ...values, "../operations/index.js": `${packageName}/${id}/operations`, operation: shown.name },
    regions: {
      code: codesOfOperation(shown)
        .filter((code) => code !== "*")
        .map((code) => ({ values: { code } })),
    },
  };
  const [module] = operationModules(service);
  const everyError = markdownCode(`${values.everyError ?? ""}(${JSON.stringify(shown.name)})`);
  return safeText`## Errors of one operation

The pages say with which codes an operation can fail. A table for one operation decides on these; common codes and families
are further keys of it, and other codes of the service are refused.

\`\`\`ts
${fill("src/$provider/$service/readme/operations.ts", data)}\`\`\`

A table without \`"*"\` is followed by the table of the whole service, as the fourth argument. An editor shows what the pages
say of a code in this operation. ${markdownCode(`${values.ServiceError ?? ""}.of(${JSON.stringify(shown.name)})`)} has \`from\`, \`fromResponse\` and \`find\` of which the type has the codes of
the operation, ${markdownCode(`${values.OperationErrorCode ?? ""}<${JSON.stringify(shown.name)}>`)} is these codes, and ${everyError} of the testing module is an error of each.
These three know the names of operations if a file of the program imports ${markdownCode(`${packageName}/${id}/operations`)}, as above.
${module ? safeText`A compiler is faster with the module of one operation, such as ${markdownCode(`${packageName}/${id}/operations/${module.file}`)}. It has the same exports.\n` : verbatim("")}
`;
}

function hasCodes({ codes }: Operation): boolean {
  return codes.length > 0;
}

function formerNames({ formerNames: names = [] }: Operation): SafeText {
  return names.length === 0 ? verbatim("") : safeText` (was ${joinText(names.map(markdownCode), ", ")})`;
}

/** The operations of a service with their requests and codes; nothing if it has none. */
export function operationTable({ catalog: { operations = [] } }: ServiceView): SafeText {
  if (operations.length === 0) return verbatim("");
  const rows = operations.map(
    (operation) =>
      safeText`| ${markdownCode(operation.name)}${formerNames(operation)} | ${markdownCell(requestText(operation))} | ${joinText(codesOfOperation(operation).map(markdownCode), " ")} |\n`,
  );
  return safeText`\n| Operation | Request | Codes |\n| --- | --- | --- |\n${joinText(rows)}`;
}
