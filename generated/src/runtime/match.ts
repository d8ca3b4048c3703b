/** One documented message of a code and the words that go with it. */
export interface MessageCase {
  /** What the server sends; `xxx`, `%s` and `{0}` stand for something that varies. */
  readonly message?: string;
  readonly title?: string;
  readonly description?: string;
}

const PLACEHOLDER = /x{3,}|%\d*\$?[sdifjuv]|\$?\{[^{}]{0,40}\}|<[^<>]{1,40}>/gi;

/**
 * The case whose documented message the server's message has; where several fit, the one with the most literal text.
 * White space, case and punctuation do not count.
 */
export function matchCase(cases: readonly MessageCase[], sent: string): MessageCase | undefined {
  const message = fold(sent);
  return patternsOf(cases).find(({ parts }) => fits(parts, message))?.documented;
}

interface Pattern {
  readonly documented: MessageCase;
  /** The literal text between the placeholders. */
  readonly parts: readonly string[];
  readonly length: number;
}

const known: WeakMap<readonly MessageCase[], readonly Pattern[]> = new WeakMap();

/** The documented messages with something literal in them, those with the most literal text first. */
function patternsOf(cases: readonly MessageCase[]): readonly Pattern[] {
  let patterns = known.get(cases);
  if (patterns === undefined) {
    patterns = cases
      .map((documented) => {
        const parts = (documented.message ?? "").split(PLACEHOLDER).map(fold);
        return { documented, parts, length: parts.join("").length };
      })
      .filter(({ length }) => length > 0)
      .sort((a, b) => b.length - a.length);
    known.set(cases, patterns);
  }
  return patterns;
}

function fits(parts: readonly string[], sent: string): boolean {
  const first = parts[0] ?? "";
  const last = parts.at(-1) ?? "";
  if (parts.length === 1) return sent === first;
  if (!sent.startsWith(first) || !sent.endsWith(last) || sent.length < first.length + last.length) return false;
  const end = sent.length - last.length;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = sent.indexOf(part, from);
    if (found < 0 || found + part.length > end) return false;
    from = found + part.length;
  }
  return true;
}

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, "");
}
