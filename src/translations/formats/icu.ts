import type { MessageFormat } from "../message-document.ts";
import { readFlatJson, writeFlatJson } from "./flat-json.ts";

/** JSON of key → ICU MessageFormat, for FormatJS and similar tools. Placeholders are `{name}`. */
export const icu: MessageFormat = {
  name: "icu",
  extensions: [".json"],
  bilingual: false,
  write: async (document, sources) => {
    const [{ TYPE }, { printAST }] = await Promise.all([
      import("@formatjs/icu-messageformat-parser"),
      import("@formatjs/icu-messageformat-parser/printer.js"),
    ]);
    return writeFlatJson(document, sources, (text, params) =>
      printAST(
        splitAtPlaceholders(text, params).map((part) =>
          part.name === undefined
            ? { type: TYPE.literal, value: part.text }
            : { type: TYPE.argument, value: part.name },
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
          throw new Error(`${TYPE[element.type]} is not supported`);
        })
        .join(""),
    );
  },
};

interface IcuPart {
  readonly text: string;
  readonly name?: string;
}

function splitAtPlaceholders(text: string, params: readonly string[]): readonly IcuPart[] {
  return text
    .split(/(\{\w+\})/)
    .filter((part) => part !== "")
    .map((part) => {
      const name = part.slice(1, -1);
      return part.startsWith("{") && params.includes(name) ? { text: part, name } : { text: part };
    });
}
