/** What a page that stands in another one's place calls itself, most telling first. */
const WRONG_PAGE_PATTERNS: readonly (readonly [what: string, words: RegExp])[] = [
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

/** As much of a page as may say what it is. */
const HEAD_LENGTH = 65_536;

/**
 * What a page gives itself away as: a login page, a bot wall, an error page; `undefined` where it does not. A page of
 * error codes may well use such words: only a page that has lost its codes is asked.
 *
 * @example
 * signOf("<title>Sign in - Docs</title>") // "a login page"
 * signOf("<h1>404 Not Found</h1>") // "an error page"
 * signOf("| 404 | Not Found |") // undefined
 */
export function wrongPageKind(text: string): string | undefined {
  const head = text.slice(0, HEAD_LENGTH);
  return WRONG_PAGE_PATTERNS.find(([, words]) => words.test(head))?.[0];
}
