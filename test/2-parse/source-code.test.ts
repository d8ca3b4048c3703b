import { expect, test } from "vitest";
import type { Format } from "../../src/model/source.ts";
import { parsePage, printPage } from "./print-page.ts";

test.each<[name: string, format: Format, given: string, want: string]>([
  [
    "a block with comments above and behind",
    "go",
    'package a\n\n// Errors of orders.\nconst (\n\t// Not for one.\n\n\t// No order has\n\t// this number.\n\tA = "Order.A"\n\n\tB = "Order.B" // Paid.\n)',
    "# Constants\nErrors of orders.\n9:2 | #Value | #Comment\n9:2 | Order.A | No order has this number.\n11:2 | Order.B | Paid.",
  ],
  [
    "numbers, whose names are a column",
    "go",
    "const A = 1_001\nconst B = -2",
    "# Constants\n1:7 | #Value | #Name\n1:7 | 1001 | A\n2:7 | -2 | B",
  ],
  [
    "a type and numbers that count",
    "go",
    "const (\n_ ErrCode = iota + 10\nA\nB // b\n)\nconst C = 2 * iota",
    "# Err Code\n3:1 | #ErrCode | #Name | #Comment\n3:1 | 11 | A | \n4:1 | 12 | B | b",
  ],
  [
    "a map, whose keys are literals",
    "go",
    'var Texts = map[string]string{\n"E1": "a",\nE2: "b",\n}\nfunc f() { const C = "c" }',
    "# Texts\n2:1 | #Texts | #Key\n2:1 | a | E1",
  ],
  [
    "an enumeration",
    "typescript",
    "/** Codes. */\nexport enum ErrorCode {\n  // Not for A.\n  /** Text of A. */\n  A = 'a-a',\n  B = \"b\", // b\n}",
    "# Error Code\nCodes.\n5:3 | #ErrorCode | #Comment\n5:3 | a-a | Text of A.\n6:3 | b | b",
  ],
  [
    "an enumeration that counts",
    "typescript",
    "enum E { A, B = 5, C }",
    "# e\n1:10 | #E | #Name\n1:10 | 0 | A\n1:13 | 5 | B\n1:20 | 6 | C",
  ],
  [
    "objects in an object",
    "typescript",
    "export const ERRORS = Object.freeze({\n  A: { code: 1, message: 'It''s' },\n  B: { code: 2, message: `a\\n` + 'b' },\n  C: f(x),\n});".replace(
      "''",
      "\\'",
    ),
    "# errors\n2:3 | #code | #message | #Name\n2:3 | 1 | It's | A\n3:3 | 2 | a⏎b | B",
  ],
  [
    "a union",
    "typescript",
    'type Code =\n  | "a" // A.\n  | "b";',
    "# Code\n2:5 | #Name | #Comment\n2:5 | a | A.\n3:5 | b | ",
  ],
  [
    "members of a class, and nothing of functions",
    "typescript",
    "class Codes {\n  static readonly A = 'a';\n  f() { const B = 'b'; }\n}\nconst c = /'/;\nconst f = (): x => { const D = 'd' };",
    "# Codes\n2:19 | #Codes\n2:19 | a",
  ],
  [
    "entries with arguments, named by the constructor",
    "java",
    'enum E {\n  A(1, "a"),\n  @Deprecated B(2, "b") { int f() { return 1; } };\n  private final int code;\n  E(int code, String message) { this.code = code; }\n}',
    "# e\n2:3 | #code | #message | #Name\n2:3 | 1 | a | A\n3:15 | 2 | b | B",
  ],
  [
    "entries with arguments, named by the fields",
    "java",
    'enum E { A(1, "a"), B(2, "b"); private static int n; private final int code; private final String text; }',
    "# e\n1:10 | #code | #text | #Name\n1:10 | 1 | a | A\n1:21 | 2 | b | B",
  ],
  [
    "entries with the names of HTTP statuses, and arguments that are no literals",
    "java",
    'enum E {\n  A(HttpStatus.NOT_FOUND, f(), "E1", "a"), B(HttpStatus.CONFLICT.value(), f(), "E2", "b");\n  E(HttpStatus status, Kind kind, String code, String text) {}\n}',
    "# e\n2:3 | #HTTP status | #code | #text\n2:3 | 404 | E1 | a\n2:44 | 409 | E2 | b",
  ],
  [
    "entries alone",
    "java",
    "/** Codes.\n * @since 1 */\nenum E { A, B }",
    "# e\nCodes.\n3:10 | #Name\n3:10 | A\n3:13 | B",
  ],
  [
    "constants of a class and an interface",
    "java",
    'class C {\n  /** Text. */\n  public static final String A = "a" + "b";\n  static String D = "d";\n  interface I { String B = "b"; }\n}',
    "# c\n3:30 | #C | #Comment\n3:30 | ab | Text.\n# i\n5:24 | #I\n5:24 | b",
  ],
  [
    "classes, with texts above, behind and below",
    "python",
    'class E(Enum):\n    """Codes."""\n    # Text of A.\n    A = "a"\n\n    B = "b"  # b\n    C = "c"\n    """Text of C."""\n    def f(self):\n        D = "d"\n',
    "# e\nCodes.\n4:5 | #E | #Comment\n4:5 | a | Text of A.\n6:5 | b | b\n7:5 | c | Text of C.",
  ],
  [
    "tuples and numbers that count",
    "python",
    "class E(Enum):\n    A = (1, 'a')\n    B = (2, 'b')\n    def __init__(self, code, text): pass\nclass F(Enum):\n    A = 5\n    B = auto()\n",
    "# e\n2:5 | #code | #text | #Name\n2:5 | 1 | a | A\n3:5 | 2 | b | B\n# f\n6:5 | #F | #Name\n6:5 | 5 | A\n7:5 | 6 | B",
  ],
  [
    "a dictionary, and texts with prefixes",
    "python",
    "T = {1: r'\\d', 2: f'{x}', \"a\": ('b'\n 'c')}",
    "# t\n1:6 | #T | #Key\n1:6 | \\d | 1\n1:27 | bc | a",
  ],
  [
    "lines of comment above several constants, and above few of them, which are headings",
    "go",
    'const (\n\t// Of orders\n\tA = "a"\n\tB = "b"\n\n\t// Of cards\n\tC = "c" //nolint:all\n)',
    "# Constants\n3:2 | #Value\n3:2 | a\n4:2 | b\n7:2 | c",
  ],
  [
    "a comment for a program between those for readers",
    "go",
    'const (\n\t// Text of A.\n\t//nolint:all\n\tA = "a"\n\t// Text of B.\n\tB = "b"\n)',
    "# Constants\n4:2 | #Value | #Comment\n4:2 | a | Text of A.\n6:2 | b | Text of B.",
  ],
  [
    "a comment between two entries of one line, which belongs to none",
    "typescript",
    'enum E { A = "a", /* of B */ B = "b" }',
    "# e\n1:10 | #E\n1:10 | a\n1:30 | b",
  ],
  [
    "mark-up in a comment",
    "java",
    "/** The {@link Order} of\n * <b>one</b> card.\n * --------\n * More.\n * @since 1 */\nenum E { A, B }",
    "# e\nThe Order of one card.⏎More.\n6:10 | #Name\n6:10 | A\n6:13 | B",
  ],
  [
    "two types in one block",
    "go",
    'const (\n\tA T = "a"\n\tB T = "b"\n\tC U = "c"\n)',
    "# t\n2:2 | #T\n2:2 | a\n3:2 | b\n# u\n4:2 | #U\n4:2 | c",
  ],
  [
    "texts of which some are no codes, so that the names are a column",
    "go",
    'const (\n\tA = "a"\n\tB = "b c"\n\tC = "d"\n)',
    "# Constants\n2:2 | #Value | #Name\n2:2 | a | A\n3:2 | b c | B\n4:2 | d | C",
  ],
  [
    "numbers that count from below",
    "go",
    "const (\n\tA = iota - 1\n\tB\n)",
    "# Constants\n2:2 | #Value | #Name\n2:2 | -1 | A\n3:2 | 0 | B",
  ],
  [
    "something between two constants",
    "go",
    'const A = "a"\nvar x = 1\nconst B = "b"',
    "# Constants\n1:7 | #Value\n1:7 | a\n# Constants\n3:7 | #Value\n3:7 | b",
  ],
  [
    "a raw text that ends with a backslash",
    "go",
    'const A = `a\\`\nconst B = "b"',
    "# Constants\n1:7 | #Value | #Name\n1:7 | a\\ | A\n2:7 | b | B",
  ],
  [
    "numbers that are no codes",
    "java",
    "class C { static final long A = 7L; static final double D = 2.5f; static final long B = 8L; }",
    "# c\n1:29 | #C | #Name\n1:29 | 7 | A\n1:85 | 8 | B",
  ],
  [
    "an enumeration with a constant",
    "java",
    'enum E {\n  A(1, "a"), B(2, "b");\n  static final String N = "n";\n  E(int code, String text) {}\n}',
    "# e\n2:3 | #code | #text | #Name\n2:3 | 1 | a | A\n2:14 | 2 | b | B\n# e\n3:23 | #E\n3:23 | n",
  ],
  [
    "entries with a body each",
    "java",
    'enum E {\n  A("a") { int f() { return 1; } },\n  B("b")\n}',
    "# e\n2:3 | #E\n2:3 | a\n3:3 | b",
  ],
  [
    "names of statuses that are not those of HTTP",
    "java",
    'enum E { A(Kind.NOT_FOUND, "E1"), B(Kind.CONFLICT, "E2") }',
    "# e\n1:10 | #Value\n1:10 | E1\n1:35 | E2",
  ],
  [
    "a bracket that closes nothing",
    "python",
    'A = "a"\n]\nB = "b"',
    "# Constants\n1:1 | #Value\n1:1 | a\n# Constants\n3:1 | #Value\n3:1 | b",
  ],
  ["functions that wait", "python", 'A = "a"\nasync def f():\n    B = "b"\n', "# Constants\n1:1 | #Value\n1:1 | a"],
  ["a text below that is no comment", "python", 'A = "a"\n"x".join(B)\n', "# Constants\n1:1 | #Value\n1:1 | a"],
  [
    "escapes, also of what is no character",
    "python",
    'A = "\\x41\\u0042\\U00000043"\nB = "\\U00110000\\q"',
    "# Constants\n1:1 | #Value | #Name\n1:1 | ABC | A\n2:1 | \ufffdq | B",
  ],
  [
    "a text with an expression",
    "typescript",
    "const A = `a${b}`;\nconst B = `b`;",
    "# Constants\n2:7 | #Value\n2:7 | b",
  ],
  [
    "a division, which is no regular expression",
    "typescript",
    "f(a / b); const C = 'c/d';",
    "# Constants\n1:17 | #Value\n1:17 | c/d",
  ],
  [
    "an enumeration with computed values, behind which nothing counts",
    "typescript",
    'enum E { A = 2 ** 3, B, C = 7, D, F = "9", G }',
    "# e\n1:25 | #E | #Name\n1:25 | 7 | C\n1:32 | 8 | D\n1:35 | 9 | F",
  ],
  [
    "objects in objects in an object",
    "typescript",
    'const E = { a: { A: { code: "a" } }, b: { B: { code: "b" } } };',
    "# a\n1:18 | #code\n1:18 | a\n# b\n1:43 | #code\n1:43 | b",
  ],
  ["signs that never close", "typescript", "const A = { B: 'b\nconst C = (((", "# a\n1:13 | #A\n1:13 | b"],
])("%s (%s)", async (_name, format, given, want) => {
  expect(await printPage(given, format)).toBe(want);
});

test.each(["a ", "/**/"])("a file with too many tokens is one problem: %j", async (token) => {
  expect(await printPage(token.repeat(600_000), "java")).toBe("! 1 page-tokens");
});

test("a table of objects with many keys has no more than twenty columns of values", async () => {
  const members = (name: string) => Array.from({ length: 15 }, (_, at) => `${name}${at}: ${at}`).join(", ");
  const { page } = await parsePage(`const E = { A: { ${members("a")} }, B: { ${members("b")} } };`, "typescript");
  const [table] = page.sections.flatMap(({ blocks }) => blocks);
  expect(table?.kind === "table" && table.rows.map(({ cells }) => cells.length)).toEqual([21, 21, 21]);
});

test("texts and comments of megabytes are read", async () => {
  const { page } = await parsePage(`// ${"a".repeat(3e6)}\nconst A = "${"\\n".repeat(3e5)}"\nconst B = "b"`, "go");
  expect(page.sections).toHaveLength(1);
});
