import { byCodeUnits } from "../lib/identifier.ts";
import type { PageLine, ErrorInfo } from "../model/catalog.ts";
import { diffError, diffUnknownMembers } from "./diff-error.ts";
import { toChange, type Difference, type DifferenceLocation } from "./difference.ts";
import { type Change, LEVELS, type Snapshot } from "./change.ts";
import { diffNames, diffParent } from "./diff-names.ts";
import { proposeRenames } from "./propose-renames.ts";
import { CHANGE_RULES, type ChangeRule, type RuleOverrides } from "./change-rules.ts";
import { jsonEquals } from "./json-equality.ts";
import { diffAliases, type CodeIndex, codeIndexOf } from "./diff-aliases.ts";

/**
 * What changed from one set of catalogs to another, as those who use the package see it: sorted by service, the most
 * severe first. Two sets that say the same give nothing; `applyChanges` turns the one into the other.
 */
export function diffCatalogs(
  before: readonly Snapshot[],
  after: readonly Snapshot[],
  overrides: RuleOverrides = {},
): readonly Change<ChangeRule>[] {
  const [was, is] = [byId(before), byId(after)];
  const services = [...new Set([...was.keys(), ...is.keys()])].sort(byCodeUnits);
  return services.flatMap((service) => diffService(service, was.get(service), is.get(service), overrides));
}

/** `<provider>/<service>`, the id of a service. */
export function serviceIdOf({ provider, service }: Snapshot): string {
  return `${provider}/${service}`;
}

function byId(catalogs: readonly Snapshot[]): ReadonlyMap<string, Snapshot> {
  return new Map(catalogs.map((catalog) => [serviceIdOf(catalog), catalog]));
}

type LocatedDifference = readonly [Difference, Omit<DifferenceLocation, "service">];

function diffService(
  service: string,
  before: Snapshot | undefined,
  after: Snapshot | undefined,
  overrides: RuleOverrides,
): readonly Change<ChangeRule>[] {
  const found = before && after ? differencesOf(before, after) : wholeService(before, after);
  return found.map(([finding, spot]) => toChange(finding, { service, ...spot }, overrides)).sort(bySeverity);
}

const RULE_ORDER = new Map(Object.keys(CHANGE_RULES).map((rule, index) => [rule, index]));

function bySeverity(a: Change, b: Change): number {
  return (
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    (RULE_ORDER.get(a.rule) ?? 0) - (RULE_ORDER.get(b.rule) ?? 0) ||
    byCodeUnits(a.code ?? "", b.code ?? "") ||
    byCodeUnits(a.summary, b.summary)
  );
}

function wholeService(before: Snapshot | undefined, after: Snapshot | undefined): readonly LocatedDifference[] {
  const count = (after ?? before)?.errors.length ?? 0;
  const edits = [{ path: [], ...(before && { before }), ...(after && { after }) }];
  const summary = `${count} ${count === 1 ? "code" : "codes"}`;
  return [[{ rule: after ? "service-added" : "service-removed", fingerprintParts: [], summary, edits }, {}]];
}

const CATALOG_KEYS = new Set(["$schema", "provider", "service", "locales", "envelope", "names", "errors"]);

function differencesOf(before: Snapshot, after: Snapshot): readonly LocatedDifference[] {
  const [was, is] = [codeIndexOf(before), codeIndexOf(after)];
  const about = (found: readonly Difference[]): readonly LocatedDifference[] => found.map((finding) => [finding, {}]);
  return [
    ...about(diffLocales(before, after)),
    ...about(diffEnvelope(before, after)),
    ...about(diffNames(before, after)),
    ...about(diffUnknownMembers(before, after, CATALOG_KEYS, [])),
    ...diffCodes(before, after, was, is),
    ...diffAliases(was, is),
    ...proposeRenames(was, is),
  ];
}

