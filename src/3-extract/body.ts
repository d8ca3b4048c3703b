import type { Field } from "../model/draft.ts";
import type { Block, Row, Text } from "../model/page.ts";
import type { Role } from "../model/source.ts";
import { readCodeCell } from "./code-cell.ts";
import { isNumeric } from "./code-shape.ts";
import { headerSense } from "./headers.ts";
import { readLabel, splitLabels } from "./labels.ts";
import { join } from "./text.ts";

/** A heading below a code's own, or none, with the blocks under it. */
export interface Part {
  readonly heading?: Text;
  readonly blocks: readonly Block[];
}

/** Nesting of lists in a body that is followed. */
const maxDepth = 6;
/** Code blocks of more lines are samples, not messages. */
const maxMessageLines = 6;

interface Piece {
  readonly role?: Role;
  readonly header?: string;
  readonly text: Text;
  /** Starts a run of its own: what stands behind a list or a sample is no longer the description. */
  readonly breaks?: true;
  /** How its label looks, known or not: alone in its paragraph, or before words. */
  readonly look?: "alone" | "inline";
}

/**
 * The fields of a record's body, one list a case: labelled lines give their role, sub-headings too, the first
 * words without a label are the description. A message said again begins another case.
 */
export function readBody(parts: readonly Part[]): Field[][] {
  const cases: Field[][] = [[]];
  const plain: Text[] = [];
  const looks = new Set(parts.flatMap(({ blocks }) => pieces(blocks, 0)).flatMap(knownLook));
  let open = true;
  for (const [at, part] of parts.entries()) {
    const sense = part.heading === undefined ? undefined : headerSense(part.heading.text);
    const under = sense !== undefined && sense.strength >= 0.6 ? sense.role : undefined;
    const closed: Role | undefined =
      part.heading === undefined || at === 0 || plain.length === 0 ? undefined : "ignore";
    let role: Role | undefined = under ?? closed;
    for (const piece of pieces(part.blocks, 0)) {
      if (piece.role !== undefined && piece.text.text === "") {
        role = piece.role;
        continue;
      }
      // What looks like the labels of this record is one, also where nobody knows its word.
      if (piece.role === undefined && piece.look !== undefined && looks.has(piece.look)) {
        if (piece.look === "alone") role = "ignore";
        continue;
      }
      const as = piece.role ?? role;
      if (as === undefined || as === "description") {
        if (piece.role === "description") addTo(cases, { role: as ?? "description", text: piece.text, ...head(piece) });
        else if (plain.length === 0 && isNumber(piece.text)) addTo(cases, { role: "number", text: piece.text });
        else if (open && !(piece.breaks && plain.length > 0)) plain.push(piece.text);
        else open = false;
      } else if (as !== "ignore") addTo(cases, { role: as, text: piece.text, ...head(piece) });
    }
    open &&= plain.length === 0;
  }
  const description = join(plain);
  const [first] = cases;
  if (description !== undefined) first?.push({ role: "description", text: description });
  return cases;
}

function knownLook({ role, look }: Piece): readonly ("alone" | "inline")[] {
  return role === undefined || look === undefined ? [] : [look];
}

/** How a label looks that is set in bold: alone, or with its colon before the words. */
function lookOf(text: Text): Pick<Piece, "look"> {
  const mark = (text.marks ?? []).find(({ kind, start, end }) => kind === "strong" && start === 0 && end <= 40);
  if (mark === undefined || /[.。!！]\s*$/.test(text.text.slice(0, mark.end))) return {};
  const rest = text.text.slice(mark.end);
  const colon = /[:：]\s*$/.test(text.text.slice(0, mark.end)) || /^\s*[:：]/.test(rest);
  if (/^[\s:：]*$/.test(rest)) return { look: "alone" };
  return colon ? { look: "inline" } : {};
}

