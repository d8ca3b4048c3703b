/** Brackets that open around a code, for the class of a pattern. */
export const OPENING_BRACKETS = "[(（【〖〔";

/** Brackets that close around a code, for the class of a pattern. */
export const CLOSING_BRACKETS = "\\])）】〗〕";
