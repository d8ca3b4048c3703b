import type { PackageSettings, SafeText, TemplateData, Templates } from "../model/output.ts";
import { adviceData, adviceLocales } from "./artifacts/advice-module.ts";
import { catalogJson } from "./artifacts/catalog-json.ts";
import { codeListData, codesData } from "./artifacts/codes-module.ts";
import { declarationMap, type NamePlaces, namePlaces } from "./artifacts/declaration-map.ts";
import { errorsData } from "./artifacts/errors-module.ts";
import { factsData } from "./artifacts/facts-module.ts";
import { handlersData, handlersStubData } from "./artifacts/handlers-module.ts";
import { localeData } from "./artifacts/locale-module.ts";
import { messagesData } from "./artifacts/messages-modules.ts";
import {
  formerModules,
  operationDataOf,
  operationHandlersData,
  operationListData,
  operationModules,
  operationRegions,
  operationsData,
} from "./artifacts/operations-modules.ts";
import { packageJson } from "./artifacts/package-json.ts";
import { placesJson } from "./artifacts/places-json.ts";
import { readmeText } from "./artifacts/readme-file.ts";
import { registryData } from "./artifacts/registry-module.ts";
import { testingData } from "./artifacts/testing-module.ts";
import { COMMONJS, FIXED_FILES, LICENSE, PROGRAM } from "./fixed-files.ts";
import { templateText, verbatim } from "./literal.ts";
import type { ServiceView } from "./service-view.ts";
import { type OnName, ONCE } from "./templates/fill-template.ts";
import type { CompiledTemplates, ModuleForm } from "./templates/template-parts.ts";

/** What files are made from besides the catalogs. */
export interface EmitContext {
  readonly settings: PackageSettings;
  readonly templates: Templates;
  /** Fills the template at a path, or what the compiler made of it. */
  readonly fill: (template: string, data: TemplateData, form?: ModuleForm, onName?: OnName) => SafeText;
}

/** A file of the package. `make` is called once, so that one file at a time is in memory. */
export interface Artifact {
  readonly path: string;
  readonly make: () => SafeText;
}

/** Modules that every service has: path below the service → data of the template at that path. */
const MODULES: readonly (readonly [path: string, dataOf: (service: ServiceView) => TemplateData])[] = [
  ["codes.ts", codesData],
  ["base.ts", noData],
  ["errors.ts", errorsData],
  ["registry.ts", registryData],
  ["index.ts", noData],
  ["handlers.ts", handlersData],
  ["catalog.ts", noData],
  ["testing.ts", testingData],
  ["mocks.ts", noData],
  ["messages/index.ts", messagesData],
  ["messages/lazy.ts", messagesData],
];

/** Modules of which only the types are committed: the catalog has the facts, and other modules have the codes. */
const DATA: readonly (readonly [name: string, dataOf: (service: ServiceView) => TemplateData])[] = [
  ["code-list", codeListData],
  ["facts", factsData],
];

/** Of the templates, what the TypeScript of a service is made of. */
export function sourceTemplates(compiled: CompiledTemplates): CompiledTemplates {
  const typesOnly = new Set([...DATA.map(([name]) => name), "operation-list"].map((name) => `${OF_SERVICE}${name}.ts`));
  const ofService = Object.entries(compiled).filter(
    ([path]) => path.startsWith(OF_SERVICE) && !path.startsWith(`${OF_SERVICE}readme/`),
  );
  return Object.fromEntries(
    ofService.map(([path, { ts, dts = [] }]) => [path, typesOnly.has(path) ? { ts: [], dts } : { ts }]),
  );
}

/** The folder of the templates of a service. */
const OF_SERVICE = "src/$provider/$service/";

/** The files of one service. */
export function serviceArtifacts(service: ServiceView, context: EmitContext): readonly Artifact[] {
  const { id, catalog } = service;
  let ofOperations: TemplateData["regions"];
  const module: MakeModule = (template, path, dataOf) =>
    moduleArtifacts(context, OF_SERVICE + template, `src/${id}/${path}`, () => {
      const { values, regions } = dataOf();
      return {
        values: { ...service.values, ...values },
        regions: { ...(ofOperations ??= operationRegions(service)), ...regions },
      };
    });
  const [stub] = module("handlers.stub.ts", "handlers.stub.ts", () => handlersStubData(service));
  return [
    { path: `catalog/${id}.json`, make: () => catalogJson(service) },
    { path: `places/${id}.json`, make: () => placesJson(service) },
    ...MODULES.flatMap(([path, dataOf]) => module(path, path, () => dataOf(service))),
    ...DATA.flatMap(([name, dataOf]) => module(`${name}.ts`, `${name}.d.ts`, () => dataOf(service))),
    ...(stub ? [stub] : []),
    ...(catalog.operations ? operationArtifacts(service, module) : []),
    ...catalog.locales.flatMap((locale) =>
      module("messages/$locale.ts", `messages/${locale}.ts`, () => localeData(service, locale)),
    ),
    ...adviceLocales(service).flatMap((locale) =>
      module("advice/$locale.ts", `advice/${locale}.ts`, () => adviceData(service, locale)),
    ),
  ];
}

