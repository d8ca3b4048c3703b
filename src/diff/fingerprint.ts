import { digest } from "../lib/digest.ts";

/**
 * Names a change so that an approval finds it again: the rule, where it is, and the values that make it this change
 * and no other. No words of a page are among them, so a rewording or a translation of the same change keeps it.
 *
 * @example
 * fingerprintOf("billable-changed", "shop/orders", "X", ["false", "true"]).length // 16
 */
export function fingerprintOf(
  rule: string,
  service: string,
  code: string,
  fingerprintParts: readonly string[],
): string {
  return digest(JSON.stringify([rule, service, code, ...fingerprintParts])).slice(0, 16);
}
