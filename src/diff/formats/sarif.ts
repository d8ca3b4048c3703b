import { printable, printableJson } from "../../lib/printable.ts";
import type { Change, Level } from "../change.ts";
import { type DiffReport, titleOf, visibleChanges } from "../diff-report.ts";
import { CHANGE_RULES } from "../change-rules.ts";

const SARIF_LEVEL = {
  breaking: "error",
  dangerous: "warning",
  safe: "note",
  cosmetic: "none",
} as const satisfies Readonly<Record<Level, string>>;

/** The changes as SARIF 2.1.0 results at their documented lines; approved changes are suppressed results. */
export function sarifOf(report: DiffReport): string {
  const rules = Object.entries(CHANGE_RULES).map(([id, { title, effect, level }]) => ({
    id,
    shortDescription: { text: title },
    fullDescription: { text: `${title}: ${effect}` },
    defaultConfiguration: { level: SARIF_LEVEL[level] },
  }));
  const index = new Map(rules.map(({ id }, i) => [id, i]));
  const results = visibleChanges(report.changes).map((change) =>
    result(change, index.get(change.rule as keyof typeof CHANGE_RULES)),
  );
  const run = { tool: { driver: { name: "errsmith", rules } }, columnKind: "utf16CodeUnits", results };
  return `${printableJson({ $schema: SCHEMA, version: "2.1.0", runs: [run] })}\n`;
}

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

function result(change: Change, ruleIndex: number | undefined): unknown {
  const { rule, level, fingerprint, at, approved } = change;
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: SARIF_LEVEL[level],
    message: { text: messageOf(change) },
    ...(at && {
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: at.page.split("/").map(encodeURIComponent).join("/") },
            region: { startLine: Math.max(1, at.line) },
          },
        },
      ],
    }),
    partialFingerprints: { "errsmith/v1": fingerprint },
    ...(approved && { suppressions: [{ kind: "external", justification: approved.why }] }),
  };
}

/** The message of a change, with square brackets escaped, because SARIF reads them as links. */
function messageOf(change: Change): string {
  const { service, code, summary } = change;
  const subject = code === undefined ? service : `${code} (${service})`;
  return printable(`${subject}: ${titleOf(change)}${summary === "" ? "" : `: ${summary}`}`).replace(/[[\]\\]/g, "\\$&");
}
