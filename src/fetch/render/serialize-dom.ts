/** The part of a node of a DOM that is read. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly localName?: string;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes: Iterable<DomNode>;
  readonly shadowRoot?: DomNode | null;
  /** Of a `<slot>`: what is shown in its place. */
  assignedNodes?(options: { readonly flatten: boolean }): readonly DomNode[];
}

/** What `serializeDom` is given by the window of the page. */
interface DomWindow {
  getComputedStyle(element: DomNode): { readonly display: string };
}

/**
 * The HTML of a document as a browser shows it: open shadow roots in place of their hosts, no scripts, styles, frames,
 * comments, and only the attributes that are read. So the text is the same in each visit if what is shown is
 * the same. Returns `undefined` if it has more characters than `limit`.
 *
 * This function runs in the page: it must not refer to anything outside of itself.
 */
export function serializeDom(
  document: { readonly documentElement: DomNode },
  limit: number,
  window?: DomWindow,
): string | undefined {
  const leftOut =
    /^(?:script|style|noscript|template|iframe|frame|frameset|object|embed|canvas|video|audio|source|track|svg|math|map|base)$/;
  const kept =
    /^(?:class|href|lang|alt|colspan|rowspan|scope|start|type|hidden|aria-hidden|rel|hreflang|name|content)$/;
  const empty = /^(?:br|col|hr|img|input|link|meta|wbr)$/;
  const ownLine =
    /^(?:html|head|body|title|meta|link|main|article|section|aside|nav|header|footer|div|p|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|pre|blockquote|details|summary|form)$/;
  const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

  const nameOf = (element: DomNode): string => {
    const name = (element.localName ?? element.nodeName).toLowerCase();
    // The names of custom elements do not tell whether they are blocks.
    if (!name.includes("-")) return /^[a-z][a-z0-9]*$/.test(name) ? name : "span";
    const display = window?.getComputedStyle(element).display ?? "inline";
    return /^(?:inline|contents|none)/.test(display) ? "span" : "div";
  };
  const attributesOf = (element: DomNode, name: string): string => {
    let text = "";
    for (const { name: attribute, value } of element.attributes ?? []) {
      const isHidden = attribute === "style" && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value);
      if (isHidden) text += " hidden";
      if (!kept.test(attribute) || (/^(?:content|name)$/.test(attribute) && name !== "meta")) continue;
      if (attribute === "href" && /^(?:javascript|data|blob):/i.test(value.trim())) continue;
      text += ` ${attribute}="${escape(value).replace(/"/g, "&quot;")}"`;
    }
    return text;
  };
  const isMetaKept = (element: DomNode): boolean => {
    const named = new Map([...(element.attributes ?? [])].map(({ name, value }) => [name, value.toLowerCase()]));
    if (nameOf(element) === "link") return /^(?:canonical|alternate)$/.test(named.get("rel") ?? "");
    return /^(?:description|keywords)$/.test(named.get("name") ?? "");
  };
  const childrenOf = (node: DomNode): readonly DomNode[] => {
    if (node.shadowRoot) return [...node.shadowRoot.childNodes];
    const assigned = node.localName === "slot" ? node.assignedNodes?.({ flatten: true }) : undefined;
    return assigned && assigned.length > 0 ? assigned : [...node.childNodes];
  };

  const parts: string[] = ["<!doctype html>"];
  let length = 0;
  const write = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  let preformatted = 0;
  // A list in place of calls, because scripts can nest elements without end. A text is an end tag.
  const rest: (DomNode | string)[] = [document.documentElement];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (length > limit) return undefined;
    if (typeof node === "string") {
      if (node === "</pre>") preformatted -= 1;
      write(node);
      continue;
    }
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? "";
      // A parser drops a line break at the beginning of `<pre>`.
      if (preformatted > 0 && text.startsWith("\n") && parts.at(-1)?.startsWith("<pre")) write("\n");
      write(escape(text));
      continue;
    }
    if (node.nodeType !== 1) continue;
    const name = nameOf(node);
    if (leftOut.test(name) || (/^(?:meta|link)$/.test(name) && !isMetaKept(node))) continue;
    // Each block on a line of its own, so that a change is a change of few lines.
    if (preformatted === 0 && ownLine.test(name) && !parts.at(-1)?.endsWith("\n")) write("\n");
    write(name === "head" ? '<head>\n<meta charset="utf-8">' : `<${name}${attributesOf(node, name)}>`);
    if (empty.test(name)) continue;
    if (name === "pre") preformatted += 1;
    rest.push(`</${name}>`);
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i -= 1) rest.push(children[i] as DomNode);
  }
  write("\n");
  return parts.join("");
}
