import { visible } from "./printable.ts";

/** HTML that errsmith wrote. A text is no HTML, so text of a page that is not escaped does not compile. */
export class Html {
  readonly #text: string;

  /** Only `html` calls this with text that is escaped. */
  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** A value of a template: HTML, a list of it, or text of a page, which is escaped. */
type Value = Html | string | number | readonly Html[];

/**
 * Tag of a template with HTML. A value that is no HTML is escaped, so text of a page is text, in an element and in a quoted
 * attribute. Characters that are invisible, or turn text round, become escapes; line ends stay.
 *
 * @example
 * html`<b title="${'"x"'}">${"<i>"}</b>`.toString() // "<b title=\"&#34;x&#34;\">&#60;i&#62;</b>"
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(String.raw({ raw: strings }, ...values.map(textOf)));
}

/** HTML if a value is there, else nothing. */
export function optional<Some>(value: Some | undefined, toHtml: (value: Some) => Html): Html {
  return value === undefined ? html`` : toHtml(value);
}

/** A text of the interface in English and Chinese; the choice of the reader shows one of them. */
export function bilingual(english: string, chinese: string): Html {
  return html`<span class="en" lang="en">${english}</span><span class="zh" lang="zh-CN">${chinese}</span>`;
}

function textOf(value: Value): string {
  if (typeof value === "string") return value.split("\n").map(escaped).join("\n");
  return typeof value === "object" && "join" in value ? value.join("") : String(value);
}

function escaped(line: string): string {
  return visible(line).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
