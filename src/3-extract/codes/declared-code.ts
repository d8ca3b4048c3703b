import { type CodePattern, fieldsOf } from "./code-match.ts";

const CONSTANT = "(?:[Ee]numerator|[Mm]acro|[Cc]onst(?:expr|ant)?|final|readonly)";
const TYPE = "(?:(?:un)?signed )?(?:[Ii]nt|[Ll]ong|[Ss]hort|[Ss]tring|number|u?int\\d+(?:_t)?|[A-Z][a-z]\\w{1,40})";

/** The words before the name of a constant where it is declared. */
const DECLARATION = `(?:(?:public |static |export )*${CONSTANT} (?:${TYPE} )?|${CONSTANT}: ${TYPE} |C [Pp]reprocessor [Cc]onstant: )`;

const VALUE = "\\s*=\\s*(?<number>-?\\d{1,12}|0x[\\da-fA-F]{1,8})[UL]{0,2}[;,]?";

/** The name of a constant with its declaration, as references of programs show it. */
export const declaredCode: CodePattern = {
  name: "declared-code",
  example: "enumerator ORDER_CLOSED = 3",
  pattern: new RegExp(
    `^(?:[—–-] )?${DECLARATION}(?<code>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|E[A-Z]{3,12})(?:${VALUE})?\\s?¶?$`,
    "d",
  ),
  fields: (match) => fieldsOf(match, "number"),
};
