const WORD = /[A-Za-z0-9]+/g;

/** What most codes are: words that begin with a capital, dots between them. */
const PASCAL = /^[A-Z][A-Za-z0-9]*(?:\.[A-Z][A-Za-z0-9]*)*$/;

/**
 * The words of a wire code or a service id as one PascalCase identifier part: ASCII letters and digits only,
 * inner capitals kept, all-capital snake case lowered. Empty when nothing of it is ASCII.
 *
 * @example
 * pascalCase("FailedOperation.ImageBlur") // "FailedOperationImageBlur"
 * pascalCase("INVALID_PARAMETER") // "InvalidParameter"
 * pascalCase("AuthFailure.MFAFailure") // "AuthFailureMFAFailure"
 * pascalCase("face-recognition") // "FaceRecognition"
 * pascalCase("461") // "461"
 */
export function pascalCase(words: string): string {
  if (PASCAL.test(words) && /[a-z]/.test(words)) return words.replaceAll(".", "");
  const parts = compatible(words).match(WORD) ?? [];
  const shouting = parts.length > 1 && parts.every((part) => part === part.toUpperCase());
  return parts.map((part) => capitalise(shouting ? part.toLowerCase() : part)).join("");
}

/** Two identifiers with the same key may not stand side by side: they differ in case only. */
export function identifierKey(identifier: string): string {
  return compatible(identifier).toLowerCase();
}

/** Unicode's form NFKC. Text in ASCII, as most names are, is in it, and asking Unicode takes much longer. */
function compatible(text: string): string {
  return /[^ -~]/.test(text) ? text.normalize("NFKC") : text;
}

/** Code-unit order, the same on every machine. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function capitalise(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1);
}
