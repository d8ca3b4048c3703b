/**
 * Words that occur in the codes of many vendors. A code of such words only does not identify a service, as a number does
 * not.
 */
const COMMON =
  " access account action active already and api argument arguments arrears auth authentication authorization bad " +
  "balance busy code conflict connection credentials data denied disabled duplicate empty error exceed exceeded exception " +
  "exist exists expired fail failed failure field forbidden format found gone id illegal in insufficient internal invalid " +
  "key limit limited locked malformed many match method missing name no not null of operation or out over param parameter " +
  "parameters params payment permission precondition process quota rate read region rejected request requests required resource " +
  "resources retry server service session signature size state status suspended throttled throttling timeout token too " +
  "type unauthorized unavailable unknown unsupported use user validation value version wait write wrong ";

/**
 * Whether a code has a word of its own, so that only one service sends it.
 *
 * @example
 * isDistinctive("FailedOperation.ImageBlur") // true
 * isDistinctive("ResourceNotFound") // false
 * isDistinctive("1003") // false
 */
export function isDistinctive(code: string): boolean {
  const words = code.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  return words.some((word) => !COMMON.includes(` ${word.toLowerCase()} `));
}

/** Whether a code says that there was no error. */
export function saysSuccess(code: string): boolean {
  return /^(?:0+|20\d|ok|success(?:ful)?)$/i.test(code);
}
