import type { ChangeRow } from "./change-rows.ts";

/** The command that accepts a proposed rename, and what the package keeps then. */
export interface RenameCommand {
  readonly command: string;
  readonly keeps: string;
}

/**
 * The command for the rename that a row proposes. Undefined for another row, and where a name has characters that are
 * special in a shell.
 */
export function renameCommandOf({ changes: [change], pattern }: ChangeRow): RenameCommand | undefined {
  const { proposed, service, code, operation = "" } = change;
  if (proposed === undefined) return undefined;
  if (pattern !== undefined) {
    const command = `errsmith rename --proposed ${Math.round(proposed.confidence * 100)} --service ${service}`;
    const keeps = code === undefined ? "the old names" : "the old codes as aliases";
    return service.split("/").every(isPlain) ? { command, keeps } : undefined;
  }
  if (![code ?? operation, proposed.to].every(isPlain)) return undefined;
  return code === undefined
    ? { command: `errsmith rename ${operation} ${proposed.to} --operation`, keeps: "the old name" }
    : { command: `errsmith rename ${code} ${proposed.to}`, keeps: "the old code as an alias" };
}

function isPlain(word: string): boolean {
  return /^\w[\w.-]*$/.test(word);
}
