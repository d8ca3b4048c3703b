import type { Page } from "../model/page.ts";

/** Parameters of links that tell who comes from where; they change with every visit. */
const TRACKING = /^(?:utm_\w+|spm|scm|fbclid|gclid|msclkid|yclid|_ga|_gl|mc_[ce]id|trace\w*|track\w*)$/i;

/**
 * Whether two readings of a page hold the same words for a person: scripts, styles, attributes, nonces and the tracking
 * parameters of links do not count, nor does where something stands.
 */
export function sameWords(a: Page, b: Page): boolean {
  return wordsOf(a) === wordsOf(b);
}

function wordsOf({ matter, sections }: Page): string {
  return JSON.stringify([matter, sections], (key, value: unknown) => {
    if (key === "place" || key === "folds") return undefined;
    return key === "url" && typeof value === "string" ? untracked(value) : value;
  });
}

/**
 * A link without its tracking parameters.
 *
 * @example
 * untracked("https://docs.test/a?id=4&utm_source=mail&spm=1.2#top") // "https://docs.test/a?id=4#top"
 * untracked("/a?spm=5") // "/a"
 */
export function untracked(link: string): string {
  const [, path = "", query, hash = ""] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(link) ?? [];
  if (query === undefined) return link;
  const kept = query.split("&").filter((pair) => !TRACKING.test(pair.split("=", 1)[0] ?? ""));
  return path + (kept.length > 0 ? `?${kept.join("&")}` : "") + hash;
}
