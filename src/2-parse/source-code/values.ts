import type { Text } from "../../model/page.ts";
import { httpStatusAt } from "./http-status.ts";
import { after, forEachPart, isName, isSign, type Program, textOf } from "./program.ts";

/** A literal of a constant: its column, and its text. */
export interface Value {
  /** The key or the name of the argument; its number if it has none. */
  readonly column: string;
  readonly text: Text;
  /** `status`: the number of an HTTP status, of which the program has the name. */
  readonly kind: "text" | "number" | "status";
  /** Number of the arguments, those that are no literals included. */
  readonly of?: number;
}

/** The literals of an expression, and the position behind it. */
export interface Expression {
  readonly values: readonly Value[];
  readonly next: number;
}

/** Arguments and members of one constant that are read. */
const MAX_VALUES = 20;

/**
 * The literals of the expression at a position: a text, a number, a tuple, the arguments of a call, the members of an object.
 * `undefined` if it has none.
 */
export function expressionAt(program: Program, at: number, end = program.tokens.length): Expression | undefined {
  const single = literalAt(program, at, end);
  if (single) return { values: [{ column: "", ...single.value }], next: single.next };
  let open = at;
  // new Name<T>(, Name.of(, &Name{
  while (isName(program, open) || isSign(program, open, ".") || isSign(program, open, "&")) open += 1;
  const isBraces = isSign(program, open, "{");
  if (!isBraces && !isSign(program, open, "(")) return undefined;
  const next = after(program, open);
  // Braces without a name are an object, or a list in Java.
  const values = valuesIn(program, open + 1, next - 1).filter(
    ({ column }) => !isBraces || open > at || !/^\d+$/.test(column),
  );
  const [only] = values;
  if (!only) return undefined;
  const isSingle = only.of === 1 && only.column === "0" && only.kind !== "status";
  return { values: isSingle ? [{ ...only, column: "" }] : values, next };
}

/** The text or the number at a position before `end`. Texts that are joined are one. */
export function literalAt(
  program: Program,
  at: number,
  end: number,
): { readonly value: Omit<Value, "column">; readonly next: number } | undefined {
  const { tokens } = program;
  const token = tokens[at];
  if (token?.kind === "number") return { value: { text: textOf(program, at), kind: "number" }, next: at + 1 };
  if (isSign(program, at, "-") && tokens[at + 1]?.kind === "number") {
    const { text, place } = textOf(program, at + 1);
    return { value: { text: { text: `-${text}`, place }, kind: "number" }, next: at + 2 };
  }
  if (token?.kind !== "text") return undefined;
  const parts = [token.text];
  let next = at + 1;
  for (;;) {
    const second = isSign(program, next, "+") ? next + 1 : next;
    if (second >= end || tokens[second]?.kind !== "text") break;
    parts.push(tokens[second].text);
    next = second + 1;
  }
  return { value: { text: { text: parts.join(""), place: token.place }, kind: "text" }, next };
}

/** The literals between brackets, each between commas: `1001`, `code: 1001`, `code=1001`, `HttpStatus.NOT_FOUND`. */
function valuesIn(program: Program, from: number, end: number): readonly Value[] {
  const values: Omit<Value, "of">[] = [];
  let count = 0;
  forEachPart(program, from, end, (start, stop) => {
    const isNamed = isSign(program, start + 1, ":") || isSign(program, start + 1, "=");
    const at = isNamed ? start + 2 : start;
    const column = isNamed ? textOf(program, start).text : String(count);
    const literal = count < MAX_VALUES ? literalAt(program, at, stop) : undefined;
    const status = httpStatusAt(program, at, stop);
    if (literal?.next === stop) values.push({ column, ...literal.value });
    else if (status !== undefined && count < MAX_VALUES)
      values.push({ column, text: { text: status, place: textOf(program, at).place }, kind: "status" });
    count += 1;
  });
  return values.map((value) => ({ ...value, of: count }));
}
