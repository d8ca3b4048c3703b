import type { Node } from "ts-morph";
import { type SourceFile } from "ts-morph";
import { operationOf } from "./installed-operation.ts";
import { type InstalledService, isOperationsModule } from "./installed-package.ts";

/** A call with possible tables, or an expression with the type of one. */
export interface Candidate {
  /** The function or type that accepts tables. */
  readonly acceptor: Node;
  /** The arguments of the function, or the expression of the type. */
  readonly values: readonly Node[];
  /** The arguments of the type. */
  readonly types: readonly Node[];
}

/** The name of an operation that its service does not have. */
export interface UnknownOperation {
  readonly service: InstalledService;
  readonly name: string;
  readonly node: Node;
}

/** An operation that is named by an old name. */
export interface FormerOperation extends UnknownOperation {
  /** The present name. */
  readonly present: string;
}

interface FoundTables {
  readonly tables: readonly { readonly service: InstalledService; readonly expression: Node }[];
  readonly unknown: readonly UnknownOperation[];
  readonly former: readonly FormerOperation[];
}

const NONE: Pick<FoundTables, "unknown" | "former"> = { unknown: [], former: [] };

/**
 * The tables of a call, or of an expression with the type of a table. Of a service, a function takes its table last. Of an
 * operation, functions take its name first, and `handle…OperationError(name, error, table, others)` the table of the service
 * last. A name that is no literal gives no table: the call is a helper for several operations.
 */
export function tablesOf(
  { values, types }: Candidate,
  module: SourceFile,
  isDefinition: boolean,
  service: InstalledService,
): FoundTables {
  if (!isOperationsModule(module.getFilePath())) return { tables: tableOf(service, values.at(-1)), ...NONE };
  const isType = types.length > 0;
  const [given] = isType ? types : values;
  const [table, others] = isType ? values : values.slice(isDefinition ? 1 : 2);
  const ofService = tableOf(service, others);
  const name = given && literalOf(given);
  if (given === undefined || name === undefined) return { tables: ofService, ...NONE };
  const operation = operationOf(service, name);
  const named = { service, name, node: given };
  if (!operation) return { tables: ofService, unknown: [named], former: [] };
  const present = service.formerOperations.get(name);
  return {
    tables: [...tableOf(operation, table), ...ofService],
    unknown: [],
    former: present === undefined ? [] : [{ ...named, present }],
  };
}

function tableOf(service: InstalledService, expression: Node | undefined): FoundTables["tables"] {
  return expression ? [{ service, expression }] : [];
}

function literalOf(node: Node): string | undefined {
  const type = node.getType();
  return type.isStringLiteral() ? String(type.getLiteralValue()) : undefined;
}
