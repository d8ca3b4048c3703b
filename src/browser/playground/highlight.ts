import { element } from "../shared/element.ts";

/** Comments, strings and keywords of generated TypeScript. */
const TOKEN =
  /(\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/|\/\/[^\n]*)|("(?:[^"\\\n]|\\.)*"|`[^`]*`)|\b(as|class|const|declare|export|extends|from|function|import|interface|readonly|return|static|type|new|if|typeof|keyof)\b/g;

const CLASSES = ["comment", "string", "keyword"];

/** Generated TypeScript with marks for colours. */
export function highlight(code: string): readonly Node[] {
  const nodes: Node[] = [];
  let from = 0;
  for (const match of code.matchAll(TOKEN)) {
    nodes.push(document.createTextNode(code.slice(from, match.index)));
    const at = match.slice(1).findIndex((group) => group !== undefined);
    nodes.push(element("span", { class: CLASSES[at] }, match[0]));
    from = match.index + match[0].length;
  }
  nodes.push(document.createTextNode(code.slice(from)));
  return nodes;
}
