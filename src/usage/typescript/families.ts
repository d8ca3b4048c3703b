import { isFamilyKey } from "../../lib/wire-code.ts";
import type { CodeIndex, DocumentedCode } from "../code-index.ts";
import type { Candidate } from "./candidates.ts";

/**
 * The families that a text stands for: `error.is("Order.*")`, `error.code.startsWith("Order.")`, the key `"Order.*"` of a table
 * of handlers. A text elsewhere may be a pattern of other things.
 */
export function familiesAt({ text, context }: Candidate, { families }: CodeIndex): readonly DocumentedCode[] {
  const { kind, certainty } = context;
  if (certainty !== "certain") return [];
  if (kind === "family") return families.get(text.replace(/\.$/, "")) ?? [];
  const isKey = (kind === "is" || kind === "handler") && isFamilyKey(text);
  return isKey ? (families.get(text.slice(0, -2)) ?? []) : [];
}

/** A prefix of codes that is no family is a text like any other. */
export function withoutFamily(candidate: Candidate): Candidate {
  const { context } = candidate;
  return context.kind === "family" ? { ...candidate, context: { kind: "quoted", certainty: "none" } } : candidate;
}
