import { printableJson } from "../../lib/printable.ts";
import type { DiffReport } from "../diff-report.ts";
import { type ChangeRow, rowsOf } from "../change-rows.ts";
import { changeRuleOf } from "../change-rules.ts";

/** The report as JSON, with all changes and the groups that they are shown in, as described by `errsmith/schemas/diff.schema.json`. */
export function diffJsonOf({ base, version, bump, changes }: DiffReport): string {
  const document = {
    base,
    ...(version && { version }),
    bump,
    changes: changes.map(
      ({
        rule,
        level,
        bump: effect,
        cause,
        fingerprint,
        service,
        code,
        symbol,
        operation,
        summary,
        at,
        words,
        edits,
        proposed,
        approved,
        uses,
      }) => ({
        rule,
        level,
        bump: effect,
        cause,
        fingerprint,
        service,
        ...(code !== undefined && { code }),
        ...(symbol !== undefined && { symbol }),
        ...(operation !== undefined && { operation }),
        title: changeRuleOf(rule)?.title ?? rule,
        summary,
        effect: changeRuleOf(rule)?.effect ?? "",
        ...(at && { at }),
        ...(proposed && { proposed }),
        ...(approved && { approved }),
        ...(uses && { uses }),
        words,
        edits,
      }),
    ),
    groups: rowsOf(changes).flatMap(groupOf),
  };
  return `${printableJson(document)}\n`;
}

function groupOf({ changes, pattern, fingerprint }: ChangeRow): readonly object[] {
  if (pattern === undefined) return [];
  const [{ rule, level, bump, cause, service, approved }] = changes;
  return [
    {
      fingerprint,
      rule,
      level,
      bump,
      cause,
      service,
      title: changeRuleOf(rule)?.title ?? rule,
      pattern,
      ...(approved && { approved }),
      members: changes.map((change) => change.fingerprint),
    },
  ];
}
