import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { stripDecoration } from "../../src/3-extract/codes/code-shape.ts";

/** A page of a corpus with the codes that it documents. */
export interface AnsweredPage {
  readonly file: string;
  /** The name of the vendor. A page that documents no codes is a vendor of its own. */
  readonly vendor: string;
  /** The corpus and the set of the page, for the report. */
  readonly set: string;
  readonly codes: ReadonlySet<string>;
  readonly optional: ReadonlySet<string>;
  /** The accepted spellings of each code, and the accepted texts of each of its cases, if the answer has them. */
  readonly wanted: readonly {
    readonly spellings: ReadonlySet<string>;
    readonly cases: readonly (readonly string[])[];
  }[];
}

interface IndexedPage {
  readonly file: string;
  readonly set?: string;
  readonly system?: string;
  readonly repo?: string;
  readonly negative?: boolean;
  readonly ambiguous?: boolean;
  readonly entries?: readonly {
    readonly code: string;
    readonly alts?: readonly string[];
    readonly messages?: readonly string[];
  }[];
  readonly expectedCodes?: readonly string[];
  readonly optionalCodes?: readonly string[];
}

/** The pages of a corpus folder with an `index.json`, without those whose answer is ambiguous. */
export function answeredPages(root: string): AnsweredPage[] {
  const index = JSON.parse(readFileSync(join(root, "index.json"), "utf8")) as readonly IndexedPage[];
  return index.flatMap((page) => {
    if (page.ambiguous) return [];
    const expected = (page.expectedCodes ?? []).map((code) => ({ code, alts: [], messages: [] }));
    const wanted = new Map<string, { spellings: Set<string>; cases: (readonly string[])[] }>();
    for (const { code, alts = [], messages = [] } of page.negative ? [] : [...(page.entries ?? []), ...expected]) {
      const known = wanted.get(codeKey(code)) ?? { spellings: new Set([codeKey(code)]), cases: [] };
      for (const spelling of alts) known.spellings.add(codeKey(spelling));
      if (messages.length > 0) known.cases.push(messages);
      wanted.set(codeKey(code), known);
    }
    return {
      file: join(root, page.file),
      vendor: vendorOf(page),
      set: page.negative ? "look-alikes" : `${basename(root)} ${page.set ?? ""}`.trim(),
      codes: new Set([...wanted.values()].flatMap(({ spellings }) => [...spellings])),
      optional: new Set((page.optionalCodes ?? []).map(codeKey)),
      wanted: [...wanted.values()],
    };
  });
}

/** A code without noise, by which codes are compared. */
export function codeKey(code: string): string {
  return stripDecoration(code.replace(/\u00a0/g, " ").replace(/\s+/g, " ")) || code.trim();
}

function vendorOf({ file, set, system, repo, negative }: IndexedPage): string {
  const name = basename(file).toLowerCase();
  if (negative) return `look-alike ${(repo ?? name).split("/")[0]} ${name.slice(0, 12)}`;
  const isNamedByFile = set !== undefined && "slcb".includes(set);
  return (
    isNamedByFile ? (name.replace(/^(a|b\d*|look)-/, "").split(/[-_.]/)[0] ?? name) : (system ?? name)
  ).toLowerCase();
}
