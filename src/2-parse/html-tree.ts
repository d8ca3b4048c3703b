import { type Handler, Parser } from "htmlparser2";
import type { HtmlElement, HtmlNode, HtmlText } from "./html-node.ts";

/**
 * The elements and texts of an HTML page as a browser nests them, more or less; comments part texts and are gone. Takes
 * time linear in its input, and for each node little more memory than what stands in it: a table may have a million.
 */
export function treeOf(source: string): readonly HtmlNode[] {
  const builder = new Builder();
  const parser = new Parser(builder);
  builder.parser = parser;
  parser.end(source);
  return builder.root.children;
}

// What most elements have, once for all of them.
const NONE: HtmlElement["attribs"] = {};
const EMPTY: HtmlNode[] = [];

/** An element whose tag is open. */
interface Open extends HtmlElement {
  children: HtmlNode[];
}

/** Puts what the parser tells into a tree. */
class Builder implements Partial<Handler> {
  readonly root = elementOf("", NONE, 0);
  parser: Pick<Parser, "startIndex"> = { startIndex: 0 };
  private readonly open: Open[] = [this.root];
  /** The text that goes on with the next characters: entities come one by one. */
  private text: { -readonly [Key in keyof HtmlText]: HtmlText[Key] } | undefined;

  onopentag(name: string, attribs: Record<string, string>): void {
    const element = elementOf(name, Object.keys(attribs).length > 0 ? attribs : NONE, this.parser.startIndex);
    this.add(element);
    this.open.push(element);
  }

  onclosetag(): void {
    const element = this.open.pop();
    // A list that has grown has room for many more.
    if (element && element.children.length > 1) element.children = element.children.slice();
    this.text = undefined;
  }

  ontext(data: string): void {
    if (this.text) {
      this.text.data += data;
      return;
    }
    const text = { data, startIndex: this.parser.startIndex };
    this.add(text);
    this.text = text;
  }

  oncomment(): void {
    this.text = undefined;
  }

  onprocessinginstruction(): void {
    this.text = undefined;
  }

  private add(node: HtmlNode): void {
    const parent = this.open.at(-1) ?? this.root;
    if (parent.children.length > 0) parent.children.push(node);
    else parent.children = [node];
    this.text = undefined;
  }
}

function elementOf(name: string, attribs: HtmlElement["attribs"], startIndex: number): Open {
  return { name, attribs, children: EMPTY, startIndex };
}