/** The files of a service with operations besides those of every service. */
function operationArtifacts(service: ServiceView, module: MakeModule): readonly Artifact[] {
  const dataOf = operationDataOf(service);
  return [
    ...module("operation-list.ts", "operation-list.d.ts", () => operationListData(service)),
    ...module("operation-handlers.ts", "operation-handlers.ts", () => operationHandlersData(service)),
    ...module("operations/index.ts", "operations/index.ts", () => operationsData(service)),
    ...operationModules(service).flatMap(({ file, operation }) =>
      module("operations/$operation.ts", `operations/${file}.ts`, () => {
        const { values, regions } = dataOf(operation);
        return { values, regions: { ...regions, own: ONCE } };
      }),
    ),
    ...formerModules(service).flatMap(({ file, operation }) =>
      module("operations/$operation.ts", `operations/${file}.ts`, () => ({
        values: { operation },
        regions: { other: ONCE },
      })),
    ),
  ];
}

/** Makes the files of a module of a service: template, path of the source, data. */
type MakeModule = (template: string, path: string, dataOf: () => TemplateData) => readonly Artifact[];

/** The files that are of no single service. */
export function packageArtifacts(services: readonly ServiceView[], context: EmitContext): readonly Artifact[] {
  const { settings, templates, fill } = context;
  const runtime = Object.keys(templates).filter((path) => path.startsWith("src/runtime/"));
  return [
    { path: "package.json", make: () => packageJson(services, settings) },
    ...Object.entries(FIXED_FILES).map(([path, content]) => ({ path, make: () => verbatim(content) })),
    ...(settings.licenseText === undefined
      ? []
      : [{ path: LICENSE, make: () => templateText(settings.licenseText ?? "") }]),
    { path: "README.md", make: () => readmeText(services, settings, fill) },
    copied(templates, "catalog.schema.json"),
    copied(templates, PROGRAM),
    ...runtime.flatMap((path) => moduleArtifacts(context, path, path, noData)),
  ];
}

const NO_DATA: TemplateData = { values: {} };

function noData(): TemplateData {
  return NO_DATA;
}

/**
 * The source of a module, its JavaScript and declarations, both once more for CommonJS, and declaration maps. They share
 * their data. If the path of the source ends with `.d.ts`, only the declarations are committed.
 */
function moduleArtifacts(
  { fill }: EmitContext,
  template: string,
  path: string,
  makeData: () => TemplateData,
): readonly Artifact[] {
  let made: TemplateData | undefined;
  const data = (): TemplateData => (made ??= makeData());
  const name = path.replace(/^src\//, "").replace(/(?:\.d)?\.ts$/, "");
  const file = name.slice(name.lastIndexOf("/") + 1);
  const mapped = (): TemplateData => ({ ...data(), regions: { ...data().regions, map: [{ values: { file } }] } });
  const places: Record<"source" | "types", NamePlaces> = { source: new Map(), types: new Map() };
  const named = (which: keyof typeof places, filled: TemplateData, form: ModuleForm): SafeText => {
    const { onName, placesIn } = namePlaces();
    const text = fill(template, filled, form, onName);
    places[which] = placesIn(text);
    return text;
  };
  // Both forms have the same declarations.
  let types: SafeText | undefined;
  const makeTypes = (): SafeText => (types ??= named("types", mapped(), "dts"));
  const files = (folder: string, form: ModuleForm): readonly Artifact[] => {
    const map = `${folder}${name}.d.ts.map`;
    return [
      { path: `${folder}${name}.js`, make: () => fill(template, data(), form) },
      { path: `${folder}${name}.d.ts`, make: makeTypes },
      { path: map, make: () => declarationMap(map, path, places.types, places.source) },
    ];
  };
  return [
    { path, make: () => named("source", data(), path.endsWith(".d.ts") ? "dts" : "ts") },
    ...files("dist/", "js"),
    ...files(COMMONJS, "cjs"),
  ];
}

function copied(templates: Templates, path: string): Artifact {
  const content = templates[path];
  if (content === undefined) throw new Error(`there is no template ${path}`);
  return { path, make: () => templateText(content) };
}
