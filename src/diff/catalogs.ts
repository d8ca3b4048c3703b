import { byCodeUnits } from "../lib/identifier.ts";
import type { At, ErrorInfo } from "../model/catalog.ts";
import { diffError, diffOther } from "./errors.ts";
import { changeOf, type Finding, type Spot } from "./found.ts";
import { type Change, LEVELS, type Snapshot } from "./model.ts";
import { diffNames, diffParent } from "./names.ts";
import { proposeRenames } from "./renames.ts";
import { CHANGE_RULES, type ChangeRule, type RuleOverrides } from "./rules.ts";
import { same } from "./same.ts";
import { diffSpellings, type Spellings, spellingsOf } from "./spellings.ts";

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
export function idOf({ provider, service }: Snapshot): string {
  return `${provider}/${service}`;
}

function byId(catalogs: readonly Snapshot[]): ReadonlyMap<string, Snapshot> {
  return new Map(catalogs.map((catalog) => [idOf(catalog), catalog]));
}

type Found = readonly [Finding, Omit<Spot, "service">];

function diffService(
  service: string,
  before: Snapshot | undefined,
  after: Snapshot | undefined,
  overrides: RuleOverrides,
): readonly Change<ChangeRule>[] {
  const found = before && after ? findings(before, after) : wholeService(before, after);
  return found.map(([finding, spot]) => changeOf(finding, { service, ...spot }, overrides)).sort(bySeverity);
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

function wholeService(before: Snapshot | undefined, after: Snapshot | undefined): readonly Found[] {
  const count = (after ?? before)?.errors.length ?? 0;
  const edits = [{ path: [], ...(before && { before }), ...(after && { after }) }];
  const summary = `${count} ${count === 1 ? "code" : "codes"}`;
  return [[{ rule: after ? "service-added" : "service-removed", essence: [], summary, edits }, {}]];
}

const CATALOG_KEYS = new Set(["$schema", "provider", "service", "locales", "envelope", "names", "errors"]);

function findings(before: Snapshot, after: Snapshot): readonly Found[] {
  const [was, is] = [spellingsOf(before), spellingsOf(after)];
  const about = (found: readonly Finding[]): readonly Found[] => found.map((finding) => [finding, {}]);
  return [
    ...about(diffLocales(before, after)),
    ...about(diffEnvelope(before, after)),
    ...about(diffNames(before, after)),
    ...about(diffOther(before, after, CATALOG_KEYS, [])),
    ...diffCodes(before, after, was, is),
    ...diffSpellings(was, is),
    ...proposeRenames(was, is),
  ];
}

function diffCodes(before: Snapshot, after: Snapshot, was: Spellings, is: Spellings): readonly Found[] {
  const added = [...is.codes.values()].filter(({ code }) => !was.codes.has(code));
  const kept = [...was.codes.values()].filter(({ code }) => is.codes.has(code));
  return [
    ...added.map((error): Found => [addition(error, was), { code: error.code, ...placed(error) }]),
    ...kept.flatMap((error) => {
      const now = is.codes.get(error.code) as ErrorInfo;
      // Most codes stay as they are, which is faster to see of the whole than of each part.
      const changed = same(error, now) ? [] : diffError(error, now);
      const found = [...changed, ...diffParent(before, after, error, now)];
      return found.map((finding): Found => [
        { ...finding, edits: finding.edits.map((edit) => ({ ...edit, path: ["errors", error.code, ...edit.path] })) },
        { code: error.code, ...placed(now) },
      ]);
    }),
    ...[...was.codes.values()]
      .filter(({ code }) => !is.codes.has(code))
      .map((error): Found => [removal(error, was, is), { code: error.code, ...placed(error) }]),
  ];
}

// A code that was another spelling so far was known before.
function addition(error: ErrorInfo, was: Spellings): Finding {
  const edits = [{ path: ["errors", error.code], after: error }];
  const owner = was.owners.get(error.code);
  const words = wordsOf(error).map(({ value, ...word }) => ({ ...word, after: value }));
  if (owner !== undefined)
    return { rule: "code-returned", essence: [], summary: `was a spelling of ${owner}`, words, edits };
  return { rule: "code-added", essence: [], summary: error.name, words, edits };
}

function removal(error: ErrorInfo, was: Spellings, is: Spellings): Finding {
  const edits = [{ path: ["errors", error.code], before: error }];
  const owner = is.owners.get(error.code);
  if (owner !== undefined) {
    // That the other code has one more spelling is part of it.
    const added = was.codes.has(owner) ? [{ path: ["errors", owner, "aliases", error.code], after: true }] : [];
    return { rule: "code-renamed", essence: [owner], summary: `→ ${owner}`, words: [], edits: [...edits, ...added] };
  }
  const words = wordsOf(error).map(({ value, ...word }) => ({ ...word, before: value }));
  return { rule: error.gone ? "code-retired" : "code-removed", essence: [], summary: error.name, words, edits };
}

function wordsOf({ cases }: ErrorInfo): readonly { locale: string; field: "title" | "description"; value: string }[] {
  const [first] = cases;
  return Object.entries(first?.texts ?? {}).flatMap(([locale, { title, description }]) => {
    const value = description ?? title;
    return value === undefined ? [] : [{ locale, field: description === undefined ? "title" : "description", value }];
  });
}

function placed({ cases }: ErrorInfo): { readonly at?: At } {
  const at = cases[0]?.at;
  return at ? { at } : {};
}

function diffLocales(before: Snapshot, after: Snapshot): readonly Finding[] {
  const [was, is] = [new Set(before.locales), new Set(after.locales)];
  const added = after.locales.filter((locale) => !was.has(locale));
  const removed = before.locales.filter((locale) => !is.has(locale));
  return [
    ...added.map((locale): Finding => {
      return {
        rule: "locale-added",
        essence: [locale],
        summary: locale,
        edits: [{ path: ["locales", locale], after: true }],
      };
    }),
    ...removed.map((locale): Finding => {
      return {
        rule: "locale-removed",
        essence: [locale],
        summary: locale,
        edits: [{ path: ["locales", locale], before: true }],
      };
    }),
  ];
}

function diffEnvelope({ envelope: was }: Snapshot, { envelope: is }: Snapshot): readonly Finding[] {
  if (same(was, is)) return [];
  const edits = [{ path: ["envelope"], ...(was && { before: was }), ...(is && { after: is }) }];
  const shown = (envelope: Snapshot["envelope"]): string => [envelope?.code ?? "unknown"].flat().join(".");
  const essence = [shown(was), shown(is)];
  return [{ rule: "envelope-changed", essence, summary: `code at ${essence.join(" → ")}`, edits }];
}
