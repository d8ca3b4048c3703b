import type { Text } from "../../model/page.ts";
import { commentAbove, commentOf, type OwnComment } from "./comments.ts";
import { type Program, textOf } from "./program.ts";
import type { Value } from "./values.ts";

/** A constant, an entry of an enumeration or a member of an object. */
export interface Constant {
  readonly name: Text;
  /** The name is a text or a number in the program. */
  readonly isKey?: true;
  /** Empty if the name stands alone. */
  readonly values: readonly Value[];
  readonly comment?: OwnComment;
}

/** What constants that stand together have in common. */
export interface GroupHead {
  readonly name?: Text;
  readonly comment?: Text;
  /** The type of the values, as written. */
  readonly type?: string;
  /** The names of the parameters of each constructor. */
  readonly parameters?: readonly (readonly string[])[];
}

/** Constants that stand together. */
export interface ConstantGroup extends GroupHead {
  readonly constants: readonly Constant[];
}

/** Collects the constants of a program in groups. */
export interface ConstantCollector {
  readonly groups: readonly ConstantGroup[];
  /** Adds a constant to the open group, if that has the same type, or to a new group. */
  add(constant: Constant, head: GroupHead): void;
  /** Ends the open group: something else stands behind it. */
  end(): void;
}

/** Makes an empty collector. */
export function constantCollector(): ConstantCollector {
  const groups: (GroupHead & { constants: Constant[] })[] = [];
  let isOpen = false;
  return {
    groups,
    add(constant, head) {
      const last = groups.at(-1);
      if (isOpen && last?.type === head.type) last?.constants.push(constant);
      else groups.push({ ...head, constants: [constant] });
      isOpen = true;
    },
    end() {
      isOpen = false;
    },
  };
}

/** The constant whose tokens are those from `start` to before `end`, with its comment. */
export function constantOf(
  program: Program,
  name: Text,
  values: readonly Value[],
  start: number,
  end: number,
): Constant {
  const comment = commentOf(program, start, end);
  return { name, values, ...(comment && { comment }) };
}

/** The head of a group with the name at a position, and the comment above the statement that begins at `start`. */
export function headOf(program: Program, name: number | undefined, start: number): GroupHead {
  const comment = commentAbove(program, start);
  return { ...(name !== undefined && { name: textOf(program, name) }), ...(comment && { comment }) };
}
