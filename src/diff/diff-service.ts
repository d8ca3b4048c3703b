import { pluralize } from "../lib/pluralize.ts";
import type { ErrorInfo } from "../model/catalog.ts";
import type { Snapshot, TextChange } from "./change.ts";
import { type CodeIndex, codeIndexOf, diffAliases } from "./diff-aliases.ts";
import { diffError, diffUnknownMembers } from "./diff-error.ts";
import { diffNames, diffParent } from "./diff-names.ts";
import { diffOperations } from "./diff-operations.ts";
import { type Difference, editAt } from "./difference.ts";
import { jsonEquals } from "./json-equality.ts";
import { proposeRenames } from "./propose-renames.ts";

/** `<provider>/<service>`, the id of a service. */
export function serviceIdOf({ provider, service }: Snapshot): string {
  return `${provider}/${service}`;
}

/** The differences between two states of a service; `undefined` for a service that is not in the package. */
export function diffService(before: Snapshot | undefined, after: Snapshot | undefined): readonly Difference[] {
  if (!before || !after) {
    const rule = after ? "service-added" : "service-removed";
    const summary = pluralize((after ?? before)?.errors.length ?? 0, "code");
    return [{ rule, fingerprintParts: [], summary, edits: [editAt([], before, after)] }];
  }
  const [oldCodes, newCodes] = [codeIndexOf(before), codeIndexOf(after)];
  const symbolOf = (code: string): string | undefined =>
    newCodes.codes.get(code)?.symbol ?? oldCodes.codes.get(code)?.symbol;
  const differences: readonly Difference[] = [
    ...diffLocales(before, after),
    ...diffEnvelope(before, after),
    ...diffProvenance(before, after),
    ...diffNames(before, after),
    ...diffUnknownMembers(before, after, CATALOG_KEYS, []),
    ...diffCodes(before, after, oldCodes, newCodes),
    ...diffAliases(oldCodes, newCodes),
    ...proposeRenames(oldCodes, newCodes),
  ];
  return diffOperations(before, after, oldCodes, newCodes, differences).map((difference) =>
    difference.code === undefined ? difference : { ...difference, symbol: symbolOf(difference.code) },
  );
}

const CATALOG_KEYS = new Set([
  "$schema",
  "provider",
  "service",
  "locales",
  "envelope",
  "pageUrls",
  "sources",
  "names",
  "errors",
  "operations",
]);

function diffCodes(before: Snapshot, after: Snapshot, oldCodes: CodeIndex, newCodes: CodeIndex): readonly Difference[] {
  return [
    ...after.errors
      .filter(({ code }) => !oldCodes.codes.has(code))
      .map((error) => ({ ...addition(error, oldCodes), code: error.code, at: error.cases[0]?.at })),
    ...before.errors.flatMap((error): readonly Difference[] => {
      const { code } = error;
      const now = newCodes.codes.get(code);
      if (!now) return [{ ...removal(error, oldCodes, newCodes), code, at: error.cases[0]?.at }];
      // Most codes are unchanged, and comparing them as a whole is faster than member by member.
      const members = jsonEquals(error, now) ? [] : diffError(error, now);
      const differences = [...members, ...diffParent(before, after, error, now)];
      return differences.map((difference) => ({
        at: now.cases[0]?.at,
        ...difference,
        code,
        edits: difference.edits.map((edit) => ({ ...edit, path: ["errors", code, ...edit.path] })),
      }));
    }),
  ];
}

function addition(error: ErrorInfo, { owners }: CodeIndex): Difference {
  const edits = [editAt(["errors", error.code], undefined, error)];
  const owner = owners.get(error.code);
  const words = firstTexts(error, "after");
  return owner === undefined
    ? { rule: "code-added", fingerprintParts: [], summary: error.name + onlyIn(error), words, edits }
    : { rule: "code-returned", fingerprintParts: [], summary: `was an alias of ${owner}`, words, edits };
}

/** The sources of a code that others of its service lack. */
function onlyIn({ sources }: ErrorInfo): string {
  return sources ? `, only in ${sources.join(", ")}` : "";
}

function removal(error: ErrorInfo, oldCodes: CodeIndex, { owners }: CodeIndex): Difference {
  const edits = [editAt(["errors", error.code], error, undefined)];
  const owner = owners.get(error.code);
  if (owner === undefined) {
    const rule = error.gone ? "code-retired" : "code-removed";
    return { rule, fingerprintParts: [], summary: error.name, words: firstTexts(error, "before"), edits };
  }
  // The new alias of the other code is an edit of this difference, not a difference of its own.
  if (oldCodes.codes.has(owner)) edits.push(editAt(["errors", owner, "aliases", error.code], undefined, true));
  return { rule: "code-renamed", fingerprintParts: [owner], summary: `→ ${owner}`, words: [], edits };
}

/** The description, or else the title, of the first case in each language. */
function firstTexts({ cases }: ErrorInfo, side: "before" | "after"): readonly TextChange[] {
  return Object.entries(cases[0]?.texts ?? {}).flatMap(([locale, { title, description }]) => {
    const value = description ?? title;
    const field = description === undefined ? "title" : "description";
    return value === undefined ? [] : [{ locale, field, [side]: value }];
  });
}

function diffLocales(before: Snapshot, after: Snapshot): readonly Difference[] {
  const difference = (rule: "locale-added" | "locale-removed", locale: string): Difference => {
    const [removed, added] = rule === "locale-added" ? [undefined, true] : [true, undefined];
    return { rule, fingerprintParts: [locale], summary: locale, edits: [editAt(["locales", locale], removed, added)] };
  };
  return [
    ...after.locales.filter((locale) => !before.locales.includes(locale)).map((l) => difference("locale-added", l)),
    ...before.locales.filter((locale) => !after.locales.includes(locale)).map((l) => difference("locale-removed", l)),
  ];
}

function diffProvenance(before: Snapshot, after: Snapshot): readonly Difference[] {
  const members = [
    ["pageUrls", "addresses of pages"],
    ["sources", "names of sources"],
  ] as const;
  return members.flatMap(([key, summary]): readonly Difference[] => {
    if (jsonEquals(before[key], after[key])) return [];
    const edits = [editAt([key], before[key], after[key])];
    return [{ rule: "provenance-changed", fingerprintParts: [key], summary, edits }];
  });
}

function diffEnvelope(before: Snapshot, after: Snapshot): readonly Difference[] {
  if (jsonEquals(before.envelope, after.envelope)) return [];
  const codePath = ({ envelope }: Snapshot): string => [envelope?.code ?? "unknown"].flat().join(".");
  const fingerprintParts = [codePath(before), codePath(after)];
  const summary = `code at ${fingerprintParts.join(" → ")}`;
  const edits = [editAt(["envelope"], before.envelope, after.envelope)];
  return [{ rule: "envelope-changed", fingerprintParts, summary, edits }];
}
