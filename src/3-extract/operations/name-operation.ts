import { distance } from "fastest-levenshtein";
import { maxOf } from "../../lib/collections.ts";
import type { PageOperation } from "../../model/operation.ts";
import type { Block, Page, Place, Section } from "../../model/page.ts";
import { blocksInOrder, placeKey, textsOf } from "../blocks-in-order.ts";
import { errorTopic } from "../classify/vocabulary.ts";
import {
  actionOfRow,
  announcedOperation,
  type GivenName,
  namesIn,
  nameThatIsCalled,
  nameThatOpens,
  type NamingText,
  operationInBrackets,
} from "./operation-names.ts";
import { VERB_WORD_FIRST } from "./operation-verbs.ts";
import { nameOfTitle } from "./operation-title.ts";
import {
  isAddressHeading,
  isExampleHeading,
  isMethodHeading,
  isNameLabel,
  isPartHeading,
  isRequestHeading,
  plainHeading,
} from "./operation-words.ts";
import { isProgramName } from "./program-name.ts";
import { requestLine } from "./request-line.ts";
import type { Unit } from "./section-units.ts";

/** The operation of a unit, and other names that the unit gives it. */
export interface NamedOperation {
  readonly operation: PageOperation;
  readonly others: readonly { readonly name: string; readonly place: Place }[];
}

/**
 * The operation that a unit documents; `undefined` if nothing names it. A name that programs use precedes the words of a
 * title, and of several such names the one that most places give.
 *
 * @param taken keys of the places of blocks that were read as codes
 * @param given the name that a person gave
 */
export function nameOperation(
  page: Page,
  unit: Unit,
  taken: ReadonlySet<string>,
  given: string | undefined,
): NamedOperation | undefined {
  const sections = page.sections.slice(unit.begin, unit.end);
  const described = outsideOfExamples(sections);
  const blocksOf = (of: readonly Section[]): readonly Block[] =>
    blocksInOrder({ ...page, sections: of.filter(isNoExample) })
      .map(({ block }) => block)
      .filter((block) => !taken.has(placeKey(block)));
  const blocks = blocksOf(sections);
  const found = requestOf(described, blocksOf(described)) ?? exampleRequest(sections);
  const { isOne: _, ...request } = found;
  const place = sections[0]?.place ?? { line: 1, column: 1 };
  if (given !== undefined) return { operation: { name: given, place, ...request }, others: [] };
  const title = titleOf(page, unit, sections);
  const names = [...(title ? [title] : []), ...namesOf(page, unit, sections, blocks)];
  const programs = names.filter(({ name }) => isProgramName(name));
  const chosen = mostGiven(programs, title) ?? title ?? names[0] ?? requestName(found, place);
  if (chosen === undefined) return undefined;
  const others = programs.filter(
    ({ name, isSent }) => name !== chosen.name && (isSent || isMisspelt(name, chosen.name)),
  );
  const distinct = [...new Map(others.map((other) => [other.name, other])).values()];
  return { operation: { name: chosen.name, place: chosen.place, ...request }, others: distinct };
}

/** The sections that are not below a heading of examples. The heading of the unit may be about samples of anything. */
function outsideOfExamples(sections: readonly Section[]): readonly Section[] {
  const [first] = sections;
  const depth = first?.trail.length ?? 0;
  const isHeadOfAll = sections.every(({ trail }) => trail[0] === first?.trail[0]);
  const ownDepth = isHeadOfAll ? depth : Math.max(0, depth - 1);
  return sections.filter(({ trail }) => !trail.slice(ownDepth, -1).some(isExampleHeading));
}

/** Examples have the values of one call, and may call other operations. */
function isNoExample({ heading }: Section): boolean {
  return heading === undefined || isRequestHeading(heading.text) || !isExampleHeading(heading.text);
}

