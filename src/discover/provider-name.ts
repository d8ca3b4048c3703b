import { hyphenated } from "../lib/hyphenated.ts";

/** Labels of host names that say nothing about the vendor. */
const GENERIC =
  /^(?:www\d?|docs?|documentation|dev|develop|developers?|api|apis|open|opendocs|help|support|portal|platform|cloud|learn|reference|com|co|org|net|gov|edu|ac|io)$/;

/**
 * A name for the provider of a site, from its host: the last label before the domain that says something.
 *
 * @example
 * providerName("https://docs.vendor.example/errors") // "vendor"
 * providerName("https://developer.shop.co.uk") // "shop"
 * providerName("http://127.0.0.1:8080") // "site"
 */
export function providerName(url: string): string {
  const { hostname } = new URL(url);
  if (/^[\d.]+$|:/.test(hostname)) return "site";
  const labels = hostname.toLowerCase().split(".");
  const named = (labels.length > 1 ? labels.slice(0, -1) : labels).filter((label) => !GENERIC.test(label));
  return hyphenated(named.at(-1) ?? "") || "site";
}
