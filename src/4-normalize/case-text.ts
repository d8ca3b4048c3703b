import { append } from "../lib/append.ts";
import type { Field } from "../model/draft.ts";
import type { CaseText } from "../model/page-entries.ts";
import type { Link } from "../model/page.ts";
import type { Role } from "../model/source.ts";

/** The words of one case: fields of the same role are joined line by line, links are gathered. */
export function caseText(fields: readonly Field[]): CaseText {
  const title = textOfRole(fields, "title") ?? textOfRole(fields, "name");
  const cause = textOfRole(fields, "cause");
  const solution = textOfRole(fields, "solution");
  const description = textOfRole(fields, "description") ?? cause ?? (title === undefined ? solution : undefined);
  const links: Link[] = [];
  for (const { role, text } of fields) {
    if (role !== "code" && text.links)
      append(
        links,
        text.links.filter(({ url }) => isSafeLink(url)),
      );
  }
  // Member by member, as there is one such object for each row of a page.
  const words: { -readonly [Member in keyof CaseText]: CaseText[Member] } = {};
  if (title !== undefined) words.title = title;
  if (description !== undefined) words.description = description;
  if (cause !== undefined && cause !== description) words.cause = cause;
  if (solution !== undefined && solution !== description) words.solution = solution;
  if (links.length > 0) words.links = distinctLinks(links);
  return words;
}

/** What the fields of one role say, trimmed; `undefined` when they say nothing. */
export function textOfRole(fields: readonly Field[], role: Role): string | undefined {
  let said: string | undefined;
  for (const field of fields) {
    if (field.role !== role) continue;
    const text = field.text.text.trim();
    // A cell with nothing but a dash says that there is nothing to say.
    if (text === "" || (text.length === 1 && /[-–—/\\]/.test(text))) continue;
    said = said === undefined ? text : `${said}\n${text}`;
  }
  return said;
}

function distinctLinks(links: readonly Link[]): readonly Link[] {
  const seen = new Set<string>();
  return links.filter(({ text, url }) => {
    const key = JSON.stringify([text, url]);
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * Whether following a link only shows something: a page or a letter, no script. Browsers read past white space and
 * control characters in front of a scheme and inside it.
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
