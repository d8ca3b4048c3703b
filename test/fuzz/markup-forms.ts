/** A code and its text. */
type Row = readonly [code: string, text: string];

const width = (rows: readonly Row[], column: 0 | 1): number => Math.max(12, ...rows.map((row) => row[column].length));
const line = (sign: string, widths: readonly number[], corner: string): string =>
  `${corner}${widths.map((count) => sign.repeat(count)).join(corner)}${corner}`;

/** A text on two lines, if it has words enough, with the second line indented. */
const wrapped = (text: string, indentation: string): string => text.replace(/^(\S+ \S+) /, `$1\n${indentation}`);

/** Functions that write rows as a page of reStructuredText. */
export const RST_FORMS: readonly ((rows: readonly Row[]) => string)[] = [
  (rows) =>
    `Error codes\n===========\n\n.. list-table::\n   :header-rows: 1\n\n   * - Code\n     - Description\n${rows.map(([code, text]) => `   * - \`\`${code}\`\`\n     - ${wrapped(text, "       ")}\n`).join("")}`,
  (rows) =>
    `.. csv-table:: Error codes\n   :header: "Error code", "Description"\n\n${rows.map(([code, text]) => `   ${code}, "${text}"\n`).join("")}`,
  (rows) => {
    const widths = [width(rows, 0) + 2, width(rows, 1) + 2];
    const row = ([code, text]: Row): string =>
      `| ${code.padEnd((widths[0] ?? 0) - 1)}| ${text.padEnd((widths[1] ?? 0) - 1)}|\n`;
    return `Error codes\n~~~~~~~~~~~\n\n${line("-", widths, "+")}\n${row(["Error code", "Description"])}${line("=", widths, "+")}\n${rows.map((each) => `${row(each)}${line("-", widths, "+")}\n`).join("")}`;
  },
  (rows) => {
    const widths = [width(rows, 0), width(rows, 1)];
    const border = line("=", widths, " ").trim();
    const row = ([code, text]: Row): string =>
      `${code.padEnd(widths[0] ?? 0)} ${wrapped(text, " ".repeat((widths[0] ?? 0) + 1))}\n`;
    return `.. _errors:\n\n${border}\n${row(["Error code", "Description"])}${border}\n${rows.map(row).join("")}${border}\n`;
  },
  (rows) =>
    `.. _errors:\n\nError codes\n###########\n\n${rows.map(([code, text]) => `${code}\n   ${wrapped(text, "   ")}\n`).join("\n")}`,
  (rows) =>
    `.. _errors:\n\nError codes\n###########\n\n${rows.map(([code, text]) => `.. exception:: ${code}\n\n   ${text}\n`).join("\n")}`,
  (rows) =>
    `.. _errors:\n\n###########\nError codes\n###########\n\n${rows.map(([code, text]) => `${code}\n${"^".repeat(code.length)}\n\n${text}\n`).join("\n")}`,
];

/** Functions that write rows as a page of AsciiDoc. */
export const ASCIIDOC_FORMS: readonly ((rows: readonly Row[]) => string)[] = [
  (rows) =>
    `= Error codes\n\n[cols="1,3a",options="header"]\n|===\n|Error code |Description\n${rows.map(([code, text]) => `|\`${code}\`\n|${wrapped(text, "")}\n`).join("\n")}|===\n`,
  (rows) =>
    `= Error codes\n\n|===\n|Error code |Description\n\n${rows.map(([code, text]) => `|${code} |${text}\n`).join("")}|===\n`,
  (rows) =>
    `= Error codes\n\n[%header,format=csv]\n|===\nError code,Description\n${rows.map(([code, text]) => `${code},"${text}"\n`).join("")}|===\n`,
  (rows) => `= Error codes\n\n${rows.map(([code, text]) => `${code}:: ${wrapped(text, "")}\n`).join("")}`,
  (rows) => `= Error codes\n\n${rows.map(([code, text]) => `[[${code}]]\n== ${code}\n\n${text}\n`).join("\n")}`,
];
