import { append } from "../lib/collections.ts";
import type { Link, Mark, Place, Text } from "../model/page.ts";

/** Builds one text as a browser shows it: white space is collapsed, a break is `\n`, mark-up becomes offsets. */
export interface TextBuilder {
  /** Adds characters. `placeAt` returns the place in the page of the character at an index of `text`. */
  write(text: string, placeAt?: (index: number) => Place): void;
  /** Sets the place of the text, unless it is known from an earlier `write` or `startAt`. */
  startAt(place: Place): void;
  /**
   * Ends the line of the text, unless the line is empty, or the line is one unfinished word of code, such as `urn:a:`
   * or `ERR_`, whose other half follows. `endsPageLine` adds a line of the page that was not written.
   */
  newline(endsPageLine?: boolean): void;
  /** Begins a mark. */
  open(kind: Mark["kind"], url?: string): void;
  /** Ends the innermost open mark of this kind; returns `false` if no such mark is open. */
  close(kind: Mark["kind"]): boolean;
  /** Returns the text. `place` is its place if no place is known. */
  build(place: Place): Text;
}

interface OpenMark {
  readonly kind: Mark["kind"];
  readonly url: string | undefined;
  start?: number;
}

/** White space, or up to 100 words with single spaces between them: longer matches exhaust the stack of the engine. */
const RUNS = /[ \t\n\r]+|[^ \t\n\r]+(?: [^ \t\n\r]+){0,99}/g;

/** Returns a builder of an empty text. */
export function textBuilder(): TextBuilder {
  const parts: string[] = [];
  const open: OpenMark[] = [];
  const marks: Mark[] = [];
  const targets: { readonly start: number; readonly end: number; readonly url: string }[] = [];
  let length = 0;
  const folds: number[] = [];
  let pending: "" | " " | "\n" = "";
  let folded = false;
  let place: Place | undefined;
  /** Lines of the page that ended since the text began, now and at the start of each further line of the text. */
  let ended = 0;
  const endedAt: number[] = [];

  function put(part: string): void {
    parts.push(part);
    length += part.length;
  }

  function putRun(run: string, placeAt: ((index: number) => Place) | undefined, index: number): void {
    if (pending === " " && folded && length > 0) folds.push(length);
    if (pending === "\n" && length > 0) {
      if (placeAt && place) ended = placeAt(index).line - place.line;
      endedAt.push(ended);
    }
    if (pending !== "" && length > 0) put(pending);
    pending = "";
    folded = false;
    place ??= placeAt?.(index);
    for (const piece of open) piece.start ??= length;
    put(run);
  }

  return {
    write(text, placeAt) {
      if (hasSingleSpaces(text)) {
        putRun(text, placeAt, 0);
        return;
      }
      for (const { 0: run, index } of text.matchAll(RUNS)) {
        if (/^[ \t\n\r]/.test(run)) {
          pending ||= " ";
          folded ||= run.includes("\n");
          if (length > 0) ended += run.split("\n").length - 1;
        } else putRun(run, placeAt, index);
      }
    },
    startAt(start) {
      place ??= start;
    },
    newline(endsPageLine = false) {
      const code = open.at(-1);
      const last = parts.at(-1) ?? "";
      const isHalf = code?.kind === "code" && code.start === length - last.length && /^\S*\w[:./_-]$/.test(last);
      if (!isHalf || pending !== "") pending = "\n";
      if (endsPageLine && length > 0) ended++;
    },
    open(kind, url) {
      open.push({ kind, url });
    },
    close(kind) {
      const at = open.findLastIndex((piece) => piece.kind === kind);
      const [piece] = at < 0 ? [] : open.splice(at, 1);
      if (!piece) return false;
      if (piece.start === undefined) return true;
      // A mark inside another one of its kind adds nothing.
      const isInside = kind !== "link" && open.some((outer) => outer.kind === kind);
      if (!isInside) marks.push({ kind, start: piece.start, end: length });
      if (piece.url) targets.push({ start: piece.start, end: length, url: piece.url });
      return true;
    },
    build(fallback) {
      const text = parts.join("");
      const [start, end] = visibleRange(text);
      const at = place ?? fallback;
      const follow = folds.length === 0 && endedAt.every((lines, index) => lines === index + 1);
      if (marks.length === 0 && follow) return { text: text.slice(start, end), place: at };
      const shift = (offset: number): number => Math.min(Math.max(offset, start), end) - start;
      const shown = marks
        .map((mark) => ({ kind: mark.kind, start: shift(mark.start), end: shift(mark.end) }))
        .filter((mark) => mark.end > mark.start)
        .sort((a, b) => a.start - b.start || b.end - a.end);
      const links = targets.map(({ start, end, url }): Link => ({ text: text.slice(start, end), url }));
      return {
        text: text.slice(start, end),
        place: at,
        ...(links.length > 0 && { links }),
        ...(shown.length > 0 && { marks: shown }),
        ...(folds.length > 0 && { folds: folds.map((fold) => fold - start) }),
        ...(endedAt.length > 0 && !follow && { lines: endedAt.map((lines) => at.line + lines) }),
      };
    },
  };
}

/** Returns whether a text has only single spaces between words, so that no white space is collapsed. */
export function hasSingleSpaces(text: string): boolean {
  return text !== "" && !/[\t\n\r]| {2}|^ | $/.test(text);
}

/** Joins texts with line breaks. The result has the place of the first text that is not empty, or else `place`. */
export function joinTexts(texts: readonly Text[], place: Place): Text {
  const [only] = texts;
  if (texts.length === 1 && only) return only;
  let text = "";
  const links: Link[] = [];
  const marks: Mark[] = [];
  const lines: number[] = [];
  for (const part of texts) {
    if (part.text === "") continue;
    if (text !== "") text += "\n";
    for (const mark of part.marks ?? []) {
      marks.push({ kind: mark.kind, start: mark.start + text.length, end: mark.end + text.length });
    }
    append(links, part.links ?? []);
    append(lines, [part.place.line, ...(part.lines ?? followingLines(part))]);
    text += part.text;
  }
  const first = texts.find((part) => part.text !== "");
  const follow = lines.every((line, index) => line === (lines[0] ?? line) + index);
  return {
    text,
    place: first?.place ?? place,
    ...(links.length > 0 && { links }),
    ...(marks.length > 0 && { marks }),
    ...(!follow && { lines: lines.slice(1) }),
  };
}

function followingLines({ text, place }: Text): readonly number[] {
  return text
    .split("\n")
    .slice(1)
    .map((_, index) => place.line + 1 + index);
}

/** White space, including spaces that browsers do not collapse. Zero-width characters stay, normalizing reports them. */
const SPACES = new Set(
  " \t\n\r\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
);

function visibleRange(text: string): [start: number, end: number] {
  let start = 0;
  let end = text.length;
  while (start < end && SPACES.has(text.charAt(start))) start++;
  while (end > start && SPACES.has(text.charAt(end - 1))) end--;
  return [start, end];
}
