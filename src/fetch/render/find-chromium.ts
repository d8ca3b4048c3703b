import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { FetchFailure } from "../fetch-failure.ts";

/** What to install if a page needs a browser and there is none. */
export const INSTALL_HINT =
  "install playwright-core (npm install -D playwright-core) and Chromium (apt-get install chromium, or name one in ERRSMITH_CHROMIUM)";

/** Environment variables with the path of the browser, in the order of precedence. Other tools read `CHROME_PATH`. */
const VARIABLES = ["ERRSMITH_CHROMIUM", "CHROME_PATH"];

/** Names of the program in `PATH`. */
const PROGRAMS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome.exe",
  "msedge.exe",
  "microsoft-edge",
];

/** Where installers put it. */
const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The path of the system's Chromium, or of another browser made of it; `undefined` if there is none. Throws a
 * `FetchFailure` if a variable names something else than a program. Folders of `PATH` that are relative are not searched:
 * they may be those of a checkout.
 */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  const variable = VARIABLES.find((name) => (env[name] ?? "") !== "");
  const named = variable === undefined ? undefined : env[variable];
  if (named !== undefined) {
    if (isAbsolute(named) && isProgram(named)) return named;
    throw new FetchFailure("no-browser", `${variable} is not the absolute path of a program`);
  }
  const folders = (env["PATH"] ?? "").split(delimiter).filter(isAbsolute);
  const places = PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
  return [...places, ...USUAL_PLACES].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
