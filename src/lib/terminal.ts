/** The variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Whether output is coloured: as `NO_COLOR` and `FORCE_COLOR` say, else in a terminal that knows colours. */
export function wantsColor(isTerminal: boolean | undefined, env: Environment): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0";
  return isTerminal === true && env.TERM !== "dumb";
}

/**
 * The language of the reader; `undefined` if the variables do not say.
 *
 * @example
 * languageOf({ LANG: "zh_CN.UTF-8" }) // "zh-CN"
 * languageOf({ LC_ALL: "C", LANG: "zh_CN.UTF-8" }) // undefined
 */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: Environment): string | undefined {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== "");
  return locale === undefined
    ? undefined
    : /^[A-Za-z]{2,3}(?:_[A-Za-z]{2})?(?=$|[.@])/.exec(locale)?.[0].replace("_", "-");
}
