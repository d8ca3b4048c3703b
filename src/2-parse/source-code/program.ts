import type { Text } from "../../model/page.ts";
import type { Token } from "./tokens.ts";

/** The tokens of a program with what stands in brackets. Positions are indexes of tokens. */
export interface Program {
  readonly tokens: readonly Token[];
  /** Opening bracket → its closing bracket, or the last token. */
  readonly closeOf: ReadonlyMap<number, number>;
}

const OPEN = "([{";
const CLOSE = ")]}";

/** Finds the brackets that belong together. */
export function programOf(tokens: readonly Token[]): Program {
  const closeOf = new Map<number, number>();
  const open: number[] = [];
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind !== "sign" || text === "") continue;
    if (OPEN.includes(text)) open.push(at);
    // A bracket that does not fit closes nothing.
    else if (CLOSE.includes(text) && tokens[open.at(-1) ?? -1]?.text === OPEN[CLOSE.indexOf(text)])
      closeOf.set(open.pop() ?? 0, at);
  }
  for (const at of open) closeOf.set(at, tokens.length - 1);
  return { tokens, closeOf };
}

/** Whether the token at a position is this sign. */
export function isSign({ tokens }: Program, at: number, sign: string): boolean {
  const token = tokens[at];
  return token?.kind === "sign" && token.text === sign;
}

/** Whether the token at a position is this name, or a name at all. */
export function isName({ tokens }: Program, at: number, name?: string): boolean {
  const token = tokens[at];
  return token?.kind === "name" && (name === undefined || token.text === name);
}

/** The text of a token with its place. */
export function textOf({ tokens }: Program, at: number): Text {
  const token = tokens[at];
  return { text: token?.text ?? "", place: token?.place ?? { line: 1, column: 1 } };
}

/** The position after a token, or after the brackets that it opens. */
export function after({ closeOf }: Program, at: number): number {
  return (closeOf.get(at) ?? at) + 1;
}

/** The positions from `from` to before `end` that are in no inner brackets. */
export function* directly(program: Program, from: number, end: number): Generator<number> {
  for (let at = from; at < end; at = after(program, at)) yield at;
}

/** Calls `read` for each part between commas, with the position of its first token and that behind its last one. */
export function forEachPart(
  program: Program,
  from: number,
  end: number,
  read: (start: number, end: number) => void,
): void {
  let start = from;
  for (const at of directly(program, from, end)) {
    if (!isSign(program, at, ",")) continue;
    if (at > start) read(start, at);
    start = at + 1;
  }
  if (start < end) read(start, end);
}

/** Whether an expression ends at a position: at a separator, a closing bracket, a word, or with the line. */
export function isEnd(program: Program, at: number): boolean {
  const { tokens } = program;
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!token || token.kind === "name") return true;
  return (
    [",", ";", ")", "]", "}", ""].some((sign) => isSign(program, at, sign)) || token.place.line !== before?.endLine
  );
}
