import { addCode, addTitle, readInto, readNested, skipBlank } from "../markup-context.ts";
import { cutStart, isBlank, type Line, lineSlice, placeOfLine } from "../page-lines.ts";
import type { BlockSink } from "../section-builder.ts";
import { dedentAll, indentedBelow, type RstContext, type RstReader } from "./rst-context.ts";
import type { Directive, DirectiveReader } from "./directive.ts";
import { addDefinitions, codeText, type RawDefinition } from "./rst-lists.ts";
import { readCsvTable, readListTable } from "./rst-table-directives.ts";

const DIRECTIVE = /^\.\.[ \t]+(?:\|[^|\n]{1,200}\|[ \t]+)?([\w][\w.+:-]{0,80}?)[ \t]?::(?:[ \t]+|$)/;
const OPTION = /^:([\w][\w -]{0,60}):(?:[ \t]+|$)/;

/** Reads a directive; skips comments, targets and substitutions. A footnote becomes a paragraph. */
export const readExplicitMarkup: RstReader = (lines, at, sink, context) => {
  const { text } = lines[at] as Line;
  if (/^__(?:[ \t]|$)/.test(text)) return at + 1;
  if (!/^\.\.(?:[ \t]|$)/.test(text)) return undefined;
  const below = lines[at + 1];
  // An empty comment ends the block above it, and has no content.
  if (text.trim() === ".." && (!below || isBlank(below))) return at + 1;
  if (isMember(lines[at])) return readMembers(lines, at, sink, context);
  const directive = text.startsWith("|", 3) ? undefined : directiveAt(lines, at);
  if (directive) {
    (READERS.get(directive.name.toLowerCase()) ?? readContainer)(directive, sink, context);
    return directive.next;
  }
  const { content, next } = indentedBelow(lines, at + 1);
  const footnote = /^\.\.[ \t]+\[(?:\d{1,9}|#[\w-]{0,80}|\*)\][ \t]+/.exec(text);
  if (footnote) readInto([cutStart(lines[at] as Line, footnote[0].length), ...dedentAll(content)], sink, context);
  return next;
};

function directiveAt(lines: readonly Line[], at: number): Directive | undefined {
  const start = lines[at] as Line;
  const [marker, name = ""] = DIRECTIVE.exec(start.text) ?? [];
  if (marker === undefined) return undefined;
  const { content, next } = indentedBelow(lines, at + 1);
  const below = dedentAll(content);
  const options = new Map<string, Line>();
  const argument = [cutStart(start, marker.length)];
  let first = 0;
  for (; first < below.length && !isBlank(below[first] as Line); first++) {
    const line = below[first] as Line;
    const [field, option = ""] = OPTION.exec(line.text) ?? [];
    if (field !== undefined) options.set(option, cutStart(line, field.length));
    else if (options.size === 0 && !isBlank(start) && argument[0]?.text !== "") argument.push(line);
    else if (options.size === 0) break;
  }
  return {
    ...{ name, start, argument: argument.filter((line) => !isBlank(line)), options },
    ...{ content: below.slice(first), next },
  };
}

/** Directives that describe a member of an API or another named thing: the names are terms of a definition list. */
const MEMBER =
  /^\.\.[ \t]+(?:function|method|classmethod|staticmethod|class|exception|data|attribute|property|describe|object|option|cmdoption|envvar|confval|setting|(?:get|post|put|patch|delete|head)(?=::[ \t]+\/)|(?!(?:py|js):(?:current)?module|cpp:namespace)[a-z]{1,20}:[a-z-]{1,30})::[ \t]+\S/i;

function isMember(line: Line | undefined): boolean {
  return line !== undefined && MEMBER.test(line.text);
}

/**
 * Reads directives of members that follow each other as one list of definitions. Several requests on a page are sections,
 * because a page of one request has a title.
 */
function readMembers(lines: readonly Line[], at: number, sink: BlockSink, context: RstContext): number {
  if (REQUEST.test(lines[at]?.text ?? "") && hasSeveralRequests(lines)) return readRequest(lines, at, sink, context);
  const items: RawDefinition[] = [];
  let next = at;
  for (let start = at; isMember(lines[start]); start = skipBlank(lines, next)) {
    const directive = directiveAt(lines, start);
    if (!directive) break;
    next = directive.next;
    const { name, argument, content } = directive;
    // Without content, `class` sets the style of the block below it.
    if (name !== "class" || content.length > 0)
      items.push({
        terms: argument.map((line) => withMethod(name, line) ?? withoutParameters(line)),
        content,
        literal: true,
      });
  }
  addDefinitions(items, sink, context);
  return next;
}

/** Directives of requests in the HTTP domain of Sphinx, whose name may be left out. */
const REQUEST = /^\.\.[ \t]+(?:http:)?(?:get|post|put|patch|delete|head)::[ \t]+\//i;

const severalRequests = new WeakMap<readonly Line[], boolean>();

function hasSeveralRequests(lines: readonly Line[]): boolean {
  const known = severalRequests.get(lines) ?? lines.filter(({ text }) => REQUEST.test(text)).length > 1;
  severalRequests.set(lines, known);
  return known;
}

/** Reads a request as a section with its method and path as the heading. */
function readRequest(lines: readonly Line[], at: number, sink: BlockSink, context: RstContext): number {
  const directive = directiveAt(lines, at);
  if (!directive) return at + 1;
  const [address] = directive.argument;
  if (address) sink.heading(6, codeText(withMethod(directive.name, address) ?? address));
  readInto(directive.content, sink, context);
  return directive.next;
}

/** The path of `.. http:post:: /orders` with its method, as Sphinx shows it; `undefined` for another directive. */
function withMethod(directive: string, line: Line): Line | undefined {
  const [, method] = /^(?:http:)?(get|post|put|delete|patch|head|options)$/i.exec(directive) ?? [];
  return method === undefined ? undefined : { ...line, text: `${method.toUpperCase()} ${line.text.trim()}` };
}

/** The name of a member, without the parameters of a function. */
function withoutParameters(line: Line): Line {
  const at = line.text.indexOf("(");
  return lineSlice(line, 0, at > 0 ? at : line.text.length);
}

/** Reads the argument as a title, and the content as blocks of the section. */
const readContainer: DirectiveReader = ({ argument, content }, sink, context) => {
  addTitle(argument, sink, context);
  readInto(content, sink, context);
};

const readContentOnly: DirectiveReader = ({ content }, sink, context) => readInto(content, sink, context);

/** Reads an admonition, whose text may begin behind its name. */
const readAdmonition: DirectiveReader = ({ argument, content }, sink, context) =>
  readInto([...argument, ...content], sink, context);

/** Reads a note about a version, without the version. */
const readVersionNote: DirectiveReader = ({ argument, content }, sink, context) => {
  const [first, ...more] = argument;
  const version = /^\s*\S*\d\S*\s*/.exec(first?.text ?? "")?.[0].length ?? 0;
  readInto([...(first ? [cutStart(first, version)] : []), ...more, ...content], sink, context);
};

const readCode: DirectiveReader = ({ argument, content }, sink) => addCode(content, sink, argument[0]?.text.trim());

const readRaw: DirectiveReader = ({ argument, content }, sink, { readHtml }) => {
  if (/^html\b/.test(argument[0]?.text.trim() ?? "")) readHtml?.(content, sink);
};

/** Reads a table with a caption. */
const readTable: DirectiveReader = ({ argument, content }, sink, context) => {
  const caption = context.readText(argument);
  for (const block of readNested(content, context))
    sink.block(block.kind === "table" && caption.text !== "" ? { ...block, caption } : block);
};

const reportInclude: DirectiveReader = ({ argument, start }, _sink, { report }) =>
  report("file-not-included", placeOfLine(start), { file: argument[0]?.text.trim() ?? "" });

const skip: DirectiveReader = () => undefined;

const READERS: ReadonlyMap<string, DirectiveReader> = new Map(
  Object.entries({
    "code code-block sourcecode parsed-literal prompt doctest testcode testoutput math graphviz digraph graph uml plantuml mermaid highlight-code json":
      readCode,
    "note warning tip important attention caution danger error hint seealso todo": readAdmonition,
    "deprecated versionadded versionchanged versionremoved": readVersionNote,
    "only ifconfig container class rst-class cssclass compound tabs md-tab-set tab-set grid hlist glossary figure sidebar":
      readContentOnly,
    "contents toctree index meta image sectnum highlight default-role role currentmodule module py:module py:currentmodule js:module tabularcolumns title date unicode replace header footer youtube bibliography automodule autoclass autofunction autoexception autosummary cpp:namespace":
      skip,
    "include literalinclude mdinclude": reportInclude,
    table: readTable,
    raw: readRaw,
    "list-table flat-table": readListTable,
    "csv-table": readCsvTable,
  }).flatMap(([names, reader]) => names.split(" ").map((name) => [name, reader] as const)),
);
