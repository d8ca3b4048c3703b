import { gzipSync } from "node:zlib";
import { all, type Docs, type FamilySite, htmlOf, markdownOf, pathsOf, typed } from "./site-docs.ts";
import { page } from "./site-pages.ts";

export function staticSite(docs: Docs): FamilySite {
  const nav = pathsOf(docs)
    .map((path) => `<li><a href="${path}">${path}</a></li>`)
    .join("");
  return { name: "static", pages: () => ({ "/": page("Docs", nav), ...htmlOf(docs, nav) }), errors: all(docs, "html") };
}

/** Only an `llms.txt` names the pages, and they are Markdown. */
export function llmsSite(docs: Docs): FamilySite {
  const list = [...docs.errors, ...docs.others].map(({ path, title }) => `- [${title}](${path}.md)`);
  const others = docs.others.map(({ path, title }) => [`${path}.md`, `# ${title}\n\nNothing to see.\n`]);
  return {
    name: "llms.txt",
    pages: () => ({
      "/": page("Docs", "<p>Welcome.</p>"),
      "/llms.txt": `# Shop\n\n${list.join("\n")}\n`,
      ...markdownOf(docs),
      ...Object.fromEntries(others),
    }),
    errors: all(docs, "markdown", ".md"),
  };
}

/** Only a compressed sitemap of an index that robots.txt names has the pages. */
export function sitemapSite(docs: Docs): FamilySite {
  return {
    name: "sitemap",
    pages: (origin) => ({
      "/": page("Docs", "<p>Welcome.</p>"),
      "/robots.txt": typed("text/plain", `User-agent: *\nAllow: /\nSitemap: ${origin}/maps/index.xml\n`),
      "/maps/index.xml": typed(
        "application/xml",
        `<?xml version="1.0"?><sitemapindex><sitemap><loc>${origin}/maps/docs.xml.gz</loc></sitemap></sitemapindex>`,
      ),
      "/maps/docs.xml.gz": typed(
        "application/gzip",
        gzipSync(
          `<urlset>${pathsOf(docs)
            .map((path) => `<url><loc>${origin}${path}</loc></url>`)
            .join("")}</urlset>`,
        ),
      ),
      ...htmlOf(docs),
    }),
    errors: all(docs, "html"),
  };
}

/** The navigation is data: half of it in the page, half in a file that a script of the page asks for. */
export function navigationSite(docs: Docs): FamilySite {
  const items = pathsOf(docs).map((path) => ({ title: "Page", href: path }));
  const half = Math.ceil(items.length / 2);
  return {
    name: "navigation in JSON",
    pages: () => ({
      "/": page(
        "Docs",
        `<div data-tree="/nav.json"></div><script type="application/json">${JSON.stringify({ items: items.slice(0, half) }).replaceAll("/", "\\/")}</script>`,
      ),
      "/nav.json": typed("application/json", JSON.stringify([{ children: items.slice(half) }])),
      ...htmlOf(docs),
    }),
    errors: all(docs, "html"),
  };
}

/** Each page names the next one only. */
export function nextSite(docs: Docs): FamilySite {
  const paths = pathsOf(docs);
  const head = (path: string): string => {
    const next = paths[paths.indexOf(path) + 1];
    return next === undefined ? "" : `<link rel="next" href="${next}">`;
  };
  return {
    name: "rel=next",
    pages: () => ({ "/": page("Docs", "", `<link rel=next href=${paths[0]}>`), ...htmlOf(docs, "", head) }),
    errors: all(docs, "html"),
  };
}
