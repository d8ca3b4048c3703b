import { type CheerioAPI, load } from "cheerio/slim";
import { DomHandler, Parser } from "htmlparser2";
import { MAX_OPEN_ELEMENTS } from "../parse-limits.ts";

/**
 * Parses HTML with htmlparser2. All nodes of the page are children of one element, because cheerio searches the children
 * of the root in quadratic time.
 */
export function parseElements(source: string): CheerioAPI {
  const handler = new Handler(undefined, { withStartIndices: true });
  const parser = new LimitedParser(handler);
  handler.onopentag("body", {});
  parser.end(source);
  return load(handler.root, { xml: { xmlMode: false } }, false);
}

class Handler extends DomHandler {
  openElements(): number {
    return this.tagStack.length;
  }
}

/**
 * Takes an element as empty if `MAX_OPEN_ELEMENTS` are open: the time of htmlparser2 and of a search grows with the number
 * of open elements. The readers take elements nested that deep as plain text, so nothing is lost.
 */
class LimitedParser extends Parser {
  readonly #handler: Handler;
  #isTooDeep = false;

  constructor(handler: Handler) {
    super(handler);
    this.#handler = handler;
  }

  override onopentagname(start: number, end: number): void {
    this.#isTooDeep = this.#handler.openElements() > MAX_OPEN_ELEMENTS;
    // The parser remembers each `svg` and `math` until its end tag, also if an outer element ended.
    const { foreignContext } = this as unknown as { readonly foreignContext?: boolean[] };
    if (foreignContext && foreignContext.length > MAX_OPEN_ELEMENTS) foreignContext.length = MAX_OPEN_ELEMENTS;
    super.onopentagname(start, end);
  }

  override onclosetag(start: number, end: number): void {
    this.#isTooDeep = false;
    super.onclosetag(start, end);
  }

  protected override isVoidElement(name: string): boolean {
    return this.#isTooDeep || super.isVoidElement(name);
  }
}
