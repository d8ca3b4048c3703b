/** Levels of block quotes and lists. Content nested deeper is plain text. */
export const MAX_CONTAINER_DEPTH = 32;

/** Levels of HTML elements. Content nested deeper is plain text. */
export const MAX_HTML_DEPTH = 250;

/** Elements of HTML that are open at once. A further one is taken as empty. */
export const MAX_OPEN_ELEMENTS = 500;

/** Characters with a meaning in Markdown in one paragraph, heading or cell. A text with more is read as it is written. */
export const MAX_INLINE_MARKS = 1000;

/** Sum over the texts of a page of the square of their Markdown characters. The time of the parser grows with it. */
export const MAX_INLINE_EFFORT = 50_000_000;

/** Characters of one paragraph, heading or cell that is read as Markdown. */
export const MAX_INLINE_LENGTH = 50_000;

/** Lines to read ahead for the end of a table row, a sample or a tag. */
export const MAX_LOOKAHEAD = 400;

/** Terms of one definition. */
export const MAX_TERMS = 4;

/** Lines of text between two rows of a table. */
export const MAX_LINES_BETWEEN_ROWS = 5;

/** Cells of a row. Further cells are left out. */
export const MAX_COLUMNS = 1000;

/** Cells that `rowspan` and `colspan` may add to one page. */
export const MAX_SPANNED_CELLS = 100_000;

/** Headings, paragraphs, lists, list items, tables and samples of a page. */
export const MAX_BLOCKS = 1_000_000;

/** Cells of all tables of a page. */
export const MAX_CELLS = 2_000_000;

/** Levels of lists and maps of YAML. A document nested deeper is not read. */
export const MAX_YAML_DEPTH = 500;

/** Words, signs, blanks and line ends of YAML. A document with more is not read. */
export const MAX_YAML_TOKENS = 2_000_000;

/** Values and characters that aliases of YAML add to a document. */
export const MAX_YAML_ALIASED = 1_000_000;

/** Lines of Markdown between two places where every block ends. */
export const MAX_BLOCK_LINES = 1000;

/** Characters of Markdown between two places where every block ends. */
export const MAX_BLOCK_LENGTH = 200_000;

/** Sum over the blocks of a page of the square of their lines, at least 100 each. The time of remark grows with it. */
export const MAX_BLOCK_EFFORT = 20_000_000;

/** Components that operations of an OpenAPI document reach, and operations that reach the same ones. */
export const MAX_OPERATION_PARTS = 1_000_000;
