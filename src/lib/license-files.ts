/** Names of the file that has the license of a project or a package. */
export const LICENSE_FILES = ["LICENSE", "LICENSE.md", "LICENSE.txt"];
