import { describe, expect, test } from "vitest";
import { messageFormats, type MessageDocument } from "../../src/translations/translations.ts";

const DOCUMENT: MessageDocument = {
  service: "acme/scan",
  from: "en",
  to: "fr",
  units: [
    {
      key: "461/description",
      source: "No {0} here. Try again.",
      params: ["0"],
      target: "Pas de {0} ici. Réessayez.",
      places: ["scan.md:3"],
      notes: [],
    },
    { key: "A.B/title", source: "Blurred", params: [], target: "Flou", places: [], notes: ["keep it short"] },
  ],
};
const FIRST = { key: "461/description", source: "No {0} here. Try again.", target: "Pas de {0} ici. Réessayez." };
const SECOND = { key: "A.B/title", source: "Blurred", target: "Flou" };

type Row = readonly [name: string, format: string, leave: (text: string) => string, want: readonly object[] | RegExp];

const every = (text: string): string => text;
/** Splits the first text into two segments, like tools that translate sentence by sentence. */
const segments = (second: string) => (text: string) =>
  text.replace(/<source>No (<ph.*?>) here. Try again.<\/source>/, "<source>No $1 here.</source>").replace(
    /<target>Pas de (<ph.*?>) ici. Réessayez.<\/target>\s*<\/segment>/,
    `<target>Pas de $1 ici.</target></segment><ignorable><source> </source></ignorable>
       <segment><source>Try again.</source>${second}</segment>`,
  );

