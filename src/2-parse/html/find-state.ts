import { isJson } from "../samples.ts";

/** JSON from which scripts fill a page. */
export interface EmbeddedState {
  readonly json: string;
  /** Offset of the JSON in the page. */
  readonly offset: number;
}

/** Attributes of a script are shorter. */
const SCRIPT = /<script\b([^<>]{0,2000})>/gi;

/** Further data of a page is not looked at. */
const MAX_STATES = 50;

/** Shorter data has no page. */
const MIN_LENGTH = 80;

/**
 * Finds the data that frameworks embed in HTML: scripts of the type `application/json`, such as `__NEXT_DATA__`, and objects
 * that a program assigns, such as `window.__INITIAL_STATE__ = {…}`. Descriptions for search engines (`ld+json`) are left
 * out. Nothing is run.
 */
export function findStates(html: string): readonly EmbeddedState[] {
  const states: EmbeddedState[] = [];
  SCRIPT.lastIndex = 0;
  for (let script = SCRIPT.exec(html); script && states.length < MAX_STATES; script = SCRIPT.exec(html)) {
    const offset = script.index + script[0].length;
    const length = html.slice(offset).search(/<\/script/i);
    if (length < 0) return states;
    SCRIPT.lastIndex = offset + length;
    if (length < MIN_LENGTH) continue;
    const text = html.slice(offset, offset + length);
    const [, type = ""] = /\btype\s*=\s*["']?([^\s"'>]+)/i.exec(script[1] ?? "") ?? [];
    if (/^application\/json\b/i.test(type)) {
      if (isJson(text)) states.push({ json: text, offset });
    } else if (/^(?:module|text\/javascript|application\/javascript)?$/i.test(type)) {
      for (const { json, offset: at } of assignedStates(text)) states.push({ json, offset: offset + at });
    }
  }
  return states.slice(0, MAX_STATES);
}

/** An assignment of an object, a list, or the text of one. */
const ASSIGNED = /=\s{0,9}(?:(?=[[{])|JSON\.parse\(\s{0,9}(?="))/g;

function assignedStates(program: string): EmbeddedState[] {
  const states: EmbeddedState[] = [];
  ASSIGNED.lastIndex = 0;
  for (let assigned = ASSIGNED.exec(program); assigned; assigned = ASSIGNED.exec(program)) {
    const offset = assigned.index + assigned[0].length;
    const value = readValue(program, offset);
    // What has no end is a part of the program; so is what follows.
    if (!value) return states;
    ASSIGNED.lastIndex = offset + value.length;
    const json = value.startsWith('"') ? textOfLiteral(value) : value;
    if (json !== undefined && json.length >= MIN_LENGTH && isJson(json)) states.push({ json, offset });
  }
  return states;
}

/**
 * The text from `at` to the closing bracket, or the closing quotation mark; `undefined` if there is none or if it is no
 * JSON. Serializers write `undefined`: a `null` of the same length takes its place, so that all places stay right.
 */
function readValue(program: string, at: number): string | undefined {
  const tokens = /["'`[\]{}]|\bundefined\b/g;
  tokens.lastIndex = at;
  let depth = 0;
  let read = "";
  let from = at;
  for (let token = tokens.exec(program); token; token = tokens.exec(program)) {
    const [text] = token;
    if (text === '"') tokens.lastIndex = endOfText(program, token.index);
    // JSON has no other texts.
    if (text === "'" || text === "`" || tokens.lastIndex === 0) return undefined;
    if (text === "undefined") {
      read += `${program.slice(from, token.index)}null     `;
      from = tokens.lastIndex;
    }
    if (text === "{" || text === "[") depth += 1;
    else if (text === "}" || text === "]") depth -= 1;
    if (depth <= 0) return read + program.slice(from, tokens.lastIndex);
  }
  return undefined;
}

/** The offset after the text that begins at `at`; 0 if it has no end. */
function endOfText(program: string, at: number): number {
  for (let end = at + 1; end < program.length; end += 1) {
    const character = program[end];
    if (character === "\\") end += 1;
    else if (character === '"') return end + 1;
  }
  return 0;
}

/** The text of a literal. A text of several lines is none, because its lines are not lines of the page. */
function textOfLiteral(literal: string): string | undefined {
  try {
    const text: unknown = JSON.parse(literal);
    return typeof text === "string" && !text.includes("\n") ? text : undefined;
  } catch {
    return undefined;
  }
}
