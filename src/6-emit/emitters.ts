import type { OutputFile, PackageSettings, Templates } from "../model/output.ts";
import { catalogJson } from "./artefacts/catalog-json.ts";
import { codes } from "./artefacts/codes.ts";
import { errors } from "./artefacts/errors.ts";
import { handlers } from "./artefacts/handlers.ts";
import { handlersStub } from "./artefacts/handlers-stub.ts";
import { localeTexts } from "./artefacts/locale.ts";
import { messages } from "./artefacts/messages.ts";
import { packageJson } from "./artefacts/package-json.ts";
import { readme } from "./artefacts/readme.ts";
import { registry } from "./artefacts/registry.ts";
import { type Code, templateText, verbatim } from "./literal.ts";
import type { Scope } from "./render.ts";
import type { Service } from "./service.ts";

/** What every artefact is made of. */
export interface Workshop {
  readonly services: readonly Service[];
  readonly settings: PackageSettings;
  readonly templates: Templates;
  /** Fills the template of that path. */
  readonly fill: (template: string, scope: Scope) => Code;
}

/** Makes one kind of file of the package. */
export type Artefact = (workshop: Workshop) => readonly OutputFile[];

/** Everything the package is made of; the order is that of a reader who gets to know it, and no file depends on it. */
export const artefacts: readonly Artefact[] = [
  ({ services, settings }) => [file("package.json", packageJson(services, settings))],
  // What is compiled is made again by every run, and by whoever publishes.
  () => [file(".gitignore", verbatim("dist/\n"))],
  ({ services, settings, fill }) => [file("README.md", readme(services, settings, fill))],
  ({ services }) => services.map((service) => file(`catalog/${service.id}.json`, catalogJson(service))),
  ({ templates }) => [copied(templates, "catalog.schema.json")],
  ({ templates }) =>
    Object.keys(templates)
      .filter((path) => path.startsWith("src/runtime/"))
      .map((path) => copied(templates, path)),
  serviceModule("codes.ts", codes),
  serviceModule("errors.ts", errors),
  serviceModule("registry.ts", registry),
  serviceModule("index.ts"),
  serviceModule("handlers.ts", handlers),
  serviceModule("handlers.stub.ts", handlersStub),
  serviceModule("messages/index.ts", messages),
  serviceModule("messages/lazy.ts", messages),
  ({ services, fill }) =>
    services.flatMap((service) =>
      service.catalog.locales.map((locale) =>
        filled(fill, service, "messages/$locale.ts", `messages/${locale}.ts`, localeTexts(service, locale)),
      ),
    ),
];

const NOTHING: Scope = { fills: {} };

/** A module that every service has; without a scope it has only the holes that all modules have. */
function serviceModule(path: string, scope: (service: Service) => Scope = () => NOTHING): Artefact {
  return ({ services, fill }) => services.map((service) => filled(fill, service, path, path, scope(service)));
}

function filled(fill: Workshop["fill"], service: Service, template: string, path: string, scope: Scope): OutputFile {
  const all = { ...scope, fills: { ...service.fills, ...scope.fills } };
  return file(`src/${service.id}/${path}`, fill(`src/$provider/$service/${template}`, all));
}

function copied(templates: Templates, path: string): OutputFile {
  const content = templates[path];
  if (content === undefined) throw new Error(`there is no template ${path}`);
  return file(path, templateText(content));
}

function file(path: string, content: Code): OutputFile {
  return { path, content };
}
