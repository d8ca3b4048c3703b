/** The last paragraph of a command's help: how it is used. */
export function helpExamples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}\n`).join("")}`.trimEnd();
}
