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
 * White space, case and punctuation at the end do not count.
 */
export function matchCase(cases: readonly MessageCase[], sent: string): MessageCase | undefined {
  const wanted = fold(sent);
  let best: MessageCase | undefined;
  let bestLength = 0;
  for (const candidate of cases) {
    if (candidate.message === undefined) continue;
    const parts = candidate.message.split(PLACEHOLDER).map(fold);
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    if (length > bestLength && fits(parts, wanted)) {
      best = candidate;
      bestLength = length;
    }
  }
  return best;
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
