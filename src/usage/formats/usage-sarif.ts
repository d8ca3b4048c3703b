import { type SarifResult, type SarifRule, sarifText } from "../../lib/sarif.ts";
import type { CodeUse } from "../../model/code-use.ts";

const RULES: readonly SarifRule[] = [
  {
    id: "code-used",
    title: "use of a documented code",
    description: "The application depends on a code that a page documents.",
    level: "note",
  },
  {
    id: "code-undocumented",
    title: "use of a code that no page documents",
    description: "The code may be mistyped, or the pages no longer document it.",
    level: "warning",
  },
];

/** The uses as SARIF 2.1.0: a note for a documented code, a warning for one that no page documents. */
export function usageSarifOf(uses: readonly CodeUse[]): string {
  return sarifText(RULES, uses.map(resultOf));
}

function resultOf({ file, line, column, code, kind, services, written, nearest }: CodeUse): SarifResult {
  const at = { file, line, column };
  if (services.length === 0) {
    const hint = nearest === undefined ? "" : `; did you mean ${nearest}?`;
    return {
      rule: "code-undocumented",
      level: "warning",
      message: [`${code}: no page documents this code${hint}`],
      at,
    };
  }
  const as = written === undefined ? "" : ` as ${written}`;
  return { rule: "code-used", level: "note", message: [`${code} (${services.join(", ")}): ${kind}${as}`], at };
}
