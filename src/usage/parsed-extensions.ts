/** Extensions of the files that are parsed. */
export const PARSED_EXTENSIONS: readonly string[] = ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs"];
