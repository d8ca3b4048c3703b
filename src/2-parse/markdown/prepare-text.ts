import { cutStart, indentWidth, isBlank, isThematicBreak } from "../page-lines.ts";
import { MAX_TERMS } from "../parse-limits.ts";
import { beginsWithBlockTag } from "./html-element.ts";
import { normalizeLabel } from "./markdown-inline.ts";
import { endParagraph, knownMarkers, markersOf, push, separate, type Step } from "./prepared-region.ts";

const DEFINITION = /^[ \t]{0,3}:(?=[ \t]+\S)/;

/** A definition follows up to `MAX_TERMS` lines with terms, or another definition. */
export const definition: Step = (region, at, line) => {
  const { page, prefix, paragraph } = region;
  if (!DEFINITION.test(line.text)) return undefined;
  if (paragraph.lines > 0 ? paragraph.lines > MAX_TERMS : !region.isInDefinition) return undefined;
  // The terms are a paragraph of their own, which the lines above do not continue.
  if (paragraph.lines > 0 && paragraph.start > 0 && !isBlank(page.lines[paragraph.start - 1] ?? line))
    page.lines.splice(paragraph.start, 0, { text: prefix, line: line.line, column: 1 });
  region.isInDefinition = true;
  endParagraph(region);
  page.definitions.add(page.lines.length);
  push(region, "", { ...line, text: line.text.replace(":", "+") });
  return at + 1;
};

const HEADING = /^([ \t]*)(#{1,6}(?=[^#\w!]|$)|#{2,6}(?=[^#]))/;

/** remark needs a space after the signs of a heading, which many pages leave out. `#tag` and `#!` are no headings. */
export const heading: Step = (region, at, line) => {
  const markers = markersOf(line);
  const content = cutStart(line, markers.length);
  const [signs, indent] = HEADING.exec(content.text) ?? [];
  if (signs === undefined) return undefined;
  const title = cutStart(content, signs.length);
  push(region, knownMarkers(markers) + signs + (/^[ \t]|^$/.test(title.text) ? "" : " "), title);
  endParagraph(region);
  region.isInDefinition &&= indent !== "";
  region.page.headingLevel = signs.trim().length;
  return at + 1;
};

/** The first line of a list item. */
export const listItem: Step = (region, at, line) => {
  const markers = markersOf(line);
  if (markers === "") return undefined;
  const indent = indentWidth(line.text);
  // In CommonMark, a number other than 1 cannot interrupt a paragraph.
  if (indent < 4 && /^[ \t]*\d/.test(markers)) separate(region, line);
  push(region, knownMarkers(markers), cutStart(line, markers.length));
  endParagraph(region);
  region.isInDefinition &&= indent > 0;
  return at + 1;
};

const LINK_DEFINITION =
  /^[ \t]{0,3}\[(?!\^)([^[\]]{1,200})\]:[ \t]*(?:<([^<>]*)>|([^\s<>]+))(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;
const FOOTNOTE = /^[ \t]{0,3}\[\^([^\][\s]{1,100})\]:[ \t]*/;

/** The target of a link is kept for all texts of the page. The text of a footnote stays where it is. */
export const reference: Step = (region, at, line) => {
  const { footnotes, linkTargets } = region.page;
  const [mark, name] = FOOTNOTE.exec(line.text) ?? [];
  const [, label, quoted, bare = ""] = LINK_DEFINITION.exec(line.text) ?? [];
  if (mark === undefined && label === undefined) return undefined;
  separate(region, line);
  if (mark !== undefined) {
    footnotes.add(name ?? "");
    push(region, "", cutStart(line, mark.length));
  } else if (!linkTargets.has(normalizeLabel(label ?? "")))
    linkTargets.set(normalizeLabel(label ?? ""), quoted ?? bare);
  return at + 1;
};

const UNDERLINE = /^[ \t]{0,3}(?:=+|-{2,})[ \t]*$/;

/** A line of a paragraph, of a setext heading or of indented code, or a thematic break. */
export const textLine: Step = (region, at, line) => {
  const { page } = region;
  const indent = indentWidth(line.text);
  if (beginsWithBlockTag(line) || line.text.trim() === "-") separate(region, line);
  if (region.isAfterBlank) {
    endParagraph(region);
    region.isInDefinition &&= indent > 1;
  }
  const isUnderline = region.paragraph.lines > 0 && UNDERLINE.test(line.text);
  const isText = !isThematicBreak(line) && !isUnderline && !(region.isInDefinition && indent > 1);
  const { lines, start } = region.paragraph;
  region.paragraph = isText ? { lines: lines + 1, start: lines > 0 ? start : page.lines.length } : { lines: 0, start };
  push(region, "", line);
  if (isUnderline) separate(region, line);
  return at + 1;
};
