import { printable, printableJson } from "./printable.ts";

/** The levels of SARIF. */
export type SarifLevel = "error" | "warning" | "note" | "none";

/** A kind of result. */
export interface SarifRule {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly level: SarifLevel;
}

/** A place in a file of the repository; `file` is relative, with forward slashes. */
export interface SarifPlace {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** One result. */
export interface SarifResult {
  readonly rule: string;
  readonly level: SarifLevel;
  /** Not escaped. */
  readonly message: string;
  readonly at?: SarifPlace | undefined;
  readonly related?: readonly SarifPlace[];
  readonly properties?: Readonly<Record<string, string>>;
  readonly fingerprint?: string;
  /** The reason of an approval, which suppresses the result. */
  readonly justification?: string | undefined;
}

/** Results as SARIF 2.1.0, for code scanning. */
export function sarifText(rules: readonly SarifRule[], results: readonly SarifResult[]): string {
  const index = new Map(rules.map(({ id }, i) => [id, i]));
  const driver = {
    name: "errsmith",
    rules: rules.map(({ id, title, description, level }) => ({
      id,
      shortDescription: { text: title },
      fullDescription: { text: description },
      defaultConfiguration: { level },
    })),
  };
  const run = {
    tool: { driver },
    columnKind: "utf16CodeUnits",
    results: results.map((result) => resultOf(result, index.get(result.rule))),
  };
  return `${printableJson({ $schema: SCHEMA, version: "2.1.0", runs: [run] })}\n`;
}

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

function resultOf(result: SarifResult, ruleIndex: number | undefined): unknown {
  const { rule, level, message, at, related = [], properties, fingerprint, justification } = result;
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level,
    // Square brackets are links in SARIF.
    message: { text: printable(message).replace(/[[\]\\]/g, "\\$&") },
    ...(at && { locations: [locationOf(at)] }),
    ...(related.length > 0 && { relatedLocations: related.map(locationOf) }),
    ...(properties && { properties }),
    ...(fingerprint !== undefined && { partialFingerprints: { "errsmith/v1": fingerprint } }),
    ...(justification !== undefined && { suppressions: [{ kind: "external", justification }] }),
  };
}

function locationOf({ file, line, column }: SarifPlace): unknown {
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/") },
      region: { startLine: Math.max(1, line), ...(column !== undefined && { startColumn: column }) },
    },
  };
}
