import { ts } from "ts-morph";
import { groupBy } from "../../lib/collections.ts";
import { identifierWords } from "../../lib/identifier-words.ts";
import { nearest } from "../../lib/nearest.ts";
import { isNumberCode } from "../../lib/symbol.ts";
import { familyOf } from "../../lib/wire-code.ts";
import type { CodeUse } from "../../model/code-use.ts";
import { type ApplicationFile, placesIn } from "../application-file.ts";
import { type CodeIndex, type DocumentedCode, usesOfDocumented } from "../code-index.ts";
import { isDistinctive } from "../distinctive.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { literalsOfCodes } from "./code-collections.ts";
import type { FileFacts } from "./contexts.ts";
import { namesOf } from "./declarations.ts";
import { familiesAt, withoutFamily } from "./families.ts";
import { isReference, replacementAt } from "./replacement.ts";

/** A place of a file at which a text, class or constant stands for codes. */
export interface CodePlace {
  /** One use for each code that it stands for. */
  readonly uses: readonly CodeUse[];
  /** Offset of the first character, and of the one after the last. */
  readonly start: number;
  readonly end: number;
  /** Whether a function or table of the generated package takes the code, so that every spelling means the same. */
  readonly isOfPackage: boolean;
  /** Whether a class or constant is a name that the file imports: another place has the import. */
  readonly isReference: boolean;
  /** The source text of the place with another code or class; `undefined` if there is none with the same meaning. */
  replacedBy(text: string): string | undefined;
}

/**
 * The uses of codes in a file of TypeScript or JavaScript, sorted by place. The file is parsed and not checked: types and
 * other files are unknown. Throws a `RangeError` for a file that is nested too deeply for the parser.
 */
export function readTypeScript(file: ApplicationFile, index: CodeIndex): readonly CodeUse[] {
  return codePlacesIn(file, index).flatMap(({ uses }) => uses);
}

/** The places of a file that stand for codes, sorted; see `readTypeScript`. */
export function codePlacesIn({ path, text }: ApplicationFile, index: CodeIndex): readonly CodePlace[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, scriptKindOf(path));
  const names = namesOf(file, index.services);
  const facts: FileFacts = { names, ofCodes: literalsOfCodes(file, names) };
  const { texts, named } = candidatesOf(file, facts, index);
  const placeOf = placesIn(text);
  const imported = new Set([...names.imports.values()].flatMap(({ service }) => service ?? []));
  const at = (node: ts.Node): Pick<CodeUse, "file" | "line" | "column"> => ({
    file: path,
    ...placeOf(node.getStart(file)),
  });
  const placeAt = (node: ts.Node, uses: readonly CodeUse[]): Omit<CodePlace, "isOfPackage" | "isReference"> => ({
    uses,
    start: node.getStart(file),
    end: node.end,
    replacedBy: (replacement) => replacementAt(node, replacement, file),
  });
  const wanted = (service: string | undefined): ReadonlySet<string> =>
    service === undefined ? imported : new Set([service]);
  const ofFamilies = texts.flatMap((candidate): CodePlace[] => {
    const { node, text: written, context } = candidate;
    const families = ofServices(familiesAt(candidate, index), wanted(context.service));
    const kind = context.kind === "is" ? "family" : context.kind;
    const uses = usesOfDocumented({ ...at(node), kind }, written, families);
    return uses.length > 0 ? [{ ...placeAt(node, uses), isOfPackage: true, isReference: false }] : [];
  });
  const codes = texts.map(withoutFamily);
  const ofTexts = codes.filter(isUse(codes, index)).map(({ node, text: written, context: { kind, service } }) => {
    const documented = ofServices(index.codes.get(written) ?? [], wanted(service));
    const place = { ...at(node), kind };
    const uses = usesOfDocumented(place, written, documented);
    const unknown: CodeUse = { ...place, code: written, services: [] };
    const isOfPackage = service !== undefined || kind === "is";
    return { ...placeAt(node, uses.length > 0 ? uses : [unknown]), isOfPackage, isReference: false };
  });
  const ofNames = named.map(({ node, name, kind, service }) => {
    const code = service === undefined ? undefined : index.classes.get(service)?.get(name);
    const documented = service !== undefined && code !== undefined ? [{ service, code }] : index.constants.get(name);
    const uses = usesOfDocumented({ ...at(node), kind }, name, documented ?? []);
    return { ...placeAt(node, uses), isOfPackage: service !== undefined, isReference: isReference(node) };
  });
  return [...ofFamilies, ...ofTexts, ...ofNames].sort((a, b) => a.start - b.start);
}

/** The services of a code, only those that the file imports if it imports any of them. */
function ofServices(documented: readonly DocumentedCode[], wanted: ReadonlySet<string>): readonly DocumentedCode[] {
  const imported = documented.filter(({ service }) => wanted.has(service));
  return imported.length > 0 ? imported : documented;
}

/** Decides which candidates are uses: what has the form of a code, what stands for a code, and what is beside a code. */
function isUse(texts: readonly Candidate[], index: CodeIndex): (candidate: Candidate) => boolean {
  const groups = new Map(
    [...groupBy(texts, ({ context }) => context.group)].map(([group, members]) => [group, isOfCodes(members, index)]),
  );
  return ({ text, context: { certainty, group, kind } }) => {
    const isOfGroup = group !== undefined && groups.get(group) === true;
    const isCode = certainty === "certain" || (certainty === "likely" && !isNumberCode(text));
    if (index.codes.has(text)) return isCode || isOfGroup || isDistinctive(text);
    if (!(isCode || isOfGroup) || !mayBeCode(text) || index.families.has(text)) return false;
    // A table of codes has a key for the rest.
    const isOfForm = identifierWords(text).length > 1;
    return ((kind === "handler" || isOfGroup) && isOfForm) || isNear(text, index);
  };
}

/** Whether the texts of a group are codes: at least one has the form of a code, and at least half of them are documented. */
function isOfCodes(members: readonly Candidate[], { codes }: CodeIndex): boolean {
  const documented = members.filter(({ text }) => codes.has(text));
  return documented.length * 2 >= members.length && documented.some(({ text }) => isDistinctive(text));
}

/** Whether a text that no page documents has the form of a code, and is no code of Node.js. */
function mayBeCode(text: string): boolean {
  return /^[A-Za-z][\w.:-]{2,}$/.test(text) && !/^(?:E[A-Z0-9]{2,}|ERR_\w+)$/.test(text) && !text.endsWith(".");
}

/** Whether a text belongs to a documented family, or differs little from a documented code. */
function isNear(text: string, { families, codes }: CodeIndex): boolean {
  if (text.includes(".") && families.has(familyOf(text))) return true;
  return !isNumberCode(text) && nearest(text, codes.keys(), 1, MISTYPED).length > 0;
}

/** The share of a mistyped code that differs: two characters of fourteen. */
const MISTYPED = 0.15;

function scriptKindOf(path: string): ts.ScriptKind {
  if (/\.[cm]?ts$/i.test(path)) return ts.ScriptKind.TS;
  return /\.tsx$/i.test(path) ? ts.ScriptKind.TSX : ts.ScriptKind.JSX;
}
