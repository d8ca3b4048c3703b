import type { Mark } from "../../model/page.ts";
import type { TextBuilder } from "../text-builder.ts";
import { type PlaceAt, writeMarkup, writePart } from "../write-markup.ts";

/** What the texts of one page share. */
export interface RstNames {
  /** Targets that the page defines. A word with an underscore at its end is a link if it names one of them. */
  readonly targets: ReadonlySet<string>;
  /** Substitutions that the page defines: `|name|` → text. */
  readonly substitutions: ReadonlyMap<string, string>;
}

const INLINE = new RegExp(
  [
    /\\(?<escaped>[^]|$)/u,
    /``(?<literal>(?=\S)[^]{0,2000}?\S)``/u,
    /:(?<role>[a-zA-Z][\w.+:-]{0,60}):`(?<content>(?:[^`\\]|\\[^]){1,2000})`/u,
    /_?`(?<quoted>(?=\S)(?:[^`\\]|\\[^]){1,2000})`(?<reference>_{0,2})/u,
    /(?<![\p{L}\p{N}*])\*\*(?<strong>(?=[^\s*])[^]{0,2000}?[^\s\\])\*\*(?!\*)/u,
    /(?<![\p{L}\p{N}*])\*(?<emphasis>(?=[^\s*])[^*]{0,2000}?[^\s*\\])\*(?![\p{L}\p{N}*])/u,
    /\|(?<substitution>(?=\S)[^|\n]{1,200})\|_{0,2}/u,
    /[ \t]?\[(?<footnote>\d{1,9}|#[\w-]{0,80}|\*|[A-Za-z][\w.-]{0,80})\]_(?![\p{L}\p{N}_])/u,
    /(?<![\p{L}\p{N}_])(?<name>[\p{L}\p{N}](?:[\w.+-]{0,100}?[\p{L}\p{N}])?)__?(?![\p{L}\p{N}_])/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
);

/** Roles whose text is literal: code, names of files, programs and members of an API. */
const LITERAL_ROLES =
  /^(?:(?:\w+:)?(?:code|literal|file|samp|kbd|command|program|option|envvar|exc|exception|class|func|function|meth|method|attr|attribute|data|const|macro|enumerator|enum|type|mod|module|obj|member|var|confval|setting|err|error|errcode))$/i;

/** Writes the text that the inline mark-up of reStructuredText shows: roles, links and targets become their text. */
export function writeRstInline(text: string, names: RstNames, out: TextBuilder, placeAt: PlaceAt): void {
  writeMarkup(text, INLINE, out, placeAt, ({ 0: all, index, groups = {} }) => {
    const { escaped, literal, role, content, quoted, reference, strong, emphasis, substitution, footnote, name } =
      groups;
    const mark = (kind: Mark["kind"], part: string, url?: string): boolean => {
      const start = index + all.indexOf(part);
      out.open(kind, url);
      writePart(text, start, start + part.length, out, placeAt);
      out.close(kind);
      return true;
    };
    if (escaped !== undefined) {
      if (/\S/.test(escaped)) writePart(text, index + 1, index + all.length, out, placeAt);
      return true;
    }
    // A reference behind a text is no text; one that stands alone names what its footnote is about.
    if (footnote !== undefined) return text.trim() !== all.trim() || mark("link", footnote);
    if (literal !== undefined) return mark("code", literal);
    if (strong !== undefined) return mark("strong", strong);
    if (emphasis !== undefined) return mark("emphasis", emphasis);
    if (name !== undefined) return names.targets.has(name.toLowerCase()) && mark("link", name);
    if (substitution !== undefined) {
      const replaced = names.substitutions.get(substitution.toLowerCase());
      if (replaced !== undefined) out.write(replaced, () => placeAt(index));
      return replaced !== undefined;
    }
    const { shown, url } = splitTarget(content ?? quoted ?? "");
    if (role === undefined) return reference === "" ? mark("code", shown) : mark("link", shown, url);
    if (role === "sup" || role === "sub") {
      out.write(shown, () => placeAt(index));
      return true;
    }
    if (LITERAL_ROLES.test(role)) return mark("code", shown.replace(/^(?:~(?:[^.]{1,200}\.)*|!)/, ""));
    return mark("link", shown, url);
  });
}

/** Splits `text <target>`. A text without a target is both. */
function splitTarget(content: string): { readonly shown: string; readonly url?: string } {
  const at = content.endsWith(">") ? content.lastIndexOf("<") : -1;
  const shown = at > 0 ? content.slice(0, at).trimEnd() : content;
  return at > 0 && shown !== "" ? { shown, url: content.slice(at + 1, -1) } : { shown: content };
}
