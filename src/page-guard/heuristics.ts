import type { SuspectState } from "../model/failure-state.ts";

/** A kind of page that a server may send instead of the documentation. */
interface WrongPage {
  readonly state: SuspectState;
  readonly name: string;
}

const BOT_WALL: WrongPage = { state: "bot-wall", name: "a bot wall" };
const LOGIN: WrongPage = { state: "login", name: "a login page" };
const ERROR_PAGE: WrongPage = { state: "error-page", name: "an error page" };
const SHELL: WrongPage = { state: "rendered-by-script", name: "a page that is rendered by scripts" };

/** Kinds of pages with their patterns. The first match decides. */
const WRONG_PAGE_PATTERNS: readonly (readonly [page: WrongPage, pattern: RegExp])[] = [
  [BOT_WALL, /\b(?:cf-challenge|challenge-platform|g-recaptcha|h-captcha|geetest|_incapsula_|datadome|perimeterx)/i],
  [
    BOT_WALL,
    /<title[^>]{0,200}>[^<]{0,100}(?:just a moment|attention required|are you (?:a )?human|robot|captcha|verif(?:y|ication)|安全验证|人机验证|访问验证)/i,
  ],
  [LOGIN, /<input[^>]{1,500}type\s*=\s*["']?password/i],
  [
    LOGIN,
    /(?:<title[^>]{0,200}>|^#{1,2} )[^<\n]{0,100}(?:\b(?:log|sign)[ -]?in\b|登录|登入|ログイン|authentication required)/im,
  ],
  [
    ERROR_PAGE,
    /(?:<title[^>]{0,200}>|<h1[^>]{0,200}>|^# )[^<\n]{0,100}(?:\b(?:403|404|410|429|50[0234])\b|not found|forbidden|access denied|unavailable|bad gateway|页面不存在|无法访问|出错了|系统繁忙)/im,
  ],
];

/** Number of characters at the start of a page that are searched. */
const HEAD_LENGTH = 65_536;

/**
 * Recognises a login page, a bot wall, an error page, or a page that scripts fill; `undefined` for any other page. A page
 * of error codes may contain the same words, so the result counts only if the page has lost its codes.
 *
 * @example
 * wrongPage("<title>Sign in - Docs</title>")?.state // "login"
 * wrongPage("<h1>404 Not Found</h1>")?.state // "error-page"
 * wrongPage('<div id="app"></div><script src="app.js"></script>')?.state // "rendered-by-script"
 * wrongPage("| 404 | Not Found |") // undefined
 */
export function wrongPage(text: string): WrongPage | undefined {
  const head = text.slice(0, HEAD_LENGTH);
  return WRONG_PAGE_PATTERNS.find(([, pattern]) => pattern.test(head))?.[0] ?? (isShell(text) ? SHELL : undefined);
}

/** Visible characters of a page that only scripts fill: a title, "Loading", a notice for browsers without scripts. */
const SHELL_LENGTH = 400;

/** Whether a page has scripts and hardly any text. */
function isShell(text: string): boolean {
  if (!/<script\b/i.test(text)) return false;
  let visible = 0;
  // Scripts, styles and comments end at their closing mark; what is left after `>` is text.
  for (const part of text.split(/<(?:script|style|svg|noscript)\b/i)) {
    const [, rest = part] = /<\/(?:script|style|svg|noscript)>([^]*)/i.exec(part) ?? [];
    for (const piece of rest.split("<")) visible += piece.slice(piece.indexOf(">") + 1).trim().length;
    if (visible > SHELL_LENGTH) return false;
  }
  return true;
}
