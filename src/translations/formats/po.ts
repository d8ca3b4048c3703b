import type { GettextEntries, GettextEntry } from "gettext-parser";
import { reasonOf } from "../../lib/failure.ts";
import {
  type MessageFormat,
  type MessageDocument,
  UnreadableFileError,
  type ImportedDocument,
  type ImportedUnit,
} from "../message-document.ts";

/** gettext PO: the key is `msgctxt`, the source text is `msgid`. Placeholders are `{name}`. */
export const po: MessageFormat = {
  name: "po",
  extensions: [".po"],
  bilingual: true,
  write: async (document) => {
    const { po: library } = await import("gettext-parser");
    const table = { charset: "utf-8", headers: poHeaders(document), translations: poEntries(document) };
    return library.compile(table, { foldLength: 0 }).toString("utf8");
  },
  read: async (text) => {
    const { po: library } = await import("gettext-parser");
    const parse = (): ReturnType<typeof library.parse> => {
      try {
        return library.parse(text, { validation: true });
      } catch (error) {
        throw describeParseError(reasonOf(error), text);
      }
    };
    const { headers = {}, translations } = parse();
    return documentFromPo(headers, translations, text);
  },
};

function describeParseError(message: string, text: string): UnreadableFileError {
  const [, context] = / in "([^]*)" context/.exec(message) ?? [];
  if (context !== undefined) {
    const at = quotedStringsAfter(text, "msgctxt").filter(([key]) => key === context);
    const isTwice = message.startsWith("Duplicate");
    const reason = isTwice ? `${JSON.stringify(context)} is repeated` : PLURAL_NOT_SUPPORTED;
    return new UnreadableFileError((isTwice ? at.at(-1) : at[0])?.[1] ?? 1, reason);
  }
  const [, line = "1"] = / at line (\d+)/.exec(message) ?? [];
  // The library reports the line after an unterminated string.
  const late = message.includes("End-of-line") ? 1 : 0;
  // For an incomplete entry the message of the library names one of its internal properties.
  const reason = message.startsWith("Cannot read")
    ? "incomplete entry"
    : message.replace(/^Error parsing PO data: /, "");
  return new UnreadableFileError(Number(line) - late, `not valid PO: ${reason}`);
}

const PLURAL_NOT_SUPPORTED = "plural forms are not supported";

const SERVICE_HEADER = "X-Errsmith-Service";
const SOURCE_LANGUAGE_HEADER = "X-Source-Language";

type PoHeaders = Readonly<Record<string, string>>;

function poHeaders({ service, from, to }: MessageDocument): PoHeaders {
  return {
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Transfer-Encoding": "8bit",
    Language: to,
    [SOURCE_LANGUAGE_HEADER]: from,
    [SERVICE_HEADER]: service,
  };
}

function poEntries({ units }: MessageDocument): GettextEntries {
  return Object.fromEntries(
    units.map(({ key, source, target, stale, places, notes }) => {
      const fuzzy = target === undefined && stale !== undefined;
      const comments = {
        ...(places.length > 0 && { reference: places.join("\n") }),
        ...(notes.length > 0 && { extracted: notes.join("\n") }),
        ...(fuzzy && { flag: "fuzzy" }),
      };
      const entry: GettextEntry = { msgctxt: key, msgid: source, msgstr: [target ?? stale ?? ""], comments };
      return [key, Object.fromEntries([[source, entry]])];
    }),
  );
}

function documentFromPo(headers: PoHeaders, translations: GettextEntries, text: string): ImportedDocument {
  const lines = new Map(quotedStringsAfter(text, "msgctxt").toReversed());
  const header = (name: string): string | undefined =>
    Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  const [service, from, to] = [
    header(SERVICE_HEADER),
    header(SOURCE_LANGUAGE_HEADER),
    header("Language")?.replaceAll("_", "-"),
  ];
  const entries = Object.values(translations).flatMap((inContext) => Object.values(inContext));
  return {
    ...(service && { service }),
    ...(from && { from }),
    ...(to && { to }),
    units: entries
      .filter(({ msgctxt, msgid }) => msgctxt !== undefined || msgid !== "")
      .map(({ msgctxt, msgid, msgid_plural: plural, msgstr, comments }): ImportedUnit => {
        if (msgctxt === undefined) {
          const line = new Map(quotedStringsAfter(text, "msgid").toReversed()).get(msgid) ?? 1;
          throw new UnreadableFileError(line, `${JSON.stringify(msgid)} has no msgctxt, which contains the key`);
        }
        const line = lines.get(msgctxt) ?? 1;
        if (plural !== undefined) throw new UnreadableFileError(line, PLURAL_NOT_SUPPORTED);
        const fuzzy = comments?.flag?.split(/[,\s]+/).includes("fuzzy") ?? false;
        return { key: msgctxt, source: msgid, target: msgstr[0] ?? "", ...(fuzzy && { fuzzy }), line };
      }),
  };
}

/** Returns every string after a keyword, joined over continuation lines, with the line (from 1) of the keyword. */
function quotedStringsAfter(
  text: string,
  keyword: "msgctxt" | "msgid",
): readonly (readonly [text: string, line: number])[] {
  const strings: { text: string; line: number }[] = [];
  let open = false;
  for (const [index, row] of text.split("\n").entries()) {
    const [, word = "", quoted] = /^[ \t\ufeff]*(?:(\w+)[ \t]*)?"(.*)"[ \t\r]*$/.exec(row) ?? [];
    const last = strings.at(-1);
    if (quoted === undefined) open = false;
    else if (word !== "") {
      open = word === keyword;
      if (open) strings.push({ text: quoted, line: index + 1 });
    } else if (open && last) last.text += quoted;
  }
  const unescaped = (quoted: string): string =>
    quoted.replace(/\\(.)/g, (_, escaped: string) => PO_ESCAPES[escaped] ?? escaped);
  return strings.map(({ text: quoted, line }) => [unescaped(quoted), line]);
}

const PO_ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };
