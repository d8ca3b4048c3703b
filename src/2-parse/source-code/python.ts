import type { Text } from "../../model/page.ts";
import { type ConstantCollector, constantOf, type GroupHead, headOf } from "./constant-group.ts";
import { cleanComment } from "./comments.ts";
import { readMembers } from "./members.ts";
import { after, directly, forEachPart, isName, isSign, type Program, textOf } from "./program.ts";
import { type Expression, expressionAt } from "./values.ts";

/** A class or a function with the column of its first word. */
interface Scope {
  readonly column: number;
  readonly isClass: boolean;
  readonly head: GroupHead;
  /** Filled when the constructor is read, below the constants. */
  readonly parameters: (readonly string[])[];
  count: number;
}

/** Reads the constants of a Python file: those of the module, those of classes, and dictionaries. */
export function readPython(program: Program, constants: ConstantCollector): void {
  const scopes: Scope[] = [];
  const module: Scope = { column: 0, isClass: true, head: {}, parameters: [], count: 0 };
  for (const { start, end } of statementsOf(program)) {
    const { column } = textOf(program, start).place;
    while ((scopes.at(-1)?.column ?? 0) >= column) {
      scopes.pop();
      constants.end();
    }
    const scope = scopes.at(-1) ?? module;
    const isDefinition =
      isName(program, start, "def") || (isName(program, start, "async") && isName(program, start + 1, "def"));
    if (isDefinition || isName(program, start, "class")) {
      if (isName(program, start + 1, "__init__")) scope.parameters.push(parametersOf(program, start + 2));
      const isClass = !isDefinition && isName(program, start + 1);
      if (isClass) constants.end();
      const parameters: (readonly string[])[] = [];
      const head = isClass ? { ...headWithText(program, start, end), parameters } : {};
      scopes.push({ column, isClass, head, parameters, count: 0 });
    } else if (scope.isClass) readStatement(program, start, end, scope, constants);
  }
}

/** The statements of a program, with those in blocks: they begin with a line. */
function statementsOf(program: Program): readonly { readonly start: number; readonly end: number }[] {
  const { tokens } = program;
  const statements: { start: number; end: number }[] = [];
  let start = 0;
  let lastLine = 1;
  for (const at of directly(program, 0, tokens.length)) {
    if (at > start && tokens[at]?.place.line !== lastLine) {
      statements.push({ start, end: at });
      start = at;
    }
    lastLine = tokens[after(program, at) - 1]?.endLine ?? lastLine;
  }
  return statements;
}

/** The head of a class, with the text below its first line. */
function headWithText(program: Program, start: number, end: number): GroupHead {
  const head = headOf(program, start + 1, start);
  const [text] = program.tokens[end]?.kind === "text" ? [textOf(program, end)] : [];
  return text ? { ...head, comment: { ...text, text: cleanComment(text.text) } } : head;
}

function parametersOf(program: Program, open: number): readonly string[] {
  const names: string[] = [];
  if (isSign(program, open, "("))
    forEachPart(program, open + 1, after(program, open) - 1, (start) => names.push(textOf(program, start).text));
  return names.slice(1);
}

/** Reads `NAME = value`, `NAME: type = value` and `NAME = { … }`, with the text in the line below. */
function readStatement(program: Program, start: number, end: number, scope: Scope, constants: ConstantCollector): void {
  const isText = program.tokens[start]?.kind === "text";
  if (isText && end === start + 1) return;
  const equals = equalsOf(program, start, end);
  if (equals === undefined || !isName(program, start)) {
    constants.end();
    return;
  }
  const name = textOf(program, start);
  const expression = countedAt(program, equals + 1, end, scope, name) ?? expressionAt(program, equals + 1, end);
  const value = expression?.values[0];
  if (value?.column === "" && value.kind === "number") scope.count = Number(value.text.text);
  if (isSign(program, equals + 1, "{") && after(program, equals + 1) === end) {
    readMembers(program, equals + 1, headOf(program, start, start), constants, true);
  } else if (expression?.next === end) {
    const constant = constantOf(program, name, expression.values, start, end);
    const below = program.tokens[end];
    const isOwn =
      below?.kind === "text" &&
      below.place.line > (program.tokens[end - 1]?.endLine ?? 0) &&
      isStatementText(program, end);
    const comment = isOwn ? { ...textOf(program, end), text: cleanComment(below.text) } : undefined;
    constants.add(comment && comment.text !== "" ? { ...constant, comment: { text: comment } } : constant, scope.head);
  } else constants.end();
}

/** Whether the text at a position is a statement of its own: nothing else stands in its last line. */
function isStatementText({ tokens }: Program, at: number): boolean {
  return tokens[at + 1]?.place.line !== tokens[at]?.endLine;
}

/** The position of the sign of an assignment behind a name, with or without a type. */
function equalsOf(program: Program, start: number, end: number): number | undefined {
  if (isSign(program, start + 1, "=")) return isSign(program, start + 2, "=") ? undefined : start + 1;
  if (!isSign(program, start + 1, ":")) return undefined;
  for (const at of directly(program, start + 2, end)) if (isSign(program, at, "=")) return at;
  return undefined;
}

/** The value of `auto()`: one more than the value above. */
function countedAt(program: Program, at: number, end: number, scope: Scope, name: Text): Expression | undefined {
  const isAuto =
    isName(program, end - 3, "auto") && isSign(program, end - 2, "(") && end - 3 - at <= 2 && end - 3 >= at;
  if (!isAuto || !Number.isSafeInteger(scope.count)) return undefined;
  const text = { text: String(scope.count + 1), place: name.place };
  return { values: [{ column: "", text, kind: "number" }], next: end };
}
