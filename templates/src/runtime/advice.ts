import { fill } from "./match.js";

/** Why an error occurs, and what to do about it; what the page does not say is absent. */
export interface Advice {
  readonly cause?: string;
  readonly solution?: string;
}

/** The advice of one service in one locale, which is what a module `advice/<locale>` exports. */
export interface LocaleAdvice {
  /** `<provider>/<service>`. */
  readonly service: string;
  /** Code → a text for each of its cases, `""` where a case has none. */
  readonly causes: Readonly<Record<string, readonly string[]>>;
  readonly solutions: Readonly<Record<string, readonly string[]>>;
}

/** Locale → its advice, `undefined` where it has none or it is not loaded. */
export type AdviceByLocale = Readonly<Record<string, LocaleAdvice | undefined>>;

/** The advice for a case of a code. Without a case it is what all cases say. */
export function adviceFor(
  { causes, solutions }: LocaleAdvice,
  code: string,
  index: number | undefined,
  params?: Readonly<Record<string, string>>,
): Advice | undefined {
  const cause = textOf(causes[code], index);
  const solution = textOf(solutions[code], index);
  if (cause === "" && solution === "") return undefined;
  return {
    ...(cause !== "" && { cause: fill(cause, params) }),
    ...(solution !== "" && { solution: fill(solution, params) }),
  };
}

function textOf(texts: readonly string[] = [], index: number | undefined): string {
  const [first = ""] = texts;
  return index === undefined ? (texts.every((text) => text === first) ? first : "") : (texts[index] ?? "");
}
