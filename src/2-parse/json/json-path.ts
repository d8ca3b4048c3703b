import type { ValueNode } from "@humanwhocodes/momoa";
import type { Text } from "../../model/page.ts";
import type { Report } from "../../problems/problems.ts";
import { elementsOf, membersOf } from "./json-value.ts";

/** A value of a document, with the key that the last `*` of its path stands for. */
export interface JsonRecord {
  readonly keyText?: Text;
  readonly value: ValueNode;
}

/** The values at a path of keys, where `*` is any key or any element of a list. */
export function valuesAt(root: ValueNode, path: readonly string[]): readonly JsonRecord[] {
  let records: readonly JsonRecord[] = [{ value: root }];
  for (const part of path) {
    records = records.flatMap((record) => {
      const members = membersOf(record.value);
      if (part !== "*") return members.filter(({ key }) => key === part).map(({ value }) => ({ ...record, value }));
      return [
        ...members.map(({ keyText, value }) => ({ keyText, value })),
        ...elementsOf(record.value).map((value) => ({ ...record, value })),
      ];
    });
  }
  return records;
}

/** Reports a path of `source.json` at which a page has nothing. */
export function reportPath(path: readonly string[], report: Report): void {
  report("override-unmatched", { line: 1, column: 1 }, { override: `path: ${path.join(" ")}` });
}
