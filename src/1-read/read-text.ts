import { codeOf, reasonOf } from "../lib/failure.ts";
import { MAX_INPUT_BYTES, readRegularFile } from "../lib/regular-file.ts";
import { type Problems, WHOLE_FILE } from "../problems/problems.ts";
import { decode } from "../lib/decode-bytes.ts";

/** A file to read: its path on the disk, its name in problems, and its encoding if it is not UTF-8. */
export interface FileToRead {
  readonly disk: string;
  readonly name: string;
  readonly encoding?: string;
  /** The text to use in place of that on the disk. */
  readonly text?: string | undefined;
}

/** Reads files in the given order; `undefined` for each file that could not be read (reported). */
export function readTexts(files: readonly FileToRead[], problems: Problems): (string | undefined)[] {
  return files.map((file) => readText(file, problems));
}

/** Reads pages in the given order, see `readTexts`. Files that are no pages are refused by their names. */
export function readPageTexts(files: readonly FileToRead[], problems: Problems): (string | undefined)[] {
  return files.map((file) => {
    const other = otherFormat(file.name);
    if (other === undefined) return readText(file, problems, true);
    problems.on(file.name)("file-not-a-page", WHOLE_FILE, other);
    return undefined;
  });
}

/** Files that users have beside pages: the pattern of the extension, what such a file is, and what to do. */
const OTHER_FORMATS: readonly (readonly [extension: RegExp, kind: string, remedy: string])[] = [
  [
    /\.pdf$/i,
    "a PDF",
    "take the page as HTML from its site, or convert the file with `pdftotext -layout` and check it",
  ],
  [/\.(?:docx?|odt|rtf|epub|pptx?)$/i, "a document of a word processor", "convert it to Markdown with `pandoc -t gfm`"],
  [/\.(?:xlsx?|ods|numbers)$/i, "a workbook", "save the sheet as CSV"],
  [/\.(?:png|jpe?g|gif|webp|bmp|tiff?|svg|ico|heic)$/i, "an image", "take the page as HTML from its site"],
  [/\.(?:zip|gz|tgz|tar|bz2|xz|7z|rar|jar)$/i, "an archive", "unpack it and name its pages"],
  [/\.(?:jsonc|json5|toml|xml)$/i, "a data file", "name the page of documentation instead"],
];

function otherFormat(name: string): { kind: string; remedy: string } | undefined {
  const [, kind, remedy] = OTHER_FORMATS.find(([extension]) => extension.test(name)) ?? [];
  return kind === undefined || remedy === undefined ? undefined : { kind, remedy };
}

/** Reads one file; `undefined` if it could not be read (reported). `mayDoubt`: see `decode`. */
export function readText(file: FileToRead, problems: Problems, mayDoubt = false): string | undefined {
  if (file.text !== undefined) return file.text;
  const report = problems.on(file.name);
  let bytes: Uint8Array;
  try {
    bytes = readRegularFile(file.disk);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT") report("file-not-found", WHOLE_FILE);
    else if (code === "ENOTREG") report("file-not-regular", WHOLE_FILE);
    else if (code === "EFBIG") report("file-too-large", { line: 1, column: 1 }, { limit: MAX_INPUT_BYTES / 2 ** 20 });
    else report("file-unreadable", WHOLE_FILE, { reason: reasonOf(error) });
    return undefined;
  }
  const decoded = decode(bytes, file.encoding, mayDoubt);
  const problem = "text" in decoded ? decoded.doubt : decoded;
  if (problem) report(problem.rule, problem.place, problem.args);
  return "text" in decoded ? decoded.text : undefined;
}
