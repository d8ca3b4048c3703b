import { createRequire } from "node:module";

/** The version of errsmith, for people only: it never reaches any output. */
export function errsmithVersion(): string {
  const about: unknown = createRequire(import.meta.url)("../../package.json");
  return typeof about === "object" && about !== null && "version" in about ? String(about.version) : "unknown";
}
