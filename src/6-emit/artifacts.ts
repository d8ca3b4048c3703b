import type { PackageSettings, SafeText, TemplateData, Templates } from "../model/output.ts";
import { catalogJson } from "./artifacts/catalog-json.ts";
import { codesData } from "./artifacts/codes-module.ts";
import { errorsData } from "./artifacts/errors-module.ts";
import { factsData } from "./artifacts/facts-module.ts";
import { handlersData, handlersStubData } from "./artifacts/handlers-module.ts";
import { localeData } from "./artifacts/locale-module.ts";
import { messagesData } from "./artifacts/messages-modules.ts";
import { packageJson } from "./artifacts/package-json.ts";
import { readmeText } from "./artifacts/readme-file.ts";
import { registryData } from "./artifacts/registry-module.ts";
import { templateText, verbatim } from "./literal.ts";
import type { ServiceView } from "./service-view.ts";
import type { ModuleForm } from "./templates/template-parts.ts";

/** What files are made from besides the catalogs. */
export interface EmitContext {
  readonly settings: PackageSettings;
  readonly templates: Templates;
  /** Fills the template at a path, or what the compiler made of it. */
  readonly fill: (template: string, data: TemplateData, form?: ModuleForm) => SafeText;
}

/** A file of the package. `make` is called once, so that one file at a time is in memory. */
export interface Artifact {
  readonly path: string;
  readonly make: () => SafeText;
}

/** Modules that every service has: path below the service → data of the template at that path. */
const MODULES: readonly (readonly [path: string, dataOf: (service: ServiceView) => TemplateData])[] = [
  ["codes.ts", codesData],
  ["errors.ts", errorsData],
  ["registry.ts", registryData],
  ["index.ts", noData],
  ["handlers.ts", handlersData],
  ["catalog.ts", noData],
  ["testing.ts", noData],
  ["messages/index.ts", messagesData],
  ["messages/lazy.ts", messagesData],
];

/** The files of one service. */
export function serviceArtifacts(service: ServiceView, context: EmitContext): readonly Artifact[] {
  const { id, catalog } = service;
  const module = (template: string, path: string, dataOf: () => TemplateData): readonly Artifact[] =>
    moduleArtifacts(context, `src/$provider/$service/${template}`, `src/${id}/${path}`, () => {
      const { values, regions = {} } = dataOf();
      return { values: { ...service.values, ...values }, regions };
    });
  const [, ...facts] = module("facts.ts", "facts.ts", () => factsData(service));
  const [stub] = module("handlers.stub.ts", "handlers.stub.ts", () => handlersStubData(service));
  return [
    { path: `catalog/${id}.json`, make: () => catalogJson(service) },
    ...MODULES.flatMap(([path, dataOf]) => module(path, path, () => dataOf(service))),
    // The catalog has the facts, and their places change with the lines of pages: only their types are committed.
    ...facts,
    ...facts.filter(({ path }) => path.endsWith(".d.ts")).map(({ make }) => ({ path: `src/${id}/facts.d.ts`, make })),
    ...(stub ? [stub] : []),
    ...catalog.locales.flatMap((locale) =>
      module("messages/$locale.ts", `messages/${locale}.ts`, () => localeData(service, locale)),
    ),
  ];
}

/** The files that are of no single service. */
export function packageArtifacts(services: readonly ServiceView[], context: EmitContext): readonly Artifact[] {
  const { settings, templates, fill } = context;
  const runtime = Object.keys(templates).filter((path) => path.startsWith("src/runtime/"));
  return [
    { path: "package.json", make: () => packageJson(services, settings) },
    // Compiled modules are not committed, because every run and every release makes them again.
    { path: ".gitignore", make: () => verbatim("dist/\n") },
    {
      path: "README.md",
      make: () => readmeText(services, settings, templateText(templates["figures.md"] ?? ""), fill),
    },
    copied(templates, "catalog.schema.json"),
    ...runtime.flatMap((path) => {
      const [, ...compiled] = moduleArtifacts(context, path, path, () => NO_DATA);
      return [copied(templates, path), ...compiled];
    }),
  ];
}

const NO_DATA: TemplateData = { values: {} };

function noData(): TemplateData {
  return NO_DATA;
}

/** The source of a module, its JavaScript and its declarations. They share their data, which are made once. */
function moduleArtifacts(
  { fill }: EmitContext,
  template: string,
  path: string,
  makeData: () => TemplateData,
): readonly Artifact[] {
  let made: TemplateData | undefined;
  const data = (): TemplateData => (made ??= makeData());
  const compiled = path.replace(/^src\//, "dist/").replace(/\.ts$/, "");
  return [
    { path, make: () => fill(template, data(), "ts") },
    { path: `${compiled}.js`, make: () => fill(template, data(), "js") },
    { path: `${compiled}.d.ts`, make: () => fill(template, data(), "dts") },
  ];
}

function copied(templates: Templates, path: string): Artifact {
  const content = templates[path];
  if (content === undefined) throw new Error(`there is no template ${path}`);
  return { path, make: () => templateText(content) };
}
