import { share } from "../../lib/collections.ts";
import type { Row, Text } from "../../model/page.ts";
import { dataTable } from "../data-table.ts";
import type { BlockSink } from "../section-builder.ts";
import type { Constant, ConstantGroup } from "./constant-group.ts";

/** Columns of values of one table. */
const MAX_COLUMNS = 20;

/** The share of the values without spaces from which on a column of texts has codes. */
const MOST = 0.9;

/** Whether constants may be a list of codes. One alone is a setting, unless it is a text without spaces. */
export function mayBeCodes({ constants }: ConstantGroup): boolean {
  return constants.length > 1 || areCodes(constants);
}

/**
 * Writes a group as a table below its name: values, names and comments are columns. The name of a constant whose value is a
 * text without spaces is left out, because it only repeats the text.
 */
export function writeGroup(group: ConstantGroup, sink: BlockSink): void {
  const { name, type, comment, constants } = group;
  const place = constants[0]?.name.place ?? { line: 1, column: 1 };
  // In capitals, the name would be written like a code.
  const heading = name ?? { text: type ?? "Constants", place };
  sink.heading(1, { ...heading, text: wordsOf(heading.text) });
  if (comment) sink.block({ kind: "paragraph", place: comment.place, text: comment });
  const parameters = new Map((group.parameters ?? []).map((names) => [names.length, names] as const).reverse());
  const rows = constants.map((constant) => ({ constant, cells: cellsOf(constant, group, parameters) }));
  // Objects with different keys are no rows of one table.
  const columns = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))].slice(0, MAX_COLUMNS);
  const areKeys = constants.some(({ isKey, name: key, values }) => isKey && values[0]?.text.text !== key.text);
  const hasNames = areKeys || !areCodes(constants);
  const comments = commentsOf(constants);
  const hasComments = comments.size > 0;
  const headers = [...columns, ...(hasNames ? [areKeys ? "Key" : "Name"] : []), ...(hasComments ? ["Comment"] : [])];
  const empty: Text = { text: "", place };
  const body = rows.map(({ constant, cells }): Row => ({
    place: constant.name.place,
    cells: [
      ...columns.map((column) => cells.get(column) ?? empty),
      ...(hasNames ? [constant.name] : []),
      ...(hasComments ? [comments.get(constant) ?? empty] : []),
    ],
  }));
  sink.block(dataTable(place, headers, body));
}

/** The words of a name: `ERROR_CODES` and `errorCodes` become two. */
function wordsOf(name: string): string {
  const words = name.replace(/([a-z\d])(?=[A-Z])/g, "$1 ").replace(/_+/g, " ");
  return /[a-z]/.test(words) ? words : words.toLowerCase();
}

/** The values of a constant by the header of their column: the key, the parameter, or the type of a single value. */
function cellsOf(
  { values }: Constant,
  { name, type }: ConstantGroup,
  parameters: ReadonlyMap<number, readonly string[]>,
): ReadonlyMap<string, Text> {
  const names = parameters.get(values[0]?.of ?? 0);
  return new Map(
    values.map(({ column, text, kind }, index) => {
      if (kind === "status") return ["HTTP status", text];
      const known = /^\d*$/.test(column) ? names?.[Number(column)] : column;
      const single = column === "" ? type || name?.text : undefined;
      return [known ?? single ?? (index === 0 ? "Value" : `Value ${index + 1}`), text];
    }),
  );
}

/** The comments by constant. Lines of comment above few of them are headings of the constants that follow. */
function commentsOf(constants: readonly Constant[]): ReadonlyMap<Constant, Text> {
  const above = constants.filter(({ comment }) => comment?.isLineAbove);
  const others = constants.filter(({ comment }) => !comment);
  const areHeadings = above.length < others.length;
  return new Map(
    constants.flatMap((constant): [Constant, Text][] => {
      const { comment } = constant;
      return comment && !(areHeadings && comment.isLineAbove) ? [[constant, comment.text]] : [];
    }),
  );
}

/** Whether the first values of the constants are texts that can be codes. */
function areCodes(constants: readonly Constant[]): boolean {
  const first = constants.flatMap(({ values }) => values.find(({ kind }) => kind !== "status") ?? []);
  return (
    first.length === constants.length &&
    share(first, ({ kind, text }) => kind === "text" && /^[\w.:/#@-]{1,100}$/.test(text.text)) >= MOST
  );
}
