import type { Field } from "../model/draft.ts";
import type { CaseText } from "../model/page-entries.ts";
import type { Link } from "../model/page.ts";
import type { Role } from "../model/source.ts";

/**
 * The text of one case. Fields of the same role are joined, a line each; a missing description is the cause. A solution
 * is never the description.
 */
export function caseText(fields: readonly Field[]): CaseText {
  const title = textOfRole(fields, "title") ?? textOfRole(fields, "name");
  const cause = textOfRole(fields, "cause");
  const solution = textOfRole(fields, "solution");
  const description = textOfRole(fields, "description") ?? cause;
  const links = fields.flatMap(({ role, text }) => (role === "code" ? [] : (text.links ?? [])));
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(cause !== undefined && cause !== description && { cause }),
    ...(solution !== undefined && { solution }),
    ...(links.length > 0 && safeLinks(links)),
  };
}

/** The trimmed text of all fields of a role; `undefined` if there is none. Signs alone are no text. */
export function textOfRole(fields: readonly Field[], role: Role): string | undefined {
  let joined: string | undefined;
  for (const field of fields) {
    if (field.role !== role) continue;
    const text = withoutBorders(field.text.text.trim());
    if (text.length < 5 && /^[-–—/|\\#¶§^*†‡.,:;()[\]{}•·\u{1f517}\ufe0f]*$/u.test(text)) continue;
    joined = joined === undefined ? text : `${joined}\n${text}`;
  }
  return joined;
}

/** A text without the pipes around it, which a scraper left of the borders of its cell. */
function withoutBorders(text: string): string {
  return text.replace(/^[|│┃](?=\s)|(?<=\s)[|│┃]$/g, "").trim();
}

function safeLinks(links: readonly Link[]): Pick<CaseText, "links"> {
  const byKey = new Map(links.map((link) => [JSON.stringify([link.text, link.url]), link]));
  const safe = [...byKey.values()].filter(({ url }) => isSafeLink(url));
  return safe.length > 0 ? { links: safe } : {};
}

/**
 * Whether a link runs no script: it leads to a page or opens a mail. Browsers ignore white space and control
 * characters before and inside a scheme.
 *
 * @example
 * isSafeLink("https://example.com/a") // true
 * isSafeLink("../errors#list") // true
 * isSafeLink("java\tscript:alert(1)") // false
 */
export function isSafeLink(url: string): boolean {
  const scheme = /^([^:/?#]*):/.exec(url.replace(/[\u0000-\u0020\u007f-\u009f]/g, ""))?.[1];
  return scheme === undefined || ["http", "https", "mailto"].includes(scheme.toLowerCase());
}
