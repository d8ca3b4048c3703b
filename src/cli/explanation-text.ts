import { printable } from "../lib/printable.ts";
import type { PageLine, Case, Catalog, ErrorInfo, LocalizedText } from "../model/catalog.ts";
import type { Origin } from "../model/page-entries.ts";
import type { Correction } from "../model/project.ts";
import type { Colorist } from "./io.ts";

/** A correction and the provider whose it is. */
export type OwnedCorrection = Correction & { readonly provider: string };

/** Everything known of one code, for a person: names, facts with their origin, cases with texts and places. */
export function explanationText(
  catalog: Catalog,
  error: ErrorInfo,
  corrections: readonly OwnedCorrection[],
  colors: Colorist,
): string {
  const lines = [
    `${colors.bold(printable(error.code))}  ${colors.dim(`${catalog.provider}/${catalog.service}`)}`,
    ...fields([
      ["class", error.name],
      ["family", error.family],
      ["scope", error.scope],
      ["aliases", error.aliases?.join(", ")],
      [
        "gone",
        error.gone && `${error.gone.state}${error.gone.since ? `, since ${error.gone.since.slice(0, 10)}` : ""}`,
      ],
      ["billable", error.billable && `${error.billable.value ? "yes" : "no"}${origin(error.billable)}`],
      ["retry", error.retry && `${error.retry.class}${origin(error.retry)}`],
      ["http status", error.httpStatus && `${error.httpStatus.value}${origin(error.httpStatus)}`],
    ]),
    ...corrections.filter((fix) => concerns(fix, catalog, error)).flatMap(corrected),
    ...error.cases.flatMap(documented),
  ];
  return `${lines.join("\n")}\n`;
}

type Field = readonly [label: string, text: string | undefined];

function fields(all: readonly Field[]): string[] {
  return all.flatMap(([label, text]) => (text ? `  ${label.padEnd(12)}${printable(text)}` : []));
}

function origin(fact: Origin): string {
  switch (fact.origin) {
    case "column":
      return "  (a column says so)";
    case "sentence":
      return `  (the page says: «${fact.quote}»)`;
    case "rule":
      return `  (rule ${fact.rule})`;
    case "correction":
      return `  (correction: ${fact.why})`;
  }
}

function concerns({ provider, service, code, set }: OwnedCorrection, catalog: Catalog, error: ErrorInfo): boolean {
  return provider === catalog.provider && service === catalog.service && [code, set.code].includes(error.code);
}

function corrected({ code, set, why }: Correction): string[] {
  const what = Object.entries(set).map(([key, value]) => `${key} = ${value}`);
  return fields([["corrected", `${code}: ${what.join(", ")}  (${why})`]]);
}

function documented({ at, alsoAt = [], message, texts }: Case): string[] {
  return [
    `  ${printable([at, ...alsoAt].map(place).join(", "))}`,
    ...fields([["  message", message]]),
    ...Object.entries(texts).flatMap(([locale, text]) => worded(locale, text)),
  ];
}

function worded(locale: string, { from, title, description, cause, solution, links = [] }: LocalizedText): string[] {
  const said: Field[] = [
    ["", title],
    ["", description],
    ["cause", cause],
    ["solution", solution],
    ["links", links.map(({ text, url }) => `${text} <${url}>`).join(", ")],
    ["from", from && `${from.service}, ${place(from)}`],
  ];
  return fields(said.map(([label, text]) => [`  ${label === "" ? locale : label}`, text]));
}

function place({ page, line }: PageLine): string {
  return `${page}:${line}`;
}
