import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Folder of the cases. Their pages must not be reformatted. */
export const FOLDER = resolve("test/hostile/cases");

/** Expected result of a case; `index.json` explains the fields. */
export interface Expectation {
  readonly exit: readonly number[];
  readonly oracles: readonly string[];
  readonly codes?: readonly ExpectedCode[];
  /** Whether no other codes may be read. */
  readonly exact?: boolean;
  readonly codesCount?: number;
  /** Limit of CPU time. */
  readonly maxSeconds?: number;
  readonly forbidCodes?: readonly string[];
  readonly forbidText?: readonly string[];
  readonly absent?: readonly string[];
  readonly diag?: readonly { readonly line?: number; readonly re?: string }[];
  readonly diagOptional?: boolean;
  readonly either?: string;
}

/** A code that must be read. */
export interface ExpectedCode {
  readonly code: string;
  readonly message?: string;
  /** The message as written, or without its hidden characters if a problem reports them. */
  readonly messageKeptOrStripped?: string;
}

/** One case of `index.json`. */
export interface Case {
  readonly id: string;
  readonly kind: "input" | "generated-input" | "cli";
  readonly file?: string;
  readonly ext?: string;
  readonly gen?: Readonly<Record<string, string | number>>;
  readonly why?: string;
  readonly expect: Expectation;
}

/** The cases of a kind. */
export function casesOf(kind: Case["kind"]): readonly Case[] {
  const { cases } = JSON.parse(readFileSync(join(FOLDER, "index.json"), "utf8")) as { cases: readonly Case[] };
  return cases.filter((one) => one.kind === kind);
}
