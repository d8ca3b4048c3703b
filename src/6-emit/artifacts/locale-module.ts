import { messageWithNames, placeholdersOf, withNames, withSources } from "../../lib/placeholders.ts";
import type { Case, ErrorInfo, LocalizedText } from "../../model/catalog.ts";
import { furtherTexts } from "../doc-comments.ts";
import { joinText, stringLiteral, stringUnion } from "../literal.ts";
import { type TemplateData, mapLazily } from "../templates/fill-template.ts";
import type { ErrorView, ServiceView } from "../service-view.ts";

/** `messages/<locale>.ts`: what each code means in one language. */
export function localeData({ entries }: ServiceView, locale: string): TemplateData {
  const readable = entries.map(({ error, aliases }): Readable => ({ error, aliases, cases: casesIn(error, locale) }));
  const having = readable.filter(({ cases }) => cases.length > 0);
  const missing = readable.filter(({ cases }) => cases.length === 0).flatMap(spellings);
  return {
    values: { locale, missing: { code: stringUnion(missing) } },
    regions: {
      code: mapLazily(having, ({ error, cases }) => {
        const text = textOf(cases);
        const more = furtherTexts(error, locale, text);
        return { values: { code: error.code, text }, regions: { more: more === "" ? [] : [{ values: { more } }] } };
      }),
      alias: having.flatMap(({ aliases, cases }) =>
        aliases.map((alias) => ({ values: { alias, text: textOf(cases) } })),
      ),
      title: having.flatMap((entry) => perSpelling(entry, "text", textOf(entry.cases, ["title"]))),
      several: having
        .filter(({ error }) => error.cases.length > 1 || error.cases.some(varies))
        .flatMap(several(locale)),
      borrowed: having.flatMap((entry) => perSpelling(entry, "from", entry.cases[0]?.text.from?.service ?? "")),
      translated: having.flatMap((entry) => perSpelling(entry, "from", translatedFrom(entry))),
    },
  };
}

/** Whether there is a text for an error in a locale, so that its key is in the map of that locale. */
export function hasText(error: ErrorInfo, locale: string): boolean {
  return casesIn(error, locale).length > 0;
}

/** One case that has words in the locale. */
interface LocalCase extends Pick<Case, "message"> {
  readonly text: LocalizedText;
}

type Member = "description" | "title" | "message";
type Spelled = Pick<ErrorView, "error" | "aliases">;
type Readable = Spelled & { readonly cases: readonly LocalCase[] };

function casesIn(
  { cases }: { readonly cases: readonly Pick<Case, "message" | "texts">[] },
  locale: string,
): readonly LocalCase[] {
  const found: LocalCase[] = [];
  for (const { message, texts } of cases) {
    const text = texts[locale];
    if (text === undefined) continue;
    const one: LocalCase = message === undefined ? { text } : { message, text };
    if (textOf([one]) !== "") found.push(one);
  }
  return found;
}

// What a person is told: the description, else the title, else the server's message; several cases have a line each.
function textOf(cases: readonly LocalCase[], from: readonly Member[] = ["description", "title", "message"]): string {
  const [only] = cases;
  if (only === undefined || cases.length === 1) return only === undefined ? "" : firstOf(only, from);
  const texts = new Set(cases.map((documented) => firstOf(documented, from)));
  texts.delete("");
  return [...texts].join("\n");
}

function firstOf(documented: LocalCase, from: readonly Member[]): string {
  for (const member of from) {
    const words = memberOf(documented, member);
    if (words) return words;
  }
  return "";
}

// A translation has names in place of the placeholders; where no message of the server values them, they stay text.
function memberOf({ message, text }: LocalCase, member: Member): string | undefined {
  if (member === "message") return message;
  const words = text[member];
  return words && text.translated ? withSources(words, placeholdersOf(message ?? "")) : words;
}

function namedMemberOf({ message, text }: LocalCase, member: Member): string | undefined {
  const placeholders = placeholdersOf(message ?? "");
  if (member === "message") return message && messageWithNames(message, placeholders);
  const words = text[member];
  return words && (text.translated ? words : withNames(words, placeholders));
}

function varies({ message = "" }: Pick<Case, "message">): boolean {
  return placeholdersOf(message).length > 0;
}

function translatedFrom({ cases }: Readable): string {
  return cases.find(({ text }) => text.translated)?.text.translated?.from ?? "";
}

// A case without words in this locale is told by its message, so that its error does not get the words of another one.
function several(locale: string): (entry: Readable) => readonly TemplateData[] {
  return (entry) => {
    const turns = entry.error.cases.flatMap(({ message = "", texts }) => {
      const told = message === "" ? {} : { message };
      const [documented] = casesIn({ cases: [{ ...told, texts }] }, locale);
      if (documented) return [turnOf(documented)];
      return message === "" ? [] : [{ values: {}, regions: { ...NO_WORDS, ...messageOf({ message, text: {} }) } }];
    });
    return spellings(entry).map((code) => ({ values: { code }, regions: { case: turns } }));
  };
}

// Said of each case: what a turn does not say is looked up in the scope around it.
const NO_WORDS: Readonly<Record<string, readonly TemplateData[]>> = { title: [], description: [] };

function turnOf(documented: LocalCase): TemplateData {
  const { title, description } = documented.text;
  // Where a page has the server's message only, that is what people are told.
  const members: readonly Member[] = title || description ? ["title", "description"] : ["message"];
  const one = (member: Member | undefined): readonly TemplateData[] => {
    const text = member && namedMemberOf(documented, member);
    return text ? [{ values: { text } }] : [];
  };
  const regions = { title: one(members[1] && members[0]), description: one(members[1] ?? members[0]) };
  return { values: {}, regions: { ...messageOf(documented), ...regions } };
}

function messageOf(documented: LocalCase): Readonly<Record<string, readonly TemplateData[]>> {
  const text = namedMemberOf(documented, "message");
  return { message: text ? [{ values: { text } }] : [], params: paramsOf(documented) };
}

function paramsOf({ message = "" }: LocalCase): readonly TemplateData[] {
  const names = placeholdersOf(message).map(({ name }) => stringLiteral(name));
  return names.length > 0 ? [{ values: { params: { code: joinText(names, ", ") } } }] : [];
}

function perSpelling(entry: Spelled, hole: string, value: string): readonly TemplateData[] {
  return value === "" ? [] : spellings(entry).map((code) => ({ values: { code, [hole]: value } }));
}

function spellings({ error, aliases }: Spelled): readonly string[] {
  return [error.code, ...aliases];
}
