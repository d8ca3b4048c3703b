/**
 * The words of an identifier or a code, in lower case.
 *
 * @example
 * identifierWords("lastErrorCode") // ["last", "error", "code"]
 * identifierWords("RETRY_CODES") // ["retry", "codes"]
 * identifierWords("HTTPStatus2") // ["http", "status", "2"]
 */
export function identifierWords(identifier: string): readonly string[] {
  const parts = identifier.split(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
  return parts.flatMap((part) => part.toLowerCase().match(/[a-z]+|\d+/g) ?? []);
}
