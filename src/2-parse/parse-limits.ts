/** Block quotes and lists nested deeper than this are read as flat text. */
export const MAX_CONTAINER_DEPTH = 32;

/** Elements nested deeper than this are read as flat text. */
export const MAX_HTML_DEPTH = 250;

/** Characters with a meaning in Markdown that one paragraph or cell may hold; beyond it the text is taken as it stands. */
export const MAX_INLINE_MARKS = 1000;

/** Sum over the texts of a page of the square of their marks, which is the time that emphasis and brackets may take. */
export const MAX_INLINE_EFFORT = 50_000_000;

/** Characters that one paragraph or cell may hold to be read as Markdown. */
export const MAX_INLINE_LENGTH = 50_000;

/** Lines to look ahead for the end of a table row, a sample, or a tag that was begun. */
export const MAX_LOOKAHEAD = 400;

/** Terms that one definition may have. */
export const MAX_TERMS = 4;

/** Lines of words between two rows of a table, more of which end it. */
export const MAX_LINES_BETWEEN_ROWS = 5;

/** Cells of a row: further ones are left out. */
export const MAX_COLUMNS = 1000;

/** Cells that rowspan and colspan may add to one page. */
export const MAX_SPANNED_CELLS = 100_000;

/** Headings, paragraphs, lists, their items, tables and samples of a page. */
export const MAX_BLOCKS = 1_000_000;

/** Cells of all tables of a page. */
export const MAX_CELLS = 2_000_000;

/** Lines of Markdown between two places where every block ends. */
export const MAX_BLOCK_LINES = 1000;

/** Characters of Markdown between two places where every block ends. */
export const MAX_BLOCK_LENGTH = 200_000;

/** Sum over the blocks of a page of the square of their lines (of 100 at least), which is the time that parsing takes. */
export const MAX_BLOCK_EFFORT = 20_000_000;
