/**
 * The path of a page without what differs between its forms.
 *
 * @example
 * pageStem("/docs/errors/index.html.md") // "/docs/errors"
 */
export function pageStem(pathname: string): string {
  return pathname
    .replace(/\.txt$/i, "")
    .replace(/\.(?:md|mdx|markdown)$/i, "")
    .replace(/\.html?$/i, "")
    .replace(/\/index$/, "/")
    .replace(/(?<!\/)\/+$/, "");
}