/** The heading of the unit, without those that head a part of an operation. */
function titleOf({ matter }: Page, { begin }: Unit, sections: readonly Section[]): GivenName | undefined {
  const [first] = sections;
  const heading = first?.heading ?? (begin === 0 ? sections.find(({ heading }) => heading)?.heading : undefined);
  const manual = begin === 0 ? nameOfManual(sections) : undefined;
  if (manual) return manual;
  const named = heading && nameOfTitle(plainHeading(heading.text));
  if (named && (!isPartHeading(named) || isTitleOfPage(heading.text, matter)))
    return { name: named, place: heading.place, isSent: false };
  const title = begin === 0 ? nameOfTitle(matter["title"]?.trim() ?? "") : "";
  if (title === "" || isPartHeading(title)) return undefined;
  return { name: title, place: { line: 1, column: 1 }, isSent: false };
}

/** Whether a heading that may head a part is the title of the page, and begins with a verb: `增加协作者权限`. */
function isTitleOfPage(heading: string, { title = "" }: Page["matter"]): boolean {
  const plain = plainHeading(heading);
  return plain === plainHeading(title) && VERB_WORD_FIRST.test(plain) && !errorTopic.test(plain);
}

/** The name of a page of a manual: below the heading `Name`, it stands before a dash and what it does. */
function nameOfManual(sections: readonly Section[]): GivenName | undefined {
  const section = sections.find(({ heading }) => heading);
  const [first] = section?.blocks ?? [];
  if (first?.kind !== "paragraph" || !/^name$/iu.test(plainHeading(section?.heading?.text ?? ""))) return undefined;
  const [, name] = /^([\w.:]{1,80})(?:\(\w{1,3}\))? [—–-]{1,3} /u.exec(first.text.text.slice(0, 200)) ?? [];
  return name === undefined ? undefined : { name, place: first.text.place, isSent: false };
}

function namesOf(
  { matter }: Page,
  { begin }: Unit,
  sections: readonly Section[],
  blocks: readonly Block[],
): GivenName[] {
  const id = begin === 0 ? (matter["operationId"] ?? matter["operation"]) : undefined;
  const rows = blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
  const actions = rows.flatMap(({ cells, place }) => {
    const name = actionOfRow(cells.map(({ text }) => text));
    return name === undefined ? [] : [{ name, place, isSent: true }];
  });
  const headings = sections.flatMap(({ heading }) => heading ?? []);
  const first = blocks.find((block) => block.kind === "paragraph");
  const opened = first && (nameThatOpens(first.text) ?? nameThatIsCalled(first.text));
  const texts = [...headings, ...blocks.flatMap(namingTexts)].slice(0, MAX_TEXTS);
  const announced = texts.flatMap((text) => {
    const name = announcedOperation(text) ?? operationInBrackets(text);
    return name === undefined ? [] : [{ name, place: text.place, isSent: false }];
  });
  return [
    ...(id ? [{ name: id, place: { line: 1, column: 1 }, isSent: true }] : []),
    ...(new Set(actions.map(({ name }) => name)).size === 1 ? actions.slice(0, 1) : []),
    ...sections.flatMap(nameBelowLabel).slice(0, 1),
    ...announced.slice(0, 1),
    ...(opened ? [opened] : []),
    ...namesIn(texts),
  ];
}

/** The name that is the first line below a heading such as `API Name`. */
function nameBelowLabel({ heading, blocks: [first] }: Section): readonly GivenName[] {
  if (first?.kind !== "paragraph" || heading === undefined || !isNameLabel(heading.text)) return [];
  const [name = ""] = first.text.text.split("\n", 1);
  return isProgramName(name.trim()) ? [{ name: name.trim(), place: first.text.place, isSent: true }] : [];
}

/** The texts of an operation that may name it: those of the beginning, since examples call others. */
const MAX_TEXTS = 200;

function namingTexts(block: Block): readonly NamingText[] {
  return block.kind === "code" ? [{ text: block.value, place: block.place, isCode: true }] : textsOf(block);
}

