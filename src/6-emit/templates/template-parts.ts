/** The syntax at a hole. It decides how a value is written there. */
export type HoleKind =
  /** An identifier: `$CodeError`. */
  | "identifier"
  /** The name of a member of an object literal: `$code: 1`. */
  | "key"
  /** The name of a member of a type: `$code: string;`. */
  | "member"
  /** A whole string literal: `"$code"`. */
  | "string"
  /** A part of a string literal: `"define$family"`. */
  | "part"
  /** Text in a comment. */
  | "comment";

/** Where a string literal stands, if its place accepts something other than one string. */
export type HoleContext =
  /** A type: a union of strings, or `never`. */
  | "type"
  /** An array literal: strings with commas between them, or nothing. */
  | "list"
  /** The module of an import or export. */
  | "specifier";

/** A place of a template that is replaced by a value. */
export interface Hole {
  readonly kind: "hole";
  /** The name of the value: `$code` → `code`. An import of a neighbour is named by its specifier. */
  readonly name: string;
  readonly hole: HoleKind;
  /** The text of the hole in the template. */
  readonly source: string;
  /** The text of the line before the hole. */
  readonly lead: string;
  readonly at?: HoleContext;
  /** For the name of a member: the offset, in the template, of the object or type that has the member. */
  readonly owner?: number;
}

/** A part of a template between `//#region name` and `//#endregion`, written once for each value of a list. */
export interface Region {
  readonly kind: "region";
  readonly name: string;
  readonly parts: readonly TemplatePart[];
  /** Offsets of the objects and types that begin in the region. Every iteration has its own. */
  readonly owners: readonly number[];
}

/** The place before the name of a declaration. The id is the same in the source of a module and in its declarations. */
export interface NamePlace {
  readonly kind: "name";
  readonly id: string;
}

/** A template in order: text that is copied, holes, regions, and places of names. */
export type TemplatePart = { readonly kind: "text"; readonly text: string } | Hole | Region | NamePlace;

/** The parts of a template, and for a module of the package those of the JavaScript (two forms) and the declarations. */
export interface CompiledTemplate {
  readonly ts: readonly TemplatePart[];
  readonly js?: readonly TemplatePart[];
  readonly cjs?: readonly TemplatePart[];
  readonly dts?: readonly TemplatePart[];
}

/** Which file of a module: the source, the JavaScript, its CommonJS form or the declarations. */
export type ModuleForm = keyof CompiledTemplate;

/** Compiled templates by path below `templates/`. */
export type CompiledTemplates = Readonly<Record<string, CompiledTemplate>>;
