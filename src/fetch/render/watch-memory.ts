import type { Browser } from "playwright-core";
import { readRegularFile } from "../../lib/regular-file.ts";

/** No process of a browser may have more memory. */
const MOST_BYTES = 1024 * 1024 * 1024;

const EVERY_MS = 200;

/**
 * Calls `onExceeded` once when a process of a browser has more memory than the limit. Only Linux tells the memory of a
 * process without another program; elsewhere, only the objects of scripts are limited. Returns a function that ends the
 * watch.
 */
export async function watchMemory(browser: Browser, onExceeded: () => void): Promise<() => void> {
  if (process.platform !== "linux") return () => undefined;
  const session = await browser.newBrowserCDPSession();
  let isEnded = false;
  const watch = async (): Promise<void> => {
    try {
      const { processInfo } = await session.send("SystemInfo.getProcessInfo");
      if (isEnded) return;
      if (processInfo.some(({ id }) => residentBytes(id) > MOST_BYTES)) {
        isEnded = true;
        return onExceeded();
      }
    } catch {
      // The browser has ended.
      return;
    }
    timer = setTimeout(() => void watch(), EVERY_MS);
  };
  let timer = setTimeout(() => void watch(), EVERY_MS);
  return () => {
    isEnded = true;
    clearTimeout(timer);
  };
}

function residentBytes(pid: number): number {
  try {
    const status = Buffer.from(readRegularFile(`/proc/${pid}/status`)).toString();
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
