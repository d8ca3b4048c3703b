import type { Place } from "../../model/page.ts";
import { type ConstantCollector, constantOf, headOf } from "./constant-group.ts";
import { readMembers } from "./members.ts";
import { after, directly, isName, isSign, type Program, textOf } from "./program.ts";
import { expressionAt, type Value } from "./values.ts";

/** Reads the constants of a Go file, and its maps from literals to texts. */
export function readGo(program: Program, constants: ConstantCollector): void {
  const { tokens } = program;
  let end = 0;
  for (const at of directly(program, 0, tokens.length)) {
    if (at < end) continue;
    if (isName(program, at, "const")) {
      const isBlock = isSign(program, at + 1, "(");
      if (isBlock) constants.end();
      end = isBlock ? after(program, at + 1) : endOfStatement(program, at + 1, tokens.length);
      readConstants(program, isBlock ? at + 2 : at + 1, isBlock ? end - 1 : end, at, constants);
      if (isBlock) constants.end();
    } else if (tokens[at]?.place.line !== tokens[at - 1]?.endLine) constants.end();
  }
  for (let at = 0; at < tokens.length; at++) if (isName(program, at, "map")) readMap(program, at, constants);
}

/** Reads the lines of a block, or one constant. A line without a value repeats the expression above. */
function readConstants(program: Program, from: number, end: number, first: number, constants: ConstantCollector): void {
  let type: string | undefined;
  let counted: ((iota: number, place: Place) => readonly Value[] | undefined) | undefined;
  let iota = 0;
  const head = headOf(program, undefined, first);
  for (let start = from, stop: number; start < end; start = isSign(program, stop, ";") ? stop + 1 : stop, iota++) {
    stop = endOfStatement(program, start, end);
    if (!isName(program, start)) continue;
    const equals = positionOf(program, "=", start, stop);
    if (equals !== undefined) {
      type = equals > start + 1 ? textOf(program, equals - 1).text : undefined;
      counted = (count, place) => countedAt(program, equals + 1, count, place);
    } else if (stop > start + 1) continue;
    const name = textOf(program, start);
    const written = equals === undefined ? undefined : expressionAt(program, equals + 1, stop);
    const values = written?.next === stop ? written.values : counted?.(iota, name.place);
    if (!values || name.text === "_") continue;
    constants.add(constantOf(program, name, values, start, stop), { ...head, ...(type !== undefined && { type }) });
  }
}

/** The value of `iota`, `iota + 1000` and `1000 + iota`, also with a type around; `undefined` for another expression. */
function countedAt(program: Program, at: number, iota: number, place: Place): readonly Value[] | undefined {
  const start = isName(program, at) && isSign(program, at + 1, "(") ? at + 2 : at;
  const [first, sign, second] = [0, 1, 2].map((offset) => textOf(program, start + offset).text);
  const isFirst = first === "iota";
  if (!isFirst && !(sign === "+" && second === "iota")) return undefined;
  const added = isFirst ? (sign === "+" || sign === "-" ? Number(`${sign}${second}`) : 0) : Number(first);
  if (!Number.isSafeInteger(added)) return undefined;
  return [{ column: "", text: { text: String(iota + added), place }, kind: "number" }];
}

/** The position behind the statement that begins at a position: statements end with their line. */
function endOfStatement(program: Program, start: number, end: number): number {
  let last = start;
  for (const at of directly(program, start, end)) {
    if (isSign(program, at, ";") || (at > start && program.tokens[at]?.place.line !== program.tokens[last]?.endLine))
      return at;
    last = after(program, at) - 1;
  }
  return end;
}

function positionOf(program: Program, sign: string, start: number, end: number): number | undefined {
  for (const at of directly(program, start, end)) if (isSign(program, at, sign)) return at;
  return undefined;
}

/** Reads `name = map[K]V{ … }`. */
function readMap(program: Program, at: number, constants: ConstantCollector): void {
  if (!isSign(program, at + 1, "[")) return;
  let open = after(program, at + 1);
  while (isName(program, open) || isSign(program, open, ".") || isSign(program, open, "*")) open += 1;
  if (!isSign(program, open, "{")) return;
  const name = isSign(program, at - 2, ":") ? at - 3 : at - 2;
  const isNamed = isSign(program, at - 1, "=") && isName(program, name);
  readMembers(program, open, headOf(program, isNamed ? name : undefined, isNamed ? name : at), constants, true);
}
