/** What a hole stands for, which decides how a value is written there. */
export type HoleKind =
  /** An identifier. */
  | "identifier"
  /** The name of a member of an object literal. */
  | "key"
  /** The name of a member of a type. */
  | "member"
  /** A whole string literal. */
  | "string"
  /** A part of a string literal. */
  | "part"
  /** Words in a comment. */
  | "comment";

/** A piece of a template: text that stays, a hole, or a region that is written as often as there are values for it. */
export type TemplatePart =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "hole";
      readonly name: string;
      readonly hole: HoleKind;
      readonly source: string;
      readonly lead: string;
      /** Where it takes something else than its kind says. */
      readonly at?: HoleContext;
      /** For the name of a member: the object or type that it is a member of, as its offset in the template. */
      readonly owner?: number;
    }
  | {
      readonly kind: "region";
      readonly name: string;
      readonly parts: readonly TemplatePart[];
      /** Owners that begin inside the region: each turn has its own. */
      readonly owners: readonly number[];
    };

/** A part of a template that is written as often as there are values for it. */
export type Region = Extract<TemplatePart, { kind: "region" }>;

/**
 * Whether a turn of a region may itself be long: it has regions that have regions. Such a turn is written, and read
 * back, in pieces.
 */
export function isDeep({ parts }: Region): boolean {
  return parts.some((part) => part.kind === "region" && part.parts.some(({ kind }) => kind === "region"));
}

/** Places of strings that may be several, or must be what can be imported. */
export type HoleContext = "type" | "list" | "specifier";

/** A template, cut: its source, and for a module the JavaScript and the declarations that the compiler makes of it. */
export interface CompiledTemplate {
  readonly ts: readonly TemplatePart[];
  readonly js?: readonly TemplatePart[];
  readonly dts?: readonly TemplatePart[];
}
