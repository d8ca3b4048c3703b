/** Kinds of pages that a server may send instead of the documentation, with their patterns. The first match decides. */
const WRONG_PAGE_PATTERNS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    "a bot wall",
    /\b(?:cf-challenge|challenge-platform|g-recaptcha|h-captcha|geetest|_incapsula_|datadome|perimeterx)/i,
  ],
  [
    "a bot wall",
    /<title[^>]{0,200}>[^<]{0,100}(?:just a moment|attention required|are you (?:a )?human|robot|captcha|verif(?:y|ication)|安全验证|人机验证|访问验证)/i,
  ],
  ["a login page", /<input[^>]{1,500}type\s*=\s*["']?password/i],
  [
    "a login page",
    /(?:<title[^>]{0,200}>|^#{1,2} )[^<\n]{0,100}(?:\b(?:log|sign)[ -]?in\b|登录|登入|ログイン|authentication required)/im,
  ],
  [
    "an error page",
    /(?:<title[^>]{0,200}>|<h1[^>]{0,200}>|^# )[^<\n]{0,100}(?:\b(?:403|404|410|429|50[0234])\b|not found|forbidden|access denied|unavailable|bad gateway|页面不存在|无法访问|出错了|系统繁忙)/im,
  ],
];

/** Number of characters at the start of a page that are searched. */
const HEAD_LENGTH = 65_536;

/**
 * Recognises a login page, a bot wall or an error page; `undefined` for any other page. A page of error codes may
 * contain the same words, so the result counts only if the page has lost its codes.
 *
 * @example
 * wrongPageKind("<title>Sign in - Docs</title>") // "a login page"
 * wrongPageKind("<h1>404 Not Found</h1>") // "an error page"
 * wrongPageKind("| 404 | Not Found |") // undefined
 */
export function wrongPageKind(text: string): string | undefined {
  const head = text.slice(0, HEAD_LENGTH);
  return WRONG_PAGE_PATTERNS.find(([, pattern]) => pattern.test(head))?.[0];
}
