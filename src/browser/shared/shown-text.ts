import { visible } from "../../lib/printable.ts";

/** Longer texts are cut, because a browser needs seconds for a line of a million characters. */
const MAX_SHOWN = 3000;

/** A text of a page as it is shown: invisible characters and those that turn text round are escapes; line ends stay. */
export function shownText(text: string): string {
  const cut = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)} … (+${text.length - MAX_SHOWN})` : text;
  return cut.split("\n").map(visible).join("\n");
}
