import { element } from "./element.ts";

/** A long list of which only the parts near the visible one are in the document. */
export interface ChunkedList {
  /** The number of items. */
  readonly count: number;
  /** The element of an item, which is made if it is not there yet. */
  itemAt(index: number): HTMLElement | undefined;
}

/** Options of `chunkedList`. */
export interface ChunkedListOptions<Item> {
  readonly root: HTMLElement;
  readonly items: readonly Item[];
  readonly render: (item: Item, index: number) => HTMLElement;
  /** Height of an item in pixels before it is rendered. */
  readonly height: number;
}

const CHUNK = 40;
const MARGIN = "1200px";

/**
 * Fills `root`, which scrolls, with chunks of items. A chunk is made when it comes near the visible part, and stays, so
 * that the search of the browser finds what was seen. The browser lays out visible chunks only (`content-visibility`).
 */
export function chunkedList<Item>({ root, items, render, height }: ChunkedListOptions<Item>): ChunkedList {
  const fill = (chunk: HTMLElement): void => {
    watcher.unobserve(chunk);
    if (chunk.childElementCount > 0) return;
    const from = chunks.indexOf(chunk) * CHUNK;
    chunk.style.removeProperty("min-block-size");
    chunk.append(...items.slice(from, from + CHUNK).map((item, at) => render(item, from + at)));
  };
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) fill(target as HTMLElement);
    },
    { root, rootMargin: MARGIN },
  );
  const chunks: HTMLElement[] = Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) => {
    const chunk = element("div", { class: "chunk", role: "presentation" });
    const count = Math.min(CHUNK, items.length - at * CHUNK);
    // Properties, because the policy of the page allows no attribute `style`.
    chunk.style.setProperty("contain-intrinsic-block-size", `auto ${count * height}px`);
    chunk.style.setProperty("min-block-size", `${count * height}px`);
    chunk.style.setProperty("content-visibility", "auto");
    return chunk;
  });
  root.replaceChildren(...chunks);
  // What is visible at once is made at once.
  for (const chunk of chunks.slice(0, 2)) fill(chunk);
  for (const chunk of chunks.slice(2)) watcher.observe(chunk);
  return {
    count: items.length,
    itemAt(index) {
      const chunk = chunks[Math.floor(index / CHUNK)];
      if (chunk) fill(chunk);
      return chunk?.children[index % CHUNK] as HTMLElement | undefined;
    },
  };
}
