import { type MemberNode, parse, type ValueNode } from "@humanwhocodes/momoa";

/**
 * The text of a configuration with another version of the package, the rest of it was; `undefined` where a
 * configuration in code does not say its version in one place as a plain string. `path` leads to the configuration in a
 * JSON file ("errsmith" in package.json).
 *
 * @example
 * withVersion('{ "package": { "version": "1.0.0" } }', ".json", [], "1.1.0") // '{ "package": { "version": "1.1.0" } }'
 * withVersion('{ "sources": "a" }', ".json", [], "1.1.0") // '{ "sources": "a", "package": { "version": "1.1.0" } }'
 * withVersion("export default { package: { version: '1.0.0' } };", ".ts", [], "1.1.0")
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

/** Puts `"a": { "b": "1.0.0" }` behind the last member of an object. */
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
  const found = [...text.matchAll(/\bversion:\s*(["'])\d+\.\d+\.\d+[\w.+-]*\1/g)];
  const [first] = found;
  if (!first || found.length > 1) return undefined;
  const changed = first[0].replace(/(["']).*\1/, (quoted) => quoted[0] + version + (quoted[0] ?? ""));
  return text.slice(0, first.index) + changed + text.slice(first.index + first[0].length);
}