function diffCodes(before: Snapshot, after: Snapshot, was: CodeIndex, is: CodeIndex): readonly LocatedDifference[] {
  const added = [...is.codes.values()].filter(({ code }) => !was.codes.has(code));
  const kept = [...was.codes.values()].filter(({ code }) => is.codes.has(code));
  return [
    ...added.map((error): LocatedDifference => [addition(error, was), { code: error.code, ...locationOf(error) }]),
    ...kept.flatMap((error) => {
      const now = is.codes.get(error.code) as ErrorInfo;
      // Most codes stay as they are, which is faster to see of the whole than of each part.
      const changed = jsonEquals(error, now) ? [] : diffError(error, now);
      const found = [...changed, ...diffParent(before, after, error, now)];
      return found.map((finding): LocatedDifference => [
        { ...finding, edits: finding.edits.map((edit) => ({ ...edit, path: ["errors", error.code, ...edit.path] })) },
        { code: error.code, ...locationOf(now) },
      ]);
    }),
    ...[...was.codes.values()]
      .filter(({ code }) => !is.codes.has(code))
      .map((error): LocatedDifference => [removal(error, was, is), { code: error.code, ...locationOf(error) }]),
  ];
}

// A code that was another spelling so far was known before.
function addition(error: ErrorInfo, was: CodeIndex): Difference {
  const edits = [{ path: ["errors", error.code], after: error }];
  const owner = was.owners.get(error.code);
  const words = wordsOf(error).map(({ value, ...word }) => ({ ...word, after: value }));
  if (owner !== undefined)
    return { rule: "code-returned", fingerprintParts: [], summary: `was a spelling of ${owner}`, words, edits };
  return { rule: "code-added", fingerprintParts: [], summary: error.name, words, edits };
}

function removal(error: ErrorInfo, was: CodeIndex, is: CodeIndex): Difference {
  const edits = [{ path: ["errors", error.code], before: error }];
  const owner = is.owners.get(error.code);
  if (owner !== undefined) {
    // That the other code has one more spelling is part of it.
    const added = was.codes.has(owner) ? [{ path: ["errors", owner, "aliases", error.code], after: true }] : [];
    return {
      rule: "code-renamed",
      fingerprintParts: [owner],
      summary: `→ ${owner}`,
      words: [],
      edits: [...edits, ...added],
    };
  }
  const words = wordsOf(error).map(({ value, ...word }) => ({ ...word, before: value }));
  return {
    rule: error.gone ? "code-retired" : "code-removed",
    fingerprintParts: [],
    summary: error.name,
    words,
    edits,
  };
}

function wordsOf({ cases }: ErrorInfo): readonly { locale: string; field: "title" | "description"; value: string }[] {
  const [first] = cases;
  return Object.entries(first?.texts ?? {}).flatMap(([locale, { title, description }]) => {
    const value = description ?? title;
    return value === undefined ? [] : [{ locale, field: description === undefined ? "title" : "description", value }];
  });
}

function locationOf({ cases }: ErrorInfo): { readonly at?: PageLine } {
  const at = cases[0]?.at;
  return at ? { at } : {};
}

function diffLocales(before: Snapshot, after: Snapshot): readonly Difference[] {
  const [was, is] = [new Set(before.locales), new Set(after.locales)];
  const added = after.locales.filter((locale) => !was.has(locale));
  const removed = before.locales.filter((locale) => !is.has(locale));
  return [
    ...added.map((locale): Difference => {
      return {
        rule: "locale-added",
        fingerprintParts: [locale],
        summary: locale,
        edits: [{ path: ["locales", locale], after: true }],
      };
    }),
    ...removed.map((locale): Difference => {
      return {
        rule: "locale-removed",
        fingerprintParts: [locale],
        summary: locale,
        edits: [{ path: ["locales", locale], before: true }],
      };
    }),
  ];
}

function diffEnvelope({ envelope: was }: Snapshot, { envelope: is }: Snapshot): readonly Difference[] {
  if (jsonEquals(was, is)) return [];
  const edits = [{ path: ["envelope"], ...(was && { before: was }), ...(is && { after: is }) }];
  const shown = (envelope: Snapshot["envelope"]): string => [envelope?.code ?? "unknown"].flat().join(".");
  const fingerprintParts = [shown(was), shown(is)];
  return [{ rule: "envelope-changed", fingerprintParts, summary: `code at ${fingerprintParts.join(" → ")}`, edits }];
}
