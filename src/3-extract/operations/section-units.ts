import type { Page, Section } from "../../model/page.ts";
import { append } from "../../lib/collections.ts";
import { announcedOperation } from "./operation-names.ts";
import { isOperationTitle } from "./operation-title.ts";
import { isPartHeading, isRequestHeading, plainHeading } from "./operation-words.ts";
import { requestLine } from "./request-line.ts";

/** A heading with everything below it, or a whole page: sections `begin` to `end - 1`. */
export interface Unit {
  readonly begin: number;
  readonly end: number;
}

/** What the sections below a heading say, up to the heading itself. */
interface Gathered {
  /** They say what a request consists of, outside of the units in them. */
  hasRequest: boolean;
  /** The units in them. */
  units: Unit[];
  /** Units below a heading of a part, such as the examples of an operation. */
  parts: Unit[];
}

/**
 * The units of a page that document one operation each, in the order of the page. A unit says what a request consists of.
 * A heading with several units below it is none; a page whose operation has no heading is one. `hasCodes` tells whether a
 * section has codes, and `isCode` whether its heading is one.
 */
export function operationUnits(
  { sections }: Page,
  hasCodes: (section: Section) => boolean,
  isCode: (section: Section) => boolean,
): readonly Unit[] {
  const coded = countsBefore(sections.map(hasCodes));
  const withCodes = ({ begin, end }: Unit): boolean => (coded[end] as number) > (coded[begin] as number);
  const root: Gathered = { hasRequest: false, units: [], parts: [] };
  const open: { readonly level: number; readonly begin: number; readonly gathered: Gathered }[] = [];
  const close = (end: number): void => {
    const { begin, gathered } = open.pop() as (typeof open)[number];
    const above = open.at(-1)?.gathered ?? root;
    const section = sections[begin] as Section;
    const { heading } = section;
    if (heading === undefined || isCode(section) || isPart(heading.text)) {
      above.hasRequest ||= gathered.hasRequest;
      append(above.parts, gathered.units);
      append(above.parts, gathered.parts);
    } else append(above.units, settled(gathered, { begin, end }, withCodes));
  };
  for (const [at, section] of sections.entries()) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= section.level) close(at);
    const gathered: Gathered = { hasRequest: !isCode(section) && hasRequest(section), units: [], parts: [] };
    if (section.heading === undefined) root.hasRequest ||= gathered.hasRequest;
    else open.push({ level: section.level, begin: at, gathered });
  }
  while (open.length > 0) close(sections.length);
  return settled(root, { begin: 0, end: sections.length }, withCodes).filter(withCodes);
}

/** The units of a heading: itself, if it says what its request consists of, or those below. */
function settled({ hasRequest, units, parts }: Gathered, self: Unit, withCodes: (unit: Unit) => boolean): Unit[] {
  const below = [...units, ...parts].sort((a, b) => a.begin - b.begin);
  if (!hasRequest) return below;
  const isContainer = units.length > 1 || parts.filter(withCodes).length > 1;
  return isContainer ? below : [self];
}

function countsBefore(values: readonly boolean[]): readonly number[] {
  const counts = [0];
  for (const value of values) counts.push((counts.at(-1) as number) + (value ? 1 : 0));
  return counts;
}

/** Whether a section is about what a request consists of, by its heading or by a line with method and path. */
function hasRequest({ heading, blocks }: Section): boolean {
  if (heading !== undefined && (isRequestHeading(heading.text) || isOperationTitle(plainHeading(heading.text))))
    return true;
  if (blocks.some((block) => block.kind === "paragraph" && announcedOperation(block.text) !== undefined)) return true;
  // Examples of requests, and of answers with errors, are on pages about other things as well.
  if (heading !== undefined && isPartHeading(heading.text)) return false;
  return blocks.some(
    (block) =>
      (block.kind === "code" && requestLine(block.value)?.method !== undefined) ||
      (block.kind === "paragraph" && (isShortRequest(block.text.text) || hasRequestLabel(block.text.text))),
  );
}

/** Whether a line of a paragraph stands for the heading of the parameters: `Parameters:`. */
function hasRequestLabel(text: string): boolean {
  const lines = text.length > 1_000 ? [] : text.split("\n");
  return lines.some((line) => /[:：]\s*$/u.test(line) && isRequestHeading(line));
}

/** Whether a heading heads a part of what is above it. `isSupport error codes` names an operation. */
function isPart(heading: string): boolean {
  return isPartHeading(heading) && !isOperationTitle(plainHeading(heading));
}

function isShortRequest(text: string): boolean {
  if (text.length > 300) return false;
  const request = requestLine(text);
  return request?.method !== undefined && request.path !== undefined;
}
