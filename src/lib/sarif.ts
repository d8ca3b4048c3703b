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
  /** What is there. Not escaped. */
  readonly label?: string;
}

/** A part of a message that leads to a related place. The text is not escaped. */
export interface SarifLink {
  readonly text: string;
  /** Index of the place in `related`. */
  readonly to: number;
}

/** One result. */
export interface SarifResult {
  readonly rule: string;
  readonly level: SarifLevel;
  /** Texts, not escaped, and links. Code scanning shows the related places that the message leads to. */
  readonly message: readonly (string | SarifLink)[];
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
    message: { text: message.map(messagePart).join("") },
    ...(at && { locations: [locationOf(at)] }),
    ...(related.length > 0 && { relatedLocations: related.map(relatedLocation) }),
    ...(properties && { properties }),
    ...(fingerprint !== undefined && { partialFingerprints: { "errsmith/v1": fingerprint } }),
    ...(justification !== undefined && { suppressions: [{ kind: "external", justification }] }),
  };
}

/** Square brackets are links in SARIF. */
function messagePart(part: string | SarifLink): string {
  const text = printable(typeof part === "string" ? part : part.text).replace(/[[\]\\]/g, "\\$&");
  return typeof part === "string" ? text : `[${text}](${part.to})`;
}

/** A place with a label has its index as its id. */
function relatedLocation(place: SarifPlace, index: number): unknown {
  const { label } = place;
  if (label === undefined) return locationOf(place);
  return { id: index, ...(locationOf(place) as object), message: { text: printable(label) } };
}

function locationOf({ file, line, column }: SarifPlace): unknown {
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/") },
      region: { startLine: Math.max(1, line), ...(column !== undefined && { startColumn: column }) },
    },
  };
}
