import type { Templates } from "../../model/output.ts";
import { prepared } from "../prepared.ts";
import { type ModuleShape, shapeOf } from "./shape.ts";

/** What the templates say about generated files; each is looked at once, when it is first asked for. */
export interface Shapes {
  /** The content of a file that is the same in every package, `undefined` for all others. */
  copyOf(path: string): string | undefined;
  /** The shape of a module, `undefined` where no template makes such a file. */
  shapeOf(path: string): ModuleShape | undefined;
  /** The shapes of the samples in the README. */
  samples(): readonly ModuleShape[];
}

/** Looks at templates; the compiled form of one is what the compiler makes of it, holes and all. */
export function shapesOf(templates: Templates): Shapes {
  const found = looked.get(templates) ?? look(templates);
  looked.set(templates, found);
  return found;
}

const looked = new WeakMap<Templates, Shapes>();

function look(templates: Templates): Shapes {
  const known = new Map<string, ModuleShape>();
  // `messages/index.ts` has a template of its own and fits `messages/$locale.ts` as well: fewer holes come first.
  const patterns = Object.keys(templates)
    .map((path) => ({ path, pattern: patternOf(path), holes: path.split("$").length }))
    .sort((a, b) => a.holes - b.holes);
  const templateOf = (path: string): string | undefined => {
    const source = path.replace(/^dist\//, "src/").replace(/(?:\.d\.ts|\.js)$/, ".ts");
    return patterns.find(({ pattern }) => pattern.test(path.startsWith("dist/") ? source : path))?.path;
  };
  const textOf = (template: string, path: string): string => {
    const content = templates[template] ?? "";
    if (!path.startsWith("dist/")) return content;
    return (
      prepared(templates, template)
        .compiled()
        .find((file) => extensionOf(file.path) === extensionOf(path))?.content ?? ""
    );
  };
  const shape = (template: string, path: string): ModuleShape => {
    const key = `${template}\n${path.startsWith("dist/") ? extensionOf(path) : ""}`;
    const found = known.get(key) ?? shapeOf(textOf(template, path));
    known.set(key, found);
    return found;
  };
  return {
    copyOf: (path) => {
      const template = templateOf(path);
      return template === undefined || template.includes("$") ? undefined : textOf(template, path);
    },
    shapeOf: (path) => {
      const template = templateOf(path);
      return template === undefined ? undefined : shape(template, path);
    },
    samples: () =>
      Object.keys(templates)
        .filter((path) => path.includes("/readme/"))
        .map((path) => shape(path, path)),
  };
}

/** `src/$provider/$service/messages/$locale.ts` as a pattern of the paths that are made of it. */
function patternOf(template: string): RegExp {
  const pieces = template.split(/\$[A-Za-z]+/).map((piece) => piece.replace(/[.]/g, "\\."));
  return new RegExp(`^${pieces.join("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")}$`);
}

function extensionOf(path: string): string {
  return /\.(?:d\.)?\w+$/.exec(path)?.[0] ?? "";
}
