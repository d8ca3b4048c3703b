import type { Page } from "../model/page.ts";

/** Parameters of links that tell who comes from where; they change with every visit. */
const TRACKING_PARAMETER = /^(?:utm_\w+|spm|scm|fbclid|gclid|msclkid|yclid|_ga|_gl|mc_[ce]id|trace\w*|track\w*)$/i;

/**
 * Whether two readings of a page hold the same words for a person: scripts, styles, attributes, nonces and the tracking
 * parameters of links do not count, nor does where something stands.
 */
export function hasSameText(a: Page, b: Page): boolean {
  return visibleText(a) === visibleText(b);
}

function visibleText({ matter, sections }: Page): string {
  return JSON.stringify([matter, sections], (key, value: unknown) => {
    if (key === "place" || key === "folds" || key === "lines") return undefined;
    return key === "url" && typeof value === "string" ? withoutTracking(value) : value;
  });
}

/**
 * A link without its tracking parameters.
 *
 * @example
 * untracked("https://docs.test/a?id=4&utm_source=mail&spm=1.2#top") // "https://docs.test/a?id=4#top"
 * untracked("/a?spm=5") // "/a"
 */
export function withoutTracking(link: string): string {
  const [, path = "", query, hash = ""] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(link) ?? [];
  if (query === undefined) return link;
  const kept = query.split("&").filter((pair) => !TRACKING_PARAMETER.test(pair.split("=", 1)[0] ?? ""));
  return path + (kept.length > 0 ? `?${kept.join("&")}` : "") + hash;
}
