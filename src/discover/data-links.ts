/** Files that are no pages. */
const ASSET =
  /\.(?:js|mjs|cjs|css|map|png|jpe?g|gif|svg|ico|webp|avif|woff2?|ttf|otf|eot|mp4|webm|mp3|pdf|zip|gz|tgz|bz2|rar|7z|exe|dmg|jar|whl|docx?|xlsx?|pptx?|wasm)$/i;

/** Data of a longer navigation is read up to here. */
const MAX_LINKS = 20_000;

/**
 * Whether the path of an address names a file that is no page, such as an image or a program.
 *
 * @example
 * isAsset("/static/app.js") // true
 * isAsset("/docs/errors.json") // false
 */
export function isAsset(pathname: string): boolean {
  return ASSET.test(pathname);
}

/**
 * The addresses in JSON or in a script: texts that are paths or URLs, and the values of keys that name an address. Which of
 * them are pages only a request can tell.
 *
 * @example
 * dataLinks('{"title":"Errors","href":"errors.html","children":[{"to":"\\/docs\\/orders"}]}') // ["errors.html", "/docs/orders"]
 * dataLinks('fetch("/nav.json"); load("/app.js")') // ["/nav.json"]
 */
export function dataLinks(text: string): string[] {
  const plain = text.replace(/\\(?:u002f|\/)/gi, "/");
  const named =
    /"(?:href|url|link|path|slug|permalink|pathname|route|uri|file|loc)"\s{0,9}:\s{0,9}"([^"\\<>\s]{1,1000})"|["'`]((?:https?:\/\/|\/(?!\/))[^"'`\\<>\s${}]{1,1000})["'`]/gi;
  const links = new Set<string>();
  for (const [, value, address = value ?? ""] of plain.matchAll(named)) {
    if (!isAsset(address.replace(/[?#].*/, ""))) links.add(address);
    if (links.size >= MAX_LINKS) break;
  }
  return [...links];
}
