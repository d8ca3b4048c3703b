import { error, note, type ProblemRule, warning } from "./problem-rule.ts";

/** Rules about a page: its bytes, its size, its structure and its rows. */
export const PAGE_RULES = {
  "cells-glued": warning(
    "cannot split this row into cells: {row}",
    "The page lost the spaces between its columns, and the cells of this row cannot be told apart.",
    "Take the page from a source that keeps its tables, such as the HTML or Markdown of the site.",
  ),
  "code-left-out": note(
    "{count} names are written like no code and were left out: {names}",
    "The name is a plain word among numbers, the name of a field or of a file, or a digit of a table that explains the first digit of the codes.",
    "Nothing, unless one of the names is an error code. In that case write a layout for the page.",
  ),
  "code-noise": note(
    "{code}: removed {noise}",
    "The page writes the code with spaces, quotation marks or hidden characters that are not part of it.",
    "Nothing, unless the character belongs to the code. In that case set `code` in `corrections.json`.",
  ),
  "code-repeated": note(
    "{code} is documented {times} times (lines {lines}) with different texts; kept as separate cases",
    "The page documents the code more than once, and the texts differ.",
    "Nothing. `errsmith explain <code>` shows every case with its line.",
  ),
  "code-unlikely": warning(
    "{count} of the codes may be none: {names}",
    "The code is a name among numbers, or it ends with a dot, or half of the codes of the page are field names.",
    "Look at the lines. If they document no errors, list them under `ignore` of the page in `source.json`.",
  ),
  "codes-not-read": warning(
    "{count} names like codes were not read: {names}",
    "Lines, cells, items or headings of the page begin with words that are written like error codes, but no layout read them.",
    "Look at the lines. If the names are error codes, take the page from a source that keeps its tables, such as its HTML. If not, list them under `ignore` of the page in `source.json`.",
  ),
  "codes-refused": warning(
    "{count} names may be error codes and were not read: {names}",
    "The names form a series that documents errors with some probability, but not with enough.",
    "Look at the lines. If they document errors, name the layout in `source.json`. If not, list them under `ignore` of the page.",
  ),
  "columns-joined": warning(
    "the texts of {code} may be those of several columns",
    "The text of the row contains wide gaps, as between the columns of a table that was saved as plain text.",
    "Take the page from a source that keeps its tables, such as the HTML or Markdown of the site.",
  ),
  "comment-without-end": warning(
    "comment without an end; the rest of the page was read as text",
    "A comment is opened here and never closed.",
    "Close the comment in the page.",
  ),
  "encoding-broken": warning(
    "{count} characters are broken, the first at byte offset {offset}; they were read as U+FFFD",
    "A program cut or mixed bytes of the file, which otherwise matches its encoding.",
    "Get the page again from its site. Until then, check the texts that contain U+FFFD.",
  ),
  "encoding-detected": warning(
    "no encoding is stated, and the bytes are not UTF-8; they were read as {encoding}, whose frequent characters they are",
    "The file is in an encoding for Chinese, Japanese or Korean, without a byte-order mark or a `<meta charset>`.",
    'Check a text of the page. Set `"encoding"` of the page in `source.json`, or save the file as UTF-8.',
  ),
  "encoding-invalid": error(
    "not valid {encoding}: {reason} at byte offset {offset}",
    "The bytes of the file do not match its encoding. Without a byte-order mark or a `<meta charset>` UTF-8 is assumed, if the bytes are not clearly of an encoding for Chinese, Japanese or Korean.",
    'Set `"encoding"` of the page in `source.json`, for example `"gb18030"`, or save the file as UTF-8.',
  ),
  "encoding-unknown": error(
    "unknown encoding {encoding}",
    "`encoding` in `source.json` is not a label of the WHATWG Encoding Standard.",
    "Use a label such as `utf-8`, `gb18030`, `shift_jis` or `windows-1252`.",
  ),
  "fact-conflict": warning(
    "{code}: {fact} is {found} here and {kept} in an earlier row; the earlier value is used",
    "Two rows of the same code contradict each other.",
    "Find out which row is right and set the fact in `corrections.json`.",
  ),
  "symbol-conflict": warning(
    "{code} is called {found} here and {kept} in an earlier row; the earlier name is used",
    "Two rows of the same number give it different symbolic names.",
    "Find out which name is right and set `name` in `corrections.json`.",
  ),
  "family-typo": warning(
    "{code} looks like a misspelling of {near}; kept unchanged",
    "The prefix of the code differs by a letter or two from a prefix that many codes of the service share.",
    "If it is a typo of the docs, set `code` in `corrections.json`: the documented spelling remains an alias.",
  ),
  "fence-unbalanced": warning(
    "the other half of this code fence is missing; the text below it was read as Markdown",
    "A scraper or an edit dropped one of the two fences of a code block, so that the text after it would be code.",
    "Add or remove a fence in the page.",
  ),
  "file-binary": error(
    "binary file, not a page",
    "The file contains too many NUL bytes for a text.",
    "Convert the file to HTML, Markdown or plain text.",
  ),
  "file-not-included": note(
    "includes {file}, which was not read",
    "The page includes another file. A page is read without the files that it includes.",
    "Add the included file as a page of its own if it documents errors.",
  ),
  "file-not-found": error(
    "not found",
    "The path does not exist.",
    "Correct the path on the command line or in `source.json`.",
  ),
  "file-not-regular": error(
    "not a regular file",
    "The path is a folder, a device or a socket.",
    "Name a file. `errsmith extract` and `errsmith generate` accept folders and patterns on the command line as well.",
  ),
  "file-not-a-page": error(
    "{kind} is not read: {remedy}",
    "errsmith reads Markdown, MDX, HTML, reStructuredText, AsciiDoc, CSV, TSV, JSON, YAML, OpenAPI, plain text, and constants in Go, Java, Python and TypeScript.",
    "Take the page as HTML from its site, or convert the file to one of these formats.",
  ),
  "file-too-large": error(
    "larger than {limit} MiB",
    "The file exceeds the size limit of a page.",
    "Split the page, or save only the part with the error codes.",
  ),
  "file-unreadable": error(
    "cannot be read: {reason}",
    "The operating system refused to read the file.",
    "Check the permissions of the file and its folders.",
  ),
  "layout-unknown": error(
    'unknown layout "{layout}" in source.json; known layouts: {known}',
    "`layout` in `source.json` names neither a built-in layout nor one of the configuration.",
    "Use one of the listed names, or add the layout to `layouts` in `errsmith.config.ts`.",
  ),
  "locale-guessed": note(
    'language guessed as {locale} from the script; set "locale" in source.json',
    "Neither `source.json` nor the page states the language of the page.",
    'Set `"locale"` of the page in `source.json`.',
  ),
  "markdown-limits": warning(
    "a block of the page exceeds the limits of the Markdown parser; it was read as plain text",
    "A list, quote or paragraph of the page is longer than the parser can read in reasonable time.",
    "Check the codes of that part with `errsmith extract --why`, and divide it with headings or blank lines.",
  ),
  "nested-too-deep": warning(
    "nested deeper than {limit} levels; the inner part was read as plain text",
    "Lists, quotes or HTML elements are nested beyond the limit.",
    "Check with `errsmith extract --why` that no code was lost, and flatten that part of the page.",
  ),
  "no-errors-found": error(
    "no error code found on this page",
    "No table, list or heading of the page looks like a list of error codes.",
    "Run `errsmith extract <file> --why`. Name the layout or the columns in `source.json`, or remove the page.",
  ),
  "override-unmatched": error(
    "{override} in source.json matches nothing on this page",
    "An override of `source.json` names a column or a code that the page does not have (any more).",
    "Correct or remove the override.",
  ),
  "page-blocks": error(
    "more than {limit} paragraphs, items and tables; page not read",
    "The page exceeds the limit for blocks.",
    "Split the page.",
  ),
  "page-cells": error(
    "more than {limit} table cells; page not read",
    "The page exceeds the limit for table cells.",
    "Split the page.",
  ),
  "operation-names": warning(
    "this operation is called {name}, and {other} here",
    "The title, the request or a sentence of the page gives the operation another name than most of the page.",
    "Ask the vendor which name is right, and set `operation` of the page in `source.json`.",
  ),
  "operation-unnamed": note(
    "this documents an operation and does not name it; its codes belong to the service as a whole",
    "The page has the parameters of a request and codes, and neither a title nor a request that names the operation.",
    "Set `operation` of the page in `source.json` to the name, or to `false` if the codes are those of the whole service.",
  ),
  "page-codes": error(
    "more than {limit} codes; page not read",
    "The page exceeds the limit for error codes.",
    "Split the page.",
  ),
  "page-fault": error(
    "reading this page failed: {reason}",
    "A layout of the configuration or errsmith itself threw an exception while it read the page.",
    "Correct the layout if it is yours. Otherwise report a bug of errsmith, with the page.",
  ),
  "page-from-state": note(
    "read from the data in the scripts of the page",
    "The HTML shows hardly any code: scripts fill it in a browser, from data that stands in the page.",
    "Nothing. If the page has a Markdown form, its texts have better places.",
  ),
  "page-json-invalid": error(
    "not valid JSON: {reason}; page not read",
    "The download or the copy is cut off, or the file is JSON with comments.",
    "Fetch or copy the document again.",
  ),
  "page-memory": error(
    "reading takes more than {limit} MiB of memory; page not read",
    "The page needs too much memory, usually because of extreme nesting.",
    "Simplify or split the page.",
  ),
  "page-tokens": error(
    "more than {limit} names, texts and signs of a program; page not read",
    "The file is much larger than one with constants.",
    "Name the file that has the error codes.",
  ),
  "page-operations": note(
    "operations share more than {limit} codes or parts; what they share belongs to the service as a whole",
    "The failures of very many operations refer to the same components, which have very many codes.",
    "Split the page if the codes of each operation matter.",
  ),
  "page-read-in-part": error(
    "read in part: {reason}",
    "Much that is written like the codes of the page was not read, or its texts were not. The codes that were read are shown, but `generate` does not use the page.",
    "Take the page in a form that keeps its structure: the HTML itself, or Markdown made by turndown with the GFM plugin, node-html-markdown or `pandoc -t gfm`. If what was read is complete, list the other names under `ignore` of the page in `source.json`, or run `errsmith generate --accept <page>`.",
  ),
  "page-stale": warning(
    "using the copy of {date}: fetching has failed since {since} ({times}): {state}: {reason}",
    "The last fetches of the page failed. The last good copy is used.",
    "Open the address in a browser. If the page has moved, change `url` in `source.json`.",
  ),
  "page-stale-suspect": warning(
    "using the copy of {date}: fetched pages look wrong since {since} ({times}): {state}: {reason}",
    "The last fetches returned something that does not look like the page. The last good copy is used.",
    "`errsmith fetch --show <page>` prints the fetched page. `errsmith fetch --accept <page>` uses it if it is correct.",
  ),
  "page-suspect": error(
    "looks wrong, not used ({reasons}); pass `--accept {page}` if this is correct",
    "The page lost many codes that the package has, or looks like a login page, a bot check or an error page.",
    "Look at the page. Restore it if it is wrong, or run the command again with `--accept <page>`.",
  ),
  "page-time": error(
    "reading takes longer than {limit} seconds; page not read",
    "The page exceeds the time limit, usually because of extreme nesting or size.",
    "Simplify or split the page.",
  ),
  "page-without-codes": warning(
    "no error code found on this page",
    "The page was named on the command line, or is in a folder that was named, and contains no list of error codes.",
    "Nothing, if the page documents no errors. Otherwise run `errsmith extract <file> --why`.",
  ),
  "page-yaml-invalid": error(
    "not valid YAML: {reason}; page not read",
    "The download or the copy is cut off, the file is a template, it is nested too deeply or too large, or its aliases repeat too much.",
    "Fetch or copy the document again, or correct the line. Quote a text that contains a colon and a space.",
  ),
  "row-cells-lost": note(
    "this row has {found} of {expected} cells: {row}",
    "The row has fewer cells than the header of its table.",
    "Nothing, if the missing cells are empty. Otherwise correct the table in the page.",
  ),
  "row-text-unclear": warning(
    "the code was read without its text, which may belong to the row above or below: {row}",
    "The cells of the table are wrapped and centred, or run together, and nothing shows where the row begins and ends.",
    "Take the page from a source that keeps its tables, such as the HTML or Markdown of the site.",
  ),
  "row-without-code": warning(
    "this row has no error code: {row}",
    "A row of a table of error codes has nothing in its code column that looks like a code.",
    "Correct the page, or list the row under `ignore` of the page in `source.json`.",
  ),
  "running-text": warning(
    "{count} codes were read from running text, so their texts may be cut at the wrong place: {codes}",
    "The page has lost its tables, lists and line ends, and the codes stand in the middle of text.",
    "Take the page from a source that keeps its structure, such as the HTML of the site.",
  ),
  "text-damaged": warning(
    "the text of {code} has lost characters",
    "The text contains the sign U+FFFD, which programs write in place of characters that they cannot read or have cut.",
    "Take the page from its source again, and save it as UTF-8.",
  ),
  "texts-piled": warning(
    "the texts of {count} codes may be those of other codes: {names}",
    "Several codes follow each other without a text, and their texts follow below, as in a PDF that was saved column by column. Or numbers stand in place of texts, because empty cells were left out. Or texts begin in the middle of a sentence, because each element inside a cell became a line.",
    "Take the page from a source that keeps its tables, such as the HTML or Markdown of the site.",
  ),
  "too-many-cells": warning(
    "rowspan and colspan exceed {limit} cells; the rest was left out",
    "The spans of a table ask for more cells than the limit.",
    "Correct the spans in the page.",
  ),
  "too-much-markup": warning(
    "too much mark-up; this text and others like it were read without it",
    "A text contains more Markdown characters than any real text has.",
    "Check the codes of that part with `errsmith extract --why`.",
  ),
} satisfies Record<string, ProblemRule>;
