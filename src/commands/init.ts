import { basename, extname, join, resolve } from "node:path";
import { invalidSettings, readSettings } from "../1-read/read.ts";
import { contentOf, createFiles, writeFiles } from "../7-write/write.ts";
import { isRecord } from "../lib/collections.ts";
import { Failure } from "../lib/failure.ts";
import { SLUG, SLUG_RULE } from "../lib/service-name.ts";
import { examplePage, initFiles, type InitSource } from "./init-files.ts";

/** Options of `init`. */
export interface InitOptions {
  /** A page to begin with: a file, or an http(s) URL. `false`: none, and no provider. Default: an example. */
  readonly page?: string | false | undefined;
  /** `<provider>/<service>` that the page documents. */
  readonly service?: string | undefined;
  /** Name of the package. Default: a scoped name made from that of the application. */
  readonly package?: string | undefined;
  /** Folder of the package. */
  readonly out?: string | undefined;
}

/** What `init` did, and what is left to do. */
export interface Initialized {
  /** Paths of the files that were written, relative to the folder. */
  readonly paths: readonly string[];
  readonly packageName: string;
  readonly out: string;
  /** The package manager of the application, by its lock file; `"yarn"` is Yarn 2 and later. */
  readonly manager: "npm" | "pnpm" | "yarn1" | "yarn";
  /** The script that the package manager runs after an installation: Yarn 2 and later do not run `prepare`. */
  readonly script: "prepare" | "postinstall";
  /** Whether `npm install` now makes the package again, in a fresh clone as well. */
  readonly isPrepared: boolean;
  /** How the sources get their pages before the package is generated; absent if they are there. */
  readonly first?: "fetch" | "discover";
}

/**
 * Creates a configuration and a provider with one page, if one is wanted, and adds `errsmith generate` to the scripts of the application. Throws a
 * `Failure` if the folder has a configuration or one of the files already.
 */
export async function init(cwd: string, options: InitOptions = {}): Promise<Initialized> {
  const { file } = await readSettings(cwd);
  if (file !== undefined) throw new Failure(`${file}: errsmith is already configured here; nothing was written`);
  const { out = "generated" } = options;
  if (options.page === false && options.service !== undefined)
    throw new Failure("--service is what a page documents: it needs a page", 2);
  const source = options.page === false ? undefined : firstSource(cwd, { ...options, page: options.page });
  const { path: pagePath = "", content } = source ?? {};
  if (content && contentOf(join(cwd, pagePath))) throw new Failure(`${pagePath}: exists already; nothing was written`);
  const manager = managerOf(cwd);
  const script = manager === "yarn" ? "postinstall" : "prepare";
  const application = readApplication(join(cwd, "package.json"), script);
  const packageName = options.package ?? scopedName(application?.name);
  const [invalid] = invalidSettings({ package: { name: packageName }, out });
  if (invalid !== undefined) throw new Failure(`${invalid}; nothing was written`, 2);
  const files = initFiles({ packageName, out, source });
  const missing = files.filter(({ path }) => path !== ".gitattributes" || contentOf(join(cwd, path)) === undefined);
  createFiles(cwd, missing);
  if (content) writeFiles(cwd, [{ disk: join(cwd, pagePath), path: pagePath, content }]);
  if (application?.prepared !== undefined) {
    writeFiles(cwd, [{ disk: join(cwd, "package.json"), path: "package.json", content: application.prepared }]);
  }
  return {
    paths: [...missing.map(({ path }) => path), ...(content ? [pagePath] : [])],
    packageName,
    out,
    manager,
    script,
    isPrepared: application?.prepared !== undefined,
    ...(!content && { first: source ? "fetch" : "discover" }),
  };
}

/** A page to begin with, what it documents, and its content unless it must be fetched. */
interface FirstSource extends InitSource {
  readonly path: string;
  readonly content: Uint8Array | undefined;
}

function firstSource(cwd: string, options: InitOptions & { readonly page?: string | undefined }): FirstSource {
  const { page } = options;
  const url = page !== undefined && /^https?:\/\//.test(page) ? page : undefined;
  const [provider, service] = serviceIdOf(options, url);
  const file = `pages/${service}${page === undefined ? ".md" : extname(url ? new URL(url).pathname : page) || ".html"}`;
  return {
    provider,
    service,
    page: { file, ...(page === undefined && { locale: "en" }), ...(url && { url }) },
    path: `sources/${provider}/${file}`,
    content: page === undefined ? Buffer.from(examplePage) : url === undefined ? pageBytes(cwd, page) : undefined,
  };
}

function managerOf(cwd: string): Initialized["manager"] {
  const lock = contentOf(join(cwd, "yarn.lock"));
  if (lock) return lock.includes("__metadata:") ? "yarn" : "yarn1";
  return contentOf(join(cwd, "pnpm-lock.yaml")) ? "pnpm" : "npm";
}

function serviceIdOf(
  { page, service }: { readonly page?: string | undefined; readonly service?: string | undefined },
  url: string | undefined,
): readonly [string, string] {
  const name = basename(url ? new URL(url).pathname : (page ?? ""));
  const stem = name.slice(0, name.length - extname(name).length).toLowerCase();
  const id = service ?? (page === undefined ? "example/orders" : `docs/${SLUG.test(stem) ? stem : "errors"}`);
  const parts = id.split("/");
  const wrong = parts.find((part) => !SLUG.test(part));
  if (parts.length !== 2 || wrong !== undefined) {
    throw new Failure(`--service ${id}: not <provider>/<service>; each ${SLUG_RULE}`, 2);
  }
  return [parts[0] ?? "", parts[1] ?? ""];
}

function pageBytes(cwd: string, page: string): Uint8Array {
  const content = contentOf(resolve(cwd, page));
  if (content === undefined) throw new Failure(`${page}: not found`, 2);
  return content;
}

/** The name of the application, and its manifest with a script that generates the package, if it has none. */
function readApplication(
  path: string,
  script: Initialized["script"],
): { readonly name: unknown; readonly prepared?: string } | undefined {
  const text = contentOf(path)?.toString("utf8");
  if (text === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const { name, scripts = {} } = value;
  if (!isRecord(scripts) || scripts[script] !== undefined) return { name };
  const indent = /^\{\s*?\n([ \t]+)/.exec(text)?.[1] ?? "  ";
  const prepared = { ...value, scripts: { ...scripts, [script]: "errsmith generate" } };
  return { name, prepared: `${JSON.stringify(prepared, null, indent)}\n` };
}

/**
 * The default name of the package: in the npm scope of the application, or in a scope named after the application. A scoped
 * name cannot collide with a public package of another owner.
 *
 * @example
 * scopedName("@acme/shop") // "@acme/errors"
 * scopedName("shop") // "@shop/errors"
 * scopedName(undefined) // "@local/errors"
 */
export function scopedName(application: unknown): string {
  const name = typeof application === "string" ? application : "";
  const scope = /^@?([a-z0-9~-][a-z0-9._~-]*)(?:\/.*)?$/.exec(name)?.[1];
  return `@${scope ?? "local"}/errors`;
}
