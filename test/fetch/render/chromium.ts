import { findChromium } from "../../../src/fetch/render/find-chromium.ts";

const found = findChromium(process.env);
if (found === undefined) process.stderr.write("skipped: no Chromium is installed (apt-get install chromium)\n");

/** Why tests with a browser are skipped; `false` if they run. */
export const WITHOUT_CHROMIUM = found === undefined;

/** Added to the name of a group of tests, so that the report states why it was skipped. */
export const NEEDS_CHROMIUM = WITHOUT_CHROMIUM ? " (skipped: no Chromium is installed)" : "";
