import { append } from "../lib/collections.ts";
import type { Block, Place, Text } from "../model/page.ts";
import { joinTexts } from "./text-builder.ts";

/** The text of blocks, a line for each paragraph, item and term. Tables are appended to `tables`, which the caller reads. */
export function blocksText(blocks: readonly Block[], place: Place, tables: Block[]): Text {
  const texts: Text[] = [];
  collectTexts(blocks, texts, tables);
  return texts.length > 0 ? joinTexts(texts, place) : { text: "", place };
}

function collectTexts(blocks: readonly Block[], texts: Text[], tables: Block[]): void {
  for (const block of blocks) {
    if (block.kind === "paragraph") texts.push(block.text);
    else if (block.kind === "code") texts.push({ text: block.value, place: block.place });
    else if (block.kind === "table") tables.push(block);
    else {
      for (const item of block.items) {
        append(texts, "terms" in item ? item.terms : [item.text]);
        collectTexts(item.blocks, texts, tables);
      }
    }
  }
}
