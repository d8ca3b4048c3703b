const WORD = /[A-Za-z0-9]+/g;

/** Words that begin with a capital letter, separated by dots: most wire codes. */
const PASCAL = /^[A-Z][A-Za-z0-9]*(?:\.[A-Z][A-Za-z0-9]*)*$/;

/**
 * A wire code or a service id as a part of an identifier in PascalCase. It has ASCII letters and digits only. Inner
 * capitals are kept, except in a text of several words that are all in capitals. Without ASCII letters and digits the
 * result is empty.
 *
 * @example
 * pascalCase("FailedOperation.ImageBlur") // "FailedOperationImageBlur"
 * pascalCase("INVALID_PARAMETER") // "InvalidParameter"
 * pascalCase("AuthFailure.MFAFailure") // "AuthFailureMFAFailure"
 * pascalCase("face-recognition") // "FaceRecognition"
 * pascalCase("461") // "461"
 */
export function pascalCase(text: string): string {
  if (PASCAL.test(text) && /[a-z]/.test(text)) return text.replaceAll(".", "");
  const parts = compatible(text).match(WORD) ?? [];
  const isAllCapitals = parts.length > 1 && parts.every((part) => part === part.toUpperCase());
  return parts.map((part) => capitalise(isAllCapitals ? part.toLowerCase() : part)).join("");
}

/** Key of an identifier that ignores case. Two identifiers of one module must have different keys. */
export function identifierKey(identifier: string): string {
  return compatible(identifier).toLowerCase();
}

/** The text in Unicode form NFKC. ASCII text is already in this form; the test for it is faster than normalizing. */
function compatible(text: string): string {
  return /[^ -~]/.test(text) ? text.normalize("NFKC") : text;
}

/** Compares two texts by code units, for `sort`. The order does not depend on the locale. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function capitalise(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1);
}
