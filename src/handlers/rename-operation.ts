import { Node, type SourceFile, type ts } from "ts-morph";
import type { Report } from "../problems/problems.ts";
import { moduleSpecifiersOf, quoteOf, stringLiteral } from "./code-style.ts";
import { placeOf } from "./handler-diagnostics.ts";
import type { FormerOperation } from "./table-arguments.ts";

/** A name of an operation in a file that is replaced by the present one. */
export interface OperationRename {
  readonly from: string;
  readonly to: string;
  /** The line in the given text, from 1. */
  readonly line: number;
}

/** The edits of a file that replace old names of operations, and what they replace. */
export interface OperationRenamePlan {
  readonly edits: readonly ts.TextChange[];
  readonly renames: readonly OperationRename[];
  /** Names that are no literals of the file. */
  readonly left: readonly FormerOperation[];
}

/** Plans to replace the old names of operations beside tables, and the modules of these in imports. */
export function planOperationRenames(file: SourceFile, former: readonly FormerOperation[]): OperationRenamePlan {
  const literals = new Map<Node, FormerOperation>();
  const left: FormerOperation[] = [];
  for (const each of former) {
    const literal = literalIn(each.node);
    if (literal) literals.set(literal, each);
    else left.push(each);
  }
  return {
    edits: [
      ...[...literals].map(([literal, { present }]) => replacement(literal, present)),
      ...moduleEdits(file, [...literals.values()]),
    ],
    renames: [...literals].map(([literal, { name, present }]) => ({
      from: name,
      to: present,
      line: placeOf(literal).line,
    })),
    left,
  };
}

/** Reports the old names of operations that sync does not replace. */
export function reportFormerOperations(left: readonly FormerOperation[], report: Report): void {
  for (const { node, name, present } of left) report("handlers-former-operation", placeOf(node), { name, present });
}

/** The literal of a name: the node itself, or that of a type. A constant may be used for something else. */
function literalIn(node: Node): Node | undefined {
  if (Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node)) return node;
  return Node.isLiteralTypeNode(node) ? literalIn(node.getLiteral()) : undefined;
}

/** An operation with a module of its own is imported from there. */
function moduleEdits(file: SourceFile, former: readonly FormerOperation[]): readonly ts.TextChange[] {
  const modules = new Map<string, string>(
    former.flatMap(({ service, name, present }) => {
      const [old, now] = [service.operationFiles.get(name), service.operationFiles.get(present)];
      const folder = service.module.replace(/\/handlers$/, "/operations");
      return old === undefined || now === undefined ? [] : [[`${folder}/${old}`, `${folder}/${now}`] as const];
    }),
  );
  return moduleSpecifiersOf(file).flatMap((specifier) => {
    const present = modules.get(specifier.getLiteralText());
    return present === undefined ? [] : [replacement(specifier, present)];
  });
}

function replacement(node: Node, text: string): ts.TextChange {
  const span = { start: node.getStart(), length: node.getEnd() - node.getStart() };
  return { span, newText: stringLiteral(text, quoteOf(node) ?? '"') };
}
