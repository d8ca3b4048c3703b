import { type Html, html } from "../lib/html.ts";
import type { LoopbackFile } from "./loopback-site.ts";

/** A page whose content a script of `dist/browser` makes. */
export interface PageShell {
  /** Name of the script and of the style sheet, without extension. */
  readonly name: string;
  readonly title: string;
  /** The script and the style sheet, as the build wrote them. */
  readonly assets: { readonly script: string; readonly style: string };
  /** Content before the script runs. Default: an empty element `main`. */
  readonly body?: Html;
}

/** The files of such a page: "/", its script and its style sheet. */
export function pageShell({ name, title, assets, body }: PageShell): Readonly<Record<string, LoopbackFile>> {
  const content = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/${name}.css" />
        <script type="module" src="/${name}.js"></script>
      </head>
      <body>
        ${body ?? html`<main></main>`}
      </body>
    </html> `;
  return {
    "/": { type: "text/html", content: content.toString() },
    [`/${name}.css`]: { type: "text/css", content: assets.style },
    [`/${name}.js`]: { type: "text/javascript", content: assets.script },
  };
}