/**
 * The name that most evidence gives; of equal ones the first. A title counts more than a sentence, which may be a note, and
 * a text counts once, however many patterns find a name in it.
 */
function mostGiven(names: readonly GivenName[], title: GivenName | undefined): GivenName | undefined {
  const weights = new Map<string, number>();
  const counted = new Set<string>();
  for (const given of names) {
    const key = `${placeKey(given)} ${given.name}`;
    if (!given.isSent && counted.has(key)) continue;
    counted.add(key);
    const weight = given.isSent ? 2 : given === title ? 1.5 : 1;
    weights.set(given.name, (weights.get(given.name) ?? 0) + weight);
  }
  const best = maxOf(weights.values(), 0);
  return names.find(({ name }) => weights.get(name) === best);
}

/** Whether two names are one with a slip of the pen, and no names of two operations, such as those of one and of several. */
function isMisspelt(name: string, other: string): boolean {
  const [short, long] = name.length < other.length ? [name, other] : [other, name];
  return long.length > 6 && !long.startsWith(short) && distance(name.toLowerCase(), other.toLowerCase()) <= 2;
}

interface FoundRequest extends Pick<PageOperation, "method" | "path"> {
  /** The texts have no other request. */
  readonly isOne: boolean;
}

/** The request of an operation; `undefined` if no text has its address. */
function requestOf(sections: readonly Section[], blocks: readonly Block[]): FoundRequest | undefined {
  const headings = sections.flatMap(({ heading }) => heading?.text ?? []);
  const texts = blocks.flatMap((block) => namingTexts(block).map(({ text }) => text));
  const rows = blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
  const lines = rows.slice(0, MAX_TEXTS).map(({ cells }) => cells.map(({ text }) => text).join(" | "));
  // Below the heading of an address, the first line is one, and below that of a method.
  const addresses = sections.flatMap(({ heading, blocks: [first] }) => {
    const label = heading && isMethodHeading(heading.text) ? "Method" : "URL";
    const isLabel = heading !== undefined && (label === "Method" || isAddressHeading(heading.text));
    return isLabel && first ? namingTexts(first).map(({ text }) => `${label}: ${text.trim()}`) : [];
  });
  const found = [...headings, ...texts.slice(0, MAX_TEXTS), ...lines, ...addresses].flatMap(
    (text) => requestLine(text) ?? [],
  );
  const whole = found.filter(({ method, path }) => method !== undefined && path !== undefined);
  // A table may have the address and the method in different rows.
  const { method, path } = { ...found.find((each) => each.method), ...found.find((each) => each.path), ...whole[0] };
  const isOne = whole.every((each) => each.method === method && each.path === path);
  return path === undefined ? undefined : { ...(method !== undefined && { method }), path, isOne };
}

/** The request in the examples, if these show one only that has no values of a call: `POST /orders/<OrderId>/payment`. */
function exampleRequest(sections: readonly Section[]): FoundRequest {
  const values = sections.flatMap(({ heading, blocks }) =>
    heading && isExampleHeading(heading.text)
      ? blocks.flatMap((block) => (block.kind === "code" ? block.value : []))
      : [],
  );
  const requests = values.slice(0, MAX_TEXTS).flatMap((value) => requestLine(value) ?? []);
  const forms = requests.filter(({ method, path }) => method !== undefined && path !== undefined && !VALUES.test(path));
  const [first] = forms.filter(({ path = "" }) => /[<{]/u.test(path)).concat(forms);
  return { ...first, isOne: first === undefined || forms.every(({ path }) => path === first.path) };
}

/** A part of a path that is a value, such as a number; versions are none. */
const VALUES = /\/(?!v\d)[^/{}<>]*\d/u;

/** The request of an operation as its name. A page with several requests is not named by one of them. */
function requestName({ method, path, isOne }: FoundRequest, place: Place): GivenName | undefined {
  if (path === undefined || !isOne) return undefined;
  return { name: method === undefined ? path : `${method} ${path}`, place, isSent: true };
}
