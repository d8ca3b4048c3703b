import type { ErrorInfo } from "../model/catalog.ts";
import type { Snapshot } from "./change.ts";
import { type Difference, editAt } from "./difference.ts";

/** The codes of a catalog, and alias → code. */
export interface CodeIndex {
  readonly codes: ReadonlyMap<string, ErrorInfo>;
  readonly owners: ReadonlyMap<string, string>;
}

/** Indexes the codes and aliases of a catalog. */
export function codeIndexOf({ errors }: Snapshot): CodeIndex {
  const owners = errors.flatMap(({ code, aliases = [] }) => aliases.map((alias) => [alias, code] as const));
  return { codes: new Map(errors.map((error) => [error.code, error])), owners: new Map(owners) };
}

/**
 * Differences in the aliases of codes that both catalogs have. A code that became an alias is a rename, and not among
 * them.
 */
export function diffAliases(before: CodeIndex, after: CodeIndex): readonly Difference[] {
  const isRenamed = (alias: string, owner: string): boolean =>
    before.codes.has(alias) && !after.codes.has(alias) && after.owners.get(alias) === owner;
  return [...before.codes.values()].flatMap(({ code, aliases: oldAliases = [] }) => {
    const now = after.codes.get(code);
    if (!now) return [];
    const newAliases = now.aliases ?? [];
    const difference = (rule: Difference["rule"], alias: string, isAdded: boolean): Difference => {
      const path = ["errors", code, "aliases", alias];
      const edits = [isAdded ? editAt(path, undefined, true) : editAt(path, true, undefined)];
      return { rule, fingerprintParts: [alias], summary: alias, edits, code, at: now.cases[0]?.at };
    };
    const removalRule = (alias: string): Difference["rule"] =>
      after.codes.has(alias) || after.owners.has(alias) ? "data-changed" : "alias-removed";
    return [
      ...newAliases
        .filter((alias) => !oldAliases.includes(alias) && !isRenamed(alias, code))
        .map((alias) => difference("alias-added", alias, true)),
      ...oldAliases
        .filter((alias) => !newAliases.includes(alias))
        .map((alias) => difference(removalRule(alias), alias, false)),
    ];
  });
}