/** The HTTP status that a sentence of the body names. */
export function statusInBody(parts: readonly Part[]): Field[] {
  for (const part of parts) {
    for (const { text } of pieces(part.blocks, 0)) {
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
function isNumber(text: Text): boolean {
  const cell = text.text.length > 40 ? undefined : readCodeCell(text);
  const [word] = cell?.words ?? [];
  return word !== undefined && isNumeric(word.shape) && cell?.range === undefined;
}

function head(piece: Piece): { header?: string } {
  return piece.header === undefined ? {} : { header: piece.header };
}

function addTo(cases: Field[][], field: Field): void {
  const current = cases.at(-1) ?? [];
  const again = field.role === "message" && current.some((other) => other.role === "message");
  if (again && current.some((other) => other.role !== "message")) {
    const kept = current.filter((other) => other.role === "httpStatus" || other.role === "name");
    cases.push([...kept, field]);
  } else current.push(field);
}

function pieces(blocks: readonly Block[], depth: number): Piece[] {
  if (depth > maxDepth) return [];
  return blocks.flatMap((block, at): Piece[] => {
    switch (block.kind) {
      case "paragraph":
        return paragraph(block.text, depth > 0);
      case "list":
        return block.items.flatMap((item, nth) => {
          const own = paragraph(item.text, true).map((piece): Piece =>
            nth === 0 && depth === 0 ? { ...piece, breaks: true } : piece,
          );
          return [...own, ...pieces(item.blocks, depth + 1)];
        });
      case "definitions":
        return block.items.flatMap((item) => {
          const inner = pieces(item.blocks, depth + 1);
          const sense = headerSense(item.terms[0]?.text ?? "");
          if (sense !== undefined) return inner.map((piece): Piece => ({ ...piece, role: sense.role }));
          return [...item.terms.flatMap((term) => paragraph(term, true)), ...inner];
        });
      case "code":
        return at === 0 && isMessage(block)
          ? [{ role: "message", text: { text: block.value.trim(), place: block.place } }]
          : [];
      case "table":
        return block.rows.flatMap(labelledRow);
      default:
        return [];
    }
  });
}

/** A row of two cells whose first says what the second is. */
function labelledRow({ cells }: Row): Piece[] {
  const [label, text] = cells;
  const sense = cells.length === 2 && label !== undefined ? headerSense(label.text) : undefined;
  if (label === undefined || text === undefined || sense === undefined || sense.strength < 0.8) return [];
  return text.text.trim() === "" || sense.role === "code" ? [] : [{ role: sense.role, header: label.text, text }];
}

function paragraph(text: Text, item: boolean): Piece[] {
  if (text.text.trim() === "") return [];
  const whole = readLabel(text);
  const single = splitLabels(text);
  const labels = single.map(readLabel);
  if (single.length > 1 && labels.filter((label) => label !== undefined && label.text.text !== "").length > 0) {
    return single.map((line, at): Piece => ({ ...(labels[at] ?? { text: line }), ...lookOf(line) }));
  }
  if (whole !== undefined && (whole.text.text !== "" || item || announces(text)))
    return [{ ...whole, ...lookOf(text) }];
  return [{ text, ...lookOf(text) }];
}

/** A label alone in its paragraph: in bold, or with a colon behind it. */
function announces(text: Text): boolean {
  return /[:：]\s*$/.test(text.text) || (text.marks ?? []).some((mark) => mark.kind === "strong");
}

/** A sample of the error's own words: a sentence or two, not a program and not a response. */
function isMessage({ value, language }: Extract<Block, { kind: "code" }>): boolean {
  const rows = value.trim().split("\n");
  if (
    rows.length > maxMessageLines ||
    (language !== undefined && !/^(text|txt|console|plain\w*|none|log)$/i.test(language))
  )
    return false;
  return /\p{L}{3,}/u.test(value) && /\S\s+\S/.test(value) && !programs.some((pattern) => pattern.test(value));
}

const programs: readonly RegExp[] = [
  /[;{]\s*$/m,
  /^\s*(?:\{\s*(?:"|$)|\[\s*(?:"|$)|\$ |#|\/\/|import |const |let |var |curl |npm |def |func |HTTP\/)/,
  /^\s*<[^>]*>[\s\S]*<\/[^>]*>\s*$/,
  /=>/,
];
