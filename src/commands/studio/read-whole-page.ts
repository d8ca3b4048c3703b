import { LIMITS, sandboxedReader } from "../../execution/sandbox/sandbox.ts";

/**
 * Reads a page with the results of phases 2 and 3. A person waits for this one page, so the attempt in this thread has more
 * time than in a run: an attempt that a busy machine makes late is lost, and the page is read twice.
 */
export const readWholePage = sandboxedReader({ whole: true, limits: { ...LIMITS, milliseconds: 6000 } });
