import { type MemberNode, type ObjectNode, parse, type ValueNode } from "@humanwhocodes/momoa";
import type { PageManifest } from "./source-schema.ts";

/**
 * Adds a page to the text of a `source.json`; the rest of the text is unchanged. Adds the service if it is missing.
 * Without a text, returns a new `source.json`.
 *
 * @example
 * withPage('{ "services": { "a": { "pages": [] } } }', "a", { file: "pages/b.md" })
 * // '{ "services": { "a": { "pages": [\n        { "file": "pages/b.md" }\n      ] } } }'
 */
export function withPage(manifest: string | undefined, service: string, page: PageManifest): string {
  const item = pageOnOneLine(page);
  if (manifest === undefined) return `{\n  "services": {${serviceText(service, item)}\n  }\n}\n`;
  const services = memberValue(parse(manifest, { mode: "json" }).body, "services");
  const pages = memberValue(memberValue(services, service), "pages");
  if (pages?.type === "Array") {
    const inner = `${pages.elements.length > 0 ? "," : ""}\n        ${item}`;
    return insertAfterLast(manifest, pages, pages.elements.at(-1), `${inner}\n      `);
  }
  if (services?.type !== "Object") throw new Error("a manifest without services");
  const comma = services.members.length > 0 ? "," : "";
  return insertAfterLast(manifest, services, services.members.at(-1), `${comma}${serviceText(service, item)}\n  `);
}

/** Inserts text after the last element of a list or object, in place of the white space before the bracket. */
function insertAfterLast(
  text: string,
  whole: ValueNode,
  last: { loc: ValueNode["loc"] } | undefined,
  added: string,
): string {
  const from = last ? last.loc.end.offset : whole.loc.start.offset + 1;
  return text.slice(0, from) + added + text.slice(whole.loc.end.offset - 1);
}

function serviceText(service: string, item: string): string {
  return `\n    ${JSON.stringify(service)}: {\n      "pages": [\n        ${item}\n      ]\n    }`;
}

function pageOnOneLine(page: PageManifest): string {
  const members = Object.entries(page).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{ ${members.join(", ")} }`;
}

function memberValue(node: ValueNode | undefined, key: string): ValueNode | undefined {
  return node?.type === "Object" ? findMember(node, key)?.value : undefined;
}

function findMember({ members }: ObjectNode, key: string): MemberNode | undefined {
  return members.find(({ name }) => (name.type === "String" ? name.value : name.name) === key);
}
