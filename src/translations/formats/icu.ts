import { append } from "../../lib/collections.ts";
import { tokensOf } from "../../lib/placeholders.ts";
import type { MessageFormat } from "../message-document.ts";
import { type DecodedText, readFlatJson, writeFlatJson } from "./flat-json.ts";

/** JSON of key → ICU MessageFormat, for FormatJS and similar tools. Placeholders are `{name}`. */
export const icu: MessageFormat = {
  name: "icu",
  extensions: [".json"],
  bilingual: false,
  write: async (document, sources) => writeFlatJson(document, sources, toIcu),
  read: async (text) => {
    const { parse, TYPE } = await import("@formatjs/icu-messageformat-parser");
    return readFlatJson(text, (message): DecodedText => {
      refuseElision(message);
      const quoted: string[] = [];
      const parts = parse(message, { ignoreTag: true }).map((element) => {
        if (element.type === TYPE.argument) return `{${element.value}}`;
        if (element.type !== TYPE.literal) throw new Error(`${TYPE[element.type]} is not supported`);
        append(
          quoted,
          tokensOf(element.value).filter((token) => /^\{\w+\}$/.test(token)),
        );
        return element.value;
      });
      return { text: parts.join(""), quoted };
    });
  },
};

/**
 * A text in ICU MessageFormat: apostrophes are doubled, and braces and angle brackets are quoted, except those of
 * placeholders.
 *
 * @example
 * toIcu("l'{0} <b>", ["0"]) // "l''{0} '<'b'>'"
 */
export function toIcu(text: string, params: readonly string[]): string {
  // Literal text is escaped in one piece, because adjacent quotes are read as an apostrophe.
  const parts = params.length === 0 ? [text] : text.split(new RegExp(`(\\{(?:${params.join("|")})\\})`));
  return parts.map((part, index) => (index % 2 === 1 ? part : escapeIcu(part))).join("");
}

function escapeIcu(text: string): string {
  return text.replace(/[{}<>](?:'*[{}<>])*|'/g, (syntax) => {
    const doubled = syntax.replaceAll("'", "''");
    return syntax === "'" ? doubled : `'${doubled}'`;
  });
}

/**
 * Refuses an apostrophe that was written as a letter and begins a quotation, as in `dans l'{0}`: ICU drops the apostrophe
 * and shows the placeholder as text. A quotation that is meant ends behind a brace or an angle bracket.
 */
function refuseElision(message: string): void {
  for (const [whole, run, end] of message.matchAll(/''|'([{}<>](?:[^']|'')*)('?)/g)) {
    if (run === undefined || (end === "'" && /[{}<>](?:'')*$/.test(run))) continue;
    const start = whole.slice(0, whole.search(/[}>]|$/) + 1);
    throw new Error(`the apostrophe in ${start} quotes what follows it; an apostrophe of the text is written ''`);
  }
}
