/** Tracking parameters of links, which change with every request. */
const TRACKING_PARAMETER = /^(?:utm_\w+|spm|scm|fbclid|gclid|msclkid|yclid|_ga|_gl|mc_[ce]id|trace\w*|track\w*)$/i;

/**
 * Removes the tracking parameters from a link.
 *
 * @example
 * withoutTracking("https://docs.test/a?id=4&utm_source=mail&spm=1.2#top") // "https://docs.test/a?id=4#top"
 * withoutTracking("/a?spm=5") // "/a"
 */
export function withoutTracking(link: string): string {
  const [, path = "", query, hash = ""] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(link) ?? [];
  if (query === undefined) return link;
  const kept = query.split("&").filter((pair) => !TRACKING_PARAMETER.test(pair.split("=", 1)[0] ?? ""));
  return path + (kept.length > 0 ? `?${kept.join("&")}` : "") + hash;
}
