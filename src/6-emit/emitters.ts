import type { PackageSettings, Templates } from "../model/output.ts";
import { catalogJson } from "./artefacts/catalog-json.ts";
import { codes } from "./artefacts/codes.ts";
import { errors } from "./artefacts/errors.ts";
import { facts } from "./artefacts/facts.ts";
import { handlers } from "./artefacts/handlers.ts";
import { handlersStub } from "./artefacts/handlers-stub.ts";
import { localeTexts } from "./artefacts/locale.ts";
import { messages } from "./artefacts/messages.ts";
import { packageJson } from "./artefacts/package-json.ts";
import { readme } from "./artefacts/readme.ts";
import { registry } from "./artefacts/registry.ts";
import { type Code, templateText, verbatim } from "./literal.ts";
import type { Form } from "./prepared.ts";
import type { Scope } from "./render.ts";
import type { Service } from "./service.ts";

/** What every artefact is made of. */
export interface Workshop {
  readonly services: readonly Service[];
  readonly settings: PackageSettings;
  readonly templates: Templates;
  /** Fills the template of that path. */
  readonly fill: (template: string, scope: Scope) => Code;
  /** The same in pieces, or what the compiler made of it. */
  readonly pieces: (template: string, scope: Scope, form?: Form) => Iterable<Code>;
}

/**
 * A file of the package, made when it is wanted, piece by piece: all of them together may be larger than what they are
 * made of.
 */
export interface FileToMake {
  readonly path: string;
  readonly make: () => Iterable<Code>;
}

/** Lists the files of one kind. */
export type Artefact = (workshop: Workshop) => readonly FileToMake[];

/** Everything the package is made of; the order is that of a reader who gets to know it, and no file depends on it. */
export const artefacts: readonly Artefact[] = [
  ({ services, settings }) => [file("package.json", () => [packageJson(services, settings)])],
  // What is compiled is made again by every run, and by whoever publishes.
  () => [file(".gitignore", () => [verbatim("dist/\n")])],
  ({ services, settings, templates, fill }) => [
    file("README.md", () => readme(services, settings, templateText(templates["figures.md"] ?? ""), fill)),
  ],
  ({ services }) => services.map((service) => file(`catalog/${service.id}.json`, () => catalogJson(service))),
  ({ templates }) => [copied(templates, "catalog.schema.json")],
  ({ templates, pieces }) =>
    Object.keys(templates)
      .filter((path) => path.startsWith("src/runtime/"))
      .flatMap((path) => [copied(templates, path), ...compiled(pieces, path, path, nothing)]),
  serviceModule("codes.ts", codes),
  serviceModule("errors.ts", errors),
  serviceModule("registry.ts", registry),
  serviceModule("index.ts"),
  serviceModule("handlers.ts", handlers),
  // The facts stand in the catalog, and lines of pages move in them: beside it only their types are committed.
  ({ services, pieces }) =>
    services.flatMap((service) => {
      const [, ...made] = module(pieces, service, "facts.ts", "facts.ts", () => facts(service));
      return [...made, ...made.slice(1).map(({ make }) => file(`src/${service.id}/facts.d.ts`, make))];
    }),
  serviceModule("catalog.ts"),
  serviceModule("testing.ts"),
  ({ services, pieces }) =>
    services.map((service) => {
      const scope = (): Scope => handlersStub(service);
      return source(pieces, service, "handlers.stub.ts", "handlers.stub.ts", scope);
    }),
  serviceModule("messages/index.ts", messages),
  serviceModule("messages/lazy.ts", messages),
  ({ services, pieces }) =>
    services.flatMap((service) =>
      service.catalog.locales.flatMap((locale) => {
        const scope = (): Scope => localeTexts(service, locale);
        return module(pieces, service, "messages/$locale.ts", `messages/${locale}.ts`, scope);
      }),
    ),
];

type ScopeOf = () => Scope;

function nothing(): Scope {
  return { fills: {} };
}

/** A module that every service has; without a scope it has only the holes that all modules have. */
function serviceModule(path: string, scope: (service: Service) => Scope = nothing): Artefact {
  return ({ services, pieces }) =>
    services.flatMap((service) => module(pieces, service, path, path, () => scope(service)));
}

/** The source of a module of a service, and what it is compiled to. */
function module(
  pieces: Workshop["pieces"],
  service: Service,
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
  pieces: Workshop["pieces"],
  service: Service,
  template: string,
  path: string,
  scope: ScopeOf,
): FileToMake {
  const from = `src/$provider/$service/${template}`;
  return file(`src/${service.id}/${path}`, () => pieces(from, withNames(scope(), service)));
}

/** Made once, for the forms of one module; gone with them. */
function once(make: ScopeOf): ScopeOf {
  let made: Scope | undefined;
  return () => (made ??= make());
}

// The holes that all files of a service have.
function withNames(scope: Scope, service: Service): Scope {
  return { ...scope, fills: { ...service.fills, ...scope.fills } };
}

function compiled(pieces: Workshop["pieces"], template: string, path: string, scope: ScopeOf): FileToMake[] {
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
