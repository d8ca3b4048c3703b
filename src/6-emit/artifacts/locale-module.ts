import type { TemplateData } from "../../model/output.ts";
import { messageWithNames, placeholdersOf, withNames, withSources } from "../../lib/placeholders.ts";
import type { Case, ErrorInfo, LocalizedText } from "../../model/catalog.ts";
import { furtherTexts } from "../doc-comments.ts";
import { joinText, stringLiteral, stringUnion } from "../literal.ts";
import { type ErrorView, type ServiceView, spellingsOf } from "../service-view.ts";
import { mapLazily } from "../templates/fill-template.ts";

/** `messages/<locale>.ts`: the texts of each code in one language. */
export function localeData({ entries }: ServiceView, locale: string): TemplateData {
  const inLocale = entries.map((entry): LocalError => ({ ...entry, cases: casesIn(entry.error.cases, locale) }));
  const documented = inLocale.filter(({ cases }) => cases.length > 0);
  const missing = inLocale.filter(({ cases }) => cases.length === 0).flatMap(spellingsOf);
  return {
    values: { locale, missing: { text: stringUnion(missing) } },
    regions: {
      code: mapLazily(documented, ({ error, cases }) => {
        const text = textOfCases(cases);
        const more = furtherTexts(error, locale, text);
        return { values: { code: error.code, text }, regions: { more: more === "" ? [] : [{ values: { more } }] } };
      }),
      alias: documented.flatMap(({ aliases, cases }) =>
        aliases.map((alias) => ({ values: { alias, text: textOfCases(cases) } })),
      ),
      title: documented.flatMap((entry) => perSpelling(entry, "text", textOfCases(entry.cases, ["title"]))),
      several: documented
        .filter(({ error }) => error.cases.length > 1 || error.cases.some(hasPlaceholders))
        .flatMap((entry) => {
          const iterations = entry.error.cases.flatMap((errorCase) => caseData(errorCase, locale));
          return spellingsOf(entry).map((code) => ({ values: { code }, regions: { case: iterations } }));
        }),
      borrowed: documented.flatMap((entry) => perSpelling(entry, "from", entry.cases[0]?.text.from?.service ?? "")),
      translated: documented.flatMap((entry) => perSpelling(entry, "from", translatedFrom(entry))),
    },
  };
}

/** Whether an error has a text in a locale: then its key is in the map of that locale. */
export function hasText(error: ErrorInfo, locale: string): boolean {
  return casesIn(error.cases, locale).length > 0;
}

/** Whether the module of a locale has a case: it has a text there, or a message that tells it from other cases. */
export function isCaseIn({ message, texts }: Case, locale: string): boolean {
  return Boolean(message) || casesIn([{ texts }], locale).length > 0;
}

/** A case that has a text in the locale. */
interface LocalCase extends Pick<Case, "message"> {
  readonly text: LocalizedText;
}

type LocalError = ErrorView & { readonly cases: readonly LocalCase[] };

type Member = "description" | "title" | "message";

function casesIn(cases: readonly Pick<Case, "message" | "texts">[], locale: string): readonly LocalCase[] {
  return cases.flatMap(({ message, texts }) => {
    const text = texts[locale];
    if (text === undefined) return [];
    const localCase: LocalCase = message === undefined ? { text } : { message, text };
    return firstText(localCase, DISPLAYED) === "" ? [] : [localCase];
  });
}

/** The members that people are shown, in the order of preference. */
const DISPLAYED: readonly Member[] = ["description", "title", "message"];

/** The text of an error that people are shown. Several cases with different texts have a line each. */
function textOfCases(cases: readonly LocalCase[], members = DISPLAYED): string {
  const texts = new Set(cases.map((localCase) => firstText(localCase, members)));
  texts.delete("");
  return [...texts].join("\n");
}

function firstText(localCase: LocalCase, members: readonly Member[]): string {
  for (const member of members) {
    const text = textOf(localCase, member);
    if (text) return text;
  }
  return "";
}

/**
 * The text of a case with the placeholders that the page has. A translation names its placeholders: they are replaced by
 * those of the server message, and stay as text without one.
 */
function textOf({ message, text }: LocalCase, member: Member): string | undefined {
  if (member === "message") return message;
  const value = text[member];
  return value && text.translated ? withSources(value, placeholdersOf(message ?? "")) : value;
}

/** The text of a case with placeholders by name. */
function namedText({ message, text }: LocalCase, member: Member): string | undefined {
  const placeholders = placeholdersOf(message ?? "");
  if (member === "message") return message && messageWithNames(message, placeholders);
  const value = text[member];
  return value && (text.translated ? value : withNames(value, placeholders));
}

function hasPlaceholders({ message = "" }: Pick<Case, "message">): boolean {
  return placeholdersOf(message).length > 0;
}

function translatedFrom({ cases }: LocalError): string {
  return cases.find(({ text }) => text.translated)?.text.translated?.from ?? "";
}

/**
 * The data of one of several cases. A case without a text in the locale still has its message, so that its error does
 * not get the text of another case.
 */
function caseData({ message, texts }: Case, locale: string): readonly TemplateData[] {
  const [localCase] = casesIn([{ ...(message && { message }), texts }], locale);
  if (localCase === undefined && !message) return [];
  const { title, description } = localCase?.text ?? {};
  const shown = localCase ?? { ...(message && { message }), text: {} };
  const region = (member: Member): readonly TemplateData[] => {
    const text = namedText(shown, member);
    return text ? [{ values: { text } }] : [];
  };
  const names = placeholdersOf(message ?? "").map(({ name }) => stringLiteral(name));
  return [
    {
      values: {},
      regions: {
        message: region("message"),
        params: names.length > 0 ? [{ values: { params: { text: joinText(names, ", ") } } }] : [],
        // Empty regions are given as well: a missing one would be looked up in the enclosing data.
        title: title || description ? region("title") : [],
        // A page with nothing but the server message: people are shown that.
        description: localCase === undefined ? [] : region(title || description ? "description" : "message"),
      },
    },
  ];
}

function perSpelling(entry: ErrorView, hole: string, value: string): readonly TemplateData[] {
  return value === "" ? [] : spellingsOf(entry).map((code) => ({ values: { code, [hole]: value } }));
}
