import type { AST, Rule, SourceCode } from "eslint";
import { printable } from "../lib/printable.ts";
import type { FoundPlace } from "../usage/places-in-file.ts";
import { type Search, searchOf } from "./package-search.ts";

/** What a rule reports at a place. */
export interface Finding {
  readonly place: FoundPlace;
  readonly messageId: string;
  /** Values for the message and for that of the suggestion. */
  readonly data: Readonly<Record<string, string>>;
  /** The source text of a change that keeps the meaning. */
  readonly fix?: string | undefined;
  /** The source text of a change that somebody has to decide on. Its message is `replace`. */
  readonly suggestion?: string | undefined;
}

/** What is particular to a rule. */
interface CodeRule {
  readonly description: string;
  readonly type: "problem" | "suggestion";
  readonly fixable: boolean;
  readonly messages: Readonly<Record<string, string>>;
  /** What to report of the places of one file. */
  find(places: readonly FoundPlace[]): readonly Finding[];
}

/** A rule of ESLint on the places of a file that stand for codes. It reads the text of the file, so any parser will do. */
export function codeRule({ description, type, fixable, messages, find }: CodeRule): Rule.RuleModule {
  return {
    meta: {
      type,
      docs: { description, recommended: true },
      ...(fixable && { fixable: "code" as const }),
      hasSuggestions: true,
      schema: [
        {
          type: "object",
          properties: {
            packages: {
              description:
                "Names of generated packages, or folders that begin with a dot. Default: those of the dependencies.",
              type: "array",
              items: { type: "string", minLength: 1 },
              minItems: 1,
              uniqueItems: true,
            },
          },
          additionalProperties: false,
        },
      ],
      messages: { ...messages, replace: "Replace it with {{current}}." },
    },
    create: (context) => ({
      Program: () => {
        for (const { place, messageId, data: texts, fix, suggestion } of find(placesOf(context))) {
          const data = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, printable(text)]));
          const range: AST.Range = [place.start, place.end];
          const { sourceCode } = context;
          context.report({
            loc: { start: sourceCode.getLocFromIndex(range[0]), end: sourceCode.getLocFromIndex(range[1]) },
            messageId,
            data,
            ...(fix !== undefined && { fix: (fixer) => fixer.replaceTextRange(range, fix) }),
            ...(suggestion !== undefined && {
              suggest: [
                {
                  messageId: "replace",
                  data,
                  fix: (fixer) => fixer.replaceTextRange(range, suggestion),
                },
              ],
            }),
          });
        }
      },
    }),
  };
}

/** The places of each file that is being linted, by the search that found them: the rules share them. */
const found = new WeakMap<SourceCode, Map<Search, readonly FoundPlace[]>>();

function placesOf({ sourceCode, filename, cwd, options }: Rule.RuleContext): readonly FoundPlace[] {
  const [{ packages } = {}] = options as [{ packages?: readonly string[] }?];
  // Text from the standard input has a name in angle brackets.
  const path = /^<.*>$/.test(filename) ? "text.js" : filename;
  const search = searchOf(path, cwd, packages);
  const ofSearch = found.get(sourceCode) ?? new Map<Search, readonly FoundPlace[]>();
  found.set(sourceCode, ofSearch);
  const places = ofSearch.get(search) ?? search({ path, text: sourceCode.text });
  ofSearch.set(search, places);
  return places;
}
