import { groupBy } from "../../lib/collections.ts";
import { byCodeUnits } from "../../lib/identifier.ts";
import { pluralize } from "../../lib/pluralize.ts";
import { printable } from "../../lib/printable.ts";
import { isFamilyKey } from "../../lib/wire-code.ts";
import type { CodeUse } from "../../model/code-use.ts";
import type { FoundUses } from "../found-uses.ts";

/** The uses as text: a paragraph per code with its places, documented codes first, then the totals. */
export function usageTextOf({ uses, files }: Pick<FoundUses, "uses" | "files">): string {
  const documented = uses.filter(({ services }) => services.length > 0);
  const unknown = uses.filter(({ services }) => services.length === 0);
  const paragraphs = [...paragraphsOf(documented), ...paragraphsOf(unknown)];
  const keys = [...new Set(documented.map(({ code }) => code))];
  const families = keys.filter(isFamilyKey).length;
  const counted = pluralize(keys.length - families, "code");
  const ofFamilies = families === 1 ? "1 family" : `${families} families`;
  const all = families === 0 ? counted : `${counted} and ${ofFamilies}`;
  const used = pluralize(new Set(documented.map(({ file }) => file)).size, "file");
  const undocumented = new Set(unknown.map(({ code }) => code)).size;
  const rest = undocumented === 0 ? "" : `; ${pluralize(undocumented, "code")} on no page`;
  return `${paragraphs.join("")}${all} at ${pluralize(documented.length, "place")} in ${used} of ${files}${rest}\n`;
}

function paragraphsOf(uses: readonly CodeUse[]): readonly string[] {
  const keyOf = ({ code, services }: CodeUse): string => `${code} ${services.join(" ")}`;
  return [...groupBy(uses, keyOf)].sort(([a], [b]) => byCodeUnits(a, b)).map(([, ofCode]) => paragraph(ofCode));
}

function paragraph(uses: readonly CodeUse[]): string {
  const [first] = uses;
  const { code = "", services = [], nearest } = first ?? {};
  const documentation =
    services.length > 0
      ? services.join(", ")
      : `on no page${nearest === undefined ? "" : `; did you mean ${nearest}?`}`;
  const lines = uses.map(({ file, line, column, kind, written }) => {
    const as = written === undefined ? "" : ` ${printable(written)}`;
    return `  ${printable(`${file}:${line}:${column}`)}  ${kind}${as}\n`;
  });
  return `${printable(code)}  ${printable(documentation)}\n${lines.join("")}`;
}
