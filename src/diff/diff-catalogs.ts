import { byCodeUnits } from "../lib/identifier.ts";
import { type Change, LEVELS, type Snapshot } from "./change.ts";
import { CHANGE_RULES, type ChangeRule, type RuleOverrides } from "./change-rules.ts";
import { diffService, serviceIdOf } from "./diff-service.ts";
import { toChange } from "./difference.ts";

/**
 * The changes between two sets of catalogs, from the consumer's point of view: sorted by service, then by severity.
 * Equal sets have no changes. `applyChanges` turns `before` into `after`. The causes of the changes are unknown.
 */
export function diffCatalogs(
  before: readonly Snapshot[],
  after: readonly Snapshot[],
  overrides: RuleOverrides = {},
): readonly Change<ChangeRule>[] {
  const [oldCatalogs, newCatalogs] = [byServiceId(before), byServiceId(after)];
  const services = [...new Set([...oldCatalogs.keys(), ...newCatalogs.keys()])].sort(byCodeUnits);
  return services.flatMap((service) =>
    diffService(oldCatalogs.get(service), newCatalogs.get(service))
      .map((difference) => toChange(difference, service, overrides))
      .sort(bySeverity),
  );
}

function byServiceId(catalogs: readonly Snapshot[]): ReadonlyMap<string, Snapshot> {
  return new Map(catalogs.map((catalog) => [serviceIdOf(catalog), catalog]));
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
