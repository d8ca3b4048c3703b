import type { Field } from "../../model/draft.ts";
import type { Block, CodeBlock, Row, Text } from "../../model/page.ts";
import type { Role } from "../../model/source.ts";
import { readCodeCell } from "../codes/code-cell.ts";
import { isNumeric } from "../codes/code-shape.ts";
import { headerMeaning } from "../classify/header-meaning.ts";
import { readLabel, splitLabels } from "./text-labels.ts";
import { joinTexts } from "../text-slices.ts";

/** Blocks about a code, with the heading above them if it is not the heading of the code. */
export interface BodyPart {
  readonly heading?: Text;
  readonly blocks: readonly Block[];
}

/** Lists that are nested deeper are not read. */
const maxBodyDepth = 6;
/** Lines of a code block that may be a message. */
const maxMessageLines = 6;

interface BodyFragment {
  readonly role?: Role;
  readonly header?: string;
  readonly text: Text;
  /** The place in a list. A description ends before the first item; each item of a list of messages is a case. */
  readonly item?: "first" | "later";
  /** The style of a bold label, known or not: alone in its paragraph, or before text on the same line. */
  readonly labelStyle?: "alone" | "inline";
}

/**
 * The fields of a record's body, one list for each case. Labels and sub-headings give the roles. The first texts
 * without a label are the description. A second message begins another case.
 */
export function readBody(parts: readonly BodyPart[]): Field[][] {
  const cases: Field[][] = [[]];
  const plain: Text[] = [];
  const looks = new Set(parts.flatMap(({ blocks }) => bodyFragments(blocks, 0)).flatMap(knownLabelStyle));
  let open = true;
  for (const [at, part] of parts.entries()) {
    const meaning = part.heading === undefined ? undefined : headerMeaning(part.heading.text);
    const under = meaning !== undefined && meaning.confidence >= 0.6 ? meaning.role : undefined;
    const closed: Role | undefined =
      part.heading === undefined || at === 0 || plain.length === 0 ? undefined : "ignore";
    let role: Role | undefined = under ?? closed;
    for (const piece of bodyFragments(part.blocks, 0)) {
      if (piece.role !== undefined && piece.text.text === "") {
        role = piece.role;
        continue;
      }
      // A text in the style of the labels of this record is an unknown label.
      if (piece.role === undefined && piece.labelStyle !== undefined && looks.has(piece.labelStyle)) {
        if (piece.labelStyle === "alone") role = "ignore";
        continue;
      }
      const as = piece.role ?? role;
      if (as === undefined || as === "description") {
        if (piece.role === "description")
          addField(cases, { role: as ?? "description", text: piece.text, ...headerOf(piece) });
        else if (plain.length === 0 && otherCode(piece.text) !== undefined)
          addField(cases, otherCode(piece.text) as Field);
        else if (open && !(piece.item === "first" && plain.length > 0)) plain.push(piece.text);
        else open = false;
      } else if (as !== "ignore")
        addField(cases, { role: as, text: piece.text, ...headerOf(piece) }, piece.item !== undefined);
    }
    open &&= plain.length === 0;
  }
  const description = joinTexts(plain);
  const [first] = cases;
  if (description !== undefined) first?.push({ role: "description", text: description });
  return cases;
}

function knownLabelStyle({ role, labelStyle }: BodyFragment): readonly ("alone" | "inline")[] {
  return role === undefined || labelStyle === undefined ? [] : [labelStyle];
}

/** The style of a bold label: alone, or with a colon before other text. */
function labelStyleOf(text: Text): Pick<BodyFragment, "labelStyle"> {
  const mark = (text.marks ?? []).find(({ kind, start, end }) => kind === "strong" && start === 0 && end <= 40);
  if (mark === undefined || /[.。!！]\s*$/.test(text.text.slice(0, mark.end))) return {};
  const rest = text.text.slice(mark.end);
  const colon = /[:：]\s*$/.test(text.text.slice(0, mark.end)) || /^\s*[:：]/.test(rest);
  if (/^[\s:：]*$/.test(rest)) return { labelStyle: "alone" };
  return colon ? { labelStyle: "inline" } : {};
}

