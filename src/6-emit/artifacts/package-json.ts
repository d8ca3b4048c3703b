import type { PackageSettings, SafeText } from "../../model/output.ts";
import { byCodeUnits } from "../../lib/identifier.ts";
import { COMPILED_MANIFEST } from "../../lib/package-manifests.ts";
import { PROGRAM } from "../fixed-files.ts";
import { jsonDocument } from "../literal.ts";
import type { ServiceView } from "../service-view.ts";
import { adviceLocales } from "./advice-module.ts";
import { operationModules } from "./operations-modules.ts";

/**
 * `package.json`: ES modules and the same modules for `require`, a subpath for each module of each service, no code that
 * runs on import. `typesVersions` is for compilers that know no `exports`, `browser` for bundlers that do not use them: Metro
 * of React Native before 0.79, webpack 4 and Browserify. All others look into `exports` first.
 */
export function packageJson(services: readonly ServiceView[], settings: PackageSettings): SafeText {
  const { name, version, description, license, private: isPrivate } = settings;
  const exported: Exports = {
    ...Object.assign({}, ...services.map(exportsOf)),
    "./messages": exportOf("runtime/messages"),
    "./messages/icu": exportOf("runtime/icu"),
    "./messages/i18next": exportOf("runtime/i18next"),
    "./catalog.schema.json": "./catalog.schema.json",
    "./package.json": "./package.json",
  };
  return jsonDocument({
    name,
    version,
    description: description ?? `Typed errors of ${services.map(({ id }) => id).join(", ")}.`,
    ...(license !== undefined && { license }),
    ...(isPrivate && { private: true }),
    type: "module",
    sideEffects: false,
    engines: { node: ">=20" },
    // The name of the program is that of the package. Yarn rewrites the manifest of a workspace that says so itself.
    bin: `./${PROGRAM}`,
    exports: exported,
    browser: commonJsFiles(exported),
    typesVersions: {
      "*": {
        messages: ["dist/_cjs/runtime/messages.d.ts"],
        "messages/icu": ["dist/_cjs/runtime/icu.d.ts"],
        "messages/i18next": ["dist/_cjs/runtime/i18next.d.ts"],
        "*/catalog.json": ["catalog/*.json"],
        "*/codes": ["dist/_cjs/*/code-list.d.ts"],
        "*": ["dist/_cjs/*/index.d.ts", "dist/_cjs/*.d.ts", "*"],
      },
    },
    files: [
      "dist",
      "src",
      "catalog",
      "places",
      "feeds",
      "CHANGELOG.md",
      "catalog.schema.json",
      PROGRAM,
      `!${COMPILED_MANIFEST}`,
    ],
  });
}

interface Target {
  readonly types: string;
  readonly default: string;
}

/** Subpath → its file, or the modules for `require` and `import`. */
type Exports = Readonly<Record<string, string | { readonly require: Target; readonly default: Target }>>;

/** Subpath → its file in CommonJS, sorted because Yarn rewrites the manifest of a workspace in which they are not. */
function commonJsFiles(exported: Exports): Readonly<Record<string, string>> {
  const files = Object.entries(exported).map(([subpath, target]): [string, string] => [
    subpath,
    typeof target === "string" ? target : target.require.default,
  ]);
  // Bundlers that look here know no patterns.
  const elsewhere = files.filter(([subpath, file]) => subpath !== file && !subpath.includes("*"));
  return Object.fromEntries(elsewhere.sort(([a], [b]) => byCodeUnits(a, b)));
}

function exportsOf(service: ServiceView): Exports {
  const { id, catalog } = service;
  const module = (path: string) => exportOf(`${id}/${path}`);
  return {
    [`./${id}`]: module("index"),
    [`./${id}/codes`]: module("code-list"),
    [`./${id}/handlers`]: module("handlers"),
    [`./${id}/catalog`]: module("catalog"),
    ...(catalog.operations && { [`./${id}/operations`]: module("operations/index") }),
    ...(operationModules(service).length > 0 && { [`./${id}/operations/*`]: module("operations/*") }),
    [`./${id}/testing`]: module("testing"),
    [`./${id}/mocks`]: module("mocks"),
    [`./${id}/messages`]: module("messages/index"),
    [`./${id}/messages/lazy`]: module("messages/lazy"),
    ...Object.fromEntries(
      catalog.locales.map((locale) => [`./${id}/messages/${locale}`, module(`messages/${locale}`)]),
    ),
    ...Object.fromEntries(
      adviceLocales(service).map((locale) => [`./${id}/advice/${locale}`, module(`advice/${locale}`)]),
    ),
    [`./${id}/catalog.json`]: `./catalog/${id}.json`,
  };
}

function exportOf(path: string): Exports[string] {
  const module = (folder: string): Target => ({ types: `./${folder}/${path}.d.ts`, default: `./${folder}/${path}.js` });
  return { require: module("dist/_cjs"), default: module("dist") };
}
