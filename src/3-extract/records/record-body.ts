import type { Field } from "../../model/draft.ts";
import type { Block, Row, Text } from "../../model/page.ts";
import type { Role } from "../../model/source.ts";
import { readCodeCell } from "../codes/code-cell.ts";
import { isNumeric } from "../codes/code-shape.ts";
import { headerMeaning } from "../classify/header-meaning.ts";
import { readLabel, splitLabels } from "./text-labels.ts";
import { joinTexts } from "../text-slices.ts";

/** A heading below a code's own, or none, with the blocks under it. */
export interface BodyPart {
  readonly heading?: Text;
  readonly blocks: readonly Block[];
}

/** Nesting of lists in a body that is followed. */
const maxBodyDepth = 6;
/** Code blocks of more lines are samples, not messages. */
const maxMessageLines = 6;

interface BodyFragment {
  readonly role?: Role;
  readonly header?: string;
  readonly text: Text;
  /** Starts a run of its own: what stands behind a list or a sample is no longer the description. */
  readonly startsRun?: true;
  /** How its label looks, known or not: alone in its paragraph, or before words. */
  readonly labelStyle?: "alone" | "inline";
}

/**
 * The fields of a record's body, one list a case: labelled lines give their role, sub-headings too, the first
 * words without a label are the description. A message said again begins another case.
 */
export function readBody(parts: readonly BodyPart[]): Field[][] {
  const cases: Field[][] = [[]];
  const plain: Text[] = [];
  const looks = new Set(parts.flatMap(({ blocks }) => bodyFragments(blocks, 0)).flatMap(knownLabelStyle));
  let open = true;
  for (const [at, part] of parts.entries()) {
    const sense = part.heading === undefined ? undefined : headerMeaning(part.heading.text);
    const under = sense !== undefined && sense.confidence >= 0.6 ? sense.role : undefined;
    const closed: Role | undefined =
      part.heading === undefined || at === 0 || plain.length === 0 ? undefined : "ignore";
    let role: Role | undefined = under ?? closed;
    for (const piece of bodyFragments(part.blocks, 0)) {
      if (piece.role !== undefined && piece.text.text === "") {
        role = piece.role;
        continue;
      }
      // What looks like the labels of this record is one, also where nobody knows its word.
      if (piece.role === undefined && piece.labelStyle !== undefined && looks.has(piece.labelStyle)) {
        if (piece.labelStyle === "alone") role = "ignore";
        continue;
      }
      const as = piece.role ?? role;
      if (as === undefined || as === "description") {
        if (piece.role === "description")
          addField(cases, { role: as ?? "description", text: piece.text, ...headerOf(piece) });
        else if (plain.length === 0 && isCodeNumber(piece.text)) addField(cases, { role: "number", text: piece.text });
        else if (open && !(piece.startsRun && plain.length > 0)) plain.push(piece.text);
        else open = false;
      } else if (as !== "ignore") addField(cases, { role: as, text: piece.text, ...headerOf(piece) });
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

/** How a label looks that is set in bold: alone, or with its colon before the words. */
function labelStyleOf(text: Text): Pick<BodyFragment, "labelStyle"> {
  const mark = (text.marks ?? []).find(({ kind, start, end }) => kind === "strong" && start === 0 && end <= 40);
  if (mark === undefined || /[.。!！]\s*$/.test(text.text.slice(0, mark.end))) return {};
  const rest = text.text.slice(mark.end);
  const colon = /[:：]\s*$/.test(text.text.slice(0, mark.end)) || /^\s*[:：]/.test(rest);
  if (/^[\s:：]*$/.test(rest)) return { labelStyle: "alone" };
  return colon ? { labelStyle: "inline" } : {};
}

/** The HTTP status that a sentence of the body names. */
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

/** The number of a code, on a line of its own below the name. */
function isCodeNumber(text: Text): boolean {
  const cell = text.text.length > 40 ? undefined : readCodeCell(text);
  const [word] = cell?.codes ?? [];
  return word !== undefined && isNumeric(word.shape) && cell?.range === undefined;
}

function headerOf(piece: BodyFragment): { header?: string } {
  return piece.header === undefined ? {} : { header: piece.header };
}

function addField(cases: Field[][], field: Field): void {
  const current = cases.at(-1) ?? [];
  const again = field.role === "message" && current.some((other) => other.role === "message");
  if (again && current.some((other) => other.role !== "message")) {
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
          const own = paragraphFragments(item.text, true).map((piece): BodyFragment =>
            nth === 0 && depth === 0 ? { ...piece, startsRun: true } : piece,
          );
          return [...own, ...bodyFragments(item.blocks, depth + 1)];
        });
      case "definitions":
        return block.items.flatMap((item) => {
          const inner = bodyFragments(item.blocks, depth + 1);
          const sense = headerMeaning(item.terms[0]?.text ?? "");
          if (sense !== undefined) return inner.map((piece): BodyFragment => ({ ...piece, role: sense.role }));
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

/** A row of two cells whose first says what the second is. */
function labelledRowFragments({ cells }: Row): BodyFragment[] {
  const [label, text] = cells;
  const sense = cells.length === 2 && label !== undefined ? headerMeaning(label.text) : undefined;
  if (label === undefined || text === undefined || sense === undefined || sense.confidence < 0.8) return [];
  return text.text.trim() === "" || sense.role === "code" ? [] : [{ role: sense.role, header: label.text, text }];
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

/** A label alone in its paragraph: in bold, or with a colon behind it. */
function isLabelOnly(text: Text): boolean {
  return /[:：]\s*$/.test(text.text) || (text.marks ?? []).some((mark) => mark.kind === "strong");
}

/** A sample of the error's own words: a sentence or two, not a program and not a response. */
function isMessageSample({ value, language }: Extract<Block, { kind: "code" }>): boolean {
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
