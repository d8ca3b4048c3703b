import { dirname } from "node:path";
import { Failure } from "../lib/failure.ts";
import { dependenciesAt, findInstalled } from "./find-installed.ts";
import { readHandlersStub } from "./installed-package.ts";

/** The service of a new handler file. */
export interface NewFileOptions {
  /** "ocr" or "tencentcloud/ocr". */
  readonly service: string;
  /** Name of the generated package. Default: the dependencies of the application are searched. */
  readonly package?: string | undefined;
}

/**
 * The text of a new handler file, from the generated package that the application depends on. Throws a `Failure` if no
 * package, or not exactly one service, matches; its message has the file as `displayed`.
 */
export function scaffold(
  path: string,
  displayed: string,
  wanted: NewFileOptions,
): { readonly text: string; readonly service: string } {
  const names = wanted.package === undefined ? dependenciesAt(dirname(path)) : [wanted.package];
  const packages = names.flatMap((name) => findInstalled(dirname(path), name) ?? []);
  if (packages.length === 0) {
    const what = wanted.package ?? "a generated package";
    throw new Failure(`${displayed}: ${what} is not among the dependencies of its application`, 2);
  }
  const services = packages.flatMap((source) => source.services.map((id) => ({ source, id })));
  const matches = services.filter(({ id }) => id === wanted.service || id.endsWith(`/${wanted.service}`));
  const [match] = matches;
  if (!match || matches.length > 1) {
    const list = (match ? matches : services).map(({ source, id }) => `${id} of ${source.name}`).join(", ");
    const reason = match ? `several services are called ${wanted.service}` : `no service ${wanted.service}`;
    throw new Failure(`${reason}; there are ${list}`, 2);
  }
  return { text: readHandlersStub(match.source, match.id), service: match.id };
}
