/**
 * Whether a file of a package that errsmith did not write makes the package another one. Documents and archives at the
 * root of the package do not, nor do the feeds of `errsmith update`, and what a package manager or git keeps there. Other files may become code: bundlers
 * and compilers prefer some of them, and npm runs `binding.gyp`.
 *
 * For a folder, whose path ends with a slash: whether such files may be in it.
 *
 * @example
 * isForeign("CHANGELOG.md") // false
 * isForeign("LICENSE") // false
 * isForeign("feeds/shop/orders.atom") // false
 * isForeign("binding.gyp") // true
 * isForeign("src/notes.md") // true
 * isForeign("node_modules/") // false
 */
export function isForeign(path: string): boolean {
  return !/^(?:[^/]+\.(?:md|txt|tgz)|feeds\/[^/]+\/[^/]+\.atom|licen[cs]e|notice|\.ds_store|(?:node_modules|\.git|\.errsmith)(?:\/.*)?)$/is.test(
    path,
  );
}
