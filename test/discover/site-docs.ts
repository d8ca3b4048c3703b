import type { Handler, Site } from "../fetch/server.ts";
import { htmlErrors, markdownErrors, OTHERS, page, randomFrom, type Row, rowsOf, things } from "./site-pages.ts";

/** A documentation site of one kind, with what a crawl has to find on it. */
export interface FamilySite {
  readonly name: string;
  /** Path of the start. Default: "/". */
  readonly start?: string;
  /** Pages, which may need the origin of the site. */
  readonly pages: (origin: string) => Site["pages"];
  /** Path of each page of error codes → the form that has to be stored. */
  readonly errors: Readonly<Record<string, "html" | "markdown" | "json">>;
  /** Path of a page that cannot be used → its state. */
  readonly states?: Readonly<Record<string, string>>;
}

/** Documents of one site: pages of error codes with their rows, and other pages. */
export interface Docs {
  readonly errors: readonly {
    readonly path: string;
    readonly title: string;
    readonly rows: readonly Row[];
    readonly form: number;
  }[];
  readonly others: readonly { readonly path: string; readonly title: string; readonly content: string }[];
}

/** Makes the documents of a site: `size` pages of error codes, and twice as many others. */
export function docsOf(seed: number, size: number): Docs {
  const random = randomFrom(seed);
  const spelling = random(4);
  const errors = things(size).map((thing) => ({
    path: `/docs/${thing}/${["errors", "error-codes", "status-codes"][random(3)]}`,
    title: `Error codes of the ${thing} API`,
    rows: rowsOf(thing, spelling, 3 + random(8)),
    form: random(3),
  }));
  const others = Array.from({ length: size * 2 }, (_, at) => {
    const other = OTHERS[(seed + at) % OTHERS.length] ?? { path: "x", title: "x", content: "" };
    return { ...other, path: `/docs/guide-${at}/${other.path}` };
  });
  return { errors, others };
}

export function htmlOf(docs: Docs, nav = "", head: (path: string) => string = () => ""): Record<string, string> {
  return Object.fromEntries([
    ...docs.errors.map(({ path, title, rows, form }) => [path, page(title, htmlErrors(rows, form), head(path), nav)]),
    ...docs.others.map(({ path, title, content }) => [path, page(title, content, head(path), nav)]),
  ]);
}

export const pathsOf = ({ errors, others }: Docs): string[] => [...errors, ...others].map(({ path }) => path);
export const anchors = (paths: readonly string[]): string =>
  paths.map((path) => `<a href="${path}">${path.split(/[^a-z]+/).join(" ")}</a>`).join("\n");
export const all = <Form extends string>({ errors }: Docs, form: Form, suffix = ""): Record<string, Form> =>
  Object.fromEntries(errors.map(({ path }) => [path + suffix, form]));
export const markdownOf = ({ errors }: Docs): Record<string, string> =>
  Object.fromEntries(errors.map(({ path, title, rows, form }) => [`${path}.md`, markdownErrors(title, rows, form)]));
export const typed =
  (type: string, body: string | Uint8Array, status = 200): Handler =>
  (_, response) =>
    response.writeHead(status, { "content-type": type }).end(body);
