import { getLibFiles, libFolderInMemoryPath as folder } from "@ts-morph/common";
import { ts } from "ts-morph";

/** The declarations of the language that every program begins with: `Readonly`, `Object.freeze`; nothing of the DOM. */
const LIBRARY = "lib.esnext.d.ts";

let texts: ReadonlyMap<string, string> | undefined;

/** The options of a program that has the declarations of the language, whatever an application is compiled for. */
export function withLanguage(options: ts.CompilerOptions): ts.CompilerOptions {
  return { ...options, lib: [LIBRARY], noLib: false, libReplacement: false };
}

/**
 * Gives a host the declarations of the language. The compiler comes in one file, without the folder in which it looks
 * for them.
 */
export function giveLanguage(host: ts.CompilerHost): void {
  const { getSourceFile, fileExists } = host;
  host.getDefaultLibLocation = () => folder;
  host.getDefaultLibFileName = () => `${folder}/${LIBRARY}`;
  host.fileExists = (name) => textOf(name) !== undefined || fileExists(name);
  host.getSourceFile = (name, language, ...rest) => {
    const text = textOf(name);
    return text === undefined ? getSourceFile(name, language, ...rest) : ts.createSourceFile(name, text, language);
  };
}

function textOf(path: string): string | undefined {
  if (!path.startsWith(`${folder}/`)) return undefined;
  texts ??= new Map(getLibFiles().map(({ fileName, text }) => [fileName, text]));
  return texts.get(path.slice(folder.length + 1));
}
