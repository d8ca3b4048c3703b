import type { Page } from "../../model/page.ts";
import type { Language } from "../../model/source.ts";
import type { Report } from "../../problems/problems.ts";
import { sectionBuilder } from "../section-builder.ts";
import { type ConstantCollector, constantCollector } from "./constant-group.ts";
import { mayBeCodes, writeGroup } from "./constant-table.ts";
import { readGo } from "./go.ts";
import { readJava } from "./java.ts";
import { type Program, programOf } from "./program.ts";
import { readPython } from "./python.ts";
import { SYNTAXES } from "./syntax.ts";
import { MAX_TOKENS, tokensOf } from "./tokens.ts";
import { readTypeScript } from "./typescript.ts";

const READERS: Readonly<Record<Language, (program: Program, constants: ConstantCollector) => void>> = {
  go: readGo,
  typescript: readTypeScript,
  java: readJava,
  python: readPython,
};

/**
 * Reads the constants of a source file: each group is a table below its name. Nothing is compiled or run, so a value that is
 * computed is left out. Without sections, and with a problem, for a file of more than `MAX_TOKENS`.
 */
export function parseSourceCode(source: string, language: Language, report: Report): Omit<Page, "path"> {
  const tokens = tokensOf(source, SYNTAXES[language]);
  if (!tokens) {
    report("page-tokens", { line: 1, column: 1 }, { limit: MAX_TOKENS });
    return { matter: {}, sections: [] };
  }
  const constants = constantCollector();
  READERS[language](programOf(tokens), constants);
  const sink = sectionBuilder();
  for (const group of constants.groups) if (mayBeCodes(group)) writeGroup(group, sink);
  return { matter: {}, sections: sink.sections() };
}
