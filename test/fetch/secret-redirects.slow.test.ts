import { expect, test } from "vitest";
import { folderWith, tree } from "../cli/run-in-folder.ts";
import { type Handler, manifest, markdown, refresh, ROWS, site } from "./server.ts";

/** Spellings of one authority, which parsers of URLs take for each other, with hosts that make a URL or none. */
const LOCATIONS = [
  "https://",
  "http://",
  "https:",
  "https:/",
  "https:\\\\",
  "https:\\/",
  "https:///",
  "//",
  "\\\\",
  "/\\",
]
  .concat(["https:\t//", "ht\ttps://", " https://", "x:", "x://", "mailto:", "data:", "javascript:", "blob:https://"])
  .concat(["ftp://", "file://", "?", "#", "%68ttps://", "https%3A//", "https://[", "https://a b/"])
  .flatMap((scheme) =>
    ["127.0.0.1", "[bad", "a b", "", "a%00b", "999.999.999.999", "host:99999999"].map((host) => [scheme, host]),
  )
  .map(([scheme, host]) => `${scheme}USER:PASSWORD@${host}/p\\?QUERY=QUERY#QUERY`);

test("no user, password or query of a redirect is stored or printed, in any spelling", async () => {
  const paths = LOCATIONS.map((_, index) => `/p${index}.md`);
  const docs = await site(Object.fromEntries(paths.map((path) => [path, markdown(ROWS)])));
  const services = Object.fromEntries(paths.map((path, index) => [`s${index}`, path]));
  const folder = folderWith({ "sources/shop/source.json": manifest(docs, services, ["127.0.0.1"]) });
  expect((await refresh(folder)).pages.every(({ kind }) => kind === "new")).toBe(true);
  LOCATIONS.forEach((location, index) => {
    const redirect: Handler = (_, response) => response.writeHead(302, { location }).end();
    docs.pages[`/p${index}.md`] = redirect;
  });
  const { pages } = await refresh(folder, { retries: 0 });
  expect(pages).toHaveLength(LOCATIONS.length);
  const leaks = /USER|PASSWORD|QUERY/;
  const printed = pages.map(({ notes }, index) => [LOCATIONS[index], notes.join()]);
  expect(printed.filter(([, notes]) => leaks.test(notes ?? ""))).toEqual([]);
  for (const [path, content] of Object.entries(tree(folder))) expect([path, leaks.exec(content)]).toEqual([path, null]);
});
