import type { Browser, CDPSession, Page } from "playwright-core";
import { FetchFailure } from "../fetch-failure.ts";
import { answerRequests } from "./page-requests.ts";
import type { RenderedDocument, Rendering } from "./renderer.ts";
import { serializeDom } from "./serialize-dom.ts";
import { settle, type SettlingPage, type Shown } from "./settle.ts";

/** So high that pages which show more when they are scrolled show most of it at once. */
const VIEWPORT = { width: 1280, height: 6000 };

/** A page is scrolled to its end at most so often while it grows. */
const MOST_SCROLLS = 20;

/** Renders a document in a context of its own, which is closed afterwards. The browser shows nothing else meanwhile. */
export async function renderDocument(browser: Browser, document: RenderedDocument): Promise<Rendering> {
  const context = await answered(
    browser.newContext({
      ...{ viewport: VIEWPORT, locale: document.locale ?? "en", timezoneId: "UTC", reducedMotion: "reduce" },
      ...{ acceptDownloads: false, serviceWorkers: "block", permissions: [] },
    }),
  );
  try {
    const page = await answered(context.newPage());
    context.on("page", (other) => void other.close().catch(() => undefined));
    const crashed = new Promise<never>((_, reject) => {
      page.on("crash", () => reject(new FetchFailure("crashed", "the page ended its process of the browser")));
    });
    crashed.catch(() => undefined);
    const requests = await answerRequests(context, page, document);
    const shown = show(page, document, requests.running);
    shown.catch(() => undefined);
    const { html, notes } = await Promise.race([shown, requests.failed, crashed]);
    return { html, notes, url: requests.documentUrl(), troubles: [...requests.troubles] };
  } finally {
    await context.close().catch(() => undefined);
  }
}

async function show(
  page: Page,
  { url, render, policy: { limits } }: RenderedDocument,
  running: () => number,
): Promise<Pick<Rendering, "html" | "notes">> {
  const end = performance.now() + limits.total * SETTLING;
  await answered(page.goto(url.href, { waitUntil: "commit", timeout: limits.total }));
  const session = await answered(page.context().newCDPSession(page));
  const read = (): Promise<string> => readDom(session, limits.bytes);
  const settling: SettlingPage = { read, codesIn: render.codesIn, running };
  const left = (): number => Math.max(0, end - performance.now());
  let shown = await settle(settling, left());
  let height = 0;
  for (let scrolls = 0; shown.codes.size > 0 && scrolls < MOST_SCROLLS; scrolls += 1) {
    const before = height;
    height = Number(await evaluate(session, `(${scrollToEnd.toString()})(document)`));
    const next = await settle(settling, left());
    // A list that keeps only the rows that are shown.
    if (isLess(next, shown)) return { html: shown.html, notes: ["a list shows only a part of its rows at a time"] };
    const isMore = height > before || isLess(shown, next);
    shown = next;
    if (!isMore) break;
  }
  return { html: shown.html, notes: [] };
}

/** What the browser answers to a call. A call that fails is no bug of errsmith: pages can end the browser in many ways. */
async function answered<Answer>(call: Promise<Answer>): Promise<Answer> {
  return call.catch(() => {
    throw new FetchFailure("crashed", "the browser does not show the page");
  });
}

/** The part of the time limit after which what is shown counts. */
const SETTLING = 0.75;

function isLess({ codes }: Shown, other: Shown): boolean {
  return [...other.codes].some((code) => !codes.has(code));
}

/** The HTML of the page, which is read beside its scripts: they cannot change what reads it. */
async function readDom(session: CDPSession, limit: number): Promise<string> {
  const html = await evaluate(session, `(${serializeDom.toString()})(document, ${limit}, window)`);
  if (typeof html !== "string" || html.length > limit)
    throw new FetchFailure("too-large", `larger than ${limit / 1024 / 1024} MiB`);
  return html;
}

async function evaluate(session: CDPSession, expression: string): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { frameTree } = await session.send("Page.getFrameTree");
      const world = { frameId: frameTree.frame.id, worldName: "errsmith" };
      const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", world);
      const { result } = await session.send("Runtime.evaluate", { expression, contextId, returnByValue: true });
      return result.value;
    } catch (error) {
      // Between the two calls, the page loaded another document.
      if (attempt >= MOST_ATTEMPTS) return answered(Promise.reject(error));
    }
  }
}

const MOST_ATTEMPTS = 5;

/** Scrolls the page and its parts to their ends. Returns their heights. Runs in the page. */
function scrollToEnd(document: { querySelectorAll(selector: string): Iterable<ScrolledElement> }): number {
  let heights = 0;
  for (const element of document.querySelectorAll("*")) {
    if (element.scrollHeight <= element.clientHeight) continue;
    element.scrollTop = element.scrollHeight;
    heights += element.scrollHeight;
  }
  return heights;
}

interface ScrolledElement {
  scrollTop: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
}
