import type { ErrorInfo } from "../model/catalog.ts";
import type { Difference, DifferenceLocation } from "./difference.ts";
import type { Snapshot } from "./change.ts";

/** The codes of a service, and which code each other spelling stands for. */
export interface CodeIndex {
  readonly codes: ReadonlyMap<string, ErrorInfo>;
  readonly owners: ReadonlyMap<string, string>;
}

/** Looks a catalog's codes and other spellings up. */
export function codeIndexOf({ errors }: Snapshot): CodeIndex {
  const owners = errors.flatMap(({ code, aliases = [] }) => aliases.map((alias) => [alias, code] as const));
  return { codes: new Map(errors.map((error) => [error.code, error])), owners: new Map(owners) };
}

/** Other spellings of codes that both catalogs have; one that became a code, or was one, is told of at that code. */
export function diffAliases(
  before: CodeIndex,
  after: CodeIndex,
): readonly (readonly [Difference, Omit<DifferenceLocation, "service">])[] {
  const isRenamed = (alias: string, owner: string): boolean =>
    before.codes.has(alias) && !after.codes.has(alias) && after.owners.get(alias) === owner;
  return [...before.codes.values()].flatMap((was) => {
    const is = after.codes.get(was.code);
    if (!is) return [];
    const [old, now] = [new Set(was.aliases), new Set(is.aliases)];
    const path = (alias: string): string[] => ["errors", was.code, "aliases", alias];
    const at = is.cases[0]?.at;
    const spot = { code: was.code, ...(at && { at }) };
    const changed = (rule: Difference["rule"], alias: string, edit: { before?: true; after?: true }) =>
      [{ rule, fingerprintParts: [alias], summary: alias, edits: [{ path: path(alias), ...edit }] }, spot] as const;
    return [
      ...[...now]
        .filter((alias) => !old.has(alias) && !isRenamed(alias, was.code))
        .map((alias) => changed("alias-added", alias, { after: true })),
      ...[...old]
        .filter((alias) => !now.has(alias))
        .map((alias) =>
          changed(isCodeOrAlias(alias, after) ? "data-changed" : "alias-removed", alias, { before: true }),
        ),
    ];
  });
}

function isCodeOrAlias(spelling: string, { codes, owners }: CodeIndex): boolean {
  return codes.has(spelling) || owners.has(spelling);
}
