import type { Browser } from "playwright-core";
import { FetchFailure } from "../fetch-failure.ts";
import { startChromium } from "./chromium.ts";
import { limiter } from "./limiter.ts";
import { renderDocument } from "./render-document.ts";
import type { RenderedDocument, Renderer, Rendering } from "./renderer.ts";
import { watchMemory } from "./watch-memory.ts";

/** Pages that are rendered at the same time, each in a browser of its own. */
const MOST_BROWSERS = 2;

/** Time to end a context or a browser that does not answer. */
const CLOSING_MS = 5000;

/**
 * Renders documents in the system's Chromium. A browser renders one page at a time, so that the limits of memory and time
 * of a page end nothing else: a browser with a page that exceeds one is ended, and the next page gets a new one.
 */
export function chromiumRenderer(env: NodeJS.ProcessEnv): Renderer {
  const idle: Browser[] = [];
  const inOrder = limiter(MOST_BROWSERS);
  const render = async (document: RenderedDocument): Promise<Rendering> => {
    const browser = idle.pop() ?? (await startChromium(env));
    try {
      const rendering = await withinLimits(browser, document);
      if (browser.isConnected()) idle.push(browser);
      return rendering;
    } catch (error) {
      await end(browser);
      throw error;
    }
  };
  return {
    render: (document) => inOrder(() => render(document)),
    close: async () => void (await Promise.all(idle.splice(0).map(end))),
  };
}

async function withinLimits(browser: Browser, document: RenderedDocument): Promise<Rendering> {
  const { total } = document.policy.limits;
  let stop: (failure: FetchFailure) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => (stop = reject));
  stopped.catch(() => undefined);
  const timer = setTimeout(() => stop(new FetchFailure("slow", `not rendered after ${total / 1000} s`)), total);
  browser.once("disconnected", () => stop(new FetchFailure("crashed", "the browser ended")));
  const endWatch = await watchMemory(browser, () =>
    stop(new FetchFailure("crashed", "the page takes more than 1 GiB of memory")),
  );
  try {
    const rendering = renderDocument(browser, document);
    rendering.catch(() => undefined);
    return await Promise.race([rendering, stopped]);
  } finally {
    clearTimeout(timer);
    endWatch();
  }
}

async function end(browser: Browser): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, CLOSING_MS)));
  await Promise.race([browser.close().catch(() => undefined), late]);
  clearTimeout(timer);
}
