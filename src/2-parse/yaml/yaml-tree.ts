import type { ValueNode } from "@humanwhocodes/momoa";
import { Composer, type CST, Lexer, LineCounter, Parser } from "yaml";
import type { JsonTree } from "../../lib/json-places.ts";
import type { Place } from "../../model/page.ts";
import { MAX_YAML_DEPTH, MAX_YAML_TOKENS } from "../parse-limits.ts";
import { YamlError } from "./yaml-error.ts";
import { yamlValues } from "./yaml-values.ts";

/**
 * The tree that JSON of the same content has, or the place and the reason of the first error. Scalars are texts as they
 * are written, and tags are ignored. Several documents are the elements of an array.
 */
export function yamlTree(text: string): JsonTree {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  try {
    const roots: ValueNode[] = [];
    const composer = new Composer(OPTIONS);
    Object.assign(composer, { onError: throwFirst() });
    for (const document of composer.compose(tokensOf(text, lines), false, text.length)) {
      const [error] = document.errors;
      if (error) throw new YamlError(error.pos[0], reasonIn(error.message));
      const root = document.contents && yamlValues(document.contents, text, placeAt);
      if (root && root.type !== "Null") roots.push(root);
    }
    const loc = { start: { line: 1, column: 1, offset: 0 }, end: { ...placeAt(text.length), offset: text.length } };
    const [only, ...others] = roots;
    if (only && others.length === 0) return { ok: true, body: only };
    const elements = roots.map((value) => ({ type: "Element" as const, value, loc: value.loc }));
    return { ok: true, body: { type: "Array", elements, loc } };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return { ok: false, place: placeAt(error.offset), reason: error.message };
  }
}

/** Scalars are texts, no tag has a meaning, and keys may stand twice as in JSON, because looking for them is quadratic. */
const OPTIONS = {
  schema: "failsafe",
  resolveKnownTags: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

/**
 * Receives the errors of the composer, which would collect them: a text may have as many as characters. The composer also
 * reports what is thrown here, once a level, so the first error is thrown again.
 */
function throwFirst(): (source: ErrorSource, code: string, message: string, isWarning?: boolean) => void {
  let first: YamlError | undefined;
  return (source, _code, message, isWarning) => {
    if (isWarning) return;
    const offset = typeof source === "number" ? source : "offset" in source ? source.offset : source[0];
    throw (first ??= new YamlError(offset, reasonIn(message)));
  };
}

type ErrorSource = number | readonly [number, ...number[]] | { readonly offset: number };

/** The tokens of a text, with limits that hold before anything reads them recursively. */
function* tokensOf(text: string, lines: LineCounter): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    count += 1;
    for (const token of parser.next(lexeme)) {
      if (token.type === "error") throw new YamlError(token.offset, reasonIn(token.message));
      yield token;
    }
    if (count > MAX_YAML_TOKENS) throw new YamlError(parser.offset, `more than ${MAX_YAML_TOKENS} tokens`);
    if (parser.stack.length > MAX_YAML_DEPTH) throw new YamlError(parser.offset, "nested too deeply");
  }
  yield* parser.end();
}

/** The message of the library as the end of a sentence. */
function reasonIn(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, "").replace(/\s+/g, " ");
}
