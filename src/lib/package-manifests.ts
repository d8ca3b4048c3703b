/** The file that lists the files of a generated package with their digests, relative to the folder that it is about. */
export const MANIFEST = ".errsmith-manifest.json";

/** The same for the compiled files. */
export const COMPILED_MANIFEST = `dist/${MANIFEST}`;
