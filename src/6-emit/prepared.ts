import type { OutputFile, Templates } from "../model/output.ts";
import type { Part } from "./template.ts";
import { cutTemplate } from "./template.ts";
import { transpile } from "./transpile.ts";

/** A template in the forms that emitting needs. */
export interface Prepared {
  readonly parts: readonly Part[];
  /** The JavaScript and the declarations that the compiler makes of it, holes and all. */
  readonly compiled: () => readonly OutputFile[];
}

// Templates belong to errsmith and do not change: the compiler looks at each once, however many packages are made.
const known = new WeakMap<Templates, Map<string, Prepared>>();

/** Prepares the template of that path; there being none is a bug of ours and throws. */
export function prepared(templates: Templates, path: string): Prepared {
  const all = known.get(templates) ?? new Map<string, Prepared>();
  known.set(templates, all);
  const found = all.get(path) ?? prepare(path, templates[path]);
  all.set(path, found);
  return found;
}

function prepare(path: string, content: string | undefined): Prepared {
  if (content === undefined) throw new Error(`there is no template ${path}`);
  let parts: readonly Part[] | undefined;
  let compiled: readonly OutputFile[] | undefined;
  return {
    get parts() {
      return (parts ??= cutTemplate(content));
    },
    compiled: () => (compiled ??= transpile({ path, content })),
  };
}
