import { isRecord } from "../../lib/collections.ts";
import type { Draft, Field, Finding, Layout, LayoutTools, Outcome } from "../../model/draft.ts";
import type { Block, CodeBlock, Page, Section, Text } from "../../model/page.ts";
import { blocksInOrder } from "../blocks-in-order.ts";
import { mentionsErrors } from "../classify/classify.ts";
import { successCode } from "../classify/vocabulary.ts";
import { shapeOf } from "../codes/code-shape.ts";
import { objectIn } from "../json-examples.ts";
import { codeDraft } from "../records/code-drafts.ts";
import { linesOfCode } from "../lines-of-code.ts";
import { slice } from "../text-slices.ts";

/**
 * Failures that a page shows only as example answers, below a heading about errors.
 *
 * @example
 * # Delete a role
 *
 * ## Error responses
 *
 * ```json
 * { "success": false, "error": "This role does not exist.", "errorType": "error-invalid-role" }
 * ```
 *
 * ```json
 * { "success": false, "error": "This role is protected.", "errorType": "error-role-protected" }
 * ```
 * → error-invalid-role: message This role does not exist.
 * → error-role-protected: message This role is protected.
 */
export const exampleAnswers: Layout = { name: "example-answers", read: readAnswers };

/** A member of an answer with the code, and the members beside it with the message. The surest come first. */
const CODE_MEMBERS = ["errorType", "error_type", "errorCode", "error_code", "errcode", "err_code", "code", "error"];
const MESSAGE_MEMBERS = [
  "errorMessage",
  "error_message",
  "error_description",
  "errmsg",
  "err_msg",
  "message",
  "msg",
  "error",
];

function readAnswers(page: Page, { known }: LayoutTools): Finding[] {
  if (known.size > 0) return [];
  const drafts = new Map<string, { readonly draft: Draft; readonly block: Block }>();
  for (const { block, section } of blocksInOrder(page)) {
    if (block.kind !== "code" || !isAboutErrors(section)) continue;
    const draft = draftOf(block, section);
    if (draft && !drafts.has(draft.code.text)) drafts.set(draft.code.text, { draft, block });
  }
  return Array.from(drafts.values(), ({ draft, block }): Finding => {
    const outcome: Outcome = { kind: "read", place: draft.place, drafts: [draft] };
    const why = ["an example of an answer below a heading about errors"];
    return { layout: exampleAnswers.name, place: block.place, why, outcomes: [outcome], took: [block] };
  });
}

/** Whether the heading of a section, or the one above it, is about errors. The title of the page may be about anything. */
function isAboutErrors({ trail, level }: Section): boolean {
  return level > 1 && trail.slice(1).slice(-2).some(mentionsErrors);
}

function draftOf(block: CodeBlock, { trail }: Section): Draft | undefined {
  const answer = objectIn(block.value);
  if (!isRecord(answer) || answer["success"] === true) return undefined;
  const [first] = [answer["errors"]].flat();
  const objects = [answer, answer["error"], first, answer["fault"]].filter(isRecord);
  for (const object of objects) {
    const value = memberOf(object, CODE_MEMBERS, isCode);
    const code = value === undefined ? undefined : textOf(block, value);
    const shape = code && shapeOf(code.text);
    if (code === undefined || shape === undefined) continue;
    const words = memberOf(object, MESSAGE_MEMBERS, (each) => typeof each === "string" && /\s/u.test(each));
    const message = words === undefined ? undefined : textOf(block, words);
    const fields: readonly Field[] = message ? [{ role: "message", text: message }] : [];
    const source = { fields, trail, place: code.place, layout: exampleAnswers.name, isRange: false };
    return codeDraft({ code, shape, pattern: exampleAnswers.name }, source);
  }
  return undefined;
}

type Member = string | number;

function memberOf(
  object: Readonly<Record<string, unknown>>,
  names: readonly string[],
  is: (value: Member) => boolean,
): Member | undefined {
  const values = names.flatMap((name) => {
    const value = object[name];
    return typeof value === "string" || typeof value === "number" ? [value] : [];
  });
  return values.find(is);
}

/** Whether a member is a code: one word or number that does not mean success. */
function isCode(value: Member): boolean {
  const text = String(value);
  return !successCode.test(text) && /^(?=.*[\d._-]|.*[a-z][A-Z])[\w.:-]{2,100}$|^[1-9]\d{2,}$/u.test(text);
}

/** A member as the text of the code block that holds it; `undefined` if the block writes it with escapes. */
function textOf(block: CodeBlock, member: Member): Text | undefined {
  const written = JSON.stringify(member);
  const quote = typeof member === "string" ? 1 : 0;
  for (const line of linesOfCode(block)) {
    let at = line.text.indexOf(written);
    // The text before a value ends with a colon.
    while (at >= 0 && !line.text.slice(0, at).trimEnd().endsWith(":")) at = line.text.indexOf(written, at + 1);
    if (at >= 0) return slice(line, at + quote, at + written.length - quote);
  }
  return undefined;
}
