import type { ExplainedOperation } from "../commands/explain.ts";
import { firstText } from "../lib/first-text.ts";
import { errorsOfOperation } from "../lib/operation-codes.ts";
import { pluralize } from "../lib/pluralize.ts";
import { printable } from "../lib/printable.ts";
import { removalOfCodes } from "../lib/removal.ts";
import { requestText } from "../lib/request-text.ts";
import { serviceId } from "../lib/service-id.ts";
import type { OperationCode } from "../model/catalog.ts";
import { formatRemoval } from "./explanation-text.ts";
import type { Colorist } from "./io.ts";
import { terminalColumns } from "./terminal-columns.ts";

/** Formats one operation: its request, its places, its own codes with their texts, and the number of common codes. */
export function operationText({ catalog, operation }: ExplainedOperation, colors: Colorist): string {
  const { name, formerNames = [], at, alsoAt = [], codes } = operation;
  const request = requestText(operation);
  const removal = removalOfCodes(codes);
  const places = [at, ...alsoAt].map(({ page, line }) => `${page}:${line}`).join(", ");
  const rows = errorsOfOperation(catalog, operation).map(({ code, cases }) => [
    `  ${printable(code)}`,
    printable(firstText({ cases })?.text.split("\n")[0] ?? ""),
    stateOf(codes.filter((each) => each.code === code)),
  ]);
  const common = catalog.errors.filter(({ scope }) => scope === "common").length;
  return [
    `${colors.bold(printable(name))}  ${colors.dim(serviceId(catalog))}\n`,
    ...(formerNames.length > 0 ? [`  was         ${formerNames.map(printable).join(", ")}\n`] : []),
    ...(request === "" ? [] : [`  request     ${printable(request)}\n`]),
    ...(removal ? [`  removed     ${formatRemoval(removal)}\n`] : []),
    `  ${printable(places)}\n`,
    terminalColumns(rows, undefined),
    ...(common > 0 ? [`  and ${pluralize(common, "common code")} of the service\n`] : []),
  ].join("");
}

/** The state of a code that no page documents for the operation any more. */
function stateOf(cases: readonly OperationCode[]): string {
  const removal = removalOfCodes(cases);
  return removal ? `(${formatRemoval(removal)})` : "";
}
