import { counted } from "../lib/counted.ts";
import type { Glimpse } from "./glimpse.ts";
import { isOtherLanguage, type Language } from "./language.ts";
import { signOf } from "./signs.ts";

export { historyOf } from "./documented.ts";
export { type Glimpse, glimpse, glimpseOfReading, type Seen } from "./glimpse.ts";
export { sameWords } from "./words.ts";

/** A page with more than this part of its codes gone is no edit of the same page. */
const GONE = 0.2;

/** What nearly every code had, and hardly any has now, was a column. */
const MOST = 0.8;
const HARDLY = 0.2;

/** Below this number of codes a login page may still pretend to have some. */
const FEW = 3;

/** A page before and now. */
export interface Comparison {
  /** The last good state; `undefined` where the page is new. */
  readonly before: Glimpse | undefined;
  readonly after: Glimpse;
  /** Decoded text of the page now, and of the last good copy where it is at hand. */
  readonly text: string;
  readonly oldText?: string | undefined;
}

/**
 * Why a page is not believed to be what it was, each reason in words that name the evidence; empty where it is. A vendor
 * who edits a page changes some codes: a login page, a bot wall, an error page, half a download, another language and a
 * table with other columns change nearly all of them.
 */
export function suspicionsOf({ before, after, text, oldText }: Comparison): readonly string[] {
  const sign = signOf(text);
  const known = before?.codes.size ?? 0;
  if (after.codes.size === 0) {
    const lost = known > 0 ? `all ${counted(known, "code")} are gone` : "no error code on it";
    return [sign ? `${sign}: ${lost}` : `${lost}: not a page of error codes`];
  }
  if (!before || known === 0)
    return sign && after.codes.size < FEW ? [`${sign}: ${counted(after.codes.size, "code")} on it`] : [];
  const reasons = [lostCodes(before, after), ...lostFields(before, after), ...changedLanguage(before, after)];
  const told = reasons.filter((reason) => reason !== undefined);
  if (oldText !== undefined && isHtmlEnd(oldText) && !isHtmlEnd(text)) told.push("it ends in the middle: no </html>");
  return sign && told.length > 0 ? [sign, ...told] : told;
}

function lostCodes({ codes: old }: Glimpse, { codes }: Glimpse): string | undefined {
  const gone = [...old].filter((code) => !codes.has(code));
  // One code of a short list is an edit, however large a part of it.
  if (gone.length < 2 || gone.length <= old.size * GONE) return undefined;
  const fresh = [...codes].filter((code) => !old.has(code)).length;
  const named = gone.slice(0, 3).join(", ") + (gone.length > 3 ? ", …" : "");
  const instead = fresh > 0 ? `, ${fresh} new` : "";
  return `${gone.length} of ${counted(old.size, "code")} are gone (${named})${instead}`;
}

function lostFields(before: Glimpse, after: Glimpse): string[] {
  return [...before.fields].flatMap(([field, had]) => {
    const has = after.fields.get(field) ?? 0;
    if (had < 2 || had < before.codes.size * MOST || has > after.codes.size * HARDLY) return [];
    return [
      `its columns changed: ${had} of ${counted(before.codes.size, "code")} had a ${field}, now ${has} of ${after.codes.size}`,
    ];
  });
}

function changedLanguage({ language: old }: Glimpse, { language }: Glimpse): string[] {
  if (!old || !language || !isOtherLanguage(old, language)) return [];
  return [`its language changed: texts were in ${shown(old)} and are now in ${shown(language)}`];
}

function shown({ script, name = `${script} letters` }: Language): string {
  return name;
}

function isHtmlEnd(text: string): boolean {
  return /<\/html>\s*(?:<!--[^]{0,2000})?$/i.test(text.slice(-4096));
}
