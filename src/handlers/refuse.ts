import { ts } from "ts-morph";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Place } from "../model/page.ts";
import type { Report } from "../problems/report.ts";
import { decisionsOf } from "./decisions.ts";
import { type Keys, keysOf, propertiesOf } from "./keys.ts";
import type { Service } from "./package.ts";
import { type Parsed, placeOf } from "./program.ts";
import { entryText, styleOf } from "./style.ts";
import type { Found, Opaque } from "./tables.ts";

/** A file that is left as it is, and what a person would have to put in it. */
export interface Refused {
  readonly snippets: readonly Snippet[];
}

/** Lines for one table. */
export interface Snippet extends Place {
  readonly lines: readonly string[];
}

/** Reports what keeps a file from being edited; `undefined` when nothing does. */
export function refusal(
  parsed: Parsed,
  found: Found,
  options: { readonly exact: boolean },
  report: Report,
): Refused | undefined {
  const { source, checker, syntax } = parsed;
  const at = (node: ts.Node): Place => placeOf(source, node.getStart(source));
  const unclear = found.tables.flatMap(({ literal }) => keysOf(literal, checker).unclear);
  const refused = [...found.opaque, ...(found.tables.length + found.opaque.length === 0 ? found.elsewhere : [])];
  const [broken] = syntax;
  if (broken) {
    const reason = ts.flattenDiagnosticMessageText(broken.messageText, " ");
    report("handlers-syntax", placeOf(source, broken.start), { reason });
  } else {
    for (const { expression } of refused) report("handlers-opaque", at(expression));
    for (const node of unclear) report("handlers-unclear", at(node), { text: node.getText(source) });
    if (found.tables.length + refused.length === 0) reportNone(parsed, report);
    else if (refused.length + unclear.length === 0) return undefined;
  }
  const snippets = [
    ...found.tables.map(({ literal, service }) => {
      const keys = keysOf(literal, checker);
      return { ...at(literal), lines: linesFor(parsed, keys, service, options.exact) };
    }),
    ...refused.map((one) => ({
      ...at(one.expression),
      lines: linesFor(parsed, keysOfOpaque(one, checker), one.service, options.exact),
    })),
  ];
  return { snippets: snippets.filter(({ lines }) => lines.length > 0) };
}

function reportNone({ source, checker }: Parsed, report: Report): void {
  const imports = source.statements.filter(ts.isImportDeclaration);
  const lost = imports.find(
    ({ moduleSpecifier }) =>
      checker.getSymbolAtLocation(moduleSpecifier) === undefined &&
      ts.isStringLiteral(moduleSpecifier) &&
      moduleSpecifier.text.endsWith("/handlers"),
  );
  if (!lost) return report("handlers-none", { line: 1, column: 1 });
  const module = lost.moduleSpecifier.getText(source);
  report("handlers-module", placeOf(source, lost.moduleSpecifier.getStart(source)), { module });
}

function linesFor({ source }: Parsed, keys: Keys, service: Service, exact: boolean): readonly string[] {
  const { isMissing } = decisionsOf(keys, service);
  const style = styleOf(source, keys);
  const codes = [...service.codes.keys()].filter((code) => isMissing(code, exact)).sort(byCodeUnits);
  return codes.map((code) => `${style.unit}${entryText(code, "undecided", style)},`);
}

/** The keys of a table as far as its type tells them. */
function keysOfOpaque({ expression }: Opaque, checker: ts.TypeChecker): Keys {
  const given = propertiesOf(checker.getTypeAtLocation(expression), expression, checker);
  const spread = new Map([...(given?.sure ?? [])].map(([key, undecided]) => [key, { node: expression, undecided }]));
  return { direct: [], spread, maybe: new Map(), unclear: [] };
}
