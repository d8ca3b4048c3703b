import { type MemberNode, parse, type ValueNode } from "@humanwhocodes/momoa";

/**
 * Sets the version of the package in the text of a configuration; the rest of the text is unchanged. `path` leads to
 * the configuration in a JSON file (`["errsmith"]` in package.json). Returns `undefined` if a configuration in code
 * does not contain exactly one version as a plain string.
 *
 * @example
 * withPackageVersion('{ "package": { "version": "1.0.0" } }', ".json", [], "1.1.0") // '{ "package": { "version": "1.1.0" } }'
 * withPackageVersion('{ "sources": "a" }', ".json", [], "1.1.0") // '{ "sources": "a", "package": { "version": "1.1.0" } }'
 * withPackageVersion("export default { package: { version: '1.0.0' } };", ".ts", [], "1.1.0")
 * // "export default { package: { version: '1.1.0' } };"
 */
export function withPackageVersion(
  text: string,
  extension: string,
  path: readonly string[],
  version: string,
): string | undefined {
  return extension === ".json"
    ? setVersionInJson(text, [...path, "package", "version"], version)
    : setVersionInCode(text, version);
}

function setVersionInJson(text: string, path: readonly string[], version: string): string {
  let node: ValueNode = parse(text.replace(/^\ufeff/, " "), { mode: "json" }).body;
  for (const [i, key] of path.entries()) {
    const member: MemberNode | undefined =
      node.type === "Object"
        ? node.members.find(({ name }) => name.type === "String" && name.value === key)
        : undefined;
    if (!member) return insertMember(text, node, path.slice(i), version);
    node = member.value;
  }
  return text.slice(0, node.loc.start.offset) + JSON.stringify(version) + text.slice(node.loc.end.offset);
}

/** Inserts `"a": { "b": "1.0.0" }` after the last member of an object. */
function insertMember(
  text: string,
  object: ValueNode,
  [key = "", ...inner]: readonly string[],
  version: string,
): string {
  const value = inner.reduceRight((within, name) => `{ ${JSON.stringify(name)}: ${within} }`, JSON.stringify(version));
  const member = `${JSON.stringify(key)}: ${value}`;
  const last = object.type === "Object" ? object.members.at(-1) : undefined;
  if (!last) return `${text.slice(0, object.loc.start.offset)}{ ${member} }${text.slice(object.loc.end.offset)}`;
  const line = /\n[ \t]*$/.exec(text.slice(0, last.loc.start.offset))?.[0] ?? " ";
  return `${text.slice(0, last.loc.end.offset)},${line}${member}${text.slice(last.loc.end.offset)}`;
}

function setVersionInCode(text: string, version: string): string | undefined {
  const pattern = /(\bversion:\s*)(["'])\d+\.\d+\.\d[\w.+-]*\2/g;
  if (text.match(pattern)?.length !== 1) return undefined;
  return text.replace(pattern, (_, key: string, quote: string) => key + quote + version + quote);
}
