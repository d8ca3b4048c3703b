import * as v from "valibot";
import type { PageOperation } from "../model/operation.ts";
import type { CodeEntry, PageResult } from "../model/page-entries.ts";
import { RULES, type RuleId } from "../problems/rules.ts";

/** A schema for each member: a result with a member that has none would be read anew in every run. */
type Members<Value> = Readonly<Record<keyof Value, v.GenericSchema>>;

const strings = v.array(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const place = v.strictObject({ line: count, column: count });

const text = v.strictObject({
  title: v.optional(v.string()),
  description: v.optional(v.string()),
  cause: v.optional(v.string()),
  solution: v.optional(v.string()),
  links: v.optional(v.array(v.strictObject({ text: v.string(), url: v.string() }))),
});

const ORIGIN = {
  origin: v.picklist(["column", "sentence", "rule", "correction"]),
  quote: v.optional(v.string()),
  rule: v.optional(v.string()),
  why: v.optional(v.string()),
};

const entry = v.strictObject({
  code: v.string(),
  message: v.optional(v.string()),
  symbol: v.optional(v.string()),
  text,
  locale: v.optional(v.string()),
  translations: v.optional(v.record(v.string(), text)),
  facts: v.strictObject({
    scope: v.optional(v.picklist(["common", "business"])),
    billable: v.optional(v.strictObject({ value: v.boolean(), ...ORIGIN })),
    retry: v.optional(v.strictObject({ class: v.picklist(["throttled", "transient", "never"]), ...ORIGIN })),
    recovery: v.optional(
      v.strictObject({ class: v.picklist(["retry", "fix-request", "fix-account", "contact"]), ...ORIGIN }),
    ),
    httpStatus: v.optional(v.strictObject({ value: v.pipe(count, v.maxValue(999)), ...ORIGIN })),
  }),
  place,
  trail: strings,
  kind: v.optional(v.picklist(["success", "range"])),
  operations: v.optional(strings),
} satisfies Members<CodeEntry>);

const operation = v.strictObject({
  name: v.string(),
  place,
  method: v.optional(v.string()),
  path: v.optional(v.string()),
  hasCommonOnly: v.optional(v.literal(true)),
  refersTo: v.optional(v.array(v.strictObject({ code: v.string(), place }))),
} satisfies Members<PageOperation>);

const schema = v.strictObject({
  entries: v.strictObject({
    path: v.string(),
    entries: v.array(entry),
    operations: v.optional(v.array(operation)),
    envelope: v.optional(
      v.strictObject({
        code: v.union([strings, v.literal("http-status")]),
        message: v.optional(strings),
        requestId: v.optional(strings),
      }),
    ),
    accounting: v.strictObject({ seen: count, read: count, header: count, reported: count, refused: count }),
    possibleTypos: v.array(v.strictObject({ code: v.string(), near: v.string(), place })),
    reliability: v.optional(
      v.strictObject({ confidence: v.number(), alarms: v.array(count), readInPart: v.optional(v.string()) }),
    ),
  }),
  problems: v.array(
    v.strictObject({
      rule: v.picklist(Object.keys(RULES) as RuleId[]),
      severity: v.picklist(["error", "warning", "note"]),
      file: v.string(),
      line: count,
      column: count,
      text: v.string(),
    }),
  ),
});

/** Whether a value from a cache has the shape of the result of a page. Another page cannot have it: `path` is compared. */
export function isPageResult(value: unknown, path: string): value is PageResult {
  return v.is(schema, value) && value.entries.path === path && value.problems.every(({ file }) => file === path);
}
