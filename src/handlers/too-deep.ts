import { ts } from "ts-morph";
import type { Place } from "../model/page.ts";

/** Open brackets, and tokens since the last separator. What people write has less; the compiler takes more. */
const DEPTH = 500;

const { SyntaxKind: Kind } = ts;
const OPEN = new Set<ts.SyntaxKind>([
  Kind.OpenBraceToken,
  Kind.OpenBracketToken,
  Kind.OpenParenToken,
  Kind.TemplateHead,
]);
const CLOSE = new Set<ts.SyntaxKind>([Kind.CloseBraceToken, Kind.CloseBracketToken, Kind.CloseParenToken]);
const SEPARATOR = new Set<ts.SyntaxKind>([Kind.CommaToken, Kind.SemicolonToken]);

/**
 * The place in a file at which the nesting exceeds what people write. The parser cannot say where it gave up, and is not
 * asked: it would overflow again.
 */
export function tooDeepPlace(text: string): Place {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
  const levels = [{ isTemplate: false, tokens: 0 }];
  let depth = 0;
  for (let kind = scanner.scan(); kind !== Kind.EndOfFileToken; kind = scanner.scan()) {
    let level = levels.at(-1) ?? { isTemplate: false, tokens: 0 };
    if (kind === Kind.CloseBraceToken && level.isTemplate) kind = scanner.reScanTemplateToken(false);
    if (SEPARATOR.has(kind) || kind === Kind.TemplateMiddle) {
      depth -= level.tokens;
      level.tokens = 0;
    } else if ((CLOSE.has(kind) || kind === Kind.TemplateTail) && levels.length > 1) {
      depth -= level.tokens;
      levels.pop();
    } else {
      if (OPEN.has(kind)) levels.push((level = { isTemplate: kind === Kind.TemplateHead, tokens: 0 }));
      level.tokens++;
      depth++;
    }
    if (depth > DEPTH) return placeAt(text, scanner.getTokenStart());
  }
  return { line: 1, column: 1 };
}

function placeAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
