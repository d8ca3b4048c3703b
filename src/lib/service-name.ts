import { hyphenated } from "./hyphenated.ts";
import { pascalCase } from "./identifier.ts";

/** Pattern of the name of a provider or service, which is a folder name and a part of subpaths of the package. */
export const SLUG =
  /^(?!(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)|node_modules$)(?=.{1,100}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

/** The rule of `SLUG`, for messages that begin with "the name of a provider". */
export const SLUG_RULE =
  "must consist of a-z, 0-9 and single . _ - between them, and be valid as a folder name and for npm";

/**
 * Returns the name of a service after its file: the words of the file name in lower case, or `page` if the result is
 * not a valid name.
 *
 * @example
 * serviceName("pages/Error Codes_v2.md") // "error-codes-v2"
 * serviceName("错误码.md") // "page"
 * serviceName("con.md") // "page"
 * serviceName("docs/errors/") // "errors"
 */
export function serviceName(path: string): string {
  const file = path.split("/").filter(Boolean).at(-1) ?? "";
  const stem = file.replace(/(?<=.)\.[^.]*$/, "").normalize("NFKC");
  const name = hyphenated(stem).slice(0, 80).replace(/-$/, "");
  return SLUG.test(name) && pascalCase(name) !== "" ? name : "page";
}
