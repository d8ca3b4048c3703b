import type { OutputFile } from "../model/output.ts";
import { bilingual, html } from "../lib/html.ts";
import { sitePage } from "./site-page.ts";
import { say } from "./words.ts";

/** The file of the playground, at the root of the site. */
export const PLAYGROUND = "playground.html";

/** The page on which anyone reads a document in the browser. Its script makes the content. */
export function playgroundPage(site: string): OutputFile {
  const main = html`<h1>${say("playground")}</h1>
<noscript><p>${bilingual("This page needs JavaScript.", "此页面需要 JavaScript。")}</p></noscript>
<div id="playground"></div>
<p><small><a href="playground-licenses.txt">${say("licenses")}</a></small></p>`;
  return sitePage({
    path: PLAYGROUND,
    title: `Playground – ${site}`,
    site,
    main,
    program: { style: "playground.css", scripts: ["playground-worker.js", "playground.js"] },
  });
}
