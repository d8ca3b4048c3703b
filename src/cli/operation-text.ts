import type { ExplainedOperation } from "../commands/explain.ts";
import { groupBy } from "../lib/collections.ts";
import { firstText } from "../lib/first-text.ts";
import { printable } from "../lib/printable.ts";
import { removalOfCodes } from "../lib/removal.ts";
import { requestText } from "../lib/request-text.ts";
import { serviceId } from "../lib/service-id.ts";
import type { Catalog, OperationCode } from "../model/catalog.ts";
import { formatRemoval } from "./explanation-text.ts";
import type { Colorist } from "./io.ts";
import { terminalColumns } from "./terminal-columns.ts";

/** Formats one operation: its request, its places, its own codes with their texts, and the number of common codes. */
export function operationText({ catalog, operation }: ExplainedOperation, colors: Colorist): string {
  const { name, at, alsoAt = [], codes } = operation;
  const request = requestText(operation);
  const removal = removalOfCodes(codes);
  const places = [at, ...alsoAt].map(({ page, line }) => `${page}:${line}`).join(", ");
  const rows = [...groupBy(codes, ({ code }) => code)].map(([code, cases]) => [
    `  ${printable(code)}`,
    printable(textOf(catalog, code, cases)),
    stateOf(cases),
  ]);
  const common = catalog.errors.filter(({ scope }) => scope === "common").length;
  return [
    `${colors.bold(printable(name))}  ${colors.dim(serviceId(catalog))}\n`,
    ...(request === "" ? [] : [`  request     ${printable(request)}\n`]),
    ...(removal ? [`  removed     ${formatRemoval(removal)}\n`] : []),
    `  ${printable(places)}\n`,
    terminalColumns(rows, undefined),
    ...(common > 0 ? [`  and ${common} common codes of the service\n`] : []),
  ].join("");
}

/** The state of a code that no page documents for the operation any more. */
function stateOf(cases: readonly OperationCode[]): string {
  const removal = removalOfCodes(cases);
  return removal ? `(${formatRemoval(removal)})` : "";
}

/** The text of a code for the operation: that of its first case there. */
function textOf({ errors }: Catalog, code: string, [first]: readonly OperationCode[]): string {
  const { cases = [] } = errors.find((error) => error.code === code) ?? {};
  return firstText({ cases: cases.slice(first?.case ?? 0) })?.text.split("\n")[0] ?? "";
}
