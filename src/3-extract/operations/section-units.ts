import type { Page, Section } from "../../model/page.ts";
import { append } from "../../lib/collections.ts";
import { errorTopic } from "../classify/vocabulary.ts";
import { isOperationTitle, nameOfTitle } from "./operation-title.ts";
import { VERB_WORD_FIRST } from "./operation-verbs.ts";
import { isPartHeading, plainHeading } from "./operation-words.ts";
import { hasRequest, hasSpecificCodes, isCalledOperation, isSingleName } from "./section-evidence.ts";

/** A heading with everything below it, or a whole page: sections `begin` to `end - 1`. */
export interface Unit {
  readonly begin: number;
  readonly end: number;
}

/** A unit, and the name in its heading. */
interface NamedUnit extends Unit {
  readonly name: string;
}

/** What the sections below a heading say, up to the heading itself. */
interface Gathered {
  /** They say what a request consists of, outside of the units in them. */
  hasRequest: boolean;
  /** They tell their codes from common ones. */
  hasSpecificCodes: boolean;
  /** The heading is called an operation. */
  readonly isCall: boolean;
  /** The units in them. */
  readonly units: NamedUnit[];
  /** Units below a heading of a part, such as the examples of an operation. */
  readonly parts: NamedUnit[];
  /** Headings that begin with a verb, have codes and are no units. */
  readonly verbs: NamedUnit[];
}

function gatheredOf(section: Section | undefined, isCode: boolean): Gathered {
  const own = isCode ? undefined : section;
  return {
    hasRequest: own !== undefined && hasRequest(own),
    hasSpecificCodes: own !== undefined && hasSpecificCodes(own),
    isCall: own !== undefined && isCalledOperation(own),
    units: [],
    parts: [],
    verbs: [],
  };
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
  /** The codes below a heading of errors beside the only operation of a section are those of this operation. */
  const withErrorsBeside = (units: NamedUnit[], { end }: Unit): NamedUnit[] => {
    const [only, ...others] = units;
    if (!only || others.length > 0 || withCodes(only)) return units;
    const at = sections.findIndex((section, index) => index >= only.end && index < end && hasCodes(section));
    const heading = sections[at]?.heading?.text ?? "";
    return isPart(heading) && errorTopic.test(heading) ? [{ ...only, end }] : units;
  };
  const root = gatheredOf(undefined, false);
  const open: { readonly level: number; readonly begin: number; readonly gathered: Gathered }[] = [];
  const close = (end: number): void => {
    const { begin, gathered } = open.pop() as (typeof open)[number];
    const above = open.at(-1)?.gathered ?? root;
    const section = sections[begin] as Section;
    const { heading } = section;
    if (heading === undefined || isCode(section) || isPart(heading.text)) {
      above.hasRequest ||= gathered.hasRequest;
      above.hasSpecificCodes ||= gathered.hasSpecificCodes;
      append(above.parts, gathered.units);
      append(above.parts, gathered.parts);
      return;
    }
    const self = { begin, end, name: nameOfTitle(plainHeading(heading.text)) };
    const settledUnits = withErrorsBeside(settled(gathered, self, withCodes, isSingleName(heading)), self);
    append(above.units, settledUnits);
    if (settledUnits.length === 0 && withCodes(self) && VERB_WORD_FIRST.test(self.name)) above.verbs.push(self);
  };
  for (const [at, section] of sections.entries()) {
    const sibling = open.find(({ begin }) => sections[begin]?.level === section.level);
    const level = levelOf(section, sections[sibling?.begin ?? -1]);
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) close(at);
    const gathered = gatheredOf(section, isCode(section));
    if (section.heading === undefined) root.hasRequest ||= gathered.hasRequest;
    else open.push({ level, begin: at, gathered });
  }
  while (open.length > 0) close(sections.length);
  const whole = { begin: 0, end: sections.length, name: "" };
  const units = withErrorsBeside(settled(root, whole, withCodes, false), whole).filter(withCodes);
  const [only] = units;
  return units.length === 1 && only && isPartOfPage(sections, only) ? [whole] : units;
}

/**
 * Whether the only unit of a page is a part of the operation that the page documents: its heading is on the level of the
 * title, behind it, and names no operation.
 */
function isPartOfPage(sections: readonly Section[], { begin, name }: NamedUnit): boolean {
  const title = sections.findIndex(({ heading }) => heading !== undefined);
  const section = sections[begin];
  if (section?.heading === undefined || begin <= title || section.level !== sections[title]?.level) return false;
  return (
    !isOperationTitle(name) &&
    !VERB_WORD_FIRST.test(name) &&
    !isSingleName(section.heading) &&
    !isCalledOperation(section)
  );
}

/** The level of a section. `PayOrder errors` on the level of `PayOrder` is below it. */
function levelOf({ heading, level }: Section, above: Section | undefined): number {
  if (heading === undefined || above?.heading === undefined) return level;
  const [title, name] = [plainHeading(heading.text), plainHeading(above.heading.text)];
  return title !== name && nameOfTitle(title) === name ? level + 1 : level;
}

/** The units of a heading: itself, if it says what its request consists of, or those below. */
function settled(
  { hasRequest, hasSpecificCodes, isCall, units, parts, verbs }: Gathered,
  self: NamedUnit,
  withCodes: (unit: Unit) => boolean,
  isNamed: boolean,
): NamedUnit[] {
  // Beside at least three operations with codes, a heading of the same form is another one.
  const others = units.filter(withCodes).length >= Math.max(3, verbs.length) ? verbs : [];
  const below = [...units, ...parts, ...others].sort((a, b) => a.begin - b.begin);
  if (isCall && !units.some(withCodes)) return [self];
  if (!hasRequest && !(isNamed && hasSpecificCodes)) return below;
  const isContainer = new Set(units.map(({ name }) => name)).size > 1 || parts.filter(withCodes).length > 1;
  return isContainer ? below : [self];
}

function countsBefore(values: readonly boolean[]): readonly number[] {
  const counts = [0];
  for (const value of values) counts.push((counts.at(-1) as number) + (value ? 1 : 0));
  return counts;
}

/** Whether a heading heads a part of what is above it. `isSupport error codes` names an operation. */
function isPart(heading: string): boolean {
  return isPartHeading(heading) && !isOperationTitle(plainHeading(heading));
}
