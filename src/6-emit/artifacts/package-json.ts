import type { PackageSettings, SafeText } from "../../model/output.ts";
import { jsonDocument } from "../literal.ts";
import type { ServiceView } from "../service-view.ts";

/** `package.json`: ES modules only, a subpath for each module of each service, no code that runs on import. */
export function packageJson(services: readonly ServiceView[], settings: PackageSettings): SafeText {
  const { name, version, description, license } = settings;
  return jsonDocument({
    name,
    version,
    description: description ?? `Typed errors of ${services.map(({ id }) => id).join(", ")}.`,
    ...(license !== undefined && { license }),
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19.0" },
    exports: {
      ...Object.assign({}, ...services.map(exportsOf)),
      "./messages": exportOf("runtime/messages"),
      "./catalog.schema.json": "./catalog.schema.json",
      "./package.json": "./package.json",
    },
    files: ["dist", "src", "catalog", "catalog.schema.json"],
  });
}

function exportsOf({ id, catalog }: ServiceView): Readonly<Record<string, unknown>> {
  const module = (path: string) => exportOf(`${id}/${path}`);
  return {
    [`./${id}`]: module("index"),
    [`./${id}/handlers`]: module("handlers"),
    [`./${id}/catalog`]: module("catalog"),
    [`./${id}/testing`]: module("testing"),
    [`./${id}/messages`]: module("messages/index"),
    [`./${id}/messages/lazy`]: module("messages/lazy"),
    ...Object.fromEntries(
      catalog.locales.map((locale) => [`./${id}/messages/${locale}`, module(`messages/${locale}`)]),
    ),
    [`./${id}/catalog.json`]: `./catalog/${id}.json`,
  };
}

function exportOf(path: string): object {
  return { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` };
}
