import { dirname, join } from "node:path";
import { Failure } from "../lib/failure.ts";
import { readTextFile } from "./disk-files.ts";
import { type InstalledPackage, readInstalledPackage, readHandlersStub } from "./installed-package.ts";

/** Which service a new file is for. */
export interface NewFileOptions {
  /** "ocr" or "tencentcloud/ocr". */
  readonly service: string;
  /** The generated package; looked for among the dependencies of the application where absent. */
  readonly package?: string | undefined;
}

/**
 * The first text of a handler file, as the package that the application depends on has it. A `Failure` names the file
 * as `shown`.
 */
export function scaffold(
  path: string,
  shown: string,
  wanted: NewFileOptions,
): { readonly text: string; readonly service: string } {
  const names = wanted.package === undefined ? dependenciesAt(dirname(path)) : [wanted.package];
  const packages = names.flatMap((name) => installed(dirname(path), name) ?? []);
  if (packages.length === 0) {
    const what = wanted.package ?? "a package that errsmith generated";
    throw new Failure(`${shown}: ${what} is not among the dependencies of its application`, 2);
  }
  const offers = packages.flatMap((one) => one.services.map((service) => ({ from: one, service })));
  const fitting = offers.filter(({ service }) => service === wanted.service || service.endsWith(`/${wanted.service}`));
  const [offer] = fitting;
  if (!offer || fitting.length > 1) {
    const some = (offer ? fitting : offers).map(({ from, service }) => `${service} of ${from.name}`).join(", ");
    throw new Failure(
      `${offer ? "several services are called" : "no service"} ${wanted.service}; there are ${some}`,
      2,
    );
  }
  return { text: readHandlersStub(offer.from, offer.service), service: offer.service };
}

function foldersFrom(folder: string): readonly string[] {
  const folders = [folder];
  for (let one = folder; one !== dirname(one); one = dirname(one)) folders.push(dirname(one));
  return folders;
}

function dependenciesAt(folder: string): readonly string[] {
  const names = foldersFrom(folder).flatMap((one) => {
    const text = readTextFile(join(one, "package.json"));
    return text === undefined ? [] : dependenciesOf(text, join(one, "package.json"));
  });
  return [...new Set(names)];
}

function dependenciesOf(text: string, path: string): readonly string[] {
  try {
    const { dependencies, devDependencies, peerDependencies } = JSON.parse(text) as Readonly<Record<string, object>>;
    return Object.keys({ ...peerDependencies, ...devDependencies, ...dependencies });
  } catch {
    throw new Failure(`${path}: not valid JSON`, 2);
  }
}

function installed(folder: string, name: string): InstalledPackage | undefined {
  const at = foldersFrom(folder).map((one) => join(one, "node_modules", name));
  const there = at.find((one) => readTextFile(join(one, "package.json")) !== undefined);
  return there === undefined ? undefined : readInstalledPackage(there);
}
