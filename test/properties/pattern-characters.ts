/**
 * Number of characters that patterns look at while `work` runs: up to the end of each match, or of the text if there is
 * none. A pattern that begins at the start of a text, and does not match, counts as one character.
 */
export async function patternCharacters(work: () => Promise<unknown>): Promise<number> {
  const prototype: { exec: RegExp["exec"] } = RegExp.prototype;
  const { exec } = prototype;
  let characters = 0;
  // All methods of texts and patterns that take a pattern call this one.
  prototype.exec = function (this: RegExp, text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    const isAnchored = this.sticky || (this.source.startsWith("^") && !this.multiline);
    characters += match ? match.index + match[0].length - from : isAnchored ? 1 : String(text).length - from;
    return match;
  };
  try {
    await work();
  } finally {
    prototype.exec = exec;
  }
  return characters;
}
