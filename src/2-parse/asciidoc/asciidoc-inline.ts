import type { TextBuilder } from "../text-builder.ts";
import { type PlaceAt, writeMarkup, writePart } from "../write-markup.ts";

/** What the texts of one page share. */
export interface AsciidocNames {
  /** The attributes that the page sets: name → value. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The titles that a reference shows: identifier → title. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Attributes that stand for a character in every page. */
const CHARACTERS = new Map(
  Object.entries({
    ...{ nbsp: " ", sp: " ", empty: "", blank: "", zwsp: "", wj: "", plus: "+", vbar: "|", lt: "<", gt: ">", amp: "&" },
    ...{ asterisk: "*", backtick: "`", caret: "^", tilde: "~", startsb: "[", endsb: "]", apos: "'", quot: '"' },
    ...{ backslash: "\\", deg: "°", cpp: "C++", pp: "++", ndash: "–", mdash: "—", brvbar: "¦" },
  }),
);

/** An attribute that is set elsewhere and named like a constant, as in `{E_DISK}` and `{E_DISK_link}`, shows the constant. */
const CONSTANT = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?=_[a-z]+$|$)/;

/** Levels of marks inside marks. Deeper ones are text. */
const MAX_MARK_DEPTH = 4;

/** A mark of one sign around words, and of two signs inside a word. */
const quoted = (sign: string, name: string): string =>
  String.raw`(?:\[[.#%][^\[\]\n]{0,100}\])?${sign}${sign}(?<${name}2>[^]{1,2000}?)${sign}${sign}|(?:\[[.#%][^\[\]\n]{0,100}\]|(?<![\p{L}\p{N}${sign}]))${sign}(?<${name}1>\S|\S[^]{0,2000}?\S)${sign}(?![\p{L}\p{N}])`;

const INLINE = new RegExp(
  [
    String.raw`\\(?<escaped>[*_${"`"}#^~+{<[|])`,
    String.raw`(?:\+\+\+|\$\$)(?<pass>[^]{1,2000}?)(?:\+\+\+|\$\$)|(?:pass|stem|latexmath):[a-z,]{0,20}\[(?<passed>[^\]\n]{0,2000})\]`,
    String.raw`${"`"}\+(?<literal>[^]{1,2000}?)\+${"`"}`,
    String.raw`(?<quotes>["'])${"`"}(?<curved>[^]{1,2000}?)${"`"}\k<quotes>`,
    String.raw`(?<![\p{L}\p{N}+])\+(?<plus>\S|\S[^\n+]{0,500}\S)\+(?![\p{L}\p{N}+])`,
    quoted("`", "code"),
    quoted(String.raw`\*`, "strong"),
    quoted("_", "emphasis"),
    quoted("#", "mark"),
    String.raw`\^(?<sup>\S{1,100}?)\^|~(?<sub>\S{1,100}?)~`,
    String.raw`(?<nothing>\[\[[^\]\n]{1,200}\]\]|\[#[\w-]{1,100}\](?=[${"`"}*_])|\[#[\w.:-]{1,100}\]##|anchor:[\w:.-]{1,100}\[[^\]\n]{0,200}\]|footnote(?:ref)?:[^\[\]\s]{0,100}\[[^\]]{0,2000}\]|icon:[^\[\]\s]{1,100}\[[^\]\n]{0,200}\]|\(\(\([^()\n]{1,200}\)\)\))`,
    String.raw`<<(?<reference>[^<>,\n]{1,300})(?:,(?<referenced>[^<>]{1,1000}))?>>`,
    String.raw`(?:(?<target>(?:xref|link|image|kbd|btn|menu|mailto):[^\s\[\]]{0,1000}|(?:https?|ftp)://[^\s\[\]<>]{1,1000}))\[(?<label>(?:[^\]\\]|\\[^]){0,1000})\]`,
    String.raw`\{(?<attribute>\w[\w-]{0,100})\}`,
    String.raw`(?<break>[ \t]\+(?=\n|$))`,
  ].join("|"),
  "gu",
);

/** Writes the text that the inline mark-up of AsciiDoc shows: macros and references become their text. */
export function writeAsciidocInline(
  text: string,
  names: AsciidocNames,
  out: TextBuilder,
  placeAt: PlaceAt,
  depth = 0,
): void {
  writeMarkup(text, INLINE, out, placeAt, ({ 0: all, index, groups = {} }) => {
    const write = (part: string, isPlain = false): true => {
      const start = index + Math.max(0, all.indexOf(part));
      if (isPlain || depth >= MAX_MARK_DEPTH) writePart(text, start, start + part.length, out, placeAt);
      else writeAsciidocInline(part, names, out, (offset) => placeAt(start + offset), depth + 1);
      return true;
    };
    const mark = (kind: "code" | "strong" | "emphasis" | "link", part: string, url?: string): true => {
      out.open(kind, url);
      write(part);
      out.close(kind);
      return true;
    };
    if (groups.nothing !== undefined) return true;
    if (groups.break !== undefined) {
      out.newline(true);
      return true;
    }
    if (groups.attribute !== undefined) {
      const name = groups.attribute.toLowerCase();
      const value = CHARACTERS.get(name) ?? names.attributes.get(name) ?? CONSTANT.exec(groups.attribute)?.[0];
      if (value !== undefined) out.write(value, () => placeAt(index));
      return value !== undefined;
    }
    const plain = groups.escaped ?? groups.pass ?? groups.passed ?? groups.plus ?? groups.sup ?? groups.sub;
    if (plain !== undefined) return write(plain, true);
    const code = groups.code1 ?? groups.code2;
    if (groups.literal !== undefined || code !== undefined) {
      out.open("code");
      write(groups.literal ?? code ?? "", groups.literal !== undefined);
      return out.close("code");
    }
    const strong = groups.strong1 ?? groups.strong2;
    if (strong !== undefined) return mark("strong", strong);
    const emphasis = groups.emphasis1 ?? groups.emphasis2;
    if (emphasis !== undefined) return mark("emphasis", emphasis);
    const { target, label = "", reference } = groups;
    if (reference !== undefined) {
      const id = reference.replace(/^.*#(?=.)/, "");
      if (groups.referenced !== undefined) return mark("link", groups.referenced.trim(), reference);
      out.write(names.titles.get(id) ?? id, () => placeAt(index));
      return true;
    }
    if (target === undefined) return write(groups.curved ?? groups.mark1 ?? groups.mark2 ?? "");
    const url = target.replace(/^(?:xref|link|image|kbd|btn|menu|mailto):/, "");
    const shown = shownLabel(label);
    if (/^(?:image|kbd|btn):/.test(target)) return write(shown);
    return mark("link", shown === "" ? url : shown, url);
  });
}

/** The text of a macro, without its attributes: `"a, b",role=c`, `a^`. */
function shownLabel(label: string): string {
  const [, inQuotes] = /^\s*"([^"]*)"\s*(?:,|$)/.exec(label) ?? [];
  return (inQuotes ?? label.replace(/,\s*\w+=[^]*$/, "")).replace(/\^$/, "").trim();
}
