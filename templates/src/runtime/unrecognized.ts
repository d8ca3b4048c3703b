import type { ServiceError } from "./error.js";

type Hook = (error: ServiceError) => void;

const hooks: Set<Hook> = /* @__PURE__ */ new Set();
const reported: Set<string> = /* @__PURE__ */ new Set();

/** The maximum number of codes that are remembered, so that a server that sends ever new codes does not fill the memory. */
const MOST = 10_000;

/**
 * Registers a function that is called once for each code that no page documents, with the first error that has the code,
 * for all services of the package. Returns a function that removes it.
 */
export function onUnrecognized(hook: (error: ServiceError) => void): () => void {
  hooks.add(hook);
  return () => void hooks.delete(hook);
}

/** Calls the hooks if no page documents the code of an error, and no error of that code was reported before. */
export function reportUnrecognized(error: ServiceError | undefined): void {
  if (error === undefined || hooks.size === 0 || error.documentedCode !== undefined) return;
  const key = `${error.service} ${error.code}`;
  if (reported.has(key) || reported.size >= MOST) return;
  reported.add(key);
  hooks.forEach((hook) => {
    try {
      hook(error);
    } catch {
      // `from` never throws, so an error of a hook is ignored.
    }
  });
}
