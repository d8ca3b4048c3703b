/** The layouts that `source.json` can name. A test compares them with phase 3, which no browser loads. */
export const LAYOUTS = ["tables", "linearized-tables", "unspaced-rows", "series", "single-page"];
