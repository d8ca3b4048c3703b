import type { Section, Text } from "../../model/page.ts";
import { announcedOperation } from "./operation-names.ts";
import { isOperationTitle } from "./operation-title.ts";
import { VERB_WORD_FIRST } from "./operation-verbs.ts";
import { isPartHeading, isRequestHeading, isSpecificIntroduction, plainHeading } from "./operation-words.ts";
import { isProgramName } from "./program-name.ts";
import { requestLine } from "./request-line.ts";

/** Whether a section is about what a request consists of, by its heading or by a line with method and path. */
export function hasRequest({ heading, blocks }: Section): boolean {
  if (heading !== undefined && (isRequestHeading(heading.text) || isOperationTitle(plainHeading(heading.text))))
    return true;
  if (blocks.some((block) => block.kind === "paragraph" && announcedOperation(block.text) !== undefined)) return true;
  // Examples of requests, and of answers with errors, are on pages about other things as well.
  if (heading !== undefined && isPartHeading(heading.text)) return false;
  return blocks.some(
    (block) =>
      (block.kind === "code" && requestLine(block.value)?.method !== undefined) ||
      (block.kind === "definitions" &&
        block.items.some(({ terms }) => terms.some(({ text }) => isShortRequest(text)))) ||
      (block.kind === "paragraph" && (isShortRequest(block.text.text) || hasRequestLabel(block.text.text))),
  );
}

/** Whether a line of a paragraph stands for the heading of the parameters: `Parameters:`. */
function hasRequestLabel(text: string): boolean {
  const lines = text.length > 1_000 ? [] : text.split("\n");
  return lines.some((line) => /[:：]\s*$/u.test(line) && isRequestHeading(line));
}

function isShortRequest(text: string): boolean {
  if (text.length > 300) return false;
  const request = requestLine(text);
  return request?.method !== undefined && request.path !== undefined;
}

/**
 * Whether the first paragraphs below a heading call it an operation: `The submit method applies a transaction.` below the
 * heading `submit`, or `This endpoint creates an order.` below a title that begins with a verb.
 */
export function isCalledOperation({ heading, blocks }: Section): boolean {
  const name = plainHeading(heading?.text ?? "");
  if (heading === undefined || isPartHeading(name)) return false;
  const texts = blocks
    .slice(0, FIRST_BLOCKS)
    .flatMap((block) => (block.kind === "paragraph" ? block.text.text.slice(0, MAX_TEXT) : []));
  const isName = isSingleName(heading);
  if (isName && texts.some((text) => callsName(text, name))) return true;
  return (isName || VERB_WORD_FIRST.test(name)) && texts.some((text) => THIS_CALL.test(text));
}

/** Whether the sentences of a section tell its codes from those that every operation has. */
export function hasSpecificCodes({ blocks }: Section): boolean {
  return blocks
    .slice(0, FIRST_BLOCKS)
    .some((block) => block.kind === "paragraph" && isSpecificIntroduction(block.text.text));
}

/** Whether a heading is one name and no word of a sentence: `submit`, `AMMBid`, but `Payments` only as code. */
export function isSingleName({ text, marks = [] }: Text): boolean {
  const name = plainHeading(text);
  const isCode = marks.some(({ kind, start, end }) => kind === "code" && text.slice(start, end) === name);
  return isProgramName(name) && (isCode || /^[a-z]|[a-z0-9][A-Z]|[A-Z]{2}[a-z]/u.test(name));
}

/** The paragraphs that introduce a section, and their characters. */
const FIRST_BLOCKS = 5;
const MAX_TEXT = 1_000;

const KINDS = "RPC|operation|method|endpoint|procedure|function|API call|call";

const THIS_CALL = new RegExp(
  `\\b[Tt]his (?:optional )?(?:${KINDS})\\b|(?:本|该|此|当前)(?:接口|方法|函数|命令|API)|(?:この|本)(?:API|メソッド|関数|コマンド|オペレーション|インターフェース)`,
  "u",
);

function callsName(text: string, name: string): boolean {
  const at = text.indexOf(`${name} `);
  const kind = new RegExp(`^(?:${KINDS})\\b`, "u");
  return (
    at >= 0 &&
    /(?:^|\b[Tt]he )$/u.test(text.slice(Math.max(0, at - 4), at)) &&
    kind.test(text.slice(at + name.length + 1))
  );
}
