/**
 * The family of a wire code: the part before the first dot, or the whole code if it has no dot or begins with one.
 *
 * @example
 * familyOf("FailedOperation.ImageBlur") // "FailedOperation"
 * familyOf("461") // "461"
 * familyOf(".hidden") // ".hidden"
 */
export function familyOf(code: string): string {
  const dot = code.indexOf(".");
  return dot > 0 ? code.slice(0, dot) : code;
}
