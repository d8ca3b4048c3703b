import { ASCIIDOC_FORMS, RST_FORMS } from "./markup-forms.ts";
import type { Random } from "./random.ts";

/** Blanks and line ends of Unicode, and characters that look like none. */
export const BLANKS: readonly string[] = [
  ..."\t\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\u3164\ufeff",
];

/** Texts that have broken parsers and generators, and fragments of syntax. */
export const TOKENS: readonly string[] = [
  ..."*/ /* // # ## --- === ``` ` ~~~ ~ * ** _ __ [ ] ( ) ]( ![ < > </ <!-- --> <![CDATA[ <? & &amp; &#0; &#x202e; &lt; | \\| \\ \" ' ${ } {@link {{ $t( %s {0} xxx @deprecated @internal @ts-nocheck ::error:: ##[ //# sourceMappingURL=x".split(
    " ",
  ),
  ..."<table> <tr> <td> <th> </td> </tr> </table> <td colspan=9999999> <td rowspan=65535> <details> <summary> <script> <style> <template> <b> <i> <p> <br> <pre> <code> <ul> <li> <dl> <dt> <dd> <h2> <plaintext> <svg> <title>".split(
    " ",
  ),
  ..."constructor __proto__ then toString hasOwnProperty prototype con aux nul default class await".split(" "),
  ...[
    "\n",
    "\n\n",
    "\t",
    "  ",
    "    ",
    "\r",
    "\r\n",
    "\0",
    "\u001b[2J",
    "\u0085",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "\u2028",
  ],
  ...[
    "\u202e",
    "\u2066",
    "\u3000",
    "\u3164",
    "\ufeff",
    "\ufffd",
    "\ud800",
    "\u{e0001}",
    "👩‍👩‍👧",
    "图片模糊。",
    "錯誤",
    "ｆｕｌｌ",
    "é",
    "e\u0301",
  ],
  ...[
    "| a | b |\n|---|---|\n",
    "- ",
    "1. ",
    "> ",
    "+---+\n",
    "Error code",
    "错误码",
    "Description",
    "HTTP status",
    "E1: x",
    "400",
    "10001",
  ],
];

const FAMILIES = [
  "InvalidParameter",
  "ResourceNotFound",
  "FailedOperation",
  "AuthFailure",
  "InternalError",
  "LimitExceeded",
];
const PARTS = ["Disk", "ImageBlur", "UserName", "Region", "Token", "Quota", "Order", "Face", "Card"];
const WORDS = [
  "The",
  "image",
  "is",
  "blurred",
  "disk",
  "was",
  "refused",
  "try",
  "again",
  "later",
  "图片",
  "模糊",
  "请",
  "重试",
];

/** A code in the style of vendors, or a hostile text. */
export function anyCode(random: Random): string {
  const kind = random.below(6);
  if (kind === 0) return random.pick(TOKENS);
  if (kind === 1) return String(1000 + random.below(90_000));
  if (kind === 2) return `ERR_${random.pick(PARTS).toUpperCase()}_${random.below(99)}`;
  return `${random.pick(FAMILIES)}.${random.pick(PARTS)}${random.below(50)}`;
}

/** A sentence of plain words, or of words and hostile texts. */
export function anyText(random: Random): string {
  const trouble = random.below(3) === 0;
  return random.list(1, 9, () => random.pick(trouble && random.below(3) === 0 ? TOKENS : WORDS)).join(" ");
}

/** A code and its text. */
export type Row = readonly [code: string, text: string];

/** Functions that write rows as a page, one per form of pages. */
export const FORMS: readonly ((rows: readonly Row[]) => string)[] = [
  (rows) =>
    `| Error code | Description |\n| --- | --- |\n${rows.map(([code, text]) => `| ${code} | ${text} |`).join("\n")}\n`,
  (rows) => `Error code | Description\n---|---\n${rows.map(([code, text]) => `${code} | ${text}`).join("\n")}\n`,
  (rows) =>
    `<table><tr><th>Code<th>Meaning</tr>${rows.map(([code, text]) => `<tr><td>${code}</td><td>${text}</td></tr>`).join("\n")}</table>`,
  (rows) => `<h1>Error codes</h1><dl>${rows.map(([code, text]) => `<dt>${code}</dt><dd>${text}</dd>`).join("\n")}</dl>`,
  (rows) => `# Error codes\n\n${rows.map(([code, text]) => `## ${code}\n\n${text}`).join("\n\n")}\n`,
  (rows) => `# Error codes\n\n${rows.map(([code, text]) => `- \`${code}\`: ${text}`).join("\n")}\n`,
  (rows) => `# Error codes\n\n${rows.map(([code, text]) => `**${code}**\n\n${text}`).join("\n\n")}\n`,
  (rows) => `Error code\tDescription\n${rows.map(([code, text]) => `${code}\t${text}`).join("\n")}\n`,
  (rows) => `Error code\n\nDescription\n\n${rows.map(([code, text]) => `${code}\n\n${text}`).join("\n\n")}\n`,
  (rows) => rows.map(([code, text]) => `Code: ${code}\nDescription: ${text}\n`).join("\n"),
  (rows) =>
    `{"Response":{"Error":{"Code":"X"},"RequestId":"1"}}\n\n${rows.map(([code, text]) => `${code}: ${text}`).join("\n")}`,
  ...RST_FORMS,
  ...ASCIIDOC_FORMS,
];

/** A page of error codes in one of the forms, intact or damaged. */
export function anyPage(random: Random): string {
  if (random.below(8) === 0) return random.list(0, 60, () => random.pick(TOKENS)).join(random.pick(["", " ", "\n"]));
  const forms = random.list(1, 2, () => random.pick(FORMS));
  const page = forms
    .map((form) => form(random.list(1, 8, () => [anyCode(random), anyText(random)] as const)))
    .join("\n");
  return random.below(2) === 0 ? page : damaged(page, random);
}

/** The text with parts removed, repeated or replaced. */
export function damaged(text: string, random: Random): string {
  let result = text;
  for (let times = random.below(6); times >= 0; times--) {
    const at = random.below(result.length + 1);
    const end = Math.min(result.length, at + random.below(20));
    const middle = random.pick([
      random.pick(TOKENS),
      result.slice(at, end).repeat(2),
      "",
      random.pick(TOKENS).repeat(8),
    ]);
    result = result.slice(0, at) + middle + result.slice(end);
  }
  return result;
}
