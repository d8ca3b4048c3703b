/**
 * Writes each object of indented JSON whose values are scalars on one line. A change of a fact or of a text is a change of
 * one line.
 *
 * @example
 * oneLineObjects('{\n  "a": {\n    "b": 1,\n    "c": 2\n  },\n  "d": []\n}') // '{\n  "a": { "b": 1, "c": 2 },\n  "d": []\n}'
 */
export function oneLineObjects(json: string): string {
  // No string of JSON contains a line end, so a line is never part of a text.
  return json.replace(/\{\n((?: +"[^\n]*[^\n{[]\n)+) +\}/g, (_, lines: string) => {
    const members = lines.trimEnd().split("\n");
    return `{ ${members.map((line) => line.trimStart()).join(" ")} }`;
  });
}
