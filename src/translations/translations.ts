/**
 * Messages on their way to translators and back: texts of a catalog as units, formats that translators' tools read,
 * what came back as translations, and how much of a service is covered. Pure: commands read and write the files.
 */
export { accept, type Accepted, merge, type Returned } from "./accept.ts";
export { type Coverage, coverageOf } from "./coverage.ts";
export { type Format, type MessageDocument, NotReadable, type ReadDocument, type Unit } from "./document.ts";
export { translationsFile } from "./file.ts";
export { formats } from "./formats.ts";
export { pseudoText } from "./pseudo.ts";
export { sourceLocales, textsOf, unitsOf } from "./units.ts";
