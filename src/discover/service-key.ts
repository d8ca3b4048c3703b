import { decodePercent } from "../lib/decode-percent.ts";
import { pageStem } from "../lib/page-stem.ts";
import { isLocaleSegment } from "./page-locale.ts";

/** Words of addresses and titles that say what kind of page it is, and not what it is about. */
const GENERIC = new Set(
  (
    "a about all an and answer answers api apis by c code codes dev developer developers doc docs documentation document " +
    "documents en er err errno error errorcode errorcodes errors exception exceptions fault faults for faq faqs guide " +
    "guides handling help html http in index info intro introduction latest list main manual md message messages method " +
    "of on open openapi overview page pages product products rate reason ref reference references response responses " +
    "rest result results return returned returns s sdk site stable start status statuses support table the to " +
    "troubleshoot troubleshooting txt user using v web with www"
  ).split(" "),
);

const VERSION = /^v?\d+(?:[._]\d+)*$/i;

/**
 * What the path of a page is about, the widest part first: its segments without languages, versions and words that every
 * page of errors has.
 *
 * @example
 * serviceKey("/en/docs/payments/v2/error-codes.html") // ["payments"]
 * serviceKey("/docs/order-api-errors") // ["order"]
 * serviceKey("/errors/") // []
 */
export function serviceKey(pathname: string): readonly string[] {
  return segmentsOf(pathname).flatMap((segment) => {
    const words = informativeWords(segment);
    return words === "" ? [] : [words];
  });
}

/**
 * The version that a path names.
 *
 * @example
 * versionOf("/docs/v2/errors") // "v2"
 */
export function versionOf(pathname: string): string | undefined {
  return segmentsOf(pathname)
    .find((segment) => /^v\d/i.test(segment) && VERSION.test(segment))
    ?.toLowerCase();
}

/**
 * What a text, such as the title of a page, is about; empty for nothing, and for a text in another script.
 *
 * @example
 * informativeWords("Refund API error codes") // "refund"
 */
export function informativeWords(text: string): string {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[a-z0-9]+(?:[._][0-9]+)*/g) ?? [];
  return words.filter((word) => !GENERIC.has(word) && !VERSION.test(word)).join("-");
}

function segmentsOf(pathname: string): string[] {
  return pathname
    .split("/")
    .map(decodePercent)
    .map((segment) => pageStem(segment).replace(/\.(?:json|rst|php|aspx?|jsp)$/i, ""))
    .filter((segment) => segment !== "" && !isLocaleSegment(segment));
}
