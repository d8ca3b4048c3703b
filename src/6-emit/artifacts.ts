import type { PackageSettings, Templates } from "../model/output.ts";
import { catalogJson } from "./artifacts/catalog-json.ts";
import { codesData } from "./artifacts/codes-module.ts";
import { errorsData } from "./artifacts/errors-module.ts";
import { factsData } from "./artifacts/facts-module.ts";
import { handlersData } from "./artifacts/handlers-module.ts";
import { handlersStubData } from "./artifacts/handlers-stub.ts";
import { localeData } from "./artifacts/locale-module.ts";
import { messagesData } from "./artifacts/messages-modules.ts";
import { packageJson } from "./artifacts/package-json.ts";
import { readmeText } from "./artifacts/readme-file.ts";
import { registryData } from "./artifacts/registry-module.ts";
import { type SafeText, templateText, verbatim } from "./literal.ts";
import type { ModuleForm } from "./templates/compiled-templates.ts";
import type { TemplateData } from "./templates/fill-template.ts";
import type { ServiceView } from "./service-view.ts";

/** What every artefact is made of. */
export interface EmitContext {
  readonly services: readonly ServiceView[];
  readonly settings: PackageSettings;
  readonly templates: Templates;
  /** Fills the template of that path. */
  readonly fill: (template: string, scope: TemplateData) => SafeText;
  /** The same in pieces, or what the compiler made of it. */
  readonly pieces: (template: string, scope: TemplateData, form?: ModuleForm) => Iterable<SafeText>;
}

/**
 * A file of the package, made when it is wanted, piece by piece: all of them together may be larger than what they are
 * made of.
 */
export interface FileToMake {
  readonly path: string;
  readonly make: () => Iterable<SafeText>;
}

/** Lists the files of one kind. */
export type Artifact = (workshop: EmitContext) => readonly FileToMake[];

/** The files that are of no single service. */
export const packageArtifacts: readonly Artifact[] = [
  ({ services, settings }) => [file("package.json", () => [packageJson(services, settings)])],
  // What is compiled is made again by every run, and by whoever publishes.
  () => [file(".gitignore", () => [verbatim("dist/\n")])],
  ({ services, settings, templates, fill }) => [
    file("README.md", () => readmeText(services, settings, templateText(templates["figures.md"] ?? ""), fill)),
  ],
  ({ templates }) => [copied(templates, "catalog.schema.json")],
  ({ templates, pieces }) =>
    Object.keys(templates)
      .filter((path) => path.startsWith("src/runtime/"))
      .flatMap((path) => [copied(templates, path), ...compiled(pieces, path, path, nothing)]),
];

/** The files of each service. */
export const serviceArtifacts: readonly Artifact[] = [
  ({ services }) => services.map((service) => file(`catalog/${service.id}.json`, () => catalogJson(service))),
  serviceModule("codes.ts", codesData),
  serviceModule("errors.ts", errorsData),
  serviceModule("registry.ts", registryData),
  serviceModule("index.ts"),
  serviceModule("handlers.ts", handlersData),
  // The facts stand in the catalog, and lines of pages move in them: beside it only their types are committed.
  ({ services, pieces }) =>
    services.flatMap((service) => {
      const [, ...made] = module(pieces, service, "facts.ts", "facts.ts", () => factsData(service));
      return [...made, ...made.slice(1).map(({ make }) => file(`src/${service.id}/facts.d.ts`, make))];
    }),
  serviceModule("catalog.ts"),
  serviceModule("testing.ts"),
  ({ services, pieces }) =>
    services.map((service) => {
      const scope = (): TemplateData => handlersStubData(service);
      return source(pieces, service, "handlers.stub.ts", "handlers.stub.ts", scope);
    }),
  serviceModule("messages/index.ts", messagesData),
  serviceModule("messages/lazy.ts", messagesData),
  ({ services, pieces }) =>
    services.flatMap((service) =>
      service.catalog.locales.flatMap((locale) => {
        const scope = (): TemplateData => localeData(service, locale);
        return module(pieces, service, "messages/$locale.ts", `messages/${locale}.ts`, scope);
      }),
    ),
];

type ScopeOf = () => TemplateData;

function nothing(): TemplateData {
  return { values: {} };
}

/** A module that every service has; without a scope it has only the holes that all modules have. */
function serviceModule(path: string, scope: (service: ServiceView) => TemplateData = nothing): Artifact {
  return ({ services, pieces }) =>
    services.flatMap((service) => module(pieces, service, path, path, () => scope(service)));
}

/** The source of a module of a service, and what it is compiled to. */
function module(
  pieces: EmitContext["pieces"],
  service: ServiceView,
  template: string,
  path: string,
  scope: ScopeOf,
): FileToMake[] {
  const shared = once(scope);
  const [from, to] = [`src/$provider/$service/${template}`, `src/${service.id}/${path}`];
  const made = compiled(pieces, from, to, () => withNames(shared(), service));
  return [source(pieces, service, template, path, shared), ...made];
}

function source(
  pieces: EmitContext["pieces"],
  service: ServiceView,
  template: string,
  path: string,
  scope: ScopeOf,
): FileToMake {
  const from = `src/$provider/$service/${template}`;
  return file(`src/${service.id}/${path}`, () => pieces(from, withNames(scope(), service)));
}

/** Made once, for the forms of one module; gone with them. */
function once(make: ScopeOf): ScopeOf {
  let made: TemplateData | undefined;
  return () => (made ??= make());
}

// The holes that all files of a service have.
function withNames(scope: TemplateData, service: ServiceView): TemplateData {
  return { ...scope, values: { ...service.values, ...scope.values } };
}

function compiled(pieces: EmitContext["pieces"], template: string, path: string, scope: ScopeOf): FileToMake[] {
  const base = path.replace(/^src\//, "dist/").replace(/\.ts$/, "");
  return [
    file(`${base}.js`, () => pieces(template, scope(), "js")),
    file(`${base}.d.ts`, () => pieces(template, scope(), "dts")),
  ];
}

function copied(templates: Templates, path: string): FileToMake {
  const content = templates[path];
  if (content === undefined) throw new Error(`there is no template ${path}`);
  return file(path, () => [templateText(content)]);
}

function file(path: string, make: FileToMake["make"]): FileToMake {
  return { path, make };
}
