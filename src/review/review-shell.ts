import { createHash } from "node:crypto";
import { bilingual, Html, html } from "../lib/html.ts";

/**
 * How the page reaches its reader: as a file that has its style and its script, or served with the files "/review.css" and
 * "/review.js" beside it.
 */
export type ReviewForm =
  { readonly kind: "file"; readonly style: string; readonly script: string } | { readonly kind: "served" };

/** The page around the changes: what is loaded, the keys, the help, and where decisions are made. */
export function reviewShell(form: ReviewForm, title: string, header: Html, main: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${form.kind === "file" ? html`<meta http-equiv="Content-Security-Policy" content="${policyOf(form)}">\n` : ""}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
${form.kind === "file" ? html`<style>${new Html(form.style)}</style>` : html`<link rel="stylesheet" href="/review.css">`}
</head>
<body>
<header>
${header}
<p class="keys"><kbd>j</kbd> <kbd>k</kbd> ${bilingual("next, previous", "下一项、上一项")} · <kbd>a</kbd> ${bilingual("approve", "批准")} · <kbd>u</kbd> ${bilingual("uses", "使用位置")} · <button type="button" id="keys">? ${bilingual("help", "帮助")}</button> <button type="button" data-language="zh-CN" lang="zh-CN">中文</button> <button type="button" data-language="en" lang="en">English</button></p>
</header>
<main>
${main}</main>
<footer hidden>
<label for="why">${bilingual("Reason", "理由")}</label> <input id="why" required>
<label for="until">${bilingual("Until", "有效期至")}</label> <input id="until" type="date" required>
${form.kind === "file" ? COMMAND : APPROVE}
</footer>
${form.kind === "file" ? help(FILE_HELP) : help(SERVED_HELP)}
${form.kind === "file" ? html`<script type="module">${new Html(form.script)}</script>` : html`<script type="module" src="/review.js"></script>`}
</body>
</html>
`.toString();
}

const COMMAND = html`<pre id="command" tabindex="0" aria-label="errsmith approve"></pre>`;
const APPROVE = html`<button type="button" id="approve">${bilingual("Approve", "批准")} <span id="count"></span></button>
<p id="status" role="alert"></p>`;

/** Nothing but the style and the script that are in the page, and no request. */
function policyOf({ style, script }: Extract<ReviewForm, { readonly kind: "file" }>): Html {
  return new Html(
    `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; img-src data:; base-uri 'none'; form-action 'none'`,
  );
}

/** The hash of an inline style or script in a Content Security Policy. */
function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

const FILE_HELP = bilingual(
  "go to the reason of what is ticked; the command below it approves that",
  "转到所选项的理由；其下的命令用于批准",
);
const SERVED_HELP = bilingual(
  "go to the reason of what is ticked, and approve it from there",
  "转到所选项的理由，再按一次即批准",
);

function help(enter: Html): Html {
  const keys: readonly (readonly [string, Html])[] = [
    ["j", bilingual("next change", "下一项变化")],
    ["k", bilingual("previous change", "上一项变化")],
    ["a", bilingual("tick, or untick; undo an approval of this session", "选中或取消选中；撤销本次会话中的批准")],
    ["u", bilingual("show or hide the places that use the code", "显示或隐藏使用该错误码的位置")],
    ["Enter", enter],
    ["?", bilingual("this help; Escape ends it", "显示此帮助；按 Escape 关闭")],
  ];
  return html`<dialog id="help" aria-labelledby="help-title">
<h2 id="help-title">${bilingual("Keys", "按键")}</h2>
<dl>
${keys.map(([key, text]) => html`<dt><kbd>${key}</kbd></dt><dd>${text}</dd>\n`)}</dl>
<button type="button" id="close">${bilingual("Close", "关闭")}</button>
</dialog>`;
}
