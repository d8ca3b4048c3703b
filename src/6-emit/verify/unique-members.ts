import type { Violation } from "./violation.ts";

/** The name of a member, and what it is a member of. */
export interface MemberName {
  readonly text: string;
  /** The object or type in the template, and where the turn of its region begins in the file: each has its own. */
  readonly owner: number;
  readonly turn: number;
  /** Where it stands in the piece. */
  readonly offset: number;
}

/** Takes the names of each piece of a file, and tells of one that stands twice in the same object or type. */
export function membersOnce(): (names: readonly MemberName[]) => Violation | undefined {
  const owners = new Map<number, Map<number, Record<string, true>>>();
  return (names) => {
    for (const { text, owner, turn, offset } of names) {
      const turns = owners.get(owner) ?? new Map<number, Record<string, true>>();
      owners.set(owner, turns);
      // A key is a copy, where the member of a set would keep the piece it was cut from.
      const seen = turns.get(turn) ?? (Object.create(null) as Record<string, true>);
      turns.set(turn, seen);
      if (seen[text]) return { offset, text: `${text} stands here twice` };
      seen[text] = true;
    }
    return undefined;
  };
}
