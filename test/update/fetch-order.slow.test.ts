import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fetch } from "../../src/commands/fetch/fetch.ts";
import { generate } from "../../src/commands/generate.ts";
import { folderWith, tree } from "../cli/run-in-folder.ts";
import { markdown, type Site, site } from "../fetch/server.ts";
import { runs } from "../runs.ts";

const PAGES = ["/shop/orders.en.md", "/shop/orders.zh-CN.md", "/shop/refunds.en.md", "/bank/cards.en.md"] as const;
type Path = (typeof PAGES)[number];

/** Content of a page on one day: one bit per code, and which of two wordings it uses. */
type State = readonly [codes: number, wording: number];

const CODES = ["InternalError", "A.One", "A.Two", "B.Three", "B.Four", "B.Five", "C.Six", "C.Seven", "C.Eight"];

function pageOf(path: Path, [codes, wording]: State): string {
  const text = path.includes("zh-CN") ? ["请求失败。", "请求没有成功。"] : ["It failed.", "The request failed."];
  const rows = CODES.filter((_, i) => i === 0 || codes & (1 << i)).map((code) => [code, text[wording] ?? ""] as const);
  return markdown(rows);
}

/** Creates a project that fetches these pages. With `turned`, services and pages are listed in reverse order. */
function projectOf({ origin, host }: Site, turned: boolean): string {
  const order = <T>(all: readonly T[]): readonly T[] => (turned ? all.toReversed() : all);
  const files: Record<string, string> = {
    "errsmith.config.json": JSON.stringify({ tombstones: { days: 2, fetches: 2 } }),
  };
  for (const provider of ["shop", "bank"]) {
    const services: Record<string, { pages: object[] }> = {};
    for (const path of order(PAGES.filter((one) => one.startsWith(`/${provider}/`)))) {
      const [, , name = ""] = path.split("/");
      const [service = "", locale = ""] = name.split(".");
      (services[service] ??= { pages: [] }).pages.push({ file: `pages/${name}`, locale, url: origin + path });
    }
    files[`sources/${provider}/source.json`] = JSON.stringify({ hosts: [host], services });
  }
  return folderWith(files);
}

const state = fc.tuple(fc.integer({ min: 0, max: 511 }), fc.constantFrom(0, 1));
const history = fc.array(fc.tuple(state, state, state, state), { minLength: 2, maxLength: 4 });

test("the package does not depend on the order in which pages are listed, fetched and answered", async () => {
  const docs = await site({});
  await fc.assert(
    fc.asyncProperty(history, fc.infiniteStream(fc.nat(6)), async (days, chance) => {
      const next = (): number => chance.next().value as number;
      const all = { straight: projectOf(docs, false), mixed: projectOf(docs, true) };
      for (const [index, states] of days.entries()) {
        for (const [i, path] of PAGES.entries()) {
          const text = pageOf(path, states[i] as State);
          docs.pages[path] = (_, response) => setTimeout(() => response.end(text), next());
        }
        const now = new Date(Date.UTC(2026, 0, index + 1));
        const refresh = async (cwd: string, providers: readonly string[]): Promise<void> => {
          const accept = [...(providers.length > 0 ? providers : ["shop", "bank"])];
          const { pages } = await fetch({
            cwd,
            providers,
            accept,
            now,
            allowHttp: true,
            allowAddresses: ["127.0.0.1"],
          });
          expect(pages.filter(({ kind }) => kind === "failed")).toEqual([]);
        };
        await refresh(all.straight, []);
        await made(all.straight);
        const providers = next() % 2 === 0 ? ["shop", "bank"] : ["bank", "shop"];
        for (const provider of providers) {
          await refresh(all.mixed, [provider]);
          if (index > 0 || provider === providers[1]) await made(all.mixed);
        }
      }
      const filesOf = (folder: string): [string, string][] =>
        Object.entries(tree(folder)).filter(([path]) => !path.endsWith("source.json"));
      expect(Object.fromEntries(filesOf(all.mixed))).toEqual(Object.fromEntries(filesOf(all.straight)));
    }),
    runs(6, 2),
  );
}, 300_000);

async function made(cwd: string): Promise<void> {
  const { problems, written } = await generate({ cwd, accept: ["shop", "bank"] });
  expect(written, JSON.stringify(problems)).toBeDefined();
}