/** The HTTP status in a sentence of the body. */
export function statusInBody(parts: readonly BodyPart[]): Field[] {
  for (const part of parts) {
    for (const { text } of bodyFragments(part.blocks, 0)) {
      const match =
        /\bHTTP(?:\/\d\.\d)?[ -]?(?:response |error )?(?:status)?[ -]?(?:code)?[\s:：=(]{0,3}(?:of |is )?[1-5]\d\d(?!\d)/i.exec(
          text.text,
        );
      if (match !== null) return [{ role: "httpStatus", text: { text: match[0], place: text.place } }];
    }
  }
  return [];
}

/** The field of a text that is nothing but the number or the name of the code. */
function otherCode(text: Text): Field | undefined {
  const cell = text.text.length > 60 ? undefined : readCodeCell(text);
  const [word, ...more] = cell?.codes ?? [];
  if (word === undefined || more.length > 0 || cell?.range !== undefined) return undefined;
  if (isNumeric(word.shape)) return { role: "number", text: word.code };
  const isName = /^[\d_a-z]*[A-Z][\dA-Za-z]*_\w*$/.test(word.code.text) && word.shape.confidence >= 0.6;
  return isName ? { role: "name", text: word.code } : undefined;
}

function headerOf(piece: BodyFragment): { header?: string } {
  return piece.header === undefined ? {} : { header: piece.header };
}

function addField(cases: Field[][], field: Field, isItem = false): void {
  const current = cases.at(-1) ?? [];
  const again = field.role === "message" && current.some((other) => other.role === "message");
  if (again && (isItem || current.some((other) => other.role !== "message"))) {
    const kept = current.filter((other) => other.role === "httpStatus" || other.role === "name");
    cases.push([...kept, field]);
  } else current.push(field);
}

function bodyFragments(blocks: readonly Block[], depth: number): BodyFragment[] {
  if (depth > maxBodyDepth) return [];
  return blocks.flatMap((block, at): BodyFragment[] => {
    switch (block.kind) {
      case "paragraph":
        return paragraphFragments(block.text, depth > 0);
      case "list":
        return block.items.flatMap((item, nth) => {
          const fragments = paragraphFragments(item.text, true).map((piece): BodyFragment =>
            depth === 0 ? { ...piece, item: nth === 0 ? "first" : "later" } : piece,
          );
          return [...fragments, ...bodyFragments(item.blocks, depth + 1)];
        });
      case "definitions":
        return block.items.flatMap((item) => {
          const inner = bodyFragments(item.blocks, depth + 1);
          const meaning = headerMeaning(item.terms[0]?.text ?? "");
          if (meaning !== undefined) return inner.map((piece): BodyFragment => ({ ...piece, role: meaning.role }));
          return [...item.terms.flatMap((term) => paragraphFragments(term, true)), ...inner];
        });
      case "code":
        return at === 0 && isMessageSample(block)
          ? [{ role: "message", text: { text: block.value.trim(), place: block.place } }]
          : [];
      case "table":
        return block.rows.flatMap(labelledRowFragments);
      default:
        return [];
    }
  });
}

/** A row of a label and a text. */
function labelledRowFragments({ cells }: Row): BodyFragment[] {
  const [label, text] = cells;
  const meaning = cells.length === 2 && label !== undefined ? headerMeaning(label.text) : undefined;
  if (label === undefined || text === undefined || meaning === undefined || meaning.confidence < 0.8) return [];
  return text.text.trim() === "" || meaning.role === "code" ? [] : [{ role: meaning.role, header: label.text, text }];
}

function paragraphFragments(text: Text, item: boolean): BodyFragment[] {
  if (text.text.trim() === "") return [];
  const whole = readLabel(text);
  const single = splitLabels(text);
  const labels = single.map(readLabel);
  if (single.length > 1 && labels.filter((label) => label !== undefined && label.text.text !== "").length > 0) {
    return single.map((line, at): BodyFragment => ({ ...(labels[at] ?? { text: line }), ...labelStyleOf(line) }));
  }
  if (whole !== undefined && (whole.text.text !== "" || item || isLabelOnly(text)))
    return [{ ...whole, ...labelStyleOf(text) }];
  return [{ text, ...labelStyleOf(text) }];
}

/** Whether a paragraph is a label: it is bold, or it ends with a colon. */
function isLabelOnly(text: Text): boolean {
  return /[:：]\s*$/.test(text.text) || (text.marks ?? []).some((mark) => mark.kind === "strong");
}

/** Whether a code block is the message of the error, and neither a program nor a response. */
function isMessageSample({ value, language }: CodeBlock): boolean {
  const rows = value.trim().split("\n");
  if (
    rows.length > maxMessageLines ||
    (language !== undefined && !/^(text|txt|console|plain\w*|none|log)$/i.test(language))
  )
    return false;
  return /\p{L}{3,}/u.test(value) && /\S\s+\S/.test(value) && !programPatterns.some((pattern) => pattern.test(value));
}

const programPatterns: readonly RegExp[] = [
  /[;{]\s*$/m,
  /^\s*(?:\{\s*(?:"|$)|\[\s*(?:"|$)|\$ |#|\/\/|import |const |let |var |curl |npm |def |func |HTTP\/)/,
  /^\s*<[^>]*>[\s\S]*<\/[^>]*>\s*$/,
  /=>/,
];
