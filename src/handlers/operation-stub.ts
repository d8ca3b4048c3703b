import { pascalCase } from "../lib/identifier.ts";
import { isSymbol } from "../lib/symbol.ts";
import { propertyKey, stringLiteral } from "./code-style.ts";
import type { InstalledService } from "./installed-package.ts";

/**
 * The text of a new handler file for one operation: a handler for each of its own codes. It is like `handlers.stub.ts` of the
 * package, which has all codes of a service.
 */
export function operationStub({ module, prefix, codes, symbols, operation }: InstalledService): string {
  const name = stringLiteral(operation?.name ?? "", QUOTE);
  const specifier = stringLiteral(module, QUOTE);
  const own = [...codes.keys()].filter((code) => operation?.optional.has(code) !== true);
  const entries = own.flatMap((code) => [
    ...symbolComment(symbols.get(code)),
    ...handlerOf(propertyKey(code, { quote: QUOTE, bare: { identifiers: false, numbers: false } })),
  ]);
  const lines = [
    "import {",
    `  define${prefix}OperationHandlers,`,
    `  handle${prefix}OperationError,`,
    `  type ${prefix}Error,`,
    `} from ${specifier};`,
    "",
    "/** Decides what an error of this operation means to this application. */",
    `export function on${pascalCase(operation?.name ?? "")}Error(error: ${prefix}Error): unknown {`,
    `  return handle${prefix}OperationError(${name}, error, handlers);`,
    "}",
    "",
    `const handlers = define${prefix}OperationHandlers(${name}, {`,
    ...entries,
    "  /** Codes that the pages do not document for the operation. */",
    ...handlerOf('"*"'),
    "});",
  ];
  return `${lines.join("\n")}\n`;
}

const QUOTE = '"';

function handlerOf(key: string): readonly string[] {
  return [`  ${key}: (error) => {`, "    throw error;", "  },"];
}

function symbolComment(symbol: string | undefined): readonly string[] {
  return symbol !== undefined && isSymbol(symbol) ? [`  /** Named ${symbol}. */`] : [];
}
