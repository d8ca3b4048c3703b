import type { Explanation } from "../commands/explain.ts";
import { printable } from "../lib/printable.ts";
import { removalFrom } from "../lib/removal.ts";
import { serviceId } from "../lib/service-id.ts";
import type { Case, ErrorInfo, LocalizedText, Operation, PageLine, Removal } from "../model/catalog.ts";
import type { Origin } from "../model/page-entries.ts";
import type { Correction } from "../model/project.ts";
import type { Colorist } from "./io.ts";

/** Formats one error: names, facts with their origin, corrections, and each case with its texts and page lines. */
export function explanationText({ catalog, error, operations, corrections }: Explanation, colors: Colorist): string {
  const { billable, retry, recovery, httpStatus } = error;
  const lines = [
    `${colors.bold(printable(error.code))}  ${colors.dim(serviceId(catalog))}`,
    ...formatFields([
      ["name", error.symbol],
      ["class", error.name],
      ["was", error.formerNames?.join(", ")],
      ["family", error.family],
      ["scope", error.scope],
      ["aliases", error.aliases?.join(", ")],
      ["formerly", error.formerCodes?.join(", ")],
      ["only in", error.sources?.join(", ")],
      ["operations", operations.map((operation) => formatOperation(operation, error)).join(", ")],
      ["removed", error.gone && formatRemoval(error.gone)],
      ["billable", billable && `${billable.value ? "yes" : "no"}${formatOrigin(billable)}`],
      ["retry", retry && `${retry.class}${formatOrigin(retry)}`],
      ["recovery", recovery && `${recovery.class}${formatOrigin(recovery)}`],
      ["http status", httpStatus && `${httpStatus.value}${formatOrigin(httpStatus)}`],
    ]),
    ...corrections.flatMap(formatCorrection),
    ...error.cases.flatMap(formatCase),
  ];
  return `${lines.join("\n")}\n`;
}

type Field = readonly [label: string, text: string | undefined];

/** One line per field that has a text. */
function formatFields(fields: readonly Field[]): string[] {
  return fields.flatMap(([label, text]) => (text ? `  ${label.padEnd(12)}${printable(text)}` : []));
}

/** The name of an operation, and the state of a code that left the operation and stayed in the service. */
function formatOperation(operation: Operation, { code, gone }: ErrorInfo): string {
  const removal = removalFrom(operation, code);
  return removal && !gone ? `${operation.name} (${formatRemoval(removal)})` : operation.name;
}

/** The state of what no page documents any more, and its first day. */
export function formatRemoval({ state, since }: Removal): string {
  return `${state}${since ? `, since ${since.slice(0, 10)}` : ""}`;
}

function formatOrigin(fact: Origin): string {
  switch (fact.origin) {
    case "column":
      return "  (from a column)";
    case "sentence":
      return `  (from the sentence «${fact.quote}»)`;
    case "rule":
      return `  (from rule ${fact.rule})`;
    case "correction":
      return `  (correction: ${fact.why})`;
  }
}

function formatCorrection({ code, set, why }: Correction): string[] {
  const changes = Object.entries(set).map(([key, value]) => `${key} = ${value}`);
  return formatFields([["corrected", `${code}: ${changes.join(", ")}  (${why})`]]);
}

function formatCase({ at, alsoAt = [], message, texts }: Case): string[] {
  return [
    `  ${printable([at, ...alsoAt].map(formatPageLine).join(", "))}`,
    ...formatFields([["  message", message]]),
    ...Object.entries(texts).flatMap(([locale, text]) => formatText(locale, text)),
  ];
}

function formatText(locale: string, { from, title, description, cause, solution, links = [] }: LocalizedText) {
  return formatFields([
    [`  ${locale}`, title],
    [`  ${locale}`, description],
    ["  cause", cause],
    ["  solution", solution],
    ["  links", links.map(({ text, url }) => `${text} <${url}>`).join(", ")],
    ["  from", from && `${from.service}, ${formatPageLine(from)}`],
  ]);
}

function formatPageLine({ page, line }: PageLine): string {
  return `${page}:${line}`;
}
