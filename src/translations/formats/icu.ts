import type { MessageFormat } from "../message-document.ts";
import { readFlatJson, writeFlatJson } from "./flat-json.ts";

/** Key → ICU message, as FormatJS and other tools of ICU MessageFormat have it. Placeholders are `{name}`. */
export const icu: MessageFormat = {
  name: "icu",
  extensions: [".json"],
  bilingual: false,
  write: async (document, sources) => {
    const [{ TYPE }, { printAST }] = await Promise.all([
      import("@formatjs/icu-messageformat-parser"),
      import("@formatjs/icu-messageformat-parser/printer.js"),
    ]);
    return writeFlatJson(document, sources, (words, params) =>
      printAST(
        splitAtPlaceholders(words, params).map(({ name, text }) =>
          name === undefined ? { type: TYPE.literal, value: text } : { type: TYPE.argument, value: name },
        ),
      ),
    );
  },
  read: async (text) => {
    const { parse, TYPE } = await import("@formatjs/icu-messageformat-parser");
    return readFlatJson(text, (message) =>
      parse(message, { ignoreTag: true })
        .map((element) => {
          if (element.type === TYPE.literal) return element.value;
          if (element.type === TYPE.argument) return `{${element.value}}`;
          throw new Error(`${TYPE[element.type]} has no place in the text of an error`);
        })
        .join(""),
    );
  },
};

interface IcuPart {
  readonly text: string;
  readonly name?: string;
}

function splitAtPlaceholders(words: string, params: readonly string[]): readonly IcuPart[] {
  return words
    .split(/(\{\w+\})/)
    .filter((text) => text !== "")
    .map((text) =>
      params.includes(text.slice(1, -1)) && text.startsWith("{") ? { text, name: text.slice(1, -1) } : { text },
    );
}
