import { printableJson } from "../../lib/printable.ts";
import type { DiffReport } from "../diff-report.ts";
import { changeRuleOf } from "../change-rules.ts";

/** The report as JSON, as described by `errsmith/schemas/diff.schema.json`. */
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
  };
  return `${printableJson(document)}\n`;
}