/** Changes that translation tools make to an exported file, and the units that are read from the result. */
const ROWS: readonly Row[] = [
  ["unchanged", "xliff", every, [FIRST, SECOND]],
  [
    "with a byte-order mark and other line ends",
    "xliff",
    (text) => `\ufeff${text.replaceAll("\n", "\r\n")}`,
    [FIRST, SECOND],
  ],
  [
    "in groups",
    "xliff",
    (text) => text.replace(/<unit[^]*<\/unit>/, '<group id="g"><group>$&</group></group>'),
    [FIRST, SECOND],
  ],
  [
    "in groups",
    "xliff12",
    (text) => text.replace(/<trans-unit[^]*<\/trans-unit>/, "<group>$&</group>"),
    [FIRST, SECOND],
  ],
  [
    "with prefixes",
    "xliff",
    (text) => text.replace(/<(\/?)(?=[a-z])/g, "<$1x:").replace("xmlns=", "xmlns:x="),
    [FIRST, SECOND],
  ],
  ["in segments", "xliff", segments("<target>Réessayez.</target>"), [FIRST, SECOND]],
  [
    "in reordered segments",
    "xliff",
    (text) => segments('<target order="1">Réessayez.</target>')(text).replace("<target>Pas", '<target order="3">Pas'),
    [{ ...FIRST, target: "Réessayez. Pas de {0} ici." }, SECOND],
  ],
  [
    "in segments, one of them untranslated",
    "xliff",
    segments("<target/>"),
    [{ ...FIRST, target: "Pas de {0} ici. ", fuzzy: true }, SECOND],
  ],
  [
    "in segments of 1.2",
    "xliff12",
    (text) =>
      text.replace(
        /<target>(Pas.*?ici\.) (Réessayez\.)<\/target>/,
        '<seg-source><mrk mtype="seg">x</mrk></seg-source><target><mrk mtype="seg">$1</mrk> <mrk mtype="seg">$2</mrk></target>',
      ),
    [FIRST, SECOND],
  ],
  [
    "with marks",
    "xliff",
    (text) => text.replace("Flou", 'F<mrk id="1">l<sm id="2"/>o</mrk>u<em startRef="2"/>'),
    [FIRST, SECOND],
  ],
  [
    "with comments and encoded characters",
    "xliff",
    (text) => text.replace("Flou", 'F<!-- l -->&#x6c;<![CDATA[o]]><cp hex="0075"/>'),
    [FIRST, SECOND],
  ],
  [
    "with alternative translations",
    "xliff12",
    (text) => text.replace("</target>", "$&<alt-trans><source>x</source><target>y</target></alt-trans>"),
    [FIRST, SECOND],
  ],
  [
    "with an empty target",
    "xliff",
    (text) => text.replace("<target>Flou</target>", "<target/>"),
    [FIRST, { ...SECOND, target: "" }],
  ],
  [
    "with a segment to translate",
    "xliff",
    (text) => text.replace(/<segment>(?=\s*<source>Blurred)/, '<segment state="initial">'),
    [FIRST, { ...SECOND, fuzzy: true }],
  ],
  [
    "with one that is done",
    "xliff",
    (text) => text.replaceAll("<segment>", '<segment state="final">'),
    [FIRST, SECOND],
  ],
  [
    "with a target to review",
    "xliff12",
    (text) => text.replace("<target>Flou", '<target state="needs-review-translation">Flou'),
    [FIRST, { ...SECOND, fuzzy: true }],
  ],
  [
    "with one that is done",
    "xliff12",
    (text) => text.replaceAll("<target>", '<target state="translated">'),
    [FIRST, SECOND],
  ],
  [
    "with changed attributes of placeholders",
    "xliff",
    (text) => text.replaceAll(/ disp=".*?" equiv=".*?"\/>/g, ' canCopy="no"></ph>'),
    [FIRST, SECOND],
  ],
  [
    "with an element around words",
    "xliff",
    (text) => text.replace("Flou", '<pc id="0">Flou</pc>'),
    /other than a placeholder: <pc>/,
  ],
  [
    "with an element around words",
    "xliff12",
    (text) => text.replace("Flou", '<g id="0">Flou</g>'),
    /other than a placeholder: <g>/,
  ],
  [
    "with a repeated unit",
    "xliff",
    (text) => text.replace(/<unit[^]*?<\/unit>/, "$&$&"),
    /"461\/description" is repeated/,
  ],
  ["without a source", "xliff", (text) => text.replace("<source>Blurred</source>", ""), /"A\.B\/title": no source/],
  [
    "with a byte-order mark and other line ends",
    "po",
    (text) => `\ufeff${text.replaceAll("\n", "\r\n")}`,
    [FIRST, SECOND],
  ],
  [
    "with obsolete entries",
    "po",
    (text) => `${text}\n#~ msgctxt "B/title"\n#~ msgid "x"\n#~ msgstr "y"\n`,
    [FIRST, SECOND],
  ],
  [
    "with the previous source text",
    "po",
    (text) => text.replace(/msgctxt "A/, '#, fuzzy, c-format\n#| msgid "Blurry"\n$&'),
    [FIRST, { ...SECOND, fuzzy: true }],
  ],
  [
    "with a plural",
    "po",
    (text) =>
      text.replace('msgid "Blurred"\nmsgstr', '$&_plural "Blur"\nmsgstr[0]').replace("msgstr_plural", "msgid_plural"),
    /plural forms are not supported/,
  ],
  [
    "with a repeated text",
    "po",
    (text) => `${text}\nmsgctxt "A.B/title"\nmsgid "Blurred"\nmsgstr "Trouble"\n`,
    /"A\.B\/title" is repeated/,
  ],
  [
    "with a text that errsmith did not export",
    "po",
    (text) => `${text}\nmsgid "Save"\nmsgstr "Enregistrer"\n`,
    /"Save" has no msgctxt/,
  ],
];

describe("files saved by translation tools", () => {
  test.each(ROWS)("%s: %s", async (_, name, leave, want) => {
    const format = messageFormats.find((one) => one.name === name);
    const text = await format?.write(DOCUMENT);
    const left = leave(text ?? "");
    if (leave !== every) expect(left).not.toBe(text);
    if (want instanceof RegExp) await expect(format?.read(left)).rejects.toThrow(want);
    else {
      const { service, from, to, units } = (await format?.read(left)) ?? { units: [] };
      expect({ service, from, to }).toEqual({ service: "acme/scan", from: "en", to: "fr" });
      expect(units.map(({ line: _line, ...unit }) => unit)).toEqual(want);
    }
  });

  test("a key on several lines gets its first line", async () => {
    const text = 'msgid ""\nmsgstr "Language: fr\\n"\n\n#: x\nmsgctxt ""\n"A."\n"B/title"\nmsgid "x"\nmsgstr "y"\n';
    const back = await messageFormats.find(({ name }) => name === "po")?.read(text);
    expect(back?.units).toEqual([{ key: "A.B/title", source: "x", target: "y", line: 5 }]);
  });

  test("a name in braces is a placeholder, also between quotes", async () => {
    const unit = { key: "A/title", source: "{id}'id'{id}(id)", params: ["id"], places: [], notes: [] };
    for (const { bilingual, write, read } of messageFormats) {
      const back = await read(await write({ ...DOCUMENT, units: [{ ...unit, target: unit.source }] }));
      expect(back.units).toMatchObject([{ ...(bilingual && { source: unit.source }), target: unit.source }]);
    }
  });
});
