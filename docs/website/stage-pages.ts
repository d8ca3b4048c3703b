import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { globSync } from "tinyglobby";

/** The documents that are pages of the site, each at its path in the repository. */
const DOCUMENTS = ["docs/*.md", "*.md", "examples/*/README.md"];

/** The files of the playground, as `npm run build` wrote them. */
const PLAYGROUND = ["playground.js", "playground.css", "playground-worker.js", "playground-licenses.txt"];

/**
 * Copies the documents of the repository, the files that they link to, and the front pages into `folder`, which it
 * replaces. A linked file that is no document is copied as text, and its link opens it.
 *
 * @throws Error if a document links to a file that the repository does not have
 */
export function stagePages(repository: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const documents = globSync(DOCUMENTS, { cwd: repository });
  const pages = new Set(documents);
  const linked = new Set<string>();
  for (const document of documents) {
    const text = readFileSync(join(repository, document), "utf8");
    const page = withLinkedFiles(text, document, pages);
    for (const file of page.files) linked.add(file);
    write(join(folder, document), page.text);
  }
  for (const file of linked) {
    if (!existsSync(join(repository, file))) throw new Error(`a document links to ${file}, which is not there`);
    const isImage = file.endsWith(".png");
    copy(join(repository, file), join(folder, isImage ? file : `public/${asText(file)}`));
  }
  copy(join(repository, "docs/website/front"), folder);
  for (const file of PLAYGROUND) copy(join(repository, "dist/browser", file), join(folder, "public", file));
}

/** Relative links of Markdown, of images as well: text, target, fragment. */
const LINK = /\]\((?!https?:|#|mailto:)([^)#\s]+)(#[^)\s]*)?\)/g;

/** A document whose links to files that are no pages lead to their copies; and these files. */
function withLinkedFiles(
  text: string,
  document: string,
  pages: ReadonlySet<string>,
): { readonly text: string; readonly files: readonly string[] } {
  const files: string[] = [];
  const linked = text.replace(LINK, (link, target: string) => {
    const file = posix.join(posix.dirname(document), target);
    if (pages.has(file)) return link;
    files.push(file);
    return file.endsWith(".png") ? link : `](${asText(target)})`;
  });
  return { text: linked, files };
}

/** A file that a browser shows as text. */
function asText(path: string): string {
  return path.endsWith(".txt") ? path : `${path}.txt`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
}
