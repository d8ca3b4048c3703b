import type { Format } from "../model/source.ts";

/** Patterns of Markdown with their weights. A page with a total of 2 is Markdown. */
const MARKDOWN_SIGNS: readonly { readonly sign: RegExp; readonly weight: number }[] = [
  { sign: /^ {0,3}#{1,6} +\S/m, weight: 2 },
  { sign: /^ {0,3}(?:```|~~~)/m, weight: 2 },
  { sign: /^\s*---[ \t]*\n[A-Za-z_][\w.-]*[ \t]*:/, weight: 2 },
  { sign: /^[ \t>]*\|.*\n[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|/m, weight: 2 },
  { sign: /^[ \t]*<(?:table|details|dl|ul|ol|div|p)[\s>]/im, weight: 2 },
  { sign: /\]\((?:https?:|[./#])[^()\s]*\)/, weight: 1 },
  { sign: /\*\*\S[^*\n]*\S\*\*/, weight: 1 },
  { sign: /`[^`\n]+`/, weight: 1 },
  { sign: /^> /m, weight: 1 },
  { sign: /^[-*] \S/m, weight: 1 },
  { sign: /\w\\_\w/, weight: 1 },
  { sign: /^\S.*\n: +\S/m, weight: 1 },
];

/**
 * Detects the format of a page from its text. The name of the file does not count.
 *
 * @example
 * detectFormat("## Errors") // "markdown"
 * detectFormat("<!doctype html><p>E1") // "html"
 * detectFormat("Code | Text |\n---|---|\nE1 | x |") // "text"
 */
export function detectFormat(text: string): Format {
  const start = text.trimStart();
  if (/^(?:<!doctype\s+html|<html|<head|<body|<meta\s|<plaintext|<frameset)/i.test(start)) return "html";
  const isMarked = /^(?:<\?xml|<!--|<[a-z][a-z0-9]*[\s>])/i.test(start) && /<\/?[a-z][^<>]*>\s*$/i.test(text);
  if (isMarked && !MARKDOWN_SIGNS.slice(0, 4).some(({ sign }) => sign.test(text))) return "html";
  let total = 0;
  // Stop at 2, because a pattern without a match is searched on the whole page.
  for (const { sign, weight } of MARKDOWN_SIGNS) {
    if (sign.test(text)) total += weight;
    if (total >= 2) return "markdown";
  }
  return "text";
}
