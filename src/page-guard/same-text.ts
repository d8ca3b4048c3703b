import { digest } from "../lib/digest.ts";
import { withoutTracking } from "../lib/tracking-parameters.ts";
import type { Page } from "../model/page.ts";

/**
 * Whether two versions of a page have the same text. Ignores scripts, styles, attributes, tracking parameters of links,
 * and the positions of the text in the page.
 */
export function hasSameText(a: Page, b: Page): boolean {
  return visibleText(a) === visibleText(b);
}

/** Digest of what `hasSameText` compares. */
export function textDigest(page: Page): string {
  return digest(visibleText(page));
}

function visibleText({ matter, sections }: Page): string {
  return JSON.stringify([matter, sections], (key, value: unknown) => {
    if (key === "place" || key === "folds" || key === "lines") return undefined;
    return key === "url" && typeof value === "string" ? withoutTracking(value) : value;
  });
}
